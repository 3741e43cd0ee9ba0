import { isNumber, isTelling, titleWords, weigh } from './tokens.ts';

/** How many keys a title is kept under, and by how many another looks for it. */
const kept = 12;
const sought = 24;

/** How far apart, in words, two words make a pair: one slip or one word between them does no harm. */
const reach = 2;
/** A title of usual phrases only has fewer words of its own than this: then all words count. */
const fewWords = 3;

/**
 * Pairs of words that stand near each other, in alphabetical order: single syllables are too few to find a title
 * among a million by. Long titles have many pairs; a hash picks them, so that like titles keep like pairs.
 */
function pairsOf(title: string, most: number): readonly string[] {
  // Marks would tell more words apart, but the same title may come without them.
  const words = titleWords(title).map(({ text }) => ({ text, spelled: null }));
  const telling = weigh(words).filter((word) => isTelling(word) && !isNumber(word.text));
  const chosen = (telling.length < fewWords ? words : telling).map(({ text }) => text);
  const pairs = chosen.flatMap((word, at) =>
    chosen.slice(at + 1, at + 1 + reach).map((near) => [word, near].toSorted(byLetters).join(' ')),
  );
  const keys = pairs.length === 0 ? chosen : pairs;
  return [...new Set(keys)].toSorted((a, b) => hash(a) - hash(b) || byLetters(a, b)).slice(0, most);
}

/** What a submitted title is kept under. */
export function keptKeys(title: string): readonly string[] {
  return pairsOf(title, kept);
}

/** What titles like this one are looked for by. */
export function soughtKeys(title: string): readonly string[] {
  return pairsOf(title, sought);
}

function byLetters(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x81_1c_9d_c5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93);
  return value >>> 0;
}
