import { type Actor, can } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { TargetMessages, TargetPart } from '../../domain/target-messages.ts';
import type { Deps } from '../deps.ts';
import { givenBelow } from './given-below.ts';
import { programmeForTargets } from './target-programme.ts';

/** The targets of a unit in the programme and each phase, and what of them was given on to the units right below. */
export function viewTargets({ store, now }: Pick<Deps, 'store' | 'now'>) {
  return async (input: {
    actor: Actor;
    unitId: number;
  }): Promise<Result<TargetMessages['target.view'], Refusal>> => {
    const { actor, unitId } = input;
    const unit = await store.units.find(unitId);
    if (!can(actor, 'units', unit === undefined ? [] : await store.units.path(unitId)))
      return fail({ code: 'not-allowed' });
    if (unit === undefined) return fail({ code: 'no-root' });
    const found = await programmeForTargets(store, now());
    if (!found.ok) return found;
    const { programme, phases } = found.value;
    const parts: TargetPart[] = [];
    for (const { id: phaseId, name } of [{ id: 0, name: null }, ...phases]) {
      const scope = { programmeId: programme.id, phaseId, unitId };
      const own = (await store.targets.below(scope)).find((one) => one.unitId === unitId);
      const { target = null, raised = null } = own ?? {};
      parts.push({ phaseId, name, target, raised, ...(await givenBelow(store, scope)) });
    }
    return ok({ unitId, unit: unit.name, programme: programme.name, parts });
  };
}
