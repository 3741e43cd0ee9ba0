import { equalShare, mostAuthors, mostShare } from '../../domain/authors.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Deps } from '../deps.ts';
import { openForAuthors } from './authors.ts';
import { type Invitation, makeInvitation } from './invite.ts';
import { giveShares, holders, settleDeclined } from './share-out.ts';

/** A share in whole percent, or the same for all authors. */
export type Share = number | 'equal';

type Input = { memberId: number; initiativeId: number; name: string; share: Share };

/** Adds somebody by name and share; the invitation is for the main author to pass on. */
export function addCoAuthor(deps: Deps) {
  const { now, calendar } = deps;
  return ({ memberId, initiativeId, name, share }: Input): Promise<Result<Invitation, Refusal>> =>
    deps.store.transaction(async (store) => {
      const open = await openForAuthors(store, { memberId, initiativeId });
      if (!open.ok) return open;
      const all = await store.coAuthors.listOf(initiativeId);
      const others = holders(all);
      if (others.length + 2 > mostAuthors) return fail({ code: 'too-many-authors', most: mostAuthors });
      const most = mostShare(others.map((author) => author.share));
      if (share !== 'equal' && share > most) return fail({ code: 'share-too-large', most });

      await settleDeclined(store, all);
      const given = share === 'equal' ? equalShare(others.length + 2) : share;
      if (share === 'equal') {
        const place = { store, at: now(), calendar };
        await giveShares(place, open.value, { authors: others, share: given });
      }
      const id = await store.coAuthors.add({ initiativeId, fullName: name, share: given });
      const added = await store.coAuthors.find(id);
      if (added === undefined) throw new Error('The co-author was not kept.');
      return ok(await makeInvitation({ ...deps, store }, open.value, added));
    });
}
