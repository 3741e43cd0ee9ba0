import { type Actor, canSomewhere } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Store } from '../store/store.ts';
import type { Deps } from './deps.ts';
import { countsOf, reviewUnits, type UnitsReview } from './review-units.ts';

/** `token` is the preview's. */
type Input = { actor: Actor; memberId: number; token: number };
type Imported = { added: number; changed: number; targets: number };

async function apply(store: Store, { plan, existing, programme }: UnitsReview, now: number): Promise<void> {
  const ids = new Map(existing.map(({ id, code }) => [code.toUpperCase(), id]));
  const idOf = (code: string) => {
    const id = ids.get(code);
    if (id === undefined) throw new Error('A planned unit has no row.');
    return id;
  };
  await store.unitBatches.add(plan.added, ids, now);
  await store.unitBatches.move(
    plan.changed.flatMap(({ id, parent }) => (parent === undefined ? [] : [{ id, parentId: idOf(parent) }])),
  );
  for (const { id, patch } of plan.changed)
    if (Object.keys(patch).length > 0) await store.units.update(id, patch);
  if (programme === undefined) return;
  for (const { code, target } of plan.targets) await store.targets.put(programme.id, idOf(code), target);
}

/**
 * Does what a preview showed, all or nothing, once. Where the units have changed since, so that it would do anything
 * else, it is `stale` and the file is to be sent again.
 */
export function importUnits({ store, now }: Deps) {
  return ({ actor, memberId, token }: Input): Promise<Result<Imported, Refusal>> =>
    store.transaction(async (store) => {
      if (!canSomewhere(actor, 'units')) return fail({ code: 'not-allowed' });
      const preview = await store.unitPreviews.take(token, memberId);
      if (preview === undefined) return fail({ code: 'old-button' });
      await store.unitBatches.hold();
      const review = await reviewUnits(store, { actor, sheet: preview.sheet, at: now() });
      if (!review.ok) return fail({ code: 'stale' });
      const counts = countsOf(review.value);
      if (JSON.stringify(counts) !== JSON.stringify(preview.counts)) return fail({ code: 'stale' });
      await apply(store, review.value, now());
      const { added, changed, targets } = counts;
      return ok({ added, changed, targets });
    });
}
