import type { AwardPaper } from '../../domain/awards.ts';
import type { Precision } from '../../domain/dates/value.ts';
import type { ExportChoice, ExportFormat, ExportKind } from '../../domain/export.ts';
import type { Period } from '../../domain/tally.ts';
import type { Speech } from './speech.ts';

/** What a catalogue lends to the exports beside its speech: a period and a commendation as it calls them. */
export type LentToExport = Pick<Speech, 'count' | 'options'> & {
  /** `phase`: its name, where the period is one. */
  period(span: Period, phase?: string): string;
  award(paper: AwardPaper): string;
};

/** Columns of a list of initiatives, in their order. */
export const exportColumns = [
  'code',
  'title',
  'authors',
  'unitCode',
  'unit',
  'unitPath',
  'block',
  'authorGroup',
  'field',
  'submittedAt',
  'state',
  'decisionNumber',
  'decisionDay',
  'applied',
  'precision',
  'benefit',
  'valid',
  'duplicateOf',
  'awards',
  'confidential',
] as const;
export type ExportColumn = (typeof exportColumns)[number];

/** Lines of the totals, before those of the units. */
export type TotalsKey =
  | 'unit'
  | 'period'
  | 'cutOff'
  | 'listed'
  | 'rows'
  | 'submitted'
  | 'recognised'
  | 'declined'
  | 'revoked'
  | 'withdrawn'
  | 'waiting'
  | 'returned'
  | 'programme'
  | 'allSubmitted'
  | 'allRecognised'
  | 'allValid'
  | 'target'
  | 'reached'
  | 'phase'
  | 'phaseSubmitted'
  | 'phaseRecognised'
  | 'phaseValid'
  | 'phaseTarget'
  | 'phaseReached'
  | 'taking'
  | 'units'
  | 'authors'
  | 'headcount'
  | 'confirmed'
  | 'declared'
  | 'unpriced'
  | 'lateAnswers'
  | 'lateDecisions';

/** What stands on the buttons and in the files. */
export type ExportWords = {
  readonly kinds: Readonly<Record<ExportKind, string>>;
  readonly buttons: {
    readonly periods: Readonly<Record<'week' | 'month' | 'quarter' | 'year' | 'programme', string>>;
    readonly kinds: Readonly<Record<'all' | 'waiting' | 'recognised' | 'valid' | 'declined', string>>;
    readonly fields: string;
    readonly everyField: string;
    readonly formats: Readonly<Record<ExportFormat, string>>;
    readonly make: string;
  };
  /** Parts of a file's name. */
  readonly file: {
    readonly head: string;
    readonly part: string;
    readonly totals: string;
    readonly programme: string;
  };
  readonly sheet: string;
  readonly columns: Readonly<Record<ExportColumn, string>>;
  readonly precisions: Readonly<Record<Precision, string>>;
  readonly notYet: string;
  readonly yes: string;
  readonly no: string;
  /** Instead of the name of an author who was erased; behind that of one who has not agreed yet. */
  readonly erased: string;
  readonly invited: string;
  readonly award: (paper: AwardPaper) => string;
  readonly totals: {
    readonly columns: readonly [string, string];
    readonly labels: Readonly<Record<TotalsKey | 'note', string>>;
    /** Of a time that was over: what is of then, and what of now. */
    readonly pastNote: string;
    readonly noTarget: string;
  };
  /** What is listed, and a period, in a cell. */
  readonly listed: (choice: ExportChoice) => string;
  readonly period: (span: Period) => string;
};
