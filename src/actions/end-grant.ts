import { type Actor, can, type GrantedRole } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { AfterRole } from '../domain/role-dates.ts';
import { afterRole } from './after-role.ts';
import { appointing } from './appointing.ts';
import { keepAudit } from './audit/keep-audit.ts';
import type { Deps } from './deps.ts';
import { leave } from './leave.ts';

type Input = { actor: Actor; grantId: number };
type Ended = { role: GrantedRole; unit: string; name: string | null; after: AfterRole };

/** Ends an appointment at once. */
export function endGrant({ store, now }: Deps) {
  return ({ actor, grantId }: Input): Promise<Result<Ended, Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const grant = await store.grants.find(grantId);
      const path = grant === undefined ? [] : await store.units.path(grant.unitId);
      if (!can(actor, appointing[grant?.role ?? 'admin'], path)) return fail({ code: 'not-allowed' });
      if (grant === undefined || !(await store.grants.end(grantId, at))) return fail({ code: 'old-button' });

      const ended = { kind: 'role.ended', object: `member:${grant.memberId}`, to: null } as const;
      const doing = { actor, unitId: grant.unitId, at };
      await keepAudit(store, doing, { ...ended, from: grant.role });
      const unit = await store.units.find(grant.unitId);
      const member = await store.members.find(grant.memberId);
      if (member?.telegramId != null && member.id !== actor.memberId) {
        const to = { chatId: member.telegramId, lane: 'person', notBefore: at } as const;
        const values = {
          role: grant.role,
          unit: unit?.name ?? '',
          stage: 'dismissed',
          name: null,
          to: at,
        } as const;
        await leave({ store, at }, to, { kind: 'notice.role-stage', values });
      }
      const after = await afterRole(store, grant, at);
      return ok({ role: grant.role, unit: unit?.name ?? '', name: member?.fullName ?? null, after });
    });
}
