import type { State } from './initiative.ts';

/** A submitted initiative that is named beside another. `opens`: the reader may see all of it. */
export type DuplicateRef = { id: number; code: string; opens: boolean };
export type SimilarLine = DuplicateRef & { title: string; unit: string; standing?: Standing };

/** What became of an initiative, and when (epoch ms) it came to that. */
export type Standing = { state: State; at: number | null };
/** `standing`: for whoever decides; others learn only of what is recognised. */
export type MarkedRef = DuplicateRef & { standing: Standing | null };

/** What an initiative is like, and the mark that it may be the same: `mark` is what the reader may do about that. */
export type AlikeView = {
  similar: readonly SimilarLine[];
  duplicateOf: MarkedRef | null;
  /** Those submitted later. */
  duplicates: readonly MarkedRef[];
  mark: 'set' | 'clear' | null;
  /** For whoever decides: the codes of what its author submitted alike within a week, with this one. */
  burst?: readonly string[];
};

/** The earlier one that an initiative is the same as. `marked`: an officer said so; else the titles are alike. */
export type EarlierOne = { id: number; code: string; standing: Standing; marked: boolean };

type Marking = { otherId: number | null; at: number };

/**
 * Whether the authors were told before that one is marked as the same as another: their notice waits (ms), and a mark
 * that was changed meanwhile took it back. `markings`: all marks of the later one, oldest first.
 */
export function wasTold(markings: readonly Marking[], otherId: number, wait: number): boolean {
  return markings.some((marking, index) => {
    const next = markings[index + 1];
    return marking.otherId === otherId && (next === undefined || next.at - marking.at > wait);
  });
}
