import { fold, nfc } from '../fold.ts';
import { beginsPhrase, longestPhrase, phraseKind, spellOut, type WordKind, wordKind } from './words.ts';

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
  const folded = fold(lower);
  const texts = (folded.match(/\d+|\p{L}+/gu) ?? []).slice(0, mostWords);
  const spellings = folded === lower ? [] : (lower.match(/\d+|[\p{L}\p{M}]+/gu) ?? []).slice(0, mostWords);
  const isSpelled = spellings.length === texts.length;
  return texts.flatMap((text, at) => {
    const whole = spellOut(text)?.map((word) => ({ text: word, spelled: null }));
    const spelled = isSpelled ? (spellings[at] ?? null) : null;
    return whole ?? [{ text: text.replace(/^0+(?=\d)/u, ''), spelled }];
  });
}

/** In words. */
const longestRun = 6;

/** The run that a word stands for: written without the spaces («bêtông»), or by its first letters («SX»). */
function runOf(word: string, words: readonly TitleWord[], from: number): readonly TitleWord[] | undefined {
  let [initials, joined] = ['', ''];
  for (let to = from; to < words.length && to < from + longestRun; to += 1) {
    const text = words[to]?.text ?? '';
    initials += text[0];
    joined += text;
    if (to > from && (initials === word || joined === word)) return words.slice(from, to + 1);
    if (!word.startsWith(initials) && !word.startsWith(joined)) return undefined;
  }
  return undefined;
}

/** Writes out what `words` shortens or writes together and `other` spells in several words. */
export function unfold(words: readonly TitleWord[], other: readonly TitleWord[]): readonly TitleWord[] {
  const known = new Set(other.map(({ text }) => text));
  return words.flatMap((word) => {
    if (word.text.length < 2 || known.has(word.text)) return [word];
    for (let from = 0; from < other.length; from += 1) {
      const run = runOf(word.text, other, from);
      if (run !== undefined) return run;
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
  const word = words[at];
  if (word === undefined) return { length: 1, kind: 'plain' };
  const longest = beginsPhrase(word.text) ? Math.min(longestPhrase, words.length - at) : 1;
  for (let length = longest; length > 1; length -= 1) {
    const run = words.slice(at, at + length).map(({ text }) => text);
    const kind = phraseKind(run.join(' '));
    if (kind !== undefined) return { length, kind };
  }
  return { length: 1, kind: wordKind(word) };
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
