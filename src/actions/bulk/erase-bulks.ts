import { undoWindow } from '../../domain/initiative.ts';
import type { Store } from '../../store/store.ts';
import { tellFrom } from './notices.ts';

/** Deletes what a person wrote for many at once. What is decided stays, and its authors hear of it. */
export async function eraseBulks(store: Store, memberId: number, at: number): Promise<void> {
  for (const { id, state } of await store.bulks.ofMember(memberId)) {
    if (state === 'deciding' || state === 'undoing') await tellFrom(store, id, at + undoWindow);
    await store.bulks.remove(id);
  }
}
