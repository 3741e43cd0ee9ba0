import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import ExcelJS from 'exceljs';
import { createCalendar } from '../../src/domain/calendar.ts';
import { createWords } from '../../src/i18n/words.ts';
import { type Cell, cellsOf, columns } from '../../src/reports/exports/cells.ts';
import { readRows } from '../../src/reports/exports/read-rows.ts';
import { openStore } from '../../src/store/open.ts';
import { exportMoment } from '../exporting.ts';

/** The same cells, all of them in memory beforehand, through the streaming writer of exceljs as its manual shows it. */
export async function startRawExport({ database }: { database: string }) {
  const calendar = createCalendar();
  const facts = { calendar, words: createWords(calendar)('vi') };
  const store = await openStore(`file:${database}`, { readonly: true });
  const unitId = (await store.units.byCode('GOC'))?.id ?? 0;
  const period = { kind: 'span', from: 0, to: exportMoment + 1 } as const;
  const choice = { unitId, period, which: 'all', field: null, format: 'xlsx' } as const;
  const rows: Cell[][] = [];
  for await (const some of readRows(store, { choice, reviewedUnitIds: [unitId], cutOff: exportMoment }))
    for (const row of some) {
      const cells = cellsOf(row, facts);
      rows.push(columns.map((column) => cells[column]));
    }
  await store.close();
  const path = join(dirname(database), 'raw.xlsx');
  const formats: Record<string, string> = {
    submittedAt: 'dd/mm/yyyy hh:mm',
    decisionDay: 'dd/mm/yyyy',
    applied: 'dd/mm/yyyy',
    benefit: '#,##0',
  };

  return {
    /** Milliseconds until the file lies there. */
    write: async () => {
      const begun = performance.now();
      const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true });
      const sheet = workbook.addWorksheet('Danh sách');
      sheet.columns = columns.map((key) => ({
        key,
        header: key,
        width: 20,
        ...(formats[key] !== undefined && { style: { numFmt: formats[key] } }),
      }));
      for (const row of rows) sheet.addRow(row).commit();
      sheet.commit();
      await workbook.commit();
      const ms = performance.now() - begun;
      await rm(path);
      return { rows: rows.length, ms };
    },
    end: async () => {},
  };
}
