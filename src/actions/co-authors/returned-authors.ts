import type { CoAuthor, ReturnedAuthor, Store } from '../../store/store.ts';

/** The co-authors as they stand, to be kept with a return. */
export async function authorsAtReturn(store: Store, initiativeId: number): Promise<ReturnedAuthor[]> {
  const authors = await store.coAuthors.listOf(initiativeId);
  return authors.map(({ id, share, memberId, fullName }) => ({
    id,
    share,
    name: memberId === null ? fullName : null,
    memberId,
  }));
}

/** How a co-author of then is called now: null once the person declined or was deleted. */
export async function nameNow(
  store: Store,
  { id, name, memberId }: ReturnedAuthor,
  authors: readonly CoAuthor[],
): Promise<string | null> {
  const still = authors.find((author) => author.id === id);
  if (still !== undefined) return still.fullName;
  return memberId === null ? name : ((await store.members.find(memberId))?.fullName ?? null);
}
