import type { Answers } from './answers.ts';
import type { AuthorsView } from './authors.ts';
import type { AwardPaper } from './awards.ts';
import type { Difference } from './difference.ts';
import type { DraftLine } from './draft-messages.ts';
import type { State } from './initiative.ts';
import type { OnBehalf } from './on-behalf-messages.ts';
import type { Role } from './permissions.ts';
import type { ReviewView } from './review-view.ts';
import type { ValidityView } from './validity-messages.ts';

export type InitiativeLine = OnBehalf & {
  id: number;
  code: string | null;
  title: string;
  state: State;
  unit: string;
  /** Of a draft: how far it is. */
  draft?: DraftLine;
  /** The receiver is a co-author. */
  shared?: boolean;
  /** What its authors were commended with, where that is asked for. */
  awards?: readonly AwardPaper[];
};

export type InitiativeView = InitiativeLine & {
  author: string | null;
  /** Who typed it for the author. */
  typist?: string | null;
  /** Where the author is not alone. */
  authors?: AuthorsView;
  /** How many other units apply what stands in the library. */
  spread?: number;
  answers: Answers;
  files: number;
  /** First; later submissions stand in the history as `resubmit`. */
  submittedAt: number | null;
  /** By when the unit answers or decides, or the author completes. */
  dueAt: number | null;
  /** Its author has not completed it in time. */
  late?: boolean;
  /** Submitted after its programme had closed, by who had begun before. */
  inGrace?: boolean;
  /** For the author: the union that has it now; null where it waits for nobody, or for the author. */
  holder: string | null;
  /** Of a recognised one: whether it counts, and where. */
  validity?: ValidityView;
  decision: { number: string | null; day: string | null } | null;
  /** Why it was declined, or what is to be completed, and in which answers. */
  reason: string | null;
  toFix: readonly string[];
  /** The code of the one that it was submitted anew from. */
  earlier: string | null;
  difference: Difference | null;
  /** For whoever decides. */
  review?: ReviewView;
  history: readonly {
    kind: string;
    at: number;
    role: Role;
    by: string | null;
    note: string | null;
  }[];
};

export type DecisionView = OnBehalf & { code: string; title: string };
/** What a message says and can open. */
export type Named = DecisionView & { id: number };
