import type { Standing } from '../domain/alike.ts';
import type { Initiative, Store } from '../store/store.ts';

/** What became of an initiative, and when. */
export async function standingOf(
  store: Store,
  { id, state }: Pick<Initiative, 'id' | 'state'>,
): Promise<Standing> {
  return { state, at: (await store.moves.lastOf(id))?.at ?? null };
}
