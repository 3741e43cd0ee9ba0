import type { UndeliveredMessages } from '../../src/domain/undelivered-messages.ts';
import type { SamplesOf } from './samples-of.ts';

/** Who could not be told, around something that a person wrote. */
export function undeliveredSamples(said: string): SamplesOf<UndeliveredMessages> {
  const work = { code: 'SK-26-000123', title: said, state: 'recognised' as const };
  const place = { initiativeId: 1, memberId: 2 };
  const line = { ...work, ...place, author: said, unit: said, missing: 'blocked' as const };
  return {
    'untold.list': [
      { lines: [line, { ...line, author: null, missing: 'account' }], from: null, next: place },
      { lines: [line], from: place, next: null, told: { ...place, code: work.code } },
      { lines: [], from: null, next: null },
    ],
    'untold.missed': [
      { lines: [{ ...work, id: 1 }], ids: [1] },
      {
        lines: [
          { ...work, id: 1 },
          { ...work, id: 2, state: 'declined' },
        ],
        ids: [1, 2, 3],
      },
    ],
  };
}
