import type { LoadMessages } from '../../src/domain/load-messages.ts';
import type { SamplesOf } from './samples-of.ts';

/** Who decided how much, and what waits where, around something that a person wrote. */
export function loadSamples(said: string, at: number): SamplesOf<LoadMessages> {
  const line = { name: said, week: 3, month: 1250, returned: 2, days: 4 };
  const since = { weekFrom: at, monthFrom: at };
  return {
    'load.reviewers': [
      {
        lines: [line, { ...line, name: null, week: 0, month: 0, returned: 0, days: null }],
        isFirst: true,
        next: 8,
        ...since,
      },
      { lines: [{ ...line, days: 1 }], isFirst: false, next: null, ...since },
      { lines: [], isFirst: true, next: null, ...since },
    ],
    'load.units': [
      {
        lines: [
          { unit: said, waiting: 1250, overdue: 3, oldest: at },
          { unit: said, waiting: 1, overdue: 0, oldest: at },
        ],
        isFirst: true,
        next: 9,
      },
      { lines: [], isFirst: false, next: null },
    ],
  };
}
