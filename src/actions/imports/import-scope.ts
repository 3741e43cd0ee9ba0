import type { EntryUnit } from '../../domain/entry-rows.ts';
import { type Actor, can } from '../../domain/permissions.ts';
import type { Store } from '../../store/store.ts';

/** The open units for which somebody may enter initiatives, in the order of the tree. */
export async function importScope(store: Store, actor: Actor): Promise<EntryUnit[]> {
  const root = await store.units.root();
  const held = actor.grants.map(({ unitId }) => unitId).filter((unitId) => can(actor, 'onBehalf', [unitId]));
  const tops = actor.owner && root !== undefined ? [root.id] : held;
  const units = new Map<number, EntryUnit>();
  for (const top of tops) {
    for (const { id, code, name, workplace, closedAt } of await store.units.all(top))
      if (closedAt === null) units.set(id, { id, code, name: workplace ?? name });
  }
  return [...units.values()];
}
