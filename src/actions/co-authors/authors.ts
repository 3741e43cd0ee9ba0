import { type AuthorLine, type AuthorState, type AuthorsView, authorsView } from '../../domain/authors.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { CoAuthor, Initiative, Store } from '../../store/store.ts';

export function stateOf({ erasedAt, declinedAt, consentedAt }: CoAuthor): AuthorState {
  if (erasedAt !== null) return 'erased';
  if (declinedAt !== null) return 'declined';
  return consentedAt === null ? 'invited' : 'confirmed';
}

export function lineOfAuthor(author: CoAuthor): AuthorLine {
  return { name: author.fullName, share: author.share, state: stateOf(author) };
}

/** All authors with their shares; undefined where the main author is alone. */
export async function authorsOf(
  store: Store,
  { id, memberId }: Pick<Initiative, 'id' | 'memberId'>,
): Promise<AuthorsView | undefined> {
  const others = await store.coAuthors.listOf(id);
  if (others.length === 0) return undefined;
  const main = memberId === null ? undefined : await store.members.find(memberId);
  return authorsView(main?.fullName ?? null, others.map(lineOfAuthor));
}

/** Members who are authors: the main one and whoever confirmed. */
export async function authorIds(
  store: Store,
  { id, memberId }: Pick<Initiative, 'id' | 'memberId'>,
): Promise<number[]> {
  const others = await store.coAuthors.listOf(id);
  return [memberId, ...others.map((author) => author.memberId)].filter((one) => one !== null);
}

export async function isAuthor(
  store: Store,
  initiative: Pick<Initiative, 'id' | 'memberId'>,
  memberId: number | null,
): Promise<boolean> {
  return memberId !== null && (await authorIds(store, initiative)).includes(memberId);
}

/** The member's own initiative while its authors can be changed: as a draft, and when it was sent back. */
export async function openForAuthors(
  store: Store,
  input: { memberId: number; initiativeId: number },
): Promise<Result<Initiative, Refusal>> {
  const initiative = await store.initiatives.find(input.initiativeId);
  const isOpen = initiative?.state === 'draft' || initiative?.state === 'returned';
  return isOpen && initiative.memberId === input.memberId ? ok(initiative) : fail({ code: 'old-button' });
}

/** A co-author of the member's own initiative, with the others; refused once it cannot be changed any more. */
export async function openForAuthor(
  store: Store,
  { memberId, coAuthorId }: { memberId: number; coAuthorId: number },
): Promise<Result<{ initiative: Initiative; author: CoAuthor; others: CoAuthor[] }, Refusal>> {
  const author = await store.coAuthors.find(coAuthorId);
  if (author === undefined) return fail({ code: 'old-button' });
  const initiative = await openForAuthors(store, { memberId, initiativeId: author.initiativeId });
  if (!initiative.ok) return initiative;
  const all = await store.coAuthors.listOf(author.initiativeId);
  return ok({ initiative: initiative.value, author, others: all.filter(({ id }) => id !== author.id) });
}
