import { type Code, formatCode } from './codes.ts';
import type { LawNote } from './law-notes.ts';

export type BulkKind = 'recognise' | 'decline' | 'return';

/** `ticking`: being gathered; `checking`: what would happen to each is being found out; `offered`: the preview is shown. */
export type BulkState = 'ticking' | 'checking' | 'offered' | 'deciding' | 'done' | 'undoing' | 'undone';

/** Why one of several is not decided, or its decision is not taken back. */
export const bulkFaults = [
  'wrong-state',
  'own-work',
  'not-allowed',
  'marked-same',
  'decision-needed',
  'stale',
  'gone',
  'stopped',
  'touched',
] as const;
export type BulkFault = (typeof bulkFaults)[number];

/** Why several cannot be decided at once as they were typed. */
export type BulkRefusal =
  /** The spans, as they are printed. */
  | { code: 'no-such-codes'; codes: string }
  | { code: 'too-many-codes'; most: number }
  | { code: 'nothing-ticked' }
  /** «140-125», and how it works. */
  | { code: 'range-backwards'; typed: string; meant: string };

/** What speaks against recognising one unseen. */
export type Doubt = Exclude<LawNote['code'], 'term-ends'>;

/** What is foreseen for one: a decision, one that is better looked at before, or a fault. */
export type Foreseen = 'plain' | 'warned' | BulkFault;
/** What became of one: decided, taken back, or a fault. */
export type Outcome = 'done' | 'undone' | BulkFault;

/** In which order they are listed: first what is not done, then what is to be looked at, then the rest. */
export const places = { refused: 0, warned: 1, plain: 2 } as const;

export const linesPerPage = 10;
/** Of a list to tick in. */
export const ticksPerPage = 8;
/** What one transaction decides: longer ones would let everybody else wait. */
export const sliceOf = 20;
/** What one transaction looks at: titles like each one's are sought, which takes longer. */
export const looksOf = 10;
/** Least time between two edits that only show how far it is, ms. */
export const showEvery = 2_500;

export function isFault(text: string | null): text is BulkFault {
  return bulkFaults.some((fault) => fault === text);
}

export function placeOf(foreseen: Foreseen): number {
  return foreseen === 'plain' ? places.plain : foreseen === 'warned' ? places.warned : places.refused;
}

/** Running numbers of a year that follow each other, both ends included. */
export type CodeSpan = { readonly year: number; readonly from: number; readonly to: number };

/** Codes as spans, in order. */
export function spansOf(codes: readonly Code[]): CodeSpan[] {
  const spans: { year: number; from: number; to: number }[] = [];
  for (const { year, number } of codes.toSorted((a, b) => a.year - b.year || a.number - b.number)) {
    const last = spans.at(-1);
    if (last?.year === year && number <= last.to + 1) last.to = number;
    else spans.push({ year, from: number, to: number });
  }
  return spans;
}

/** «127, 131–133, SK-25-000007»: as they were typed, those of this year by their number alone. */
export function formatSpans(spans: readonly CodeSpan[], currentYear: number): string {
  return spans
    .map(({ year, from, to }) => {
      const first = year === currentYear ? String(from) : formatCode(year, from);
      return from === to ? first : `${first}–${to}`;
    })
    .join(', ');
}

/** How many codes spans hold. */
export function countSpans(spans: readonly CodeSpan[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** Orders by code, as one number. */
export const yearFactor = 1_000_000_000;
