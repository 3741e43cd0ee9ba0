import { isDate } from 'node:util/types';
import ExcelJS, { type Cell, type CellValue, type Worksheet } from 'exceljs';
import type { SheetCell } from '../../domain/entry-cells.ts';
import { countColumns } from '../../domain/entry-columns.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { type ArchiveFault, checkArchive } from './archive.ts';

export type SheetLine = { readonly line: number; readonly cells: readonly SheetCell[] };
/** A sheet from its row of titles on. */
export type ReadSheet = {
  /** The row of the titles. */
  readonly line: number;
  readonly titles: readonly string[];
  readonly lines: readonly SheetLine[];
  /** Whether its days count from 1904 instead of 1900. */
  readonly from1904: boolean;
};
export type SheetFault = ArchiveFault | 'empty' | 'columns' | 'rows';

/** Rows that a sheet may have at all, also empty ones with a border; beyond, it is not even parsed to the end. */
const mostPhysicalRows = 50_000;
const mostColumns = 100;
/** The titles stand in one of these rows. */
const headerWithin = 20;

/** How many of the wanted columns a row names, and how many it names at least. */
export type Wanted = { readonly count: (titles: readonly string[]) => number; readonly least: number };
const entries: Wanted = { count: countColumns, least: 3 };

/** What a person never types and only costs time; the values of the cells are read without them. */
const ignoreNodes = [
  'dataValidations',
  'conditionalFormatting',
  'drawing',
  'picture',
  'extLst',
  'hyperlinks',
];

/** A date as the cell shows it: «03/2026» has no day, whatever day the number stands for. */
function dateCell(date: Date, format: string): SheetCell {
  const shown = format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  const [year = 0, month = 0, day = 0] = date.toISOString().slice(0, 10).split('-').map(Number);
  return { year, month, day: /d/i.test(shown) || !/[my]/i.test(shown) ? day : null };
}

function richText(parts: readonly { text?: unknown }[]): string {
  return parts.map(({ text }) => (typeof text === 'string' ? text : '')).join('');
}

/** A cell's value as plain data: of a formula its result, of a link its text, of rich text the letters. */
function plainCell(value: CellValue | undefined, format: string): SheetCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (isDate(value)) return Number.isNaN(value.getTime()) ? { broken: 'error' } : dateCell(value, format);
  if ('richText' in value) return richText(value.richText);
  if ('formula' in value || 'sharedFormula' in value)
    return value.result === undefined ? { broken: 'no-result' } : plainCell(value.result, format);
  if ('error' in value) return { broken: 'error' };
  if ('hyperlink' in value) return plainCell(value.text, format);
  return { broken: 'error' };
}

function cellOf(cell: Cell): SheetCell {
  // A merged cell says what the first of them says.
  const master = cell.isMerged ? cell.master : cell;
  return plainCell(master.value, master.numFmt ?? '');
}

function linesOf(sheet: Worksheet): SheetLine[] {
  const lines: SheetLine[] = [];
  const width = Math.min(sheet.columnCount, mostColumns);
  sheet.eachRow((row, line) => {
    const cells = Array.from({ length: width }, (_, at) => cellOf(row.getCell(at + 1)));
    if (cells.some((cell) => cell !== null && cell !== '')) lines.push({ line, cells });
  });
  return lines;
}

function titlesOf({ cells }: SheetLine): string[] {
  return cells.map((cell) => (typeof cell === 'string' ? cell : ''));
}

/** The row that names most of our columns. */
export function sheetFrom(
  lines: readonly SheetLine[],
  from1904: boolean,
  { count, least }: Wanted,
): ReadSheet | undefined {
  const counts = lines.slice(0, headerWithin).map((line) => count(titlesOf(line)));
  const most = Math.max(0, ...counts);
  const titles = most < least ? undefined : lines[counts.indexOf(most)];
  if (titles === undefined) return undefined;
  const below = lines.slice(counts.indexOf(most) + 1);
  return { line: titles.line, titles: titlesOf(titles), lines: below, from1904 };
}

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook | 'rows' | 'broken'> {
  const workbook = new ExcelJS.Workbook();
  const options = { ignoreNodes, maxRows: mostPhysicalRows };
  try {
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer, options);
    return workbook;
  } catch (error) {
    // It throws plain errors on anything it does not understand.
    return error instanceof Error && error.message.startsWith('Max row count') ? 'rows' : 'broken';
  }
}

/**
 * Reads the sheet of a workbook that has our columns. All of it is in memory at once, since merged cells are listed
 * behind the rows they are in; the bounds of the archive and of the rows keep that small.
 */
export async function readSheet(
  bytes: Uint8Array,
  wanted: Wanted = entries,
): Promise<Result<ReadSheet, SheetFault>> {
  const archive = checkArchive(bytes);
  if (!archive.ok) return archive;
  const workbook = await load(bytes);
  if (typeof workbook === 'string') return fail(workbook);
  const sheets = workbook.worksheets.filter(({ state }) => state === 'visible').map(linesOf);
  if (sheets.every((lines) => lines.length === 0)) return fail('empty');
  for (const lines of sheets) {
    const sheet = sheetFrom(lines, workbook.properties.date1904, wanted);
    if (sheet !== undefined) return ok(sheet);
  }
  return fail('columns');
}
