import type { EarlierOne } from '../domain/alike.ts';
import type { Initiative, Store } from '../store/store.ts';
import { codeOf, viewOf } from './decision.ts';
import { similarInitiatives } from './similar-initiatives.ts';
import { standingOf } from './standing-of.ts';

/** The one an initiative is marked as the same as. */
export async function findMarked(
  store: Store,
  { duplicateOf }: Pick<Initiative, 'duplicateOf'>,
): Promise<EarlierOne | undefined> {
  const earlier = duplicateOf === null ? undefined : await store.initiatives.find(duplicateOf);
  if (earlier === undefined) return undefined;
  return { id: earlier.id, code: codeOf(earlier), standing: await standingOf(store, earlier), marked: true };
}

/**
 * The earlier one that an initiative is marked as the same as, or that has a title like its own: what whoever
 * recognises it is asked about first. An officer who took a mark off has looked already.
 */
export async function findEarlier(store: Store, initiative: Initiative): Promise<EarlierOne | undefined> {
  const marked = await findMarked(store, initiative);
  if (marked !== undefined || (await store.flags.listOf(initiative.id)).length > 0) return marked;
  const { title } = await viewOf(store, initiative);
  const before = { year: initiative.codeYear ?? 0, number: initiative.codeNumber ?? 0 };
  const [similar] = await similarInitiatives(store, { initiative, title, before });
  const earlier = similar === undefined ? undefined : await store.initiatives.find(similar.id);
  if (earlier === undefined) return undefined;
  return { id: earlier.id, code: codeOf(earlier), standing: await standingOf(store, earlier), marked: false };
}
