import { settingOf } from '../store/settings.ts';
import type { Phase, Programme, Store } from '../store/store.ts';

/** `unitTo`: until when its unit may submit, where that is not as in the programme; epoch ms. */
export type UnitPhase = Phase & { readonly unitTo: number | null };
export type UnitProgramme = Programme & {
  readonly unitTo: number | null;
  readonly phases: readonly UnitPhase[];
};

/** For how long after a closing minute what was begun before it still counts, in ms. */
export async function graceIn(store: Store): Promise<number> {
  return (await settingOf(store, 'graceHours')) * 60 * 60_000;
}

/** All programmes, newest first, with their phases, as a unit may submit to them: its own dates in the place of theirs. */
export async function countingFor(store: Store, unitId: number): Promise<UnitProgramme[]> {
  const dates = await store.unitDates.of(unitId);
  const dateOf = (programmeId: number, phaseId: number): number | null =>
    dates.find((date) => date.programmeId === programmeId && date.phaseId === phaseId)?.toAt ?? null;
  const phasesOf = Map.groupBy(await store.phases.list(), ({ programmeId }) => programmeId);
  return (await store.programmes.list()).map((programme) => {
    const phases = (phasesOf.get(programme.id) ?? []).map((phase) => {
      const unitTo = dateOf(programme.id, phase.id);
      return { ...phase, toAt: unitTo ?? phase.toAt, unitTo };
    });
    const unitTo = dateOf(programme.id, 0);
    // Whoever has longer for a phase has longer for the programme.
    const toAt = Math.max(unitTo ?? programme.toAt, ...phases.flatMap((phase) => phase.unitTo ?? []));
    return { ...programme, toAt, unitTo, phases };
  });
}
