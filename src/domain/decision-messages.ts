import type { EarlierOne } from './alike.ts';
import type { RecentPaper } from './decision.ts';
import type { DecisionView, Named } from './initiative-view.ts';

/** What is asked before something is recognised, and what is said after a decision. `despite`: although there is this earlier one. */
export type DecisionMessages = {
  /** By the decision the author told of, by `last`, or by another one? */
  'decision.claimed': Named & { number: string; day: string | null; despite?: number; last?: RecentPaper };
  /** By the same paper as the last one, or by another one? */
  'decision.last': Named & { last: RecentPaper; despite?: number };
  /** Although there is an earlier one? */
  'decision.same': Named & { earlier: EarlierOne };
  'decision.done': DecisionView & {
    kind: string;
    moveId: number;
    undo: boolean;
    number?: string | null;
    day?: string | null;
    /** Why, or what to complete, as the author will read it; left out where others read along. */
    note?: string;
    /** The questions to complete. */
    keys?: readonly string[];
  };
  'decision.undone': Named & { inGroup?: true };
};
