import ExcelJS from 'exceljs';
import { bytesOf, dressHead } from './entry-book.ts';

/** The file to fill in: a row for each unit by code and name, then a column for each target. */
export type TargetTemplate = {
  readonly sheet: string;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

const widths = [16, 60];
/** Codes and names stay text, so that none of them becomes a number or a formula. */
const asText = '@';
const grouped = '#,##0';

export function writeTargetTemplate({ sheet: name, titles, rows }: TargetTemplate): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(name);
  sheet.columns = titles.map((header, at) => ({
    header,
    width: widths[at] ?? 22,
    style: { numFmt: at < widths.length ? asText : grouped },
  }));
  for (const row of rows) sheet.addRow([...row]);
  dressHead(sheet);
  return bytesOf(workbook);
}
