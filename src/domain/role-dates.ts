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

export type RoleMessages = {
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
