import type { StandingTarget, TargetSet, TargetStanding, TargetUnit } from './target-plan.ts';

/** Units that would have given on more than they were given themselves. `phase` null: of the whole programme. */
export type GivenOver = {
  readonly unit: string;
  readonly phase: string | null;
  readonly given: number;
  readonly target: number;
};

/** How many a file gives anew, more, less, and as they are. */
export type TargetCounts = {
  readonly added: number;
  readonly up: number;
  readonly down: number;
  readonly same: number;
};

export type TargetSummary = TargetCounts & {
  /** The whole programme (null) and phases that have a target in the file. */
  readonly parts: readonly { readonly name: string | null; readonly units: number; readonly sum: number }[];
  /** Own goals of these units that stay above what is given now, and that do not. */
  readonly ownKept: number;
  readonly ownDropped: number;
  /** The first of them, and how many there are. */
  readonly over: { readonly total: number; readonly first: readonly GivenOver[] };
};

const shownOver = 3;

/** Whether a goal that a unit set itself is reached by what is given now, and so says nothing more. */
export function dropsOwn({ raised, target }: Pick<TargetSet, 'raised' | 'target'>): boolean {
  return raised !== null && raised <= target;
}

export function countSets(sets: readonly TargetSet[]): TargetCounts {
  const count = (is: (before: number, target: number) => boolean) =>
    sets.filter(({ before, target }) => before !== null && is(before, target)).length;
  return {
    added: sets.filter(({ before }) => before === null).length,
    up: count((before, target) => target > before),
    down: count((before, target) => target < before),
    same: count((before, target) => target === before),
  };
}

type PhaseAfter = { phaseId: number; name: string | null; sets: readonly TargetSet[] };

/** Units above those of the file whose open units have more together than they have themselves. */
function overIn(
  { phaseId, name, sets }: PhaseAfter,
  units: ReadonlyMap<number, TargetUnit>,
  before: readonly StandingTarget[],
): GivenOver[] {
  const after = new Map(
    before.filter((one) => one.phaseId === phaseId).map(({ unitId, target }) => [unitId, target]),
  );
  for (const { unitId, target } of sets) after.set(unitId, target);
  const given = new Map<number, number>();
  for (const [unitId, target] of after) {
    const unit = units.get(unitId);
    if (unit === undefined || unit.closed || unit.parentId === null) continue;
    given.set(unit.parentId, (given.get(unit.parentId) ?? 0) + target);
  }
  const touched = new Set(sets.flatMap(({ unitId }) => [unitId, units.get(unitId)?.parentId ?? 0]));
  return [...given].flatMap(([unitId, sum]) => {
    const [unit, target] = [units.get(unitId), after.get(unitId)];
    if (unit === undefined || unit.may === 'none' || !touched.has(unitId)) return [];
    return target !== undefined && sum > target ? [{ unit: unit.name, phase: name, given: sum, target }] : [];
  });
}

/** What giving these targets comes to, before it is done. */
export function summarizeTargets(sets: readonly TargetSet[], standing: TargetStanding): TargetSummary {
  const units = new Map(standing.units.map((unit) => [unit.id, unit]));
  const parts = [{ id: 0, name: null }, ...standing.phases]
    .map(({ id, name }) => ({ phaseId: id, name, sets: sets.filter(({ phaseId }) => phaseId === id) }))
    .filter((part) => part.sets.length > 0);
  const over = parts.flatMap((part) => overIn(part, units, standing.targets));
  return {
    ...countSets(sets),
    parts: parts.map((part) => ({
      name: part.name,
      units: part.sets.length,
      sum: part.sets.reduce((sum, { target }) => sum + target, 0),
    })),
    ownKept: sets.filter((set) => set.raised !== null && !dropsOwn(set)).length,
    ownDropped: sets.filter(dropsOwn).length,
    over: { total: over.length, first: over.slice(0, shownOver) },
  };
}
