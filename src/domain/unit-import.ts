import type { Block } from './form.ts';
import { fail, ok, type Result } from './result.ts';
import { readUnitRows, type SheetRow, type UnitProblem, type UnitRow } from './unit-rows.ts';

export type { SheetRow, UnitProblem, UnitProblemCode } from './unit-rows.ts';
export { type CountColumn, leastCounts } from './unit-rows.ts';

/** A unit as it stands before the import. */
export type ExistingUnit = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly workplace: string | null;
  readonly parentId: number | null;
  readonly block: string;
  readonly headcount: number | null;
};

export type AddedUnit = {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly workplace: string | null;
  /** Code of the unit above, which stands or was added before; null for the root. */
  readonly parent: string | null;
  readonly block: Block;
  readonly headcount: number | null;
};

/** Only what becomes different is there. */
export type ChangedUnit = {
  readonly line: number;
  readonly id: number;
  readonly parent?: string;
  readonly patch: { name?: string; workplace?: string; block?: Block; headcount?: number };
};

/** What a file would do: the added first, then the changed, each with the units above before those below. */
export type UnitPlan = {
  readonly added: readonly AddedUnit[];
  readonly changed: readonly ChangedUnit[];
  readonly targets: readonly { line: number; code: string; target: number }[];
  /** Members of the units in the file. */
  readonly headcount: number;
  /** The first names of the file. */
  readonly sample: readonly string[];
};

type Standing = {
  readonly units: ReadonlyMap<string, ExistingUnit>;
  readonly codes: ReadonlyMap<number, string>;
};

function standing(existing: readonly ExistingUnit[]): Standing {
  return {
    units: new Map(existing.map((unit) => [unit.code.toUpperCase(), unit])),
    codes: new Map(existing.map((unit) => [unit.id, unit.code.toUpperCase()])),
  };
}

function repeatedCodes(rows: readonly UnitRow[]): UnitProblem[] {
  const seen = new Set<string>();
  return rows.flatMap(({ line, code }) => {
    const repeated = code !== '' && seen.has(code);
    seen.add(code);
    return repeated ? [{ line, code: 'duplicate-code' as const, value: code }] : [];
  });
}

function parentProblems(rows: readonly UnitRow[], { units }: Standing): UnitProblem[] {
  const inFile = new Set(rows.map((row) => row.code));
  let root = units.size > 0;
  return rows.flatMap(({ line, code, parent }): UnitProblem[] => {
    if (parent !== null)
      return inFile.has(parent) || units.has(parent) ? [] : [{ line, code: 'unknown-parent', value: parent }];
    if (units.has(code)) return [];
    if (root) return [{ line, code: units.size > 0 ? 'no-parent' : 'too-many-roots', value: code }];
    root = true;
    return [];
  });
}

/** How deep each unit will stand, and the circles that the parents would make. */
function measure(parents: ReadonlyMap<string, string | null>): {
  depths: Map<string, number>;
  circles: string[][];
} {
  const depths = new Map<string, number>();
  const circles: string[][] = [];
  for (const start of parents.keys()) {
    const trail = new Set<string>();
    let code: string | null = start;
    while (code !== null && !depths.has(code) && !trail.has(code)) {
      trail.add(code);
      code = parents.get(code) ?? null;
    }
    const climbed = [...trail];
    if (code !== null && trail.has(code)) circles.push(climbed.slice(climbed.indexOf(code)));
    const top = code === null ? -1 : (depths.get(code) ?? -1);
    climbed.toReversed().forEach((below, steps) => depths.set(below, top + 1 + steps));
  }
  return { depths, circles };
}

function circleProblem(circle: readonly string[], rows: readonly UnitRow[]): UnitProblem[] {
  const row = rows.find(({ code }) => circle.includes(code));
  if (row === undefined) return [];
  const at = circle.indexOf(row.code);
  const shown = [...circle.slice(at), ...circle.slice(0, at), row.code];
  return [{ line: row.line, code: 'cycle', value: shown.join(' → ') }];
}

function changeOf(row: UnitRow, unit: ExistingUnit, { codes }: Standing): ChangedUnit[] {
  const patch: ChangedUnit['patch'] = {
    ...(row.name !== unit.name && { name: row.name }),
    ...(row.workplace !== null && row.workplace !== unit.workplace && { workplace: row.workplace }),
    ...(row.block !== null && row.block !== unit.block && { block: row.block }),
    ...(row.headcount !== null && row.headcount !== unit.headcount && { headcount: row.headcount }),
  };
  const above = unit.parentId === null ? null : (codes.get(unit.parentId) ?? null);
  const moved = row.parent !== null && row.parent !== above ? { parent: row.parent } : {};
  const same = Object.keys(patch).length === 0 && Object.keys(moved).length === 0;
  return same ? [] : [{ line: row.line, id: unit.id, ...moved, patch }];
}

/**
 * What a units file would do to the units that stand, or everything that is wrong with it, by line.
 * A unit of the same code is changed, and an empty cell leaves it as it is; parents may come later in the file.
 */
export function planUnits(
  sheet: readonly SheetRow[],
  existing: readonly ExistingUnit[],
): Result<UnitPlan, UnitProblem[]> {
  const { rows, problems } = readUnitRows(sheet);
  const before = standing(existing);
  const parents = new Map<string, string | null>();
  for (const [code, { parentId }] of before.units)
    parents.set(code, parentId === null ? null : (before.codes.get(parentId) ?? null));
  for (const { code, parent } of rows) parents.set(code, parent ?? parents.get(code) ?? null);

  const { depths, circles } = measure(parents);
  problems.push(
    ...repeatedCodes(rows),
    ...parentProblems(rows, before),
    ...circles.flatMap((circle) => circleProblem(circle, rows)),
  );
  if (problems.length > 0) return fail(problems.toSorted((one, other) => one.line - other.line));

  const downwards = rows.toSorted(
    (one, other) => (depths.get(one.code) ?? 0) - (depths.get(other.code) ?? 0),
  );
  return ok({
    added: downwards
      .filter(({ code }) => !before.units.has(code))
      .map(({ target: _, ...row }) => ({ ...row, block: row.block ?? 'other' })),
    changed: downwards.flatMap((row) => {
      const unit = before.units.get(row.code);
      return unit === undefined ? [] : changeOf(row, unit, before);
    }),
    targets: rows.flatMap(({ line, code, target }) => (target === null ? [] : [{ line, code, target }])),
    headcount: rows.reduce((sum, row) => sum + (row.headcount ?? 0), 0),
    sample: rows.slice(0, 5).map((row) => row.name),
  });
}

/** The lines of a plan that reach outside an actor's units; `mayTouch` judges a unit's path, nearest first. */
export function linesOutsideScope(
  plan: UnitPlan,
  existing: readonly ExistingUnit[],
  mayTouch: (path: readonly number[]) => boolean,
): UnitProblem[] {
  const { units } = standing(existing);
  const byId = new Map(existing.map((unit) => [unit.id, unit]));
  const outside = (unit: ExistingUnit | undefined) => {
    const path: number[] = [];
    for (let above = unit; above !== undefined; above = byId.get(above.parentId ?? 0)) path.push(above.id);
    return !mayTouch(path);
  };
  const problems = new Map<number, UnitProblem>();
  const check = (line: number, unit: ExistingUnit | undefined, value: string) => {
    if (outside(unit)) problems.set(line, { line, code: 'outside-scope', value });
  };
  const fresh = new Set(plan.added.map(({ code }) => code));
  // Under a unit that the same file adds there is nothing to check: that one's own parent is.
  for (const { line, code, parent } of plan.added)
    if (parent === null) check(line, undefined, code);
    else if (!fresh.has(parent)) check(line, units.get(parent), parent);
  for (const { line, id, parent } of plan.changed) {
    const unit = byId.get(id);
    check(line, unit, unit?.code ?? '');
    if (parent !== undefined && !fresh.has(parent)) check(line, units.get(parent), parent);
  }
  for (const { line, code } of plan.targets) if (!fresh.has(code)) check(line, units.get(code), code);
  return [...problems.values()].toSorted((one, other) => one.line - other.line);
}
