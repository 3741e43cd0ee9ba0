import type { Refusal } from '../../domain/refusals.ts';
import { ok, type Result } from '../../domain/result.ts';
import { viewOf } from '../decision.ts';
import type { Deps } from '../deps.ts';
import { afterQuietHours } from '../quiet-hours.ts';
import { indexAuthors } from '../search/index-initiative.ts';
import { openForAuthor } from './authors.ts';
import { tellCoAuthor } from './tell.ts';

/** Takes a co-author out; the share falls to the main author. */
export function removeCoAuthor({ store, now, calendar }: Deps) {
  return (input: {
    memberId: number;
    coAuthorId: number;
  }): Promise<Result<{ initiativeId: number }, Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const open = await openForAuthor(store, input);
      if (!open.ok) return open;
      const { author, initiative } = open.value;
      const values = await viewOf(store, initiative);
      // In place of a change of share that has not left yet.
      const to = { notBefore: afterQuietHours(calendar, at), coalesceKey: `coauthor:${author.id}` };
      await tellCoAuthor({ store, at }, author, { to, message: { kind: 'coauthor.removed', values } });
      await store.coAuthors.remove(author.id);
      await indexAuthors(store, initiative);
      return ok({ initiativeId: initiative.id });
    });
}
