import type { Actor } from '../../domain/permissions.ts';
import { claimTime } from '../../domain/queue.ts';
import type { Initiative, QueueQuery, Store } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { filterOf, queueQuery } from './queue-query.ts';

/** `opened`: now this officer's for a while. `taken`: all that is left is open before others, the first until then. */
export type Next =
  | { kind: 'opened'; initiativeId: number; more: boolean }
  | { kind: 'taken'; until: number }
  | { kind: 'none' };

type Seen = { submittedAt: number; id: number };

function placeOf(seen: Initiative | undefined): Seen | undefined {
  return seen?.submittedAt == null ? undefined : { submittedAt: seen.submittedAt, id: seen.id };
}

/** Behind the last one the queue begins anew: what was passed over is still waiting. */
async function pageAfter(store: Store, query: QueueQuery, after: Seen | undefined): Promise<Initiative[]> {
  const found = after === undefined ? [] : await store.initiatives.queue({ ...query, after });
  return found.length > 0 ? found : store.initiatives.queue(query);
}

async function takenUntil(
  store: Store,
  query: QueueQuery,
  { after, now }: { after: number | null; now: number },
): Promise<number | undefined> {
  const [first] = (await store.initiatives.queue({ ...query, limit: 2 })).filter(({ id }) => id !== after);
  return first === undefined ? undefined : (await store.queueClaims.find(first.id, now))?.until;
}

/**
 * Opens the oldest one of an officer's queue behind the one just seen, and claims it: others are led past it for half
 * an hour, and may decide all the same. Own work, and what others have open, is passed over.
 */
export function nextInQueue({ store, now }: Deps) {
  return (input: { actor: Actor; after: number | null }): Promise<Next> =>
    store.transaction(async (store) => {
      const at = now();
      const { actor, after } = input;
      const memberId = actor.memberId ?? 0;
      const filter = await filterOf(store, actor);
      const all = { ...(await queueQuery(store, { actor, filter, now: at })), limit: 3 };
      const seen = after === null ? undefined : await store.initiatives.find(after);
      const page = await pageAfter(store, { ...all, free: { memberId, at } }, placeOf(seen));
      const others = page.filter(({ id }) => id !== after);
      for (const { id } of others) {
        const claim = { initiativeId: id, memberId, until: at + claimTime, now: at };
        const isOpened = actor.memberId === null || (await store.queueClaims.take(claim));
        if (isOpened) return { kind: 'opened', initiativeId: id, more: others.length > 1 };
      }
      const until = await takenUntil(store, all, { after, now: at });
      return until === undefined ? { kind: 'none' } : { kind: 'taken', until };
    });
}
