import { fold } from './fold.ts';

/** A hostile query must not become a hostile statement. */
const mostSought = 12;

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function spelled(text: string): string[] {
  return wordsOf(text.normalize('NFC').toLowerCase());
}

/** What an initiative is indexed by: each word without its marks (f…), with them (s…), and its unit (u…). */
export function indexWords(texts: readonly string[], unitId: number): string {
  const words = texts.flatMap((text) => [
    ...wordsOf(fold(text)).map((word) => `f${word}`),
    ...spelled(text).map((word) => `s${word}`),
  ]);
  return [...new Set([`u${unitId}`, ...words])].join(' ');
}

/** With all marks as they were typed; without any; undefined where no word is sought. */
export type Sought = { readonly exact: string | null; readonly folded: string };

function all(words: readonly string[], prefix: string): string {
  return `(${[...new Set(words)].map((word) => `"${prefix}${word}"`).join(' AND ')})`;
}

/** What to ask the index for; letters and digits only come into it. Words typed without marks find every mark alike. */
export function soughtWords(text: string): Sought | undefined {
  const folded = wordsOf(fold(text)).slice(0, mostSought);
  if (folded.length === 0) return undefined;
  const typed = spelled(text).slice(0, mostSought);
  const hasMarks = typed.join(' ') !== folded.join(' ');
  return { exact: hasMarks ? all(typed, 's') : null, folded: all(folded, 'f') };
}
