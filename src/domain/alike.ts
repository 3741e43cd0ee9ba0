/** A submitted initiative that is named beside another. `opens`: the reader may see all of it. */
export type DuplicateRef = { id: number; code: string; opens: boolean };
export type SimilarLine = DuplicateRef & { title: string; unit: string };

/** What an initiative is like, and the mark that it may be the same: `mark` is what the reader may do about that. */
export type AlikeView = {
  similar: readonly SimilarLine[];
  duplicateOf: DuplicateRef | null;
  /** Those submitted later. */
  duplicates: readonly DuplicateRef[];
  mark: 'set' | 'clear' | null;
};
