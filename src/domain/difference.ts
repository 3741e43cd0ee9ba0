import type { Answers, AnswerValue } from './answers.ts';
import { canonical } from './fingerprint.ts';

/** An answer that is another one now; `before` or `after` is missing where there was or is none. */
export type Change = {
  readonly key: string;
  readonly before?: AnswerValue;
  readonly after?: AnswerValue;
};

/** What an author changed since it was sent back: the answers, and how many files came with it. */
export type Difference = { readonly changes: readonly Change[]; readonly files: number };

/** The answers that differ, in the order of the later ones. */
export function changesBetween(before: Answers, after: Answers): Change[] {
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...keys]
    .filter((key) => canonical(before[key]) !== canonical(after[key]))
    .map((key) => ({
      key,
      ...(before[key] !== undefined && { before: before[key] }),
      ...(after[key] !== undefined && { after: after[key] }),
    }));
}
