import { nfc } from './fold.ts';
import type { QuestionType } from './form.ts';

/**
 * What stands in a cell of a workbook, as plain data. A date shown without its day («03/2026») has none. `broken`: a
 * formula without a result that could be taken.
 */
export type SheetCell =
  | string
  | number
  | boolean
  | { readonly year: number; readonly month: number; readonly day: number | null }
  | { readonly broken: 'error' | 'no-result' }
  | null;

export function isBroken(cell: SheetCell): cell is { broken: 'error' | 'no-result' } {
  return typeof cell === 'object' && cell !== null && 'broken' in cell;
}

/** From here on a bare number can only be đồng; what is less may mean million or billion, and is asked. */
const surelyDong = 1_000_000;

function numberText(value: number, type: QuestionType): string {
  const isDong = type === 'money' && Math.abs(value) >= surelyDong && Number.isFinite(value);
  return isDong ? `${Math.round(value)} đồng` : String(value).replace('.', ',');
}

/** A cell as a person would have typed it in answer to a question of this type: dates day first, money in đồng. */
export function cellText(cell: SheetCell, type: QuestionType): string {
  if (typeof cell === 'string') return nfc(cell);
  if (typeof cell === 'number') return numberText(cell, type);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (cell === null || 'broken' in cell) return '';
  const month = `${cell.month}/${cell.year}`;
  return cell.day === null ? month : `${cell.day}/${month}`;
}
