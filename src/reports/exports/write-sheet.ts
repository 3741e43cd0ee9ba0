import { setImmediate } from 'node:timers/promises';
import ExcelJS, { type Style } from 'exceljs';
import type { ExportColumn } from '../../i18n/topics/export-words.ts';
import { dressTitles, sheetLook } from '../workbooks/entry-book.ts';
import { type Cell, cellsOf, columns, type Facts } from './cells.ts';
import type { ListFile } from './list-file.ts';
import { openFile } from './open-file.ts';

/** In the width of a digit. */
const widths: Readonly<Record<ExportColumn, number>> = {
  code: 14,
  title: 50,
  authors: 34,
  unitCode: 14,
  unit: 36,
  unitPath: 40,
  block: 16,
  authorGroup: 28,
  field: 34,
  submittedAt: 17,
  state: 18,
  decisionNumber: 16,
  decisionDay: 13,
  applied: 13,
  precision: 12,
  benefit: 20,
  valid: 9,
  duplicateOf: 14,
  awards: 40,
  confidential: 12,
};

/** Excel takes no more characters in a cell. */
const longestCell = 32_767;

/** One object for each look: the writer knows a style again by the object, and makes it once. */
const looks = {
  text: { numFmt: '@' },
  day: { numFmt: 'dd/mm/yyyy' },
  moment: { numFmt: 'dd/mm/yyyy hh:mm' },
  amount: { numFmt: '#,##0' },
  figure: { numFmt: '#,##0.#' },
} satisfies Record<string, Partial<Style>>;

function lookOf(cell: Cell, column?: ExportColumn): Partial<Style> {
  if (typeof cell === 'string') return looks.text;
  if (typeof cell === 'number') return Number.isInteger(cell) ? looks.amount : looks.figure;
  return column === 'submittedAt' || column === undefined ? looks.moment : looks.day;
}

function bounded(cell: Cell): Cell {
  if (typeof cell !== 'string' || cell.length <= longestCell) return cell;
  return `${cell.slice(0, longestCell - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Bytes of a sheet that may wait to be packed before more are written. */
const mostWaiting = 500_000;

/** What is written goes to the packer through this; nothing in the writer's own interface tells how much waits there. */
type Packed = {
  readonly stream: { readonly pipes: readonly { readonly _writableState: { readonly length: number } }[] };
};

async function settled(sheet: ExcelJS.Worksheet): Promise<void> {
  const { stream } = sheet as unknown as Packed;
  for (;;) {
    await setImmediate();
    const waiting = stream.pipes.reduce((sum, pipe) => sum + pipe._writableState.length, 0);
    if (waiting <= mostWaiting) return;
  }
}

function addCells(sheet: ExcelJS.Worksheet, cells: readonly Cell[], named = false): void {
  const row = sheet.addRow(cells.map(bounded));
  for (const [at, value] of cells.entries())
    if (value !== null) row.getCell(at + 1).style = lookOf(value, named ? columns[at] : undefined);
  row.commit();
}

function addTotals(
  workbook: ExcelJS.Workbook,
  totals: readonly (readonly [string, Cell])[],
  { words }: Facts,
): void {
  const sheet = workbook.addWorksheet(words.exports.file.totals, {
    ...sheetLook,
    views: [...sheetLook.views],
  });
  sheet.columns = [{ width: 44 }, { width: 44 }];
  const [titles = ['', ''], ...rest] = totals;
  const head = sheet.addRow([...titles]);
  dressTitles(head);
  head.commit();
  for (const [label, value] of rest) {
    const row = sheet.addRow([label, bounded(value)]);
    row.getCell(1).style = looks.text;
    if (value !== null) row.getCell(2).style = { ...lookOf(value), alignment: { horizontal: 'left' } };
    row.commit();
  }
  sheet.commit();
}

export function createSheetFile(path: string, facts: Facts): ListFile {
  const { exports: said } = facts.words;
  const file = openFile(path);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: file.stream, useStyles: true });
  const sheet = workbook.addWorksheet(said.sheet, { ...sheetLook, views: [...sheetLook.views] });
  sheet.columns = columns.map((column) => ({ width: widths[column] }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const head = sheet.addRow(columns.map((column) => said.columns[column]));
  dressTitles(head);
  head.commit();
  return {
    add: async (rows) => {
      for (const row of rows) {
        const cells = cellsOf(row, facts);
        addCells(
          sheet,
          columns.map((column) => cells[column]),
          true,
        );
      }
      await settled(sheet);
    },
    size: file.size,
    end: async (totals) => {
      sheet.commit();
      if (totals !== undefined) addTotals(workbook, totals, facts);
      await workbook.commit();
      return file.done();
    },
  };
}
