import type { GrantedRole } from './permissions.ts';

/** When a role holds: from its first moment to the first one after its end, epoch ms; null: until somebody ends it. */
export type RoleDates = { readonly fromAt: number; readonly toAt: number | null };

/** How long before its end a role is said to end, in ms: a week. */
const endWarning = 7 * 24 * 60 * 60_000;

/** What is told of a role by itself: it began on its day, it ends within a week, it has ended. */
export type RoleStage = 'began' | 'ending' | 'ended';

/** Where a role stands at a moment; undefined while there is nothing to tell. */
export function stageOf({ fromAt, toAt }: RoleDates, at: number): RoleStage | undefined {
  if (toAt !== null && at >= toAt) return 'ended';
  if (toAt !== null && at >= Math.max(fromAt, toAt - endWarning)) return 'ending';
  return at >= fromAt ? 'began' : undefined;
}

/** The next moment at which something is to be told, after this one; null: nothing any more. */
export function nextNotice({ fromAt, toAt }: RoleDates, at: number): number | null {
  const warnAt = toAt === null ? null : Math.max(fromAt, toAt - endWarning);
  const coming = [fromAt, warnAt, toAt].filter((moment) => moment !== null && moment > at);
  return coming.length === 0 ? null : Math.min(...(coming as number[]));
}

/** `from`: null for at once; `to`: the first moment after the last day, null for no end; epoch ms. */
export type RoleTerm = { readonly from: number | null; readonly to: number | null };

/** Who holds which role where; `from` and `to` as in `RoleDates`. `mayEnd`: whoever reads it may end it. */
export type HolderLine = {
  readonly grantId: number;
  readonly role: GrantedRole;
  readonly unit: string;
  readonly name: string | null;
  readonly from: number;
  readonly to: number | null;
  readonly begun: boolean;
  readonly mayEnd: boolean;
};

/** Pages count from 0; `first`: how many stand before this one. */
export type HolderPage = {
  readonly lines: readonly HolderLine[];
  readonly first: number;
  readonly page: number;
  readonly more: boolean;
  /** Nobody has what was sought, and these have it but for one letter. */
  readonly slip: boolean;
};

/** What was typed to find somebody or a unit, and the number it is kept under for the pages; null: all are listed. */
export type HoldersSought = { readonly typed: string; readonly number: number } | null;

/** Who stands in above for a unit: the nearest one that has somebody, by name; null: the owners alone. */
type StandIn = { readonly unit: string | null };
/** What becomes of a role's work once it has ended; what somebody else in the unit goes on with is left out. */
export type AfterRole = { readonly decides?: StandIn; readonly runs?: StandIn };

export type RoleMessages = {
  /** `held`: who holds a role in this very unit, the first of them; `more`: there are others. */
  'appoint.choose': {
    unitId: number;
    code: string;
    unit: string;
    roles: readonly GrantedRole[];
    held: readonly HolderLine[];
    more: boolean;
  };
  'appoint.list': HolderPage;
  'appoint.end': HolderPage & { sought: HoldersSought };
  /** Whether it is to end; `page`: of the list from which it was chosen; `number`: of what was sought there, or 0. */
  'appoint.sure': HolderLine & { page: number; number: number; after: AfterRole };
  'appoint.ended': { role: GrantedRole; unit: string; name: string | null; after: AfterRole };
  'appoint.link': RoleTerm & { role: GrantedRole; unit: string; url: string; until: number };
  'notice.role': RoleTerm & { role: GrantedRole; unit: string };
  /** `name`: of the holder, where it is said to who appointed; null to the holder. */
  'notice.role-stage': {
    stage: RoleStage | 'dismissed';
    role: GrantedRole;
    unit: string;
    name: string | null;
    to: number | null;
  };
};
