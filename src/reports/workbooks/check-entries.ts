import { createHash } from 'node:crypto';
import { createEntryBatch } from '../../domain/entry-batch.ts';
import { dateOfSerial } from '../../domain/entry-cells.ts';
import { type EntryHeader, readEntryHeader } from '../../domain/entry-columns.ts';
import {
  type CellProblem,
  createEntryReader,
  type EntryCells,
  type EntryRow,
  isEmptyRow,
  isExampleRow,
} from '../../domain/entry-rows.ts';
import { nameProblems } from '../../domain/row-problems.ts';
import type { Words } from '../../i18n/words.ts';
import { type ReadSheet, readSheet, type SheetLine } from './read-sheet.ts';
import type { Checked, CheckTask, ReadProgress } from './tasks.ts';
import { type ProblemLine, writeProblems } from './write-problems.ts';

/** More rows than anybody fills in by hand; ARCHITECTURE.md promises 5,000. */
const mostRows = 10_000;
/** Rows that one transaction enters: few enough that nobody notices the wait. */
const sliceRows = 10;
const progressEvery = 100;

type Given = Omit<CheckTask, 'port'> & {
  words: Words;
  wordsOf: (option: string) => readonly string[];
  onProgress: (progress: ReadProgress) => void;
};

function cellsOf({ cells }: SheetLine, { columns }: EntryHeader): EntryCells {
  const named = columns.flatMap((column, at) =>
    column === undefined ? [] : [[column, cells[at] ?? null] as const],
  );
  return Object.fromEntries(named) as EntryCells;
}

/** A number in the column of dates is a day. */
function withDates({ line, cells }: SheetLine, { columns }: EntryHeader, from1904: boolean): SheetLine {
  const dated = cells.map((cell, at) =>
    columns[at] === 'applied' && typeof cell === 'number' ? (dateOfSerial(cell, from1904) ?? cell) : cell,
  );
  return { line, cells: dated };
}

function slicesOf(rows: readonly EntryRow[]): string[] {
  return Array.from({ length: Math.ceil(rows.length / sliceRows) }, (_, at) =>
    JSON.stringify(rows.slice(at * sliceRows, (at + 1) * sliceRows)),
  );
}

function dataLines(sheet: ReadSheet, header: EntryHeader): { line: SheetLine; cells: EntryCells }[] {
  return sheet.lines
    .map((line) => withDates(line, header, sheet.from1904))
    .map((line) => ({ line, cells: cellsOf(line, header) }))
    .filter(({ cells }) => !isEmptyRow(cells) && !isExampleRow(cells));
}

async function checkLines(given: Given, sheet: ReadSheet, header: EntryHeader): Promise<Checked> {
  const lines = dataLines(sheet, header);
  if (lines.length === 0) return { kind: 'refused', fault: { why: 'empty' } };
  if (lines.length > mostRows) return { kind: 'refused', fault: { why: 'too-many' } };
  const read = createEntryReader(given);
  const batch = createEntryBatch();
  const rows: EntryRow[] = [];
  const checked: ProblemLine[] = [];
  for (const [index, { line, cells }] of lines.entries()) {
    if (index % progressEvery === 0) given.onProgress({ done: index, total: lines.length });
    const answer = read(line.line, cells);
    const repeated = 'row' in answer ? batch.add(answer) : undefined;
    const problems: readonly CellProblem[] =
      'problems' in answer ? answer.problems : repeated === undefined ? [] : [repeated];
    if ('row' in answer) rows.push(answer.row);
    checked.push({ line: line.line, cells: line.cells, problems });
  }

  const bad = checked.filter(({ problems }) => problems.length > 0).length;
  if (bad === 0) {
    const slices = slicesOf(rows);
    const fingerprint = createHash('sha256').update(slices.join('\n')).digest('hex');
    const unitIds = [...new Set(rows.map(({ unitId }) => unitId))];
    return { kind: 'ready', summary: batch.summary(header.unknown), unitIds, fingerprint, slices };
  }
  const { book, texts } = await writeProblems(given, { titles: sheet.titles, header, lines: checked });
  const first = nameProblems(texts);
  return { kind: 'problems', book, good: checked.length - bad, bad, first };
}

/** Reads a workbook of entries row by row: why it cannot be read, what is to be corrected, or all that it asks for. */
export async function checkEntries(given: Given): Promise<Checked> {
  const sheet = await readSheet(given.bytes);
  if (!sheet.ok) return { kind: 'refused', fault: { why: sheet.error } };
  const header = readEntryHeader(sheet.value.titles, { hasOneUnit: given.units.length === 1 });
  if ('missing' in header) return { kind: 'refused', fault: { why: 'columns', ...header } };
  return checkLines(given, sheet.value, header);
}
