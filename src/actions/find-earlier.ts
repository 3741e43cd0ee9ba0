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
  return duplicateOf === null ? undefined : earlierOne(store, { duplicateOf }, duplicateOf);
}

/** The earlier one with this id, as it stands now, beside one that is the same or like it. */
export async function earlierOne(
  store: Store,
  { duplicateOf }: Pick<Initiative, 'duplicateOf'>,
  id: number,
): Promise<EarlierOne | undefined> {
  const earlier = await store.initiatives.find(id);
  if (earlier === undefined) return undefined;
  const standing = await standingOf(store, earlier);
  return { id, code: codeOf(earlier), standing, marked: duplicateOf === id };
}

async function wasMarked(store: Store, { id }: Initiative): Promise<boolean> {
  return (await store.flags.listOf(id)).some(({ kind }) => kind === 'duplicate');
}

/**
 * The earlier one that an initiative is marked as the same as, or that has a title like its own: what whoever
 * recognises it is asked about first. An officer who took a mark off has looked already.
 */
export async function findEarlier(store: Store, initiative: Initiative): Promise<EarlierOne | undefined> {
  const marked = await findMarked(store, initiative);
  if (marked !== undefined || (await wasMarked(store, initiative))) return marked;
  const { title } = await viewOf(store, initiative);
  const before = { year: initiative.codeYear ?? 0, number: initiative.codeNumber ?? 0 };
  const [similar] = await similarInitiatives(store, { initiative, title, before });
  return similar === undefined ? undefined : earlierOne(store, initiative, similar.id);
}
