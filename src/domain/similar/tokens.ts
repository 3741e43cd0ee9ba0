import { fold, nfc } from '../fold.ts';
import { longestPhrase, phraseKind, spellOut, type WordKind, wordKind } from './words.ts';

/** A word of a title: its search key, and how it is spelled if the title has marks. */
export type TitleWord = { readonly text: string; readonly spelled: string | null };
/** A word and how much it says about what the title is about. */
export type WeighedWord = { readonly text: string; readonly weight: number };

const weights: Readonly<Record<WordKind | 'letter' | 'number', number>> = {
  frame: 0.1,
  usual: 0.45,
  plain: 1,
  letter: 0.4,
  number: 0.7,
};

/** A title has up to 200 characters; this bounds the work that any other text can cause. */
const mostWords = 80;

/** The words of a title, letters and digits apart: «V-101A» and «V101A» are v, 101, a. */
export function titleWords(title: string): readonly TitleWord[] {
  const lower = nfc(title).toLowerCase();
  const hasMarks = fold(lower) !== lower.replace(/\s+/gu, ' ').trim();
  const found = (lower.match(/\d+|[\p{L}\p{M}]+/gu) ?? []).slice(0, mostWords);
  return found.flatMap((spelled) => {
    const text = fold(spelled).replace(/^0+(?=\d)/u, '');
    const whole = spellOut(text)?.map((word) => ({ text: word, spelled: null }));
    return whole ?? (text === '' ? [] : [{ text, spelled: hasMarks ? spelled : null }]);
  });
}

/** How a run of words may be written as one: without the spaces («bêtông»), or by its first letters («SX»). */
function stands(word: string, run: readonly TitleWord[]): boolean {
  const initials = run.map(({ text }) => text[0]).join('');
  return word === initials || word === run.map(({ text }) => text).join('');
}

const longestRun = 6;

/** Writes out what `words` shortens or writes together and `other` spells in several words. */
export function unfold(words: readonly TitleWord[], other: readonly TitleWord[]): readonly TitleWord[] {
  const known = new Set(other.map(({ text }) => text));
  return words.flatMap((word) => {
    if (word.text.length < 2 || known.has(word.text)) return [word];
    for (let from = 0; from < other.length; from += 1) {
      for (let length = 2; length <= longestRun && from + length <= other.length; length += 1) {
        const run = other.slice(from, from + length);
        if (stands(word.text, run)) return run;
      }
    }
    return [word];
  });
}

/** Every word with its weight; usual phrases are known as a whole. */
export function weigh(words: readonly TitleWord[]): readonly WeighedWord[] {
  const weighed: WeighedWord[] = [];
  for (let at = 0; at < words.length; at = weighed.length) {
    const { length, kind } = phraseAt(words, at);
    for (const { text } of words.slice(at, at + length)) {
      weighed.push({ text, weight: weightOf(text, kind) });
    }
  }
  return weighed;
}

function phraseAt(words: readonly TitleWord[], at: number): { length: number; kind: WordKind } {
  for (let length = Math.min(longestPhrase, words.length - at); length > 1; length -= 1) {
    const run = words.slice(at, at + length).map(({ text }) => text);
    const kind = phraseKind(run.join(' '));
    if (kind !== undefined) return { length, kind };
  }
  const word = words[at];
  return { length: 1, kind: word === undefined ? 'plain' : wordKind(word) };
}

function weightOf(text: string, kind: WordKind): number {
  if (isNumber(text)) return weights.number;
  return text.length === 1 && kind === 'plain' ? weights.letter : weights[kind];
}

/** Whether a word is more than a part of a usual phrase. */
export function isTelling({ weight }: WeighedWord): boolean {
  return weight > weights.frame;
}

export function isNumber(text: string): boolean {
  return /^\d+$/u.test(text);
}
