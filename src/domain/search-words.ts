import { fold } from './fold.ts';

/** A hostile query must not become a hostile statement. */
const mostSought = 12;

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function spelled(text: string): string[] {
  return wordsOf(text.normalize('NFC').toLowerCase());
}

/** In letters: one less than the longest Vietnamese syllable has, «nghiêng». */
const longestBeginning = 6;

function beginningsOf(word: string): string[] {
  const letters = [...word];
  const count = Math.min(letters.length - 1, longestBeginning);
  return Array.from({ length: count }, (_, index) => letters.slice(0, index + 1).join(''));
}

/**
 * What an initiative is indexed by: each word without its marks (f…), with them (s…), what a word without its marks
 * begins with (p…), and its unit (u…).
 */
export function indexWords(texts: readonly string[], unitId: number): string {
  const words = texts.flatMap((text) => {
    const folded = [...new Set(wordsOf(fold(text)))];
    return [
      ...folded.map((word) => `f${word}`),
      ...folded.flatMap(beginningsOf).map((begun) => `p${begun}`),
      ...spelled(text).map((word) => `s${word}`),
    ];
  });
  return [...new Set([`u${unitId}`, ...words])].join(' ');
}

/**
 * With all marks as they were typed; without any; and as the beginning of a longer word, the last one. Undefined where
 * no word is sought.
 */
export type Sought = { readonly exact: string | null; readonly folded: string; readonly begun: string };

function all(words: readonly string[]): string {
  return `(${[...new Set(words)].join(' AND ')})`;
}

/** What to ask the index for; letters and digits only come into it. Words typed without marks find every mark alike. */
export function soughtWords(text: string): Sought | undefined {
  const folded = wordsOf(fold(text)).slice(0, mostSought);
  if (folded.length === 0) return undefined;
  const typed = spelled(text).slice(0, mostSought);
  const hasMarks = typed.join(' ') !== folded.join(' ');
  const whole = folded.map((word) => `"f${word}"`);
  const last = folded.at(-1) ?? '';
  const begun = [...last].length > longestBeginning ? `"f${last}" *` : `"p${last}"`;
  return {
    exact: hasMarks ? all(typed.map((word) => `"s${word}"`)) : null,
    folded: all(whole),
    begun: all([...whole.slice(0, -1), begun]),
  };
}

/**
 * What the index is asked, one after the other: those with the very marks, then those without; and, only where these
 * find nothing, those in which the last word goes on.
 */
export function phasesOf(sought: Sought | undefined): readonly (string | undefined)[] {
  if (sought === undefined) return [undefined];
  const { exact, folded, begun } = sought;
  return exact === null ? [folded, begun] : [exact, `(${folded} NOT ${exact})`, begun];
}
