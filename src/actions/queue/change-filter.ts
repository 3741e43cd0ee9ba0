import { type Actor, can } from '../../domain/permissions.ts';
import type { QueueFilter } from '../../domain/queue.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Deps } from '../deps.ts';
import { scopeOf } from '../scope-of.ts';
import { filterOf } from './queue-query.ts';

type Input = { actor: Actor; change: (filter: QueueFilter) => QueueFilter };

/** Narrows an officer's own queue otherwise. A unit has to lie in the scope; the whole scope is no filter. */
export function changeFilter({ store, now }: Deps) {
  return ({ actor, change }: Input): Promise<Result<QueueFilter, Refusal>> =>
    store.transaction(async (store) => {
      const scope = await scopeOf(store, actor, 'seeQueue');
      if (scope.length === 0) return fail({ code: 'not-allowed' });
      if (actor.memberId === null) return fail({ code: 'not-registered' });
      const { unit, ...rest } = change(await filterOf(store, actor));
      if (unit !== undefined && !can(actor, 'seeQueue', await store.units.path(unit)))
        return fail({ code: 'not-allowed' });
      const isAll = unit === undefined || (scope.length === 1 && scope[0] === unit);
      const filter = isAll ? rest : { ...rest, unit };
      await store.queueViews.keep(actor.memberId, filter, now());
      return ok(filter);
    });
}
