import type { MessageValues } from '../domain/messages.ts';
import { dueOf } from './deadlines.ts';
import type { Deps } from './deps.ts';
import { lineOf } from './view-initiative.ts';

const pageSize = 10;

/** A page (from 0) of one's own initiatives and drafts, newest first; behind the last page comes the last one. */
export function listMine({ store, calendar }: Deps) {
  return async (input: { memberId: number; page: number }): Promise<MessageValues['initiative.mine']> => {
    const { memberId } = input;
    const read = (page: number) =>
      store.initiatives.listFor(memberId, { limit: pageSize + 1, skip: page * pageSize });
    let { page } = input;
    let found = await read(page);
    // What was deleted meanwhile may have left the page empty.
    while (found.length === 0 && page > 0) found = await read(--page);
    const lines = await Promise.all(
      found.slice(0, pageSize).map(async (initiative) => {
        const isReturned = initiative.state === 'returned';
        const moves = isReturned ? await store.moves.listOf(initiative.id) : [];
        return {
          ...(await lineOf(store, initiative)),
          toFix: initiative.toFix ?? [],
          until: isReturned ? dueOf(calendar, initiative, moves) : null,
        };
      }),
    );
    return { lines, page, more: found.length > pageSize };
  };
}
