import ExcelJS, { type Column, type Row, type Worksheet } from 'exceljs';
import { type EntryColumn, entryColumns } from '../../domain/entry-columns.ts';
import { authorGroups, fields } from '../../domain/form.ts';
import { type BookFacts, exampleOf, hintOf, titleOf, unitChoice } from './entry-words.ts';

/** Rows that get drop-downs: as many as a person may send. */
const preparedRows = 10_000;

/** In the width of a digit. */
const widths: Readonly<Record<EntryColumn, number>> = {
  fullName: 26,
  unit: 34,
  authorGroup: 28,
  title: 38,
  before: 42,
  solution: 54,
  result: 42,
  applied: 18,
  benefit: 20,
  field: 34,
};

/** Excel makes «3/2026» a day and «1/2» a date: where people type words, what they type stays. */
const asText = '@';
/** Calibri has all Vietnamese marks, and every spreadsheet has it or one of the same widths. */
export const font = { name: 'Calibri', family: 2, size: 11 };
const dressed = {
  head: { font: { ...font, bold: true, color: { argb: 'FFFFFFFF' } }, fill: solid('FF1F5FA8') },
  example: { font: { ...font, italic: true, color: { argb: 'FF7A7A7A' } }, fill: solid('FFF2F2F2') },
};

export function solid(argb: string): ExcelJS.FillPattern {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

/** Points a line of text is high, and lines a row shows at most. */
const lineHeight = 15;
const mostLines = 10;

/** Makes a row as high as its longest text needs: not every program does so by itself. */
export function fitHeight(sheet: Worksheet, row: Row): void {
  let most = 1;
  row.eachCell((cell, at) => {
    const width = sheet.getColumn(at).width ?? 10;
    const parts = cell.text.split('\n').map((part) => Math.max(1, Math.ceil((part.length * 1.1) / width)));
    most = Math.max(
      most,
      parts.reduce((sum, lines) => sum + lines, 0),
    );
  });
  row.height = Math.min(most, mostLines) * lineHeight;
}

/** Titles always in sight; printed, a row is as wide as the page. */
export const sheetLook = {
  views: [{ state: 'frozen', ySplit: 1 }],
  pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
} as const satisfies Partial<ExcelJS.AddWorksheetOptions>;

/** Makes the titles bold, coloured and always in sight. */
export function dressHead(sheet: Worksheet): void {
  sheet.views = [...sheetLook.views];
  Object.assign(sheet.pageSetup, sheetLook.pageSetup);
  dressTitles(sheet.getRow(1));
}

export function dressTitles(head: Row): void {
  head.height = 32;
  head.eachCell((cell) => {
    Object.assign(cell, dressed.head);
    cell.alignment = { vertical: 'middle', wrapText: true };
  });
}

type Choices = { readonly column: EntryColumn; readonly words: readonly string[] };

function choicesOf({ words, units }: BookFacts): Choices[] {
  return [
    { column: 'unit', words: units.map(unitChoice) },
    { column: 'authorGroup', words: authorGroups.map((group) => words.options[group]) },
    { column: 'field', words: fields.map((field) => words.options[field]) },
  ];
}

/** The lists of the drop-downs, on a sheet that nobody has to see: in a cell's own rule a comma would end a choice. */
function addLists(workbook: ExcelJS.Workbook, facts: BookFacts): { column: EntryColumn; range: string }[] {
  const { lists } = facts.words.workbook;
  const sheet = workbook.addWorksheet(lists, { state: 'hidden' });
  return choicesOf(facts).map(({ column, words }, at) => {
    const place = sheet.getColumn(at + 1);
    place.values = [facts.words.workbook.columns[column], ...words];
    place.width = 60;
    const { letter } = place;
    return { column, range: `'${lists}'!$${letter}$2:$${letter}$${Math.max(words.length, 1) + 1}` };
  });
}

/** exceljs takes rules for whole ranges, which its types do not say. */
type Rules = { dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void } };

function addDropDowns(
  sheet: Worksheet,
  facts: BookFacts,
  ranges: { column: EntryColumn; range: string }[],
): void {
  const { listHint, listError } = facts.words.workbook;
  for (const { column, range } of ranges) {
    const { letter } = sheet.getColumn(column);
    (sheet as unknown as Rules).dataValidations.add(`${letter}2:${letter}${preparedRows + 1}`, {
      type: 'list',
      allowBlank: true,
      formulae: [range],
      showInputMessage: true,
      promptTitle: facts.words.workbook.columns[column],
      prompt: listHint,
      // A warning lets what was typed stand: it may well be understood.
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: facts.words.workbook.columns[column],
      error: listError,
    });
  }
}

function addGuide(workbook: ExcelJS.Workbook, facts: BookFacts): void {
  const { words } = facts;
  const { guideSheet, guide } = words.workbook;
  const sheet = workbook.addWorksheet(guideSheet);
  sheet.getColumn(1).width = 24;
  sheet.getColumn(2).width = 80;
  sheet.getColumn(3).width = 44;
  for (const line of guide) sheet.addRow([line]);
  Object.assign(sheet.pageSetup, {
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  });
  sheet.getRow(1).font = { ...font, bold: true, size: 14 };
  sheet.addRow([]);
  const head = sheet.addRow(words.workbook.guideColumns);
  head.eachCell((cell) => Object.assign(cell, dressed.head));
  for (const column of entryColumns) {
    const row = sheet.addRow([titleOf(column, facts), hintOf(column, facts), exampleOf(column, facts)]);
    row.alignment = { vertical: 'top', wrapText: true };
    row.getCell(1).font = { ...font, bold: true };
    fitHeight(sheet, row);
  }
}

/** A workbook for entries: the sheet to fill in, a guide, and drop-downs; `inFront` is a column before ours. */
export function createEntryBook(
  facts: BookFacts,
  inFront: readonly Partial<Column>[] = [],
): { workbook: ExcelJS.Workbook; sheet: Worksheet } {
  const workbook = new ExcelJS.Workbook();
  const { sheet: title } = facts.words.workbook;
  const sheet = workbook.addWorksheet(title);
  sheet.columns = [
    ...inFront,
    ...entryColumns.map((column) => ({
      key: column,
      header: titleOf(column, facts),
      width: widths[column],
      style: {
        alignment: { vertical: 'top' as const, wrapText: true },
        ...(column === 'benefit' ? {} : { numFmt: asText }),
      },
    })),
  ];
  dressHead(sheet);
  addGuide(workbook, facts);
  addDropDowns(sheet, facts, addLists(workbook, facts));
  return { workbook, sheet };
}

/** The row that shows how it is done; reading passes it over. */
export function addExample(sheet: Worksheet, facts: BookFacts): void {
  const row = sheet.addRow(
    Object.fromEntries(entryColumns.map((column) => [column, exampleOf(column, facts)])),
  );
  row.eachCell((cell) => Object.assign(cell, dressed.example));
  fitHeight(sheet, row);
}

export async function bytesOf(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
