import type { Answers } from './answers.ts';
import type { AuthorsView } from './authors.ts';
import { fingerprint } from './fingerprint.ts';

/** Whether a card may be submitted: every required answer is there, and every percent is somebody's. */
export function isComplete({
  missing,
  authors,
}: {
  readonly missing: readonly string[];
  readonly authors?: AuthorsView | undefined;
}): boolean {
  return missing.length === 0 && (authors === undefined || authors.total === 100);
}

type Shown = {
  readonly answers: Answers;
  readonly files: readonly { readonly id: number; readonly caption: string | null }[];
  readonly authors: AuthorsView | undefined;
};

/** What a card asks to be pledged, in short: another mark as soon as a word, a file, an author or a share is another. */
export function markOf({ answers, files, authors }: Shown): string {
  return fingerprint([
    answers,
    files.map(({ id, caption }) => [id, caption]),
    authors?.lines.map(({ name, share }) => [name, share]),
  ]);
}
