import type { Answers } from './answers.ts';

/** Of an answer on a card, in characters: what is longer is read by itself. */
export const shownLetters = 420;
/** Within a message of Telegram, with its head. */
const mostLetters = 3500;

export type LongAnswer = {
  readonly key: string;
  readonly text: string;
  readonly part: number;
  readonly parts: number;
};

/** Parts of at most so many characters, that end between words where there are any. */
function cutUp(text: string): string[] {
  const parts: string[] = [];
  let rest = [...text];
  while (rest.length > mostLetters) {
    const space = rest.lastIndexOf(' ', mostLetters);
    const end = space > mostLetters / 2 ? space : mostLetters;
    parts.push(rest.slice(0, end).join(''));
    rest = rest.slice(end);
  }
  return [...parts, rest.join('')].map((part) => part.trim());
}

/** The answers that a card shows the beginning of, whole. */
export function longAnswers(answers: Answers): LongAnswer[] {
  return Object.entries(answers).flatMap(([key, value]) => {
    if (typeof value !== 'string' || [...value].length <= shownLetters) return [];
    const texts = cutUp(value);
    return texts.map((text, index) => ({ key, text, part: index + 1, parts: texts.length }));
  });
}
