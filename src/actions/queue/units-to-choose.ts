import type { Actor } from '../../domain/permissions.ts';
import type { Store } from '../../store/store.ts';
import { scopeOf } from '../scope-of.ts';

const shown = 8;

/** The units right below an officer's own, or below the one that is chosen: the first of them, by name. */
export async function unitsToChoose(
  store: Store,
  { actor, under }: { actor: Actor; under: number | undefined },
): Promise<readonly { id: number; name: string }[]> {
  const scope = under === undefined ? await scopeOf(store, actor, 'seeQueue') : [under];
  const [first] = scope;
  const units = scope.length > 1 || first === undefined ? [] : await store.units.children(first);
  const own = scope.length > 1 ? await Promise.all(scope.map((id) => store.units.find(id))) : units;
  return own
    .flatMap((unit) => (unit === undefined || unit.closedAt !== null ? [] : [unit]))
    .slice(0, shown)
    .map(({ id, name, workplace }) => ({ id, name: workplace ?? name }));
}
