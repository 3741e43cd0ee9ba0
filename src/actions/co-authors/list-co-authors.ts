import { type AuthorLine, authorsView, isFull } from '../../domain/authors.ts';
import type { CoAuthorMessages } from '../../domain/co-author-messages.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Deps } from '../deps.ts';
import { lineOfAuthor, openForAuthor, openForAuthors } from './authors.ts';

/** The authors of one's own initiative, to be changed. */
export function listCoAuthors({ store }: Deps) {
  return async (input: {
    memberId: number;
    initiativeId: number;
  }): Promise<Result<CoAuthorMessages['coauthor.list'], Refusal>> => {
    const open = await openForAuthors(store, input);
    if (!open.ok) return open;
    const others = await store.coAuthors.listOf(input.initiativeId);
    const main = await store.members.find(input.memberId);
    const authors = authorsView(main?.fullName ?? null, others.map(lineOfAuthor));
    const ids = others.map(({ id }) => id);
    return ok({ initiativeId: input.initiativeId, authors, ids, full: isFull(authors) });
  };
}

export type OneAuthor = AuthorLine & { id: number; initiativeId: number };

/** One co-author, to be changed. */
export function viewCoAuthor({ store }: Deps) {
  return async (input: { memberId: number; coAuthorId: number }): Promise<Result<OneAuthor, Refusal>> => {
    const open = await openForAuthor(store, input);
    if (!open.ok) return open;
    const { author } = open.value;
    return ok({ ...lineOfAuthor(author), id: author.id, initiativeId: author.initiativeId });
  };
}
