import type { NoPeriod } from './no-period.ts';

/** Commands that take a period or a phase: the example is one of theirs. */
export type PeriodCommand = 'thongke' | 'chitieu' | 'xuat' | 'totrinh' | 'nhatky';

export type PeriodRefusal =
  | { code: 'bad-period'; typed: string }
  | { code: 'no-such-period'; typed: string; reason: NoPeriod; within?: PeriodCommand }
  /**
   * The end was named before the beginning; `first` and `last` are those of the other way round, as «1/11/2026»; `rest`:
   * what else was typed.
   */
  | { code: 'period-backwards'; first: string; last: string; within?: PeriodCommand; rest?: string }
  /** Names of the phases that there are. */
  | { code: 'no-phase'; phases: readonly string[]; within?: PeriodCommand };
