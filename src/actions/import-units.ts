import { type Actor, can, canSomewhere } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { NewAuditEntry, Store } from '../store/store.ts';
import { keepAudit } from './audit/keep-audit.ts';
import type { Deps } from './deps.ts';
import { countsOf, reviewUnits, type UnitsReview } from './review-units.ts';

/** `token` is the preview's. */
type Input = { actor: Actor; memberId: number; token: number };
type Imported = { added: number; changed: number; targets: number };

type Done = Pick<NewAuditEntry, 'kind' | 'object' | 'from' | 'to'> & { unitId: number };

async function apply(
  store: Store,
  { plan, existing, programme }: UnitsReview,
  now: number,
): Promise<readonly Done[]> {
  const before = new Map(existing.map((unit) => [unit.id, unit]));
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
  const done = plan.changed.flatMap(({ id, parent, patch }): Done[] => {
    const unit = { object: `unit:${id}`, unitId: id } as const;
    const above = before.get(before.get(id)?.parentId ?? 0)?.code ?? null;
    const fields = Object.keys(patch).join(',');
    return [
      ...(parent === undefined ? [] : [{ ...unit, kind: 'unit.moved', from: above, to: parent } as const]),
      ...(fields === '' ? [] : [{ ...unit, kind: 'unit.changed', from: null, to: fields } as const]),
    ];
  });
  if (programme === undefined) return done;
  const set = plan.targets.map(({ code, target }) => ({ id: idOf(code), target }));
  const former = await store.targets.of(
    programme.id,
    set.map(({ id }) => id),
  );
  for (const { id, target } of set) {
    await store.targets.put({ programmeId: programme.id, phaseId: 0, unitId: id, target });
    const from = former.get(id)?.toString() ?? null;
    done.push({ kind: 'target.set', object: `unit:${id}`, unitId: id, from, to: String(target) });
  }
  return done;
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
      const done = await apply(store, review.value, now());
      const { added, changed, targets } = counts;
      const root = await store.units.root();
      // The unit from which the actor may do it: whoever sees that one, sees it.
      const unitId = actor.grants.find((grant) => can(actor, 'units', [grant.unitId]))?.unitId ?? root?.id;
      if (unitId !== undefined) {
        const imported = { kind: 'units.imported', object: `unit:${unitId}`, from: null } as const;
        const doing = { actor, unitId, at: now() };
        await keepAudit(store, doing, { ...imported, to: `${added}/${changed}/${targets}` }, ...done);
      }
      return ok({ added, changed, targets });
    });
}
