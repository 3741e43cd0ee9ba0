import type { SearchMessages } from '../../src/domain/search-messages.ts';
import type { SamplesOf } from './samples-of.ts';

/** What is found, around something that a person wrote. */
export function searchSamples(said: string, at: number): SamplesOf<SearchMessages> {
  const query = { words: said.slice(0, 200), unit: 'MAYSM', state: 'in_review' as const };
  const line = { code: 'SK-26-000123', title: said, state: 'recognised' as const, unit: said };
  return {
    'search.found': [
      { number: 1, query: { words: said }, lines: [], next: null, isFirst: true },
      {
        number: 1,
        query: { ...query, least: 100_000_000, most: 2_000_000_000, from: at, to: at + 1 },
        lines: Array.from({ length: 8 }, (_, id) => ({ id, ...line })),
        next: { phase: 1, id: 7 },
        isFirst: false,
      },
    ],
  };
}
