import ExcelJS from 'exceljs';
import { cellText, type SheetCell } from '../../domain/entry-cells.ts';
import type { Words } from '../../i18n/words.ts';
import { bytesOf, dressHead, fitHeight, font, solid } from './entry-book.ts';

/** `text`: what is to be corrected; empty where nothing is. */
export type AwardProblems = {
  readonly titles: readonly string[];
  readonly lines: readonly {
    readonly line: number;
    readonly cells: readonly SheetCell[];
    readonly text: string;
  }[];
};

const wrong = solid('FFFCE4D6');

/** Text stays text, so that «=cmd» never becomes a formula. */
function written(cell: SheetCell): string | number | null {
  if (typeof cell === 'number') return cell;
  return cell === null ? null : cellText(cell, 'day');
}

/** The same rows with two columns in front: which row of the file that was sent it is, and what is to be corrected. */
export function writeAwardProblems(words: Words, { titles, lines }: AwardProblems): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(words.buttons.toAwards);
  const { lineSent, toFix } = words.workbook;
  const style = { alignment: { vertical: 'top' as const, wrapText: true }, numFmt: '@' };
  sheet.columns = [
    { header: lineSent, width: 14 },
    { header: toFix, width: 46, style },
    ...titles.map((header) => ({ header, width: 24, style })),
  ];
  for (const { line, cells, text } of lines) {
    const row = sheet.addRow([line, text, ...cells.map(written)]);
    row.getCell(2).font = { ...font, color: { argb: 'FFC00000' } };
    if (text !== '') row.getCell(2).fill = wrong;
    fitHeight(sheet, row);
  }
  dressHead(sheet);
  return bytesOf(workbook);
}
