import type { ListFault } from './list-fault.ts';
import type { TargetProblem, TargetRowFault } from './target-rows.ts';
import type { TargetCounts, TargetSummary } from './target-summary.ts';

/** Lines that are wrong in the same way: what stands in the first one, and the numbers of all. */
export type ProblemKind = {
  readonly code: TargetRowFault;
  readonly value: string;
  readonly lines: readonly number[];
};

export type TargetFileMessages = {
  /** `token` null: the file says what stands already, nothing is to be done. */
  'targets.preview': TargetSummary & {
    readonly token: number | null;
    readonly programme: string;
    readonly blank: readonly number[];
    /** Titles of columns that were not looked at. */
    readonly unused: readonly string[];
  };
  'targets.problems': {
    readonly rows: number;
    readonly kinds: readonly ProblemKind[];
    /** Of the programme: what a row may name. */
    readonly phases: readonly string[];
  };
  'targets.imported': TargetCounts & { readonly programme: string };
  'targets.dropped': Readonly<Record<string, never>>;
};

/** How a file of targets is filled in; `code` of a unit that is in it. */
export type TargetTemplateAbout = {
  readonly code: 'target-template';
  readonly unit: string;
  readonly units: number;
  readonly phases: readonly string[];
  readonly example: string;
};

/** `targets-changed`: since the preview. */
export type TargetFileRefusal = { code: 'bad-target-file'; why: ListFault } | { code: 'targets-changed' };

/** Each kind of mistake once, in the order of the first line that has it. */
export function groupProblems(problems: readonly TargetProblem[]): ProblemKind[] {
  const byLine = problems.toSorted((one, other) => one.line - other.line);
  return [...Map.groupBy(byLine, ({ code }) => code)].map(([code, same]) => ({
    code,
    value: same[0]?.value ?? '',
    lines: [...new Set(same.map(({ line }) => line))],
  }));
}
