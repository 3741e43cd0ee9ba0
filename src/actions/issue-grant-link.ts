import { type Actor, can, type GrantedRole } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { RoleTerm } from '../domain/role-dates.ts';
import { tokenHash } from '../store/token-hash.ts';
import { appointing } from './appointing.ts';
import { keepAudit } from './audit/keep-audit.ts';
import type { Deps } from './deps.ts';

/** 7 days, in ms. */
const validFor = 7 * 24 * 60 * 60_000;

/** Without a term it holds from the press on, until somebody ends it. */
type Input = { actor: Actor; role: GrantedRole; unitId: number; term?: RoleTerm };
type Issued = RoleTerm & { role: GrantedRole; unit: string; url: string; until: number };

/** Makes a link that gives one person a role; the database keeps its hash only, so it is shown this once. */
export function issueGrantLink({ store, now, token, botUsername }: Deps) {
  return ({
    actor,
    role,
    unitId,
    term = { from: null, to: null },
  }: Input): Promise<Result<Issued, Refusal>> =>
    store.transaction(async (store) => {
      if (!can(actor, appointing[role], await store.units.path(unitId))) return fail({ code: 'not-allowed' });
      const unit = await store.units.find(unitId);
      if (unit === undefined || unit.closedAt !== null)
        return fail({ code: 'unknown-unit', typed: unit?.name ?? '' });
      if (actor.memberId === null) return fail({ code: 'not-registered' });

      const createdAt = now();
      const { from, to } = term;
      if (to !== null && to <= Math.max(createdAt, from ?? createdAt)) return fail({ code: 'dates-crossed' });

      const secret = token();
      const until = createdAt + validFor;
      await store.grantLinks.add({
        hash: tokenHash(secret),
        role,
        unitId,
        createdBy: actor.memberId,
        createdAt,
        expiresAt: until,
        fromAt: from,
        toAt: to,
      });
      const offered = { kind: 'role.offered', object: `unit:${unitId}`, from: null, to: role } as const;
      await keepAudit(store, { actor, unitId, at: createdAt }, offered);
      const url = `https://t.me/${botUsername}?start=a_${secret}`;
      return ok({ role, unit: unit.name, url, until, from, to });
    });
}
