import { type Actor, canSomewhere } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { EntryImport } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { importScope } from './import-scope.ts';
import { showImport } from './show-import.ts';

/** `token` is the import's id. */
type Input = { actor: Actor; memberId: number; token: number };

/**
 * The one confirmation of an import: from here on all of it is entered, whatever happens. False for a second press,
 * which does nothing. Refused where a unit was closed or a right ended since it was shown.
 */
export function confirmImport({ store, now }: Deps) {
  return ({ actor, memberId, token }: Input): Promise<Result<boolean, Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const entry = await store.entryImports.hold(token);
      if (entry?.memberId !== memberId) return fail({ code: 'old-button' });
      if (entry.state === 'entering' || entry.state === 'done') return ok(false);
      if (entry.state !== 'ready') return fail({ code: 'old-button' });
      if (!canSomewhere(actor, 'onBehalf')) return fail({ code: 'not-allowed' });
      const scope = new Set((await importScope(store, actor)).map(({ id }) => id));
      if (entry.unitIds.some((id) => !scope.has(id))) return fail({ code: 'bad-workbook', why: 'units' });
      await store.entryImports.step(token, { from: 'ready', to: 'entering', now: at });
      const values = { done: 0, total: entry.entries };
      await showImport({ store, at }, entry, { kind: 'import.entering', values });
      return ok(true);
    });
}

/** Stops the reading, or throws away what was read: nothing is entered. */
export function dropImport({ store, now }: Deps) {
  return ({ memberId, token }: Omit<Input, 'actor'>): Promise<Result<null, Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const entry = await store.entryImports.hold(token);
      const from: EntryImport['state'] = entry?.state ?? 'done';
      if (entry?.memberId !== memberId || (from !== 'reading' && from !== 'ready'))
        return fail({ code: 'old-button' });
      await store.entryImports.step(token, { from, to: 'dropped', now: at });
      await store.entryImports.clear(token);
      await showImport({ store, at }, entry, { kind: 'import.dropped', values: {} });
      return ok(null);
    });
}
