import { type Ability, type Actor, can } from '../domain/permissions.ts';
import type { Store } from '../store/store.ts';

/** The units in which, and below which, somebody has an ability: the owner has it in all. */
export async function scopeOf(store: Store, actor: Actor, ability: Ability): Promise<number[]> {
  const root = actor.owner ? await store.units.root() : undefined;
  if (root !== undefined) return [root.id];
  const granted = actor.grants.map(({ unitId }) => unitId);
  return [...new Set(granted.filter((unitId) => can(actor, ability, [unitId])))];
}
