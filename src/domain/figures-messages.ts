import type { Tally } from './tally.ts';

export type FiguresMessages = {
  tally: { tally: Tally; more?: { untold: boolean } };
  /** `id`: of the stored one; a digest that is only looked at has none yet. */
  digest: { id?: number; unitId: number; tally: Tally; number: number; weeks: number };
};
