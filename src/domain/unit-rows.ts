import { fold, looksLegacyEncoded, nfc } from './fold.ts';
import type { Block } from './form.ts';
import { readCount } from './numerals.ts';

/** A line of a units file as text, the first one the header; `line` is the row number a spreadsheet shows. */
export type SheetRow = { readonly line: number; readonly cells: readonly string[] };

export type UnitProblemCode =
  | 'missing-column'
  | 'unknown-column'
  | 'duplicate-column'
  | 'bad-code'
  | 'empty-name'
  | 'too-long'
  | 'legacy-encoding'
  | 'duplicate-code'
  | 'unknown-parent'
  | 'no-parent'
  | 'too-many-roots'
  | 'cycle'
  | 'bad-block'
  | 'bad-number'
  | 'outside-scope';

/** The columns that hold a count, and the least that may stand there. */
export const leastCounts = { headcount: 0, target: 1 } as const;
export type CountColumn = keyof typeof leastCounts;

/** What is wrong in a line of the file; `value` is what stands there, `column` where a count cannot be read. */
export type UnitProblem = {
  readonly line: number;
  readonly code: UnitProblemCode;
  readonly value: string;
  readonly column?: CountColumn;
};

/** A line read. Null: the cell is empty or its column is not in the file, so nothing is said about it. */
export type UnitRow = {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly workplace: string | null;
  readonly parent: string | null;
  readonly block: Block | null;
  readonly headcount: number | null;
  readonly target: number | null;
};

/** Names of the columns, folded, in English and Vietnamese. */
const columnNames = {
  code: ['code', 'ma', 'ma don vi'],
  name: ['name', 'ten', 'ten don vi'],
  workplace: ['workplace', 'noi lam viec'],
  parent: ['parent', 'cap tren', 'don vi cap tren', 'ma cap tren'],
  block: ['block', 'khoi'],
  headcount: ['headcount', 'so doan vien', 'doan vien'],
  target: ['target', 'chi tieu'],
} as const satisfies Record<string, readonly string[]>;
type Column = keyof typeof columnNames;
const requiredColumns: readonly Column[] = ['code', 'name', 'parent', 'block'];

const blockNames: ReadonlyMap<string, Block> = new Map([
  ['commune', 'commune'],
  ['xa phuong', 'commune'],
  ['xa, phuong', 'commune'],
  ['school', 'school'],
  ['truong hoc', 'school'],
  ['enterprise', 'enterprise'],
  ['doanh nghiep', 'enterprise'],
  ['other', 'other'],
  ['khac', 'other'],
]);

/** Characters of a name. */
const longest = 200;
/** More than all members of all unions. */
const most = 100_000_000;

function columnOf(title: string): Column | undefined {
  const folded = fold(title);
  return (Object.keys(columnNames) as Column[]).find((column) =>
    (columnNames[column] as readonly string[]).includes(folded),
  );
}

/** Which column stands where; undefined under an empty title. */
function readHeader(header: SheetRow): { columns: (Column | undefined)[]; problems: UnitProblem[] } {
  const problems: UnitProblem[] = [];
  const columns = header.cells.map((cell, at) => {
    const title = nfc(cell);
    const column = columnOf(title);
    if (title !== '' && column === undefined)
      problems.push({ line: header.line, code: 'unknown-column', value: title });
    const earlier = header.cells.slice(0, at);
    if (column !== undefined && earlier.some((other) => columnOf(nfc(other)) === column))
      problems.push({ line: header.line, code: 'duplicate-column', value: title });
    return column;
  });
  for (const column of requiredColumns)
    if (!columns.includes(column))
      problems.push({ line: header.line, code: 'missing-column', value: column });
  return { columns, problems };
}

function readRow(
  { line, cells }: SheetRow,
  columns: readonly (Column | undefined)[],
  problems: UnitProblem[],
) {
  const report = (code: UnitProblemCode, value: string) => void problems.push({ line, code, value });
  const texts: Partial<Record<Column, string>> = {};
  cells.forEach((cell, at) => {
    const text = nfc(cell);
    const column = columns[at];
    if (column !== undefined) texts[column] = text;
    else if (text !== '') report('unknown-column', text);
  });

  const name = (column: 'name' | 'workplace') => {
    const text = texts[column] ?? '';
    if ([...text].length > longest) report('too-long', text);
    else if (looksLegacyEncoded(text)) report('legacy-encoding', text);
    return text;
  };
  const count = (column: CountColumn) => {
    const text = texts[column] ?? '';
    if (text === '') return null;
    const number = readCount(text);
    if (number !== undefined && number >= leastCounts[column] && number <= most) return number;
    problems.push({ line, code: 'bad-number', value: text, column });
    return null;
  };
  const block = texts.block ?? '';
  if (block !== '' && !blockNames.has(fold(block))) report('bad-block', block);
  if (!/^[A-Za-z0-9]{2,20}$/.test(texts.code ?? '')) report('bad-code', texts.code ?? '');
  if ((texts.name ?? '') === '') report('empty-name', '');

  return {
    line,
    code: (texts.code ?? '').toUpperCase(),
    name: name('name'),
    workplace: name('workplace') || null,
    parent: texts.parent?.toUpperCase() || null,
    block: blockNames.get(fold(block)) ?? null,
    headcount: count('headcount'),
    target: count('target'),
  } satisfies UnitRow;
}

/** Reads each line by itself. Columns stand in any order; the rows are of use only when there are no problems. */
export function readUnitRows(sheet: readonly SheetRow[]): { rows: UnitRow[]; problems: UnitProblem[] } {
  const [header, ...lines] = sheet;
  const { columns, problems } = readHeader(header ?? { line: 1, cells: [] });
  if (problems.length > 0) return { rows: [], problems };
  return { rows: lines.map((line) => readRow(line, columns, problems)), problems };
}
