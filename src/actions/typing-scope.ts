import { type Actor, can } from '../domain/permissions.ts';
import type { Store } from '../store/store.ts';

/** The units in which, and below which, somebody may type for others. */
export async function typingScope(store: Store, actor: Actor): Promise<number[]> {
  const root = actor.owner ? await store.units.root() : undefined;
  const granted = actor.grants
    .map(({ unitId }) => unitId)
    .filter((unitId) => can(actor, 'onBehalf', [unitId]));
  return [...new Set([...(root === undefined ? [] : [root.id]), ...granted])];
}

/** The only unit it can be about, if there is just one. */
export async function onlyUnit(store: Store, scope: readonly number[]): Promise<number | undefined> {
  const [unitId] = scope;
  if (scope.length !== 1 || unitId === undefined) return undefined;
  return (await store.units.subtree(unitId)).length === 1 ? unitId : undefined;
}
