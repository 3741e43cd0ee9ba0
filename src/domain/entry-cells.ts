import { addDays } from './calendar.ts';
import { nfc } from './fold.ts';
import type { QuestionType } from './form.ts';

/**
 * What stands in a cell of a workbook, as plain data. A date shown without its day («03/2026») has none; `serial`: the
 * number it was read from where the cell showed no date. `broken`: a formula without a result that could be taken.
 */
export type SheetCell =
  | string
  | number
  | boolean
  | { readonly year: number; readonly month: number; readonly day: number | null; readonly serial?: number }
  | { readonly broken: 'error' | 'no-result' }
  | null;

export function isBroken(cell: SheetCell): cell is { broken: 'error' | 'no-result' } {
  return typeof cell === 'object' && cell !== null && 'broken' in cell;
}

/** The days of spreadsheets from 1/1/2000 to 31/12/2099. They count from 1900; Excel for Mac once did from 1904. */
const serials = {
  first: 36_526,
  last: 73_050,
  before1904: 1_462,
  zero: { year: 1899, month: 12, day: 30 },
};

/** The day a number stands for: what Excel shows («46154») where a cell of a day has no format of dates. */
export function dateOfSerial(serial: number, from1904: boolean): SheetCell | undefined {
  const days = Math.floor(serial) + (from1904 ? serials.before1904 : 0);
  const isPlausible = days >= serials.first && days <= serials.last;
  return isPlausible ? { ...addDays(serials.zero, days), serial } : undefined;
}

/** «1500000», and «1.500.000» or «500.000» as text; «1.500» may be a decimal. */
const bareDigits = /^(?:\d+|\d{1,3}(?:[.,\s]\d{3}){2,}|\d{3}[.,\s]\d{3})$/;

/** An amount in digits alone: they are đồng, as the guide says. Undefined where more is to be read. */
export function bareAmount(cell: SheetCell): number | undefined {
  if (typeof cell === 'number') return cell;
  const digits = typeof cell === 'string' ? nfc(cell).trim() : '';
  return bareDigits.test(digits) ? Number(digits.replaceAll(/\D/g, '')) : undefined;
}

/** From here on digits alone are surely đồng; below, what was read is shown to be checked. */
const surelyDong = 1_000_000;

export function isSurelyDong(amount: number): boolean {
  return amount >= surelyDong;
}

/** Digits that nobody means as đồng: «5» and «1,5» stand for millions or billions. Nothing and less is read as such. */
export function isTooFewDong(amount: number): boolean {
  return amount > 0 && (amount < 1_000 || (!isSurelyDong(amount) && !Number.isInteger(amount)));
}

function numberText(value: number): string {
  return String(value).replace('.', ',');
}

/** A cell as a person would have typed it in answer to a question of this type: dates day first, money in đồng. */
export function cellText(cell: SheetCell, type: QuestionType): string {
  const bare = type === 'money' ? bareAmount(cell) : undefined;
  if (bare !== undefined && Number.isFinite(bare)) return `${Math.round(bare)} đồng`;
  if (typeof cell === 'string') return nfc(cell);
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (cell === null || 'broken' in cell) return '';
  const month = `${cell.month}/${cell.year}`;
  return cell.day === null ? month : `${cell.day}/${month}`;
}
