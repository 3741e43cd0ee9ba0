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

/** The words of texts: without marks, by their beginnings, with marks. */
function kindsOf(texts: readonly string[]) {
  const folded = [...new Set(texts.flatMap((text) => wordsOf(fold(text))))];
  return { whole: folded, begun: folded.flatMap(beginningsOf), marked: texts.flatMap(spelled) };
}

type Kinds = ReturnType<typeof kindsOf>;
const open: Readonly<Record<keyof Kinds, string>> = { whole: 'f', begun: 'p', marked: 's' };
const closed: typeof open = { whole: 'g', begun: 'q', marked: 't' };
const kinds = ['whole', 'begun', 'marked'] as const;

/**
 * What an initiative is indexed by: each word without its marks (f…), with them (s…), what a word without its marks
 * begins with (p…), and its unit (u…). What stands in closed texts alone, which officers read and other members do not,
 * is said once more (g…, t…, q…): the library leaves out what has it.
 */
export function indexWords(
  texts: readonly string[],
  unitId: number,
  closedTexts: readonly string[] = [],
): string {
  const [read, kept] = [kindsOf(texts), kindsOf(closedTexts)];
  const words = kinds.flatMap((kind) => {
    const isRead = new Set(read[kind]);
    const hidden = kept[kind].filter((word) => !isRead.has(word));
    return [
      ...[...read[kind], ...hidden].map((word) => `${open[kind]}${word}`),
      ...hidden.map((word) => `${closed[kind]}${word}`),
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

/** The same for the library: nothing is found by what stands in closed texts alone. */
export function openPhasesOf(text: string): readonly string[] {
  const sought = soughtWords(text);
  if (sought === undefined) return [];
  const hidden = (asked: string): string => {
    const words = asked.match(/"[^"]+"(?: \*)?/gu) ?? [];
    const letters = Object.fromEntries(kinds.map((kind) => [open[kind], closed[kind]]));
    return words.map((word) => `"${letters[word.slice(1, 2)] ?? ''}${word.slice(2)}`).join(' OR ');
  };
  const seen = (asked: string): string => `(${asked} NOT (${hidden(asked)}))`;
  const { exact, folded, begun } = sought;
  return exact === null
    ? [seen(folded), seen(begun)]
    : [seen(exact), `(${seen(folded)} NOT ${seen(exact)})`, seen(begun)];
}
