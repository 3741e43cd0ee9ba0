import type { Store } from '../store/store.ts';

/** A unit as people call it: the workplace, else the union's name. */
export async function unitName(store: Store, unitId: number): Promise<string> {
  const unit = await store.units.find(unitId);
  return unit?.workplace ?? unit?.name ?? '';
}
