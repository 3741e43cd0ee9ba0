import { type Ability, type Actor, can } from '../domain/permissions.ts';
import type { Store } from '../store/store.ts';
import { scopeOf } from './scope-of.ts';

/**
 * What is meant by a unit to somebody whose scope may be narrower: the unit itself, or the highest one below it in which
 * this person has the ability. Undefined: none of it.
 */
export async function unitWithin(
  store: Store,
  actor: Actor,
  { unitId, ability }: { unitId: number; ability: Ability },
): Promise<number | undefined> {
  if (can(actor, ability, await store.units.path(unitId))) return unitId;
  const scope = await scopeOf(store, actor, ability);
  const paths = await Promise.all(
    scope.map(async (own) => ({ unitId: own, path: await store.units.path(own) })),
  );
  return paths
    .filter(({ path }) => path.includes(unitId))
    .toSorted((one, other) => one.path.length - other.path.length)[0]?.unitId;
}
