import type { EntrySummary } from '../../domain/entry-batch.ts';
import type { EntryColumn } from '../../domain/entry-columns.ts';
import type { EntryUnit } from '../../domain/entry-rows.ts';
import type { LogFormat } from '../../domain/log-export.ts';
import type { ApplicationPaper, DossierPaper } from '../../domain/papers.ts';
import type { RowProblem } from '../../domain/row-problems.ts';
import type { SheetFault } from './read-sheet.ts';
import type { TargetsGiven } from './read-targets.ts';
import type { AwardProblems } from './write-award-problems.ts';
import type { TargetTemplate } from './write-target-template.ts';

/** What a thread gets and gives back: bytes and plain data only. */
export type BookTask = { readonly language: string; readonly zone: string };

export type TemplateTask = BookTask & { readonly units: readonly EntryUnit[] };

export type CheckTask = TemplateTask & {
  readonly bytes: Uint8Array;
  readonly today: { year: number; month: number; day: number };
  /** Told now and then how many rows are read. */
  readonly port: MessagePort;
};

export type CheckFault =
  | { readonly why: Exclude<SheetFault, 'columns'> | 'too-many' | 'gone' }
  | {
      readonly why: 'columns';
      readonly missing?: readonly EntryColumn[];
      readonly repeated?: readonly EntryColumn[];
    };

export type Checked =
  | { readonly kind: 'refused'; readonly fault: CheckFault }
  | {
      readonly kind: 'problems';
      readonly book: Uint8Array;
      readonly good: number;
      readonly bad: number;
      /** The first of them, in the words of the book. */
      readonly first: readonly RowProblem[];
    }
  | {
      readonly kind: 'ready';
      readonly summary: EntrySummary;
      readonly unitIds: readonly number[];
      /** SHA-256 of all rows, hex. */
      readonly fingerprint: string;
      /** JSON of some rows each: lists of EntryRow. */
      readonly slices: readonly string[];
    };

/** `isText`: it is CSV. */
export type AwardsTask = BookTask & Pick<CheckTask, 'bytes' | 'today'> & { readonly isText: boolean };
export type AwardProblemsTask = BookTask & { readonly problems: AwardProblems };

/** What is read is held against what stands. */
export type TargetsTask = BookTask & TargetsGiven;

/** Titles and rows as they stand in the file to fill in. */
export type TargetTemplateTask = BookTask & { readonly book: TargetTemplate };

export type ReadProgress = { readonly done: number; readonly total: number };

/** Lines come over the port, some at a time; each is answered by «more», and null ends them. */
export type LogTask = BookTask & { readonly format: LogFormat; readonly port: MessagePort };

/** Papers are in Vietnamese, whatever language is spoken. */
export type ApplicationTask = BookTask & { readonly paper: ApplicationPaper };
export type DossierTask = BookTask & { readonly paper: DossierPaper };

/** `slices`: the rows of each slice and what became of them, both as JSON. */
export type ReceiptTask = TemplateTask & {
  readonly slices: readonly { readonly content: string; readonly outcome: string }[];
};
