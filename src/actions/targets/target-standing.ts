import { type Actor, can, canSomewhere } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { StandingTarget, TargetStanding, TargetUnit } from '../../domain/target-plan.ts';
import { createBreath } from '../../store/breath.ts';
import type { Programme, Store, Unit } from '../../store/store.ts';
import { programmeForTargets } from './target-programme.ts';

export type ProgrammeStanding = TargetStanding & { readonly programme: Programme };

/** What somebody may do with the targets of units; `units` come with those above before those below. */
async function withRights(actor: Actor, units: readonly Unit[]): Promise<TargetUnit[]> {
  const breathe = createBreath();
  const paths = new Map<number, readonly number[]>();
  const seen: TargetUnit[] = [];
  for (const { id, code, name, workplace, parentId, closedAt } of units) {
    const above = paths.get(parentId ?? 0) ?? [];
    const path = [id, ...above];
    paths.set(id, path);
    const gives = can(actor, 'units', above.length === 0 ? path : above);
    const may = gives ? 'give' : can(actor, 'units', path) ? 'own' : 'none';
    seen.push({ id, code, name, workplace, parentId, closed: closedAt !== null, may });
    await breathe();
  }
  return seen;
}

/** All units, phases and targets that a file of targets is held against, as they stand for whoever sends it. */
export async function targetStanding(
  store: Store,
  { actor, at }: { actor: Actor; at: number },
): Promise<Result<ProgrammeStanding, Refusal>> {
  if (!canSomewhere(actor, 'units')) return fail({ code: 'not-allowed' });
  const found = await programmeForTargets(store, at);
  if (!found.ok) return found;
  const root = await store.units.root();
  if (root === undefined) return fail({ code: 'no-root' });
  const { programme, phases } = found.value;
  const units = await withRights(actor, await store.units.all(root.id));
  const targets: StandingTarget[] = [];
  for (const phaseId of [0, ...phases.map(({ id }) => id)]) {
    const below = await store.targets.below({ programmeId: programme.id, phaseId, unitId: root.id });
    targets.push(...below.map((one) => ({ ...one, phaseId })));
  }
  return ok({
    programme,
    units,
    phases: phases.map(({ id, ordinal, name }) => ({ id, ordinal, name })),
    targets,
  });
}
