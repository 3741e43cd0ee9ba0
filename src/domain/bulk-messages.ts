import type { EarlierOne } from './alike.ts';
import type { BulkFault, BulkKind, Doubt } from './bulk.ts';
import type { RecentPaper } from './decision.ts';
import type { State } from './initiative.ts';
import type { InitiativeLine } from './initiative-view.ts';
import type { FilterView } from './queue-messages.ts';

/** One of several: `title` is null where the reader may not see it, `why` where it is (or will be) decided. */
export type BulkLine = {
  code: string;
  title: string | null;
  why: BulkFault | null;
  state?: State;
  /** Who brought it to that state, and when. */
  by?: string | null;
  at?: number | null;
  earlier?: EarlierOne;
  doubts?: readonly Doubt[];
};
export type FaultCount = { why: BulkFault; count: number };
/** Pages count from 0. */
type Page = { lines: readonly BulkLine[]; page: number; pages: number };

export type BulkMessages = {
  /** `from`: the last initiative of the page before, 0 for the first one; `next`: the last of this one, if there are more. */
  'bulk.ticking': {
    id: number;
    from: number;
    next: number | null;
    ticked: number;
    /** What the list is narrowed to. */
    filter: FilterView;
    lines: readonly (InitiativeLine & { ticked: boolean })[];
  };
  'bulk.checking': { id: number; done: number; total: number };
  'bulk.preview': Page & {
    id: number;
    revision: number;
    kind: BulkKind;
    number: string | null;
    day: string | null;
    note: string | null;
    keys: readonly string[];
    /** They were ticked, and can be ticked again. */
    ticked: boolean;
    /** How many will be decided, and of them those to look at before. */
    will: number;
    warned: number;
    refused: readonly FaultCount[];
    /** Codes that name nothing: how many, and which. */
    missing: { count: number; codes: string } | null;
    /** A recognition needs number and day of a decision, which are not there. */
    needsPaper: boolean;
    /** The paper that this person recognised by last, where none was named. */
    last?: RecentPaper;
  };
  'bulk.deciding': { id: number; kind: BulkKind; done: number; total: number };
  'bulk.done': Page & {
    id: number;
    kind: BulkKind;
    done: number;
    refused: readonly FaultCount[];
    /** It can be taken back. */
    undo: boolean;
  };
  'bulk.undoing': { id: number; done: number; total: number };
  'bulk.undone': Page & { id: number; undone: number; kept: number };
  'bulk.dropped': Record<string, never>;
  /** In a group: the preview lies in private. */
  'bulk.elsewhere': Record<string, never>;
};
