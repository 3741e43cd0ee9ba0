import type { Actor } from '../../domain/permissions.ts';
import type { Store } from '../../store/store.ts';
import { scopeOf } from '../scope-of.ts';

const shown = 8;

/** The units right below the one that is chosen, or below an officer's own: the first of them. */
export async function unitsToChoose(
  store: Store,
  { actor, under }: { actor: Actor; under: number | undefined },
): Promise<readonly { id: number; name: string }[]> {
  const below = under === undefined ? [] : await store.units.children(under);
  const scope = below.length > 0 && under !== undefined ? [under] : await scopeOf(store, actor, 'seeQueue');
  const [first] = scope;
  const units = scope.length > 1 || first === undefined ? [] : await store.units.children(first);
  const own = scope.length > 1 ? await Promise.all(scope.map((id) => store.units.find(id))) : units;
  return own
    .flatMap((unit) => (unit === undefined || unit.closedAt !== null ? [] : [unit]))
    .slice(0, shown)
    .map(({ id, name, workplace }) => ({ id, name: workplace ?? name }));
}
