import type { AuthorsView } from './authors.ts';

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
