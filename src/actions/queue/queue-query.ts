import { waitingStates } from '../../domain/initiative.ts';
import { type Actor, can } from '../../domain/permissions.ts';
import type { QueueFilter } from '../../domain/queue.ts';
import type { QueueQuery, Store } from '../../store/store.ts';
import { scopeOf } from '../scope-of.ts';

/** What a person narrowed the own queue to; a unit that is beyond the scope by now does not count. */
export async function filterOf(store: Store, actor: Actor): Promise<QueueFilter> {
  const { unit, ...rest } = actor.memberId === null ? {} : await store.queueViews.find(actor.memberId);
  const isOwn = unit !== undefined && can(actor, 'seeQueue', await store.units.path(unit));
  return isOwn ? { unit, ...rest } : rest;
}

/** An officer's queue as a query: own units, own work left out, narrowed as it was chosen. */
export async function queueQuery(
  store: Store,
  { actor, filter, now }: { actor: Actor; filter: QueueFilter; now: number },
): Promise<Omit<QueueQuery, 'limit'>> {
  const { unit, state, field, least, late, again, twins } = filter;
  const { memberId } = actor;
  return {
    unitIds: unit === undefined ? await scopeOf(store, actor, 'seeQueue') : [unit],
    states: state === undefined ? waitingStates : [state],
    ...(memberId !== null && { exceptMember: memberId }),
    ...(field !== undefined && { field }),
    ...(least !== undefined && { least }),
    ...(late === true && { late: now }),
    ...(again === true && { reviewedBy: memberId ?? 0 }),
    ...(twins === true && { twins }),
  };
}
