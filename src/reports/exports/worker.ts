import { createCalendar } from '../../domain/calendar.ts';
import { createWords } from '../../i18n/words.ts';
import { openStore } from '../../store/open.ts';
import { yieldToPeople } from '../priority.ts';
import type { Exported, ExportTask } from './task.ts';
import { writeExport } from './write-export.ts';

yieldToPeople();

/** Runs in a thread of its own, on a connection that only reads: all of a file is of one moment. */
export async function list({ url, port, zone, language, ...task }: ExportTask): Promise<Exported> {
  const calendar = createCalendar(zone);
  const facts = { calendar, words: createWords(calendar)(language) };
  const store = await openStore(url, { readonly: true });
  try {
    return await store.transaction((store) =>
      writeExport(task, { store, facts, onProgress: (rows) => port.postMessage(rows) }),
    );
  } finally {
    port.close();
    await store.close();
  }
}
