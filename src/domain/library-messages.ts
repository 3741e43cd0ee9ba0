import type { Answers, AnswerValue } from './answers.ts';
import type { AwardPaper } from './awards.ts';
import type { Field } from './choices.ts';
import type { Named } from './initiative-view.ts';
import type { LibraryPlace, LibraryView } from './library.ts';

/** A line of the library. `spread`: how many units apply it. */
export type LibraryLine = {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly spread: number;
  readonly isAwarded: boolean;
};

/** Where somebody came from, to go back to it. */
type Origin = { readonly view: LibraryView; readonly place: LibraryPlace | null };

/** What the reader's own unit has to do with it: recorded by the reader, may be, or is none of theirs to say. */
export type OwnSpread = 'recorded' | 'may' | 'none';

/** How somebody's unit applies it. `by`: null once the person's data is erased. */
export type SpreadView = {
  readonly unit: string;
  readonly by: string | null;
  readonly place: string | null;
  readonly since: AnswerValue;
};

export type LibraryCard = Named & {
  readonly unit: string;
  readonly field: Field | null;
  readonly isConfidential: boolean;
  /** Of what is confidential: the effect alone. */
  readonly answers: Answers;
  readonly awards: readonly AwardPaper[];
  readonly spread: number;
  /** The first of them, by name. */
  readonly units: readonly string[];
  /** Those who agreed to be named, and how many did not. */
  readonly authors: readonly string[];
  readonly unnamed: number;
  readonly own: OwnSpread;
  /** Its authors and officers read who applies it, and where. */
  readonly mayAsk: boolean;
};

export type LibraryMessages = {
  /** `words`, `unit`: what it is narrowed to; `reviews`: for an officer, who has a search of the own units. */
  'library.list': Origin & {
    words: string;
    unit: string | null;
    lines: readonly LibraryLine[];
    next: LibraryPlace | null;
    reviews: boolean;
  };
  'library.fields': { view: LibraryView };
  'library.units': { view: LibraryView; units: readonly { id: number; name: string }[] };
  /** `lead`: what was just recorded, or taken back. */
  'library.card': { card: LibraryCard; origin: Origin | null; lead?: 'recorded' | 'taken-back' };
  /** Newest first; `next`: the last one seen, where there are more. */
  'library.spread': Named & { lines: readonly SpreadView[]; next: number | null; isFirst: boolean };
  /** To an author, once a day: what is applied by units that were not told of before; `total`: with those. */
  'notice.spread': { lines: readonly (Named & { units: readonly string[]; total: number })[] };
  /** `lead`: what was just done. */
  'themes.list': {
    unitId: number;
    unit: string;
    programme: string;
    themes: readonly { id: number; text: string }[];
    lead?: 'added' | 'removed';
  };
  'themes.units': { units: readonly { id: number; name: string }[] };
};

export type LibraryRefusal =
  /** It was taken back since, or never was in the library. */
  | { code: 'not-in-library' }
  | { code: 'spread-own-unit'; unit: string }
  | { code: 'spread-own-work' }
  | { code: 'no-own-unit' }
  | { code: 'too-many-themes'; most: number }
  | { code: 'theme-there' }
  | { code: 'theme-length'; least: number; most: number; length: number }
  /** What is not applied yet. */
  | { code: 'spread-not-yet' };
