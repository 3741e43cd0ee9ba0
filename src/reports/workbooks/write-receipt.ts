import ExcelJS from 'exceljs';
import type { EntryOutcome } from '../../domain/entry-batch.ts';
import type { EntryRow } from '../../domain/entry-rows.ts';
import { bytesOf, dressHead, fitHeight, font } from './entry-book.ts';
import { type BookFacts, unitChoice } from './entry-words.ts';
import type { ReceiptTask } from './tasks.ts';

const columns = ['line', 'fullName', 'unit', 'title', 'code', 'link'] as const;
const widths: Readonly<Record<(typeof columns)[number], number>> = {
  line: 8,
  fullName: 28,
  unit: 36,
  title: 48,
  code: 18,
  link: 60,
};

/** What the helper passes on: each row's code, and the link by which its author takes it over. */
export async function writeReceipt(
  facts: BookFacts,
  { slices }: Pick<ReceiptTask, 'slices'>,
): Promise<Uint8Array> {
  const { words, units } = facts;
  const unitOf = new Map(units.map((unit) => [unit.id, unitChoice(unit)]));
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(words.workbook.receiptSheet);
  sheet.columns = columns.map((key) => ({
    key,
    header: words.workbook.receipt[key],
    width: widths[key],
    style: { alignment: { vertical: 'top', wrapText: true }, ...(key === 'line' ? {} : { numFmt: '@' }) },
  }));
  for (const { content, outcome } of slices) {
    const outcomes = new Map((JSON.parse(outcome) as EntryOutcome[]).map((one) => [one.line, one]));
    for (const { line, fullName, unitId, answers } of JSON.parse(content) as EntryRow[]) {
      const came = outcomes.get(line);
      const row = sheet.addRow({ line, fullName, unit: unitOf.get(unitId) ?? '', title: answers['title'] });
      if (came !== undefined && 'code' in came) {
        row.getCell('code').value = came.code;
        row.getCell('link').value = { text: came.claimUrl, hyperlink: came.claimUrl };
        row.getCell('link').font = { ...font, underline: true, color: { argb: 'FF0563C1' } };
      } else row.getCell('code').value = words.workbook.notEntered;
      fitHeight(sheet, row);
    }
  }
  dressHead(sheet);
  return bytesOf(workbook);
}
