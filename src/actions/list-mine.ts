import type { MessageValues } from '../domain/messages.ts';
import { awardsOf } from './awards/awards-of.ts';
import { dueOf } from './deadlines.ts';
import type { Deps } from './deps.ts';
import { lineOf } from './view-initiative.ts';

const pageSize = 10;

/** A page (from 0) of one's own initiatives and drafts, co-authored ones included, newest first; behind the last page comes the last one. */
export function listMine({ store }: Deps) {
  return async (input: { memberId: number; page: number }): Promise<MessageValues['initiative.mine']> => {
    const { memberId } = input;
    const read = (page: number) =>
      store.initiatives.listFor(memberId, { limit: pageSize + 1, skip: page * pageSize });
    let { page } = input;
    let found = await read(page);
    // What was deleted meanwhile may have left the page empty.
    while (found.length === 0 && page > 0) found = await read(--page);
    const awards = await awardsOf(
      store,
      found.map(({ id }) => id),
    );
    const lines = await Promise.all(
      found.slice(0, pageSize).map(async (initiative) => {
        return {
          ...(await lineOf(store, initiative)),
          ...(initiative.memberId !== memberId && { shared: true }),
          awards: awards.get(initiative.id) ?? [],
          toFix: initiative.toFix ?? [],
          until: initiative.state === 'returned' ? dueOf(initiative) : null,
        };
      }),
    );
    return { lines, page, more: found.length > pageSize };
  };
}
