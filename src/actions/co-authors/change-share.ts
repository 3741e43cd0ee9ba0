import { equalShare, mostShare } from '../../domain/authors.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Deps } from '../deps.ts';
import type { Share } from './add-co-author.ts';
import { openForAuthor, openForAuthors, stateOf } from './authors.ts';
import { giveShares, holders, settleDeclined } from './share-out.ts';

/** Gives all authors the same share, the remainder to the main author. */
export function shareEqually({ store, now, calendar }: Deps) {
  return (input: { memberId: number; initiativeId: number }): Promise<Result<null, Refusal>> =>
    store.transaction(async (store) => {
      const open = await openForAuthors(store, input);
      if (!open.ok) return open;
      const all = await store.coAuthors.listOf(input.initiativeId);
      await settleDeclined(store, all);
      const authors = holders(all);
      const share = equalShare(authors.length + 1);
      await giveShares({ store, at: now(), calendar }, open.value, { authors, share });
      return ok(null);
    });
}

/** Gives one co-author another share; the main author has what remains. */
export function changeShare(deps: Deps) {
  const { now, calendar } = deps;
  return (input: { memberId: number; coAuthorId: number; share: Share }): Promise<Result<null, Refusal>> =>
    deps.store.transaction(async (store) => {
      const { memberId, share } = input;
      const open = await openForAuthor(store, input);
      if (!open.ok) return open;
      const { initiative, author, others } = open.value;
      if (stateOf(author) === 'declined') return fail({ code: 'old-button' });
      if (share === 'equal')
        return shareEqually({ ...deps, store })({ memberId, initiativeId: initiative.id });
      const most = mostShare(holders(others).map((other) => other.share));
      if (share > most) return fail({ code: 'share-too-large', most });
      await settleDeclined(store, others);
      await giveShares({ store, at: now(), calendar }, initiative, { authors: [author], share });
      return ok(null);
    });
}
