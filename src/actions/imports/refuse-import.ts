import type { Message } from '../../domain/messages.ts';
import type { Deps } from '../deps.ts';
import { askAgain } from '../form/ask.ts';
import { loadForm } from '../form/state.ts';
import { keepAttachment } from '../keep-attachment.ts';
import { rejectImport } from './show-import.ts';

/**
 * Says why a workbook is not read. While its sender writes an initiative, a workbook that is no list of entries belongs
 * to that, like any other file.
 */
export function refuseImport(deps: Deps) {
  return (id: number, message: Message): Promise<void> =>
    deps.store.transaction(async (store) => {
      const within = { ...deps, store };
      const entry = await store.entryImports.find(id);
      const state = entry && (await loadForm(store, entry.chatId));
      if (entry?.state !== 'reading' || state?.form !== 'initiative')
        return rejectImport(within)({ id, message });
      const { caption, ...file } = entry.file;
      await keepAttachment(within)({ state, file, caption });
      return rejectImport(within)({ id, message: await askAgain(store, state, { code: 'file-kept' }) });
    });
}
