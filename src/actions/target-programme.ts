import type { Programme, Store } from '../store/store.ts';

/** The programme that targets go to: the one that runs, or else the next one to begin. */
export async function targetProgramme(store: Store, now: number): Promise<Programme | undefined> {
  const running = await store.programmes.current(now);
  return running ?? (await store.programmes.list()).findLast(({ fromAt }) => fromAt > now);
}
