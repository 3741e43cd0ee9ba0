import type { AuthorGroup } from './author-groups.ts';
import type { LawNote } from './law-notes.ts';

/** Of a card before whoever decides on it. */
export type ReviewView = {
  /** The unit and those above it, nearest first. */
  path: readonly string[];
  authorGroup: AuthorGroup | null;
  notes: readonly LawNote[];
  /** Who opened it from the queue, until when (epoch ms); `by` null: the reader. */
  open: { by: string | null; until: number } | null;
};
