import { readUnitsFile } from '../../actions/read-units-file.ts';
import type { ListFault } from '../../domain/list-fault.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { countTargetColumns, readTargetHeader, type TargetHeader } from '../../domain/target-columns.ts';
import { groupProblems, type ProblemKind } from '../../domain/target-file-messages.ts';
import { planTargets, type TargetPlan, type TargetStanding } from '../../domain/target-plan.ts';
import { readTargetRow, type TargetProblem, type TargetRow } from '../../domain/target-rows.ts';
import { type ReadSheet, readSheet, sheetFrom, type Wanted } from './read-sheet.ts';

/** Three targets for each of some thousand units. */
const mostTargetRows = 20_000;
/** A row of titles names at least so many of our columns. */
const leastColumns = 2;

/** `isText`: it is CSV. `sought`: nobody said that it is a list of targets; one of units is none. */
export type TargetsGiven = {
  readonly bytes: Uint8Array;
  readonly isText: boolean;
  readonly sought: boolean;
  readonly standing: TargetStanding;
};

/** What a file of targets would do, or what is wrong in its rows. */
export type TargetFile =
  | { readonly kind: 'problems'; readonly rows: number; readonly kinds: readonly ProblemKind[] }
  | { readonly kind: 'plan'; readonly plan: TargetPlan; readonly unused: readonly string[] };

function csvSheet(bytes: Uint8Array, wanted: Wanted): Result<ReadSheet, ListFault> {
  const read = readUnitsFile(bytes);
  if (!read.ok) return fail(read.error.why);
  const sheet = sheetFrom(read.value, false, wanted);
  return sheet === undefined ? fail('columns') : ok(sheet);
}

function headProblems({ repeated, columns }: TargetHeader, { titles, line }: ReadSheet): TargetProblem[] {
  return [
    ...repeated.map((value) => ({ line, code: 'repeated-column', value }) as const),
    ...columns.flatMap((column, at) =>
      column?.kind === 'no-phase' ? [{ line, code: 'no-phase', value: titles[at] ?? '' } as const] : [],
    ),
  ];
}

function planOf(sheet: ReadSheet, header: TargetHeader, standing: TargetStanding): TargetFile {
  const rows: TargetRow[] = [];
  const problems = headProblems(header, sheet);
  let count = 0;
  for (const line of problems.length > 0 ? [] : sheet.lines) {
    const read = readTargetRow(line, header, standing.phases);
    if (read === undefined) continue;
    count += 1;
    if ('row' in read) rows.push(read.row);
    else problems.push(...read.problems);
  }
  const planned = planTargets(rows, standing);
  if (!planned.ok) problems.push(...planned.error);
  return planned.ok && problems.length === 0
    ? { kind: 'plan', plan: planned.value, unused: header.unused }
    : { kind: 'problems', rows: count, kinds: groupProblems(problems) };
}

/** Reads a list of targets, a workbook or CSV, and holds it against what stands; nothing is changed. */
export async function readTargets(given: TargetsGiven): Promise<Result<TargetFile, ListFault>> {
  const { bytes, isText, sought, standing } = given;
  const count = (titles: readonly string[]) => countTargetColumns(titles, standing.phases);
  const wanted: Wanted = { count, least: leastColumns };
  const sheet = isText ? csvSheet(bytes, wanted) : await readSheet(bytes, wanted);
  if (!sheet.ok) return sheet;
  const header = readTargetHeader(sheet.value.titles, standing.phases);
  if (header === undefined || (sought && header.hasBlocks)) return fail('columns');
  if (sheet.value.lines.length > mostTargetRows) return fail('too-many');
  const file = planOf(sheet.value, header, standing);
  const isEmpty = file.kind === 'plan' && file.plan.sets.length === 0;
  return isEmpty ? fail('empty') : ok(file);
}
