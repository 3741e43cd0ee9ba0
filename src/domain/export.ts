import type { Field } from './form.ts';
import type { Period } from './tally.ts';

/** As a workbook for people, or as text that any program reads. */
export const exportFormats = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Which initiatives: by what they are now; `waiting` for an answer or a decision, `valid` in the programme. */
export const exportKinds = [
  'all',
  'waiting',
  'returned',
  'recognised',
  'valid',
  'declined',
  'withdrawn',
  'revoked',
] as const;
export type ExportKind = (typeof exportKinds)[number];

/** Times that are a press away: each as it runs now. */
export const runningPeriods = ['week', 'month', 'quarter', 'year', 'programme'] as const;
export type RunningPeriod = (typeof runningPeriods)[number];

/** What of a unit and all below it is put into a file. */
export type ExportChoice = {
  readonly unitId: number;
  readonly period: Period;
  readonly which: ExportKind;
  /** Null: every field. */
  readonly field: Field | null;
  readonly format: ExportFormat;
};

const decidedKinds: ReadonlySet<ExportKind> = new Set(['recognised', 'valid', 'declined']);

/** What the period is of: decisions where one was asked for, else first submissions, as figures count both. */
export function momentOf(which: ExportKind): 'decided' | 'submitted' {
  return decidedKinds.has(which) ? 'decided' : 'submitted';
}

/** What was typed of it; what was not stays as it is offered. */
export type ExportWish = Partial<Omit<ExportChoice, 'unitId'>> & { readonly unit?: string };

/** Whether nothing is left out: neither by the time nor by what is asked for. */
export function isWhole({ period, which, field }: Pick<ExportChoice, 'period' | 'which' | 'field'>): boolean {
  return period.kind === 'programme' && which === 'all' && field === null;
}
