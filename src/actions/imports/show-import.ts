import type { Message } from '../../domain/messages.ts';
import type { EntryImport, OutgoingFile, Store } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { leave } from '../leave.ts';
import { leaveDocument } from '../leave-document.ts';

type Moment = { store: Store; at: number };

/** Edits the one message of an import; what was to be shown before and has not left yet gives way. */
export async function showImport(
  moment: Moment,
  { id, chatId, statusRow }: EntryImport,
  message: Message,
): Promise<void> {
  await leave(moment, { chatId, replaces: statusRow, coalesceKey: `import:${id}` }, message);
}

/** Shows how far an import is, unless it went on or was stopped meanwhile. */
export function showProgress({ store, now }: Deps) {
  return (id: number, state: EntryImport['state'], message: Message): Promise<void> =>
    store.transaction(async (store) => {
      const entry = await store.entryImports.find(id);
      if (entry?.state === state) await showImport({ store, at: now() }, entry, message);
    });
}

type Ending = { id: number; message: Message; document?: { file: OutgoingFile; bad: number } };

/** Ends the reading of a workbook that is not going to be entered: says why, and sends what is to be corrected. */
export function rejectImport({ store, now }: Deps) {
  return ({ id, message, document }: Ending): Promise<void> =>
    store.transaction(async (store) => {
      const at = now();
      const entry = await store.entryImports.find(id);
      if (entry === undefined) return;
      if (!(await store.entryImports.step(id, { from: 'reading', to: 'dropped', now: at }))) return;
      await store.entryImports.clear(id);
      await showImport({ store, at }, entry, message);
      if (document === undefined) return;
      const about = { code: 'entry-problems', bad: document.bad } as const;
      await leaveDocument({ store, at }, entry.chatId, { file: document.file, about });
    });
}
