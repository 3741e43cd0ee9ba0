import type { Message } from '../../domain/messages.ts';
import type { EntryImport, Store } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { askAgain } from '../form/ask.ts';
import { type FormState, loadForm } from '../form/state.ts';
import { keepAttachment } from '../keep-attachment.ts';
import { rejectImport } from './show-import.ts';

/** Keeps the workbook with the initiative that is being written; where its form stands now. */
async function keepWith(deps: Deps, { chatId, file: sent }: EntryImport, state: FormState): Promise<Message> {
  const { caption, messageId, ...file } = sent;
  const said = await keepAttachment(deps)({ chatId, state, file, caption, messageId });
  return said ?? askAgain(deps.store, state, { code: 'file-kept' });
}

async function openInitiative(store: Store, chatId: number): Promise<FormState | undefined> {
  const state = await loadForm(store, chatId);
  return state?.form === 'initiative' ? state : undefined;
}

/**
 * Says why a workbook is not read. While its sender writes an initiative, a workbook that is no list of entries belongs
 * to that, like any other file.
 */
export function refuseImport(deps: Deps) {
  return (id: number, message: Message): Promise<void> =>
    deps.store.transaction(async (store) => {
      const within = { ...deps, store };
      const entry = await store.entryImports.find(id);
      const state = entry && (await openInitiative(store, entry.chatId));
      const isKept = entry?.state === 'reading' && state !== undefined;
      const shown = isKept ? await keepWith(within, entry, state) : message;
      await rejectImport(within)({ id, message: shown });
    });
}
