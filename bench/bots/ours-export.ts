import { keepFile } from '../../src/bot/exports/keep-file.ts';
import { createExportFiles } from '../../src/reports/exports/export-files.ts';
import { openStore } from '../../src/store/open.ts';
import { exportMoment, watchProcess } from '../exporting.ts';

/** A file of all initiatives as the bot makes it: in its thread, then kept for the outbox. */
export async function startOursExport({ database }: { database: string }) {
  const store = await openStore(`file:${database}`);
  const files = createExportFiles({ url: store.url, zone: 'Asia/Ho_Chi_Minh' });
  const unitId = (await store.units.byCode('GOC'))?.id ?? 0;
  const choice = {
    unitId,
    period: { kind: 'span', from: 0, to: exportMoment + 1 },
    which: 'all',
    field: null,
    format: 'xlsx',
  } as const;

  return {
    /** Milliseconds until the file lies there, and until it is kept; what the process went through meanwhile. */
    write: async () => {
      const end = watchProcess();
      const { signal } = new AbortController();
      const begun = performance.now();
      const facts = { chatId: 1, name: 'x.xlsx', mimeType: 'x/y', now: 1, signal };
      const task = { language: 'vi', reviewedUnitIds: [unitId], choice, cutOff: exportMoment };
      const made = await files.make(task, {
        signal,
        onProgress: () => {},
        take: async ({ rows, files: [file] }) => {
          const written = performance.now() - begun;
          if (file !== undefined) await keepFile(store, file, facts);
          return { rows, bytes: file?.size ?? 0, ms: written, keptMs: performance.now() - begun };
        },
      });
      return { ...made, ...end() };
    },
    end: async () => {
      await files.close();
      await store.close();
    },
  };
}
