import { readAwardForm } from './award-line.ts';
import { formAnswer, paperForm } from './awards.ts';
import { readCode } from './codes.ts';
import { type CivilDate, formatDate, readDate } from './dates.ts';
import { cellText, isBroken, type SheetCell } from './entry-cells.ts';
import { fold, nfc } from './fold.ts';

/** What a column of a list of commendations may be called, folded: Vietnamese, then English. */
const names = {
  code: ['ma sang kien', 'ma sk', 'ma', 'sang kien', 'code', 'initiative'],
  unit: ['ma don vi', 'don vi', 'tap the', 'ten don vi', 'unit code', 'unit'],
  form: ['hinh thuc', 'hinh thuc khen thuong', 'hinh thuc khen', 'form', 'award'],
  number: ['so', 'so quyet dinh', 'so qd', 'quyet dinh so', 'number', 'decision number', 'decision'],
  day: ['ngay', 'ngay quyet dinh', 'ngay ky', 'ngay qd', 'date', 'day'],
} as const;
export type AwardColumn = keyof typeof names;
const awardColumns = Object.keys(names) as readonly AwardColumn[];

/** What a row asks for: a code («SK-26-000123») or a unit as it was typed; `form`: a key, or another one’s name. */
export type AwardFileRow = {
  readonly line: number;
  readonly code: string | null;
  readonly unit: string | null;
  readonly form: string;
  readonly number: string | null;
  readonly day: string | null;
};

/** Why a row is not taken: a fault of a commendation, or of a cell. */
export type AwardCellFault =
  | 'missing-who'
  | 'missing-form'
  | 'which-form'
  | 'not-a-code'
  | 'not-a-day'
  | 'not-yet-signed'
  | 'broken'
  | 'too-long'
  | 'repeated';

export type AwardHeader = readonly (AwardColumn | undefined)[];

function columnOf(title: string): AwardColumn | undefined {
  const key = fold(nfc(title).replaceAll(/\([^)]*\)|[*:]/g, ' '));
  return awardColumns.find((column) => (names[column] as readonly string[]).includes(key));
}

/** How many columns of ours a row of titles names. */
export function countAwardColumns(titles: readonly string[]): number {
  return new Set(titles.flatMap((title) => columnOf(title) ?? [])).size;
}

/** The column at each place; undefined where the list lacks the form, or whom it is about. */
export function readAwardHeader(titles: readonly string[]): AwardHeader | undefined {
  const columns = titles.map(columnOf);
  const isWhole = columns.includes('form') && (columns.includes('code') || columns.includes('unit'));
  return isWhole ? columns : undefined;
}

/** More letters than any name of a form or number of a decision has. */
const longest = { form: 100, number: 60 };

type Read = { row: AwardFileRow } | { fault: AwardCellFault };

/** Reads a row by the same rules as the conversation; what it would ask is a fault. */
export function readAwardRow(
  line: number,
  cells: Readonly<Partial<Record<AwardColumn, SheetCell>>>,
  today: CivilDate,
): Read {
  if (awardColumns.some((column) => isBroken(cells[column] ?? null))) return { fault: 'broken' };
  const text = (column: AwardColumn) =>
    cellText(cells[column] ?? null, column === 'day' ? 'day' : 'text').trim();
  const [code, unit, form, number, typedDay] = [
    text('code'),
    text('unit'),
    text('form'),
    text('number'),
    text('day'),
  ];
  if (code === '' && unit === '') return { fault: 'missing-who' };
  if (code !== '' && !readCode(code, today.year).ok) return { fault: 'not-a-code' };
  if (form === '') return { fault: 'missing-form' };
  if (form.length > longest.form || number.length > longest.number) return { fault: 'too-long' };
  const { named } = readAwardForm(form);
  if (named.length > 1) return { fault: 'which-form' };
  const date = typedDay === '' ? undefined : readDate(typedDay, { today });
  if (date?.kind === 'refused' && date.code === 'future') return { fault: 'not-yet-signed' };
  if (date !== undefined && (date.kind !== 'value' || date.value.precision !== 'day'))
    return { fault: 'not-a-day' };
  return {
    row: {
      line,
      code: code === '' ? null : code,
      unit: code === '' ? unit : null,
      form: formAnswer(paperForm(named[0] ?? form)),
      number: number === '' ? null : number.replace(/^số\s+/iu, ''),
      day: date?.kind === 'value' ? formatDate(date.value) : null,
    },
  };
}
