import type { EntrySummary } from '../../domain/entry-batch.ts';
import type { Deps } from '../deps.ts';
import { showImport } from './show-import.ts';

/** `slices`: JSON lists of entry rows; `fingerprint` is the same for the same rows. */
type Read = {
  summary: EntrySummary;
  unitIds: readonly number[];
  fingerprint: string;
  slices: readonly string[];
};

/**
 * Keeps what was read of a workbook, slice by slice so that nobody waits for it, and then shows it to be confirmed.
 * Nothing of it is an initiative yet.
 */
export function offerImport({ store, now }: Deps) {
  return async (id: number, { summary, unitIds, fingerprint, slices }: Read): Promise<void> => {
    for (const [position, content] of slices.entries())
      await store.entryImports.putSlice(id, { position, content });
    await store.transaction(async (store) => {
      const at = now();
      const entry = await store.entryImports.find(id);
      const read = { fingerprint, unitIds, entries: summary.rows, now: at };
      if (entry === undefined || !(await store.entryImports.ready(id, read))) {
        // It was stopped, or another file came, while this one was kept.
        await store.entryImports.clear(id);
        return;
      }
      const enteredAt = (await store.entryImports.enteredAt(entry.memberId, fingerprint)) ?? null;
      const message = { kind: 'import.preview', values: { ...summary, token: id, enteredAt } } as const;
      await showImport({ store, at }, entry, message);
    });
  };
}
