import type { Store } from '../../store/store.ts';

/** 31/12/9999: a notice of this moment waits until it is given another one. */
export const heldBack = 253_402_189_200_000;

/** What the notices of a decision are known by in the outbox. */
export function noticesOf(moveId: number): string {
  return `move:${moveId}`;
}

/** Gives the notices of the decisions of a bulk, as far as they have not left, the moment from which they may. */
export async function tellFrom(store: Store, bulkId: number, notBefore: number): Promise<void> {
  await store.outbox.postpone((await store.bulks.moves(bulkId)).map(noticesOf), notBefore);
}
