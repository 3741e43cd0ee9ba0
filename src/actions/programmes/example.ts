import type { CivilDate } from '../../domain/calendar.ts';
import { exampleProgramme } from '../../domain/example-programme.ts';
import type { Message } from '../../domain/messages.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import type { Result } from '../../domain/result.ts';
import { createProgramme } from '../create-programme.ts';
import type { Deps } from '../deps.ts';
import { changePhase } from './change-phase.ts';

const { name, phases, target, appliedFirst, appliedLast } = exampleProgramme;
const whole = (date: CivilDate) => ({ ...date, precision: 'day' }) as const;

/** The example as it would be entered, to be looked at first. */
export function showExample({ calendar }: Pick<Deps, 'calendar'>): Message {
  const spanOf = (first: CivilDate, last: CivilDate) => ({
    fromAt: calendar.startOfDay(first),
    toAt: calendar.startOfDay(calendar.addDays(last, 1)),
  });
  const parts = phases.map((phase) => ({
    name: phase.name,
    target: phase.target,
    ...spanOf(phase.first, phase.last),
  }));
  const applied = spanOf(appliedFirst, appliedLast);
  return { kind: 'programme.example', values: { name, target, applied, phases: parts } };
}

/** Enters the example with its phases and targets, as if an admin had typed it. */
export function addExample(deps: Deps) {
  return ({ actor }: { actor: Actor }): Promise<Result<{ id: number }, Refusal>> =>
    deps.store.transaction(async (store) => {
      const within = { ...deps, store };
      const applied = { appliedFirst: whole(appliedFirst), appliedLast: whole(appliedLast) };
      const [first, last] = [phases.at(0)?.first ?? appliedFirst, phases.at(-1)?.last ?? appliedLast];
      const added = await createProgramme(within)({
        actor,
        answers: { programmeName: name, firstDay: whole(first), lastDay: whole(last), target, ...applied },
      });
      if (!added.ok) return added;
      for (const phase of phases) {
        const answers = {
          phaseName: phase.name,
          phaseFirst: whole(phase.first),
          phaseLast: whole(phase.last),
          phaseTarget: phase.target,
          ...applied,
        };
        const kept = await changePhase(within)({ actor, programmeId: added.value.id, answers });
        if (!kept.ok) return kept;
      }
      return added;
    });
}
