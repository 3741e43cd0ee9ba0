import type { Deps } from '../deps.ts';
import { indexInitiative } from './index-initiative.ts';

/** Few enough that nobody notices the wait. */
const slice = 25;

/**
 * Puts what was submitted before there was an index into it, a slice in each transaction, until nothing is left or the
 * signal says to stop; the next call goes on from there.
 */
export function fillIndex({ store }: Pick<Deps, 'store'>) {
  const fillSlice = (): Promise<boolean> =>
    store.transaction(async (store) => {
      const ids = await store.search.backlog(slice);
      for (const id of ids) {
        const initiative = await store.initiatives.find(id);
        if (initiative !== undefined) await indexInitiative(store, initiative);
      }
      await store.search.caughtUp(ids.length < slice ? 1 : (ids.at(-1) ?? 1));
      return ids.length === slice;
    });
  return async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted && (await fillSlice()));
  };
}
