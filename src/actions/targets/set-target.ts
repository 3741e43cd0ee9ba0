import { type Actor, can } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { TargetMessages } from '../../domain/target-messages.ts';
import { highestTarget } from '../../domain/targets.ts';
import type { Store, TargetScope, Unit } from '../../store/store.ts';
import { keepAudit } from '../audit/keep-audit.ts';
import type { Deps } from '../deps.ts';
import { givenBelow } from './given-below.ts';
import { programmeForTargets } from './target-programme.ts';

type Input = { actor: Actor; code: string; target: number; phaseId?: number };
type Set = TargetMessages['target.set'] & { code: string };

/** A target that the unit above gave is changed from above only; a unit without one may begin with its own. */
async function mayGive(
  store: Store,
  { actor, unit, given }: { actor: Actor; unit: Unit; given: number | undefined },
): Promise<Result<void, Refusal>> {
  const path = await store.units.path(unit.id);
  if (!can(actor, 'units', path)) return fail({ code: 'not-allowed' });
  const isFromAbove = path.length === 1 || can(actor, 'units', path.slice(1));
  return given === undefined || isFromAbove
    ? ok(undefined)
    : fail({ code: 'target-given', unit: unit.name, target: given });
}

async function toldAbove(
  store: Store,
  scope: TargetScope,
  { parentId }: Unit,
): Promise<TargetMessages['target.set']['above']> {
  const above = parentId === null ? undefined : await store.units.find(parentId);
  if (above === undefined) return null;
  const target = (await store.targets.of(scope.programmeId, [above.id], scope.phaseId)).get(above.id) ?? null;
  return { unit: above.name, target, ...(await givenBelow(store, { ...scope, unitId: above.id })) };
}

/** Gives a unit its target in the programme that runs or comes next, or in one of its phases (0: the whole of it). */
export function setTarget({ store, now }: Deps) {
  return ({ actor, code, target, phaseId = 0 }: Input): Promise<Result<Set, Refusal>> =>
    store.transaction(async (store) => {
      const unit = await store.units.byCode(code);
      const path = unit === undefined ? [] : await store.units.path(unit.id);
      if (!can(actor, 'units', path)) return fail({ code: 'not-allowed' });
      if (unit === undefined) return fail({ code: 'unknown-unit', typed: code });
      if (unit.closedAt !== null) return fail({ code: 'unit-closed', unit: unit.name });
      if (!Number.isSafeInteger(target) || target < 1 || target > highestTarget)
        return fail({ code: 'target-zero' });
      const found = await programmeForTargets(store, now());
      if (!found.ok) return found;
      const { programme, phases } = found.value;
      const phase = phases.find(({ id }) => id === phaseId);
      if (phaseId !== 0 && phase === undefined)
        return fail({ code: 'no-phase', phases: phases.map(({ name }) => name), within: 'chitieu' });
      const scope = { programmeId: programme.id, phaseId };
      const before = (await store.targets.of(programme.id, [unit.id], phaseId)).get(unit.id);
      const may = await mayGive(store, { actor, unit, given: before });
      if (!may.ok) return may;
      await store.targets.put({ ...scope, unitId: unit.id, target });
      const own = (await store.targets.below({ ...scope, unitId: unit.id })).find(
        ({ unitId }) => unitId === unit.id,
      );
      // A goal that is reached by what is given now says nothing more.
      const raised = (own?.raised ?? 0) > target ? (own?.raised ?? null) : null;
      if (raised === null && own?.raised != null)
        await store.targets.raise({ ...scope, unitId: unit.id, raised: null });
      const from = before === undefined ? null : String(before);
      const set = { kind: 'target.set', object: `unit:${unit.id}`, from, to: String(target) } as const;
      await keepAudit(store, { actor, unitId: unit.id, at: now() }, set);
      return ok({
        ...{ code: unit.code, unit: unit.name, target, raised },
        programme: programme.name,
        phase: phase?.name ?? null,
        above: await toldAbove(store, scope, unit),
      });
    });
}
