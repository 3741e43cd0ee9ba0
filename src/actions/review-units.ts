import { type Actor, can } from '../domain/permissions.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import {
  linesOutsideScope,
  planUnits,
  type SheetRow,
  type UnitPlan,
  type UnitProblem,
} from '../domain/unit-import.ts';
import type { Programme, Store, Unit } from '../store/store.ts';
import { targetProgramme } from './targets/target-programme.ts';

export type UnitsReview = {
  plan: UnitPlan;
  existing: readonly Unit[];
  /** Undefined when there is none, or no target to go there. */
  programme: Programme | undefined;
};

/** What a file would do to the units as they stand now, within what the actor may touch. */
export async function reviewUnits(
  store: Store,
  { actor, sheet, at }: { actor: Actor; sheet: readonly SheetRow[]; at: number },
): Promise<Result<UnitsReview, readonly UnitProblem[]>> {
  const root = await store.units.root();
  const existing = root === undefined ? [] : await store.units.all(root.id);
  const plan = planUnits(sheet, existing);
  if (!plan.ok) return plan;
  const outside = linesOutsideScope(plan.value, existing, (path) => can(actor, 'units', path));
  if (outside.length > 0) return fail(outside);
  const programme = plan.value.targets.length > 0 ? await targetProgramme(store, at) : undefined;
  return ok({ plan: plan.value, existing, programme });
}

/** What the person is shown and confirms; an import that would do anything else is refused. */
export function countsOf({ plan, programme }: UnitsReview) {
  return {
    added: plan.added.length,
    changed: plan.changed.length,
    targets: plan.targets.length,
    headcount: plan.headcount,
    programmeId: programme?.id ?? null,
  };
}
