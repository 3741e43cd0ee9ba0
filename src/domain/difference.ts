import type { Answers, AnswerValue } from './answers.ts';
import { canonical } from './fingerprint.ts';

/** An answer that is another one now; `before` or `after` is missing where there was or is none. */
export type Change = {
  readonly key: string;
  readonly before?: AnswerValue;
  readonly after?: AnswerValue;
};

/** A co-author's share that is another one now, in percent; without `before` somebody new, without `after` taken out. */
export type ShareChange = { readonly name: string | null; readonly before?: number; readonly after?: number };

/** What an author changed since it was sent back: the answers, the co-authors, and how many files came with it. */
export type Difference = {
  readonly changes: readonly Change[];
  readonly authors: readonly ShareChange[];
  readonly files: number;
};

/** Whether nothing was changed. */
export function isSame({ changes, authors, files }: Difference): boolean {
  return changes.length + authors.length + files === 0;
}

/** The questions whose answer is another one now; files that were added answer theirs. */
export function changedKeys({ changes, files }: Difference): Set<string> {
  return new Set([...changes.map(({ key }) => key), ...(files > 0 ? ['files'] : [])]);
}

type Share = { readonly id: number; readonly name: string | null; readonly share: number };

/** Whose shares differ, in the order of the later ones; who was taken out comes last. */
export function sharesBetween(before: readonly Share[], after: readonly Share[]): ShareChange[] {
  const earlier = new Map(before.map(({ id, share }) => [id, share]));
  const stayed = new Set(after.map(({ id }) => id));
  return [
    ...after
      .filter(({ id, share }) => earlier.get(id) !== share)
      .map(({ id, name, share }) => {
        const was = earlier.get(id);
        return { name, ...(was !== undefined && { before: was }), after: share };
      }),
    ...before.filter(({ id }) => !stayed.has(id)).map(({ name, share }) => ({ name, before: share })),
  ];
}

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
