import type { DecidingMessages } from '../../src/domain/deciding-messages.ts';
import type { SamplesOf } from './samples-of.ts';

/** What is said on the way to a decision, around something that a person wrote. */
export function decidingSamples(said: string): SamplesOf<DecidingMessages> {
  const one = { id: 1, code: 'SK-26-000132', title: said };
  return {
    'code.near': [
      { typed: '00132', near: [one], command: 'xem', words: '', asker: 1 },
      {
        typed: said,
        near: [one, { ...one, id: 2 }, { ...one, id: 3 }],
        command: 'tuchoi',
        words: said.slice(0, 1000),
        asker: 9_007_199_254_740_991,
      },
    ],
    'decision.paper': [
      {
        id: 1,
        code: 'SK-26-000132',
        title: said,
        number: null,
        day: null,
        files: [{ kind: 'photo', name: null }],
      },
      {
        ...one,
        number: said.slice(0, 60),
        day: '20/11/2026',
        files: [
          { kind: 'document', name: said.slice(0, 200) },
          { kind: 'photo', name: null },
        ],
        earlier: { id: 3, code: 'SK-26-000101', standing: { state: 'submitted', at: null }, marked: true },
      },
      { ...one, number: '45', day: null, files: [{ kind: 'photo', name: null }] },
    ],
  };
}
