import { type Actor, can } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { keepAudit } from '../audit/keep-audit.ts';
import type { Deps } from '../deps.ts';
import { programmeForTargets } from './target-programme.ts';

/** `raised` null: only what was given counts again. `phaseId` 0: the whole programme. */
type Input = { actor: Actor; unitId: number; phaseId: number; raised: number | null };

/** A unit aims higher than what it was given: percentages stay those of what was given, the goal is shown beside. */
export function raiseTarget({ store, now }: Deps) {
  return ({ actor, unitId, phaseId, raised }: Input): Promise<Result<void, Refusal>> =>
    store.transaction(async (store) => {
      const unit = await store.units.find(unitId);
      if (!can(actor, 'units', unit === undefined ? [] : await store.units.path(unitId)))
        return fail({ code: 'not-allowed' });
      if (unit === undefined) return fail({ code: 'old-button' });
      const found = await programmeForTargets(store, now());
      if (!found.ok) return found;
      const scope = { programmeId: found.value.programme.id, phaseId, unitId };
      const given = (await store.targets.of(scope.programmeId, [unitId], phaseId)).get(unitId);
      if (given === undefined) return fail({ code: 'target-missing', unit: unit.name });
      if (raised !== null && raised <= given) return fail({ code: 'goal-too-low', target: given });
      const before = (await store.targets.below(scope)).find((one) => one.unitId === unitId)?.raised ?? null;
      if (before === raised) return ok(undefined);
      await store.targets.raise({ ...scope, raised });
      const said = (goal: number | null) => (goal === null ? null : String(goal));
      const done = { kind: 'target.raised', object: `unit:${unitId}`, from: said(before) } as const;
      await keepAudit(store, { actor, unitId, at: now() }, { ...done, to: said(raised) });
      return ok(undefined);
    });
}
