import type { SummaryMessages } from '../../src/domain/summary-messages.ts';
import type { SamplesOf } from './samples-of.ts';

/** What officers are told once a day, around something that a person wrote. */
export function summarySamples(said: string, at: number): SamplesOf<SummaryMessages> {
  const below = { overdue: 0, units: [], more: 0 };
  return {
    'summary.daily': [
      {
        at,
        waiting: 14,
        overdue: 3,
        oldest: at,
        untold: 2,
        below: { overdue: 12, units: [said, said], more: 3 },
      },
      { at, waiting: 1, overdue: 0, oldest: at, untold: 0, below },
      { at, waiting: 0, overdue: 0, oldest: null, untold: 1, below: { overdue: 1, units: [said], more: 0 } },
    ],
  };
}
