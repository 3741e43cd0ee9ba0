import type { LogSubject } from './audit.ts';
import type { Role } from './permissions.ts';

/** What somebody did: a move of an initiative, a mark, or an entry of the audit, by the key of its kind. */
export type AuditLine = {
  readonly at: number;
  /** Null: the person's data is erased. Empty: a person without a name here, or the program itself. */
  readonly by: string | null;
  /** Null: the program itself. */
  readonly role: Role | null;
  readonly kind: string;
  /** How the thing it was done to is named now. */
  readonly about: string;
  /** Codes: a state, a role, a number; what they mean goes by the kind. */
  readonly from: string | null;
  readonly to: string | null;
  readonly note: string | null;
};

/** Where the next page begins: what is older than both of these. Zero: nothing is left of that record. */
export type LogPlace = { readonly move: number; readonly entry: number };

export type AuditMessages = {
  /** All that happened to one initiative, oldest first; pages count from 0. */
  'audit.of': { id: number; code: string; lines: readonly AuditLine[]; page: number; pages: number };
  /** The latest; `older`: where the next page begins. `isFirst`: nothing is newer. `choosing`: by what to filter. */
  'audit.log': {
    subject: LogSubject;
    lines: readonly AuditLine[];
    older: LogPlace | null;
    isFirst: boolean;
    choosing: boolean;
  };
};
