import type { FormRef } from './form-messages.ts';
import type { NameMatch } from './name-sought.ts';
import type { GrantedRole } from './permissions.ts';

/** `until`: first moment after the end, epoch ms; null: no end. */
export type SuspensionTerm = { readonly until: number | null };

/** Somebody who may be meant. `role`: what the person is to the initiative that was named. */
export type SuspendablePerson = {
  readonly id: number;
  readonly name: string;
  readonly unit: string;
  readonly role: 'author' | 'typist' | null;
  /** Suspended already: until when. */
  readonly now: SuspensionTerm | null;
};

export type SuspensionLine = SuspensionTerm & {
  readonly id: number;
  /** Null: the person's data is erased. */
  readonly name: string | null;
  readonly unit: string;
  readonly reason: string;
  readonly from: number;
  readonly mayLift: boolean;
};

type Suspended = SuspensionTerm & { name: string; unit: string; reason: string };

export type SuspensionMessages = {
  /** `number`: of the search, for its pages; 0 where there is one page only. `next`: the last one seen. */
  'suspension.choose': {
    number: number;
    typed: string;
    people: readonly SuspendablePerson[];
    match: NameMatch;
    next: number | null;
    isFirst: boolean;
  };
  /** `mark`: of what is shown, which is all that the button does. */
  'suspension.preview': FormRef &
    Suspended & {
      mark: string;
      now: SuspensionTerm | null;
      roles: readonly { role: GrantedRole; unit: string }[];
    };
  'suspension.done': Suspended;
  /** Newest first; `next`: the last one seen, where there are more. */
  'suspension.list': { lines: readonly SuspensionLine[]; next: number | null; isFirst: boolean };
  'suspension.sure': SuspensionLine;
  'suspension.lifted': { name: string | null };
  /** To the person; `unit`: whom to ask. */
  'notice.suspended': SuspensionTerm & { reason: string; unit: string };
  'notice.suspension-lifted': Record<string, never>;
  /** It ended by itself. */
  'notice.suspension-over': Record<string, never>;
  /** What came just now, and what comes next, is not heard. */
  'notice.too-fast': { seconds: number };
};

export type SuspensionRefusal =
  /** Enough was submitted today; `from`: when more can be, epoch ms. */
  | { code: 'daily-cap'; most: number; from: number }
  /** To whoever is suspended; `unit`: whom to ask. */
  | { code: 'suspended'; until: number | null; reason: string; unit: string }
  /** To whoever types for an author who is. */
  | { code: 'author-suspended'; name: string; until: number | null }
  | { code: 'suspend-own' }
  | { code: 'suspend-owner' }
  | { code: 'suspend-no-account'; name: string }
  /** A role that only somebody above can end. */
  | { code: 'suspend-role'; name: string; role: GrantedRole; unit: string }
  /** Suspended already, from a unit above. */
  | { code: 'suspended-above'; name: string; unit: string }
  | { code: 'no-namesake'; typed: string }
  | { code: 'not-suspended'; name: string };
