import type { FiguresMessages } from '../../src/domain/figures-messages.ts';
import { periodKinds, type Tally } from '../../src/domain/tally.ts';
import type { SamplesOf } from './samples-of.ts';

type Tallies = { full: Tally; empty: Tally; week: { from: number; to: number } };

/** Figures, full ones and none at all, around units that a person named. */
export function figuresSamples({ full, empty, week }: Tallies): SamplesOf<FiguresMessages> {
  const [kind, ...kinds] = periodKinds;
  return {
    tally: [
      { tally: { ...full, period: { kind, ...week } } },
      ...kinds.map((one) => ({ tally: { ...full, period: { kind: one, ...week } } })),
      { tally: empty },
    ],
    digest: [
      { unitId: 1, tally: full, number: 12, weeks: 1 },
      { id: 5, unitId: 1, tally: full, number: 12, weeks: 3 },
      { id: 6, unitId: 1, tally: empty, number: 13, weeks: 3 },
      { id: 6, unitId: 1, tally: { ...empty, programme: full.programme }, number: 13, weeks: 1 },
    ],
  };
}
