import type { Actor } from '../../domain/permissions.ts';
import { isFiltered, type QueueFilter } from '../../domain/queue.ts';
import type { FilterView, QueueMessages } from '../../domain/queue-messages.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Store } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { scopeOf } from '../scope-of.ts';
import { unitName } from '../unit-name.ts';
import { filterOf, queueQuery } from './queue-query.ts';

export async function filterView(store: Store, { unit, ...filter }: QueueFilter): Promise<FilterView> {
  return unit === undefined ? filter : { ...filter, unit: { id: unit, name: await unitName(store, unit) } };
}

/** What an officer's queue holds, and since when its first one waits. */
export function viewQueue({ store, now }: Deps) {
  return async (input: { actor: Actor }): Promise<Result<QueueMessages['queue.head'], Refusal>> => {
    const { actor } = input;
    const unitIds = await scopeOf(store, actor, 'seeQueue');
    const [first, ...others] = unitIds;
    if (first === undefined) return fail({ code: 'not-allowed' });
    const filter = await filterOf(store, actor);
    const at = now();
    const query = await queueQuery(store, { actor, filter, now: at });
    const [oldest] = await store.initiatives.queue({ ...query, limit: 1 });
    return ok({
      unit: (await store.units.find(first))?.name ?? '',
      others: others.length,
      counts: await store.initiatives.queueCounts({ unitIds, memberId: actor.memberId ?? 0, late: at }),
      filter: await filterView(store, filter),
      fits: oldest !== undefined && isFiltered(filter) ? await store.initiatives.queueFits(query) : null,
      oldest: oldest?.submittedAt ?? null,
    });
  };
}
