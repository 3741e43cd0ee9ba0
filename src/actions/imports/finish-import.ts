import type { OutgoingFile } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { leaveDocument } from '../leave-document.ts';
import { showImport } from './show-import.ts';

type Input = { id: number; entered: number; refused: number; file: OutgoingFile };

/** Ends an import whose rows are all entered: the codes go to who sent it, and what was read is deleted. */
export function finishImport({ store, now }: Deps) {
  return ({ id, entered, refused, file }: Input): Promise<void> =>
    store.transaction(async (store) => {
      const at = now();
      const entry = await store.entryImports.find(id);
      if (entry === undefined) return;
      if (!(await store.entryImports.step(id, { from: 'entering', to: 'done', now: at }))) return;
      await store.entryImports.clear(id);
      await showImport({ store, at }, entry, { kind: 'import.done', values: { entered, refused } });
      await leaveDocument({ store, at }, entry.chatId, { file, about: { code: 'entry-receipt', entered } });
    });
}
