import { fold, nfc } from './fold.ts';
import type { InitiativeKey } from './form.ts';

/** The columns of a workbook of entries: who, where, and the questions of an initiative. */
export type EntryColumn = 'fullName' | 'unit' | 'authorGroup' | InitiativeKey;

/** What a column may be called, folded: Vietnamese, then English. Their order is the template's. */
const names: Readonly<Record<EntryColumn, readonly string[]>> = {
  fullName: [
    'ho va ten',
    'ho ten',
    'ho va ten tac gia',
    'ten tac gia',
    'tac gia',
    'full name',
    'name',
    'author',
  ],
  unit: ['ma don vi', 'don vi', 'ma dv', 'unit code', 'unit'],
  authorGroup: ['nhom tac gia', 'nhom', 'doi tuong', 'author group', 'group'],
  title: ['ten sang kien', 'sang kien', 'ten sk', 'title', 'initiative'],
  before: ['truoc day', 'thuc trang', 'before'],
  solution: ['giai phap', 'noi dung', 'noi dung giai phap', 'solution'],
  result: ['ket qua', 'hieu qua', 'result', 'results'],
  applied: [
    'ap dung tu',
    'ap dung',
    'ngay ap dung',
    'thoi gian ap dung',
    'in use since',
    'applied since',
    'applied',
  ],
  benefit: ['lam loi', 'gia tri lam loi', 'so tien lam loi', 'benefit', 'savings'],
  field: ['linh vuc', 'field'],
};
export const entryColumns = Object.keys(names) as readonly EntryColumn[];

/** Whether something has to stand in a column. The unit may be left out where there is only one to enter for. */
export function isRequired(column: EntryColumn, { hasOneUnit }: { hasOneUnit: boolean }): boolean {
  return column !== 'benefit' && !(column === 'unit' && hasOneUnit);
}

/** The columns that the file of problems has in front: ours, and passed over when it comes back. */
const ours: ReadonlySet<string> = new Set([
  'can sua',
  'to fix',
  'dong trong tep gui',
  'row in the file sent',
  'stt',
  'tt',
  'no',
  'no.',
]);

export type EntryHeader = {
  /** The column at each place; undefined where it is none of ours. */
  readonly columns: readonly (EntryColumn | undefined)[];
  /** Titles that say nothing to us, as they stand. */
  readonly unknown: readonly string[];
};

export type HeaderProblem = {
  readonly missing: readonly EntryColumn[];
  readonly repeated: readonly EntryColumn[];
};

/** «Làm lợi (đồng) *» is «lam loi»: what is in brackets, stars and colons are explanation. */
function keyOf(title: string): string {
  return fold(title.replaceAll(/\([^)]*\)|[*:]/g, ' '));
}

function columnOf(title: string): EntryColumn | undefined {
  const key = keyOf(title);
  return entryColumns.find((column) => names[column].includes(key));
}

/** How many columns of ours a row of titles names: the header is the row that names most. */
export function countColumns(titles: readonly string[]): number {
  return new Set(titles.flatMap((title) => columnOf(nfc(title)) ?? [])).size;
}

/** Finds the columns by their titles, in any order; those that are not required may be missing. */
export function readEntryHeader(
  titles: readonly string[],
  scope: { hasOneUnit: boolean },
): EntryHeader | HeaderProblem {
  const columns = titles.map((title) => columnOf(nfc(title)));
  const needed = entryColumns.filter((column) => isRequired(column, scope));
  const missing = needed.filter((column) => !columns.includes(column));
  const repeated = entryColumns.filter((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
  if (missing.length > 0 || repeated.length > 0) return { missing, repeated };
  const unknown = titles
    .map(nfc)
    .filter((title, at) => title !== '' && columns[at] === undefined && !ours.has(keyOf(title)));
  return { columns, unknown };
}
