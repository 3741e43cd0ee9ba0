import { wholeLibrary } from '../../src/domain/library.ts';
import type { LibraryMessages, LibraryRefusal } from '../../src/domain/library-messages.ts';
import { longestTheme, mostThemes } from '../../src/domain/themes.ts';
import { papersWith } from './award-samples.ts';
import type { SamplesOf } from './samples-of.ts';

/** What is read in the library, around something that a person wrote. */
export function librarySamples(said: string): SamplesOf<LibraryMessages> {
  const named = { id: 1, code: 'SK-26-000123', title: said };
  const line = { ...named, unit: said, spread: 1, isAwarded: true };
  const narrowed = { order: 'applied', field: 'digital', unitId: 3655, search: 0 } as const;
  const place = { rank: 12, id: 1_000_000 };
  const empty = { words: '', unit: null, lines: [], next: null, reviews: false, place: null };
  const card = {
    ...named,
    unit: said,
    field: 'environment',
    isConfidential: false,
    answers: { before: said, solution: said, result: said },
    awards: papersWith(said),
    spread: 12,
    units: [said, said, said],
    authors: [said, said],
    unnamed: 2,
    own: 'may',
    mayAsk: true,
  } as const;
  const spreadLine = { unit: said, by: said, place: said.slice(0, 100) };
  const since = { year: 2026, month: 3, day: 1, precision: 'month' } as const;
  return {
    'library.list': [
      { ...empty, view: wholeLibrary },
      { ...empty, view: { ...wholeLibrary, search: 12 }, words: said.slice(0, 200), reviews: true },
      { ...empty, view: wholeLibrary, place },
      {
        view: narrowed,
        place,
        words: '',
        unit: said,
        lines: Array.from({ length: 8 }, (_, index) => ({ ...line, spread: index })),
        next: place,
        reviews: true,
      },
    ],
    'library.fields': [{ view: wholeLibrary }],
    'library.units': [{ view: narrowed, units: [{ id: 1, name: said }] }],
    'library.card': [
      { card, origin: { view: narrowed, place }, lead: 'recorded' },
      {
        card: {
          ...card,
          isConfidential: true,
          answers: { benefit: { amount: 1_500_000_000, period: 'year', approximate: true } },
          awards: [],
          field: null,
          spread: 0,
          units: [],
          authors: [],
          own: 'recorded',
          mayAsk: false,
        },
        origin: null,
        lead: 'taken-back',
      },
    ],
    'library.spread': [
      { ...named, lines: [], next: null, isFirst: true },
      {
        ...named,
        lines: Array.from({ length: 10 }, (_, index) =>
          index === 0
            ? {
                unit: said,
                by: null,
                place: null,
                since: { year: 2025, month: 1, day: 1, precision: 'year' },
              }
            : { ...spreadLine, since },
        ),
        next: 3,
        isFirst: false,
      },
    ],
    'notice.spread': [
      { lines: [{ ...named, units: [said], total: 1 }] },
      {
        lines: [
          { ...named, units: [said, said, said, said], total: 5 },
          { ...named, id: 2, units: [said], total: 2 },
        ],
      },
    ],
    'themes.list': [
      { unitId: 1, unit: said, programme: said, themes: [], lead: 'removed' },
      {
        unitId: 1,
        unit: said,
        programme: said,
        themes: Array.from({ length: mostThemes }, (_, id) => ({ id, text: said.slice(0, longestTheme) })),
        lead: 'added',
      },
    ],
    'themes.units': [{ units: [{ id: 1, name: said }] }],
  };
}

type Refused = {
  readonly [Code in LibraryRefusal['code']]: readonly Extract<LibraryRefusal, { code: Code }>[];
};

export function libraryRefusals(said: string): Refused {
  return {
    'not-in-library': [{ code: 'not-in-library' }],
    'spread-own-unit': [{ code: 'spread-own-unit', unit: said }],
    'spread-own-work': [{ code: 'spread-own-work' }],
    'no-own-unit': [{ code: 'no-own-unit' }],
    'spread-not-yet': [{ code: 'spread-not-yet' }],
    'too-many-themes': [{ code: 'too-many-themes', most: mostThemes }],
    'theme-there': [{ code: 'theme-there' }],
    'theme-length': [{ code: 'theme-length', least: 3, most: longestTheme, length: 120 }],
  };
}
