import { createProgramme } from '../actions/create-programme.ts';
import type { Deps } from '../actions/deps.ts';
import { changePhase } from '../actions/programmes/change-phase.ts';
import { setTarget } from '../actions/targets/set-target.ts';
import type { Actor } from '../domain/permissions.ts';
import type { Result } from '../domain/result.ts';

export function must<T>(result: Result<T, { code: string }>): T {
  if (!result.ok) throw new Error(`the playground could not be made: ${result.error.code}`);
  return result.value;
}

/** Of the first phase. */
const phaseTargets = [
  ['KCNTHU', 24],
  ['MAYTHU', 16],
  ['COKHIMAU', 8],
  ['THVIDU', 6],
] as const;

/** A programme of this year and the next, a phase each; its id. */
export async function openProgramme(deps: Deps, owner: Actor): Promise<number> {
  const { year } = deps.calendar.civil(deps.now());
  const first = (of: number) => ({ year: of, month: 1, day: 1, precision: 'day' as const });
  const last = (of: number) => ({ year: of, month: 12, day: 31, precision: 'day' as const });
  const answers = {
    programmeName: 'Một triệu sáng kiến (chơi thử)',
    ...{ firstDay: first(year), lastDay: last(year + 1), target: 70 },
  };
  const { id: programmeId } = must(await createProgramme(deps)({ actor: owner, answers }));
  for (const [index, phaseTarget] of [30, 40].entries()) {
    const dates = { phaseFirst: first(year + index), phaseLast: last(year + index) };
    const phase = { phaseName: `Giai đoạn ${index + 1}`, ...dates, phaseTarget };
    must(await changePhase(deps)({ actor: owner, programmeId, answers: phase }));
  }
  return programmeId;
}

/** What the units were given for the first phase. */
export async function givePhaseTargets(deps: Deps, owner: Actor, programmeId: number): Promise<void> {
  const [first] = await deps.store.phases.of(programmeId);
  for (const [code, target] of phaseTargets)
    must(await setTarget(deps)({ actor: owner, code, target, phaseId: first?.id ?? 0 }));
}
