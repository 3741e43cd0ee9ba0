import { fold } from './fold.ts';
import { fail, ok, type Result } from './result.ts';
import type { TargetProblem, TargetRow, TargetRowFault } from './target-rows.ts';
import type { NamedPhase } from './targets.ts';

/**
 * A unit as it stands. `may`: what the sender may do there: nothing, begin with a target of its own where none was
 * given, or give it one.
 */
export type TargetUnit = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly workplace: string | null;
  readonly parentId: number | null;
  readonly closed: boolean;
  readonly may: 'none' | 'own' | 'give';
};

export type StandingTarget = {
  readonly phaseId: number;
  readonly unitId: number;
  readonly target: number;
  readonly raised: number | null;
};

/** What a file of targets meets: plain data, so that it can be looked through in a thread of its own. */
export type TargetStanding = {
  readonly units: readonly TargetUnit[];
  readonly phases: readonly NamedPhase[];
  readonly targets: readonly StandingTarget[];
};

/** A target that a file gives, and what stood there when it was read. */
export type TargetSet = {
  readonly unitId: number;
  readonly phaseId: number;
  readonly target: number;
  readonly before: number | null;
  readonly raised: number | null;
};

/** `blank`: lines that name a unit and no target: nothing is said about it. */
export type TargetPlan = { readonly sets: readonly TargetSet[]; readonly blank: readonly number[] };

/** Names as people shorten them: without marks and signs, the union called as the company. */
function nameKey(name: string): string {
  return fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll('cong doan co so', 'cdcs')
    .replaceAll('lien doan lao dong', 'ldld')
    .replaceAll('cong doan', 'cd')
    .trim()
    .replace(/^(?:cdcs|cd) /, '');
}

type Found = { unit: TargetUnit } | { code: TargetRowFault; value: string };

function createFinder(units: readonly TargetUnit[]): (row: TargetRow) => Found {
  const byCode = new Map(units.map((unit) => [unit.code.toUpperCase(), unit]));
  const byName = new Map<string, Set<TargetUnit>>();
  for (const unit of units)
    for (const name of [unit.name, unit.workplace ?? '']) {
      const key = nameKey(name);
      if (key !== '') byName.set(key, (byName.get(key) ?? new Set()).add(unit));
    }

  function named(name: string): Found {
    const found = [...(byName.get(nameKey(name)) ?? [])];
    const mine = found.filter(({ may, closed }) => may !== 'none' && !closed);
    const [unit, second] = mine.length > 0 ? mine : found;
    if (unit === undefined) return { code: 'unknown-unit', value: name };
    if (second === undefined || mine.length === 0) return { unit };
    return { code: 'two-units', value: `${name}: ${mine.map(({ code }) => code).join(', ')}` };
  }

  return ({ code, unit: name }) => {
    const typed = code === '' ? name : code;
    const unit = byCode.get(typed.toUpperCase());
    if (unit === undefined) return named(typed);
    const others = code === '' ? undefined : byName.get(nameKey(name));
    // The code is of one unit, the name beside it of another.
    if (others !== undefined && !others.has(unit))
      return { code: 'code-and-name', value: `${unit.code} ≠ ${name}` };
    return { unit };
  };
}

function whyNot(unit: TargetUnit, before: number | null, target: number): TargetRowFault | undefined {
  if (unit.may === 'none') return 'outside';
  if (unit.closed) return 'unit-closed';
  return unit.may === 'own' && before !== null && before !== target ? 'from-above' : undefined;
}

/** What the rows of a file give to the units that stand, or all that is wrong with them, by line. */
export function planTargets(
  rows: readonly TargetRow[],
  { units, targets }: TargetStanding,
): Result<TargetPlan, TargetProblem[]> {
  const find = createFinder(units);
  const standing = new Map(targets.map((one) => [`${one.phaseId} ${one.unitId}`, one]));
  const problems: TargetProblem[] = [];
  const sets: TargetSet[] = [];
  const lines = new Map<string, number>();
  const blank: number[] = [];
  for (const row of rows) {
    const found = find(row);
    if ('code' in found) {
      problems.push({ line: row.line, ...found });
      continue;
    }
    const { unit } = found;
    if (row.targets.length === 0) blank.push(row.line);
    for (const { phaseId, target } of row.targets) {
      const key = `${phaseId} ${unit.id}`;
      const { target: before = null, raised = null } = standing.get(key) ?? {};
      const first = lines.get(key);
      const why = whyNot(unit, before, target);
      if (why !== undefined) problems.push({ line: row.line, code: why, value: unit.code });
      else if (first !== undefined) problems.push({ line: row.line, code: 'repeated', value: unit.code });
      else {
        lines.set(key, row.line);
        sets.push({ unitId: unit.id, phaseId, target, before, raised });
      }
    }
  }
  return problems.length > 0 ? fail(problems) : ok({ sets, blank });
}
