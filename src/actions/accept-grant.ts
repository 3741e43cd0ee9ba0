import { can, facelessIds, type GrantedRole, isAtLeast, roleIn } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { GrantLink, Store } from '../store/store.ts';
import { tokenHash } from '../store/token-hash.ts';
import { actorOf } from './actor-of.ts';
import { appointing } from './appointing.ts';
import type { Deps } from './deps.ts';

/** `token` is what follows `a_` in the start link. */
type Input = { telegramId: number; token: string };
type Accepted = { role: GrantedRole; unitId: number; unit: string };
type Context = { store: Store; ownerIds: ReadonlySet<number>; at: number };

/** Whether whoever made the link could still make it: the links of a dismissed admin end with the appointment. */
async function isBacked(context: Context, link: GrantLink, path: readonly number[]): Promise<boolean> {
  const issuer = await context.store.members.find(link.createdBy);
  return issuer !== undefined && can(await actorOf(context, issuer), appointing[link.role], path);
}

/** Takes the role a one-time link gives. A refusal leaves the link as it is, for later or for another person. */
export function acceptGrant({ store, now, ownerIds }: Deps) {
  return ({ telegramId, token }: Input): Promise<Result<Accepted, Refusal>> =>
    store.transaction(async (store) => {
      const context: Context = { store, ownerIds, at: now() };
      if (facelessIds.has(telegramId)) return fail({ code: 'faceless' });
      const hash = tokenHash(token);
      const link = await store.grantLinks.find(hash);
      if (link === undefined) return fail({ code: 'link-unknown' });
      if (link.usedAt !== null) return fail({ code: 'link-used' });
      const unit = await store.units.find(link.unitId);
      const path = await store.units.path(link.unitId);
      if (link.expiresAt <= context.at || unit === undefined || !(await isBacked(context, link, path)))
        return fail({ code: 'link-expired' });

      const member = await store.members.byTelegramId(telegramId);
      if (member === undefined || member.registeredAt === null) return fail({ code: 'not-registered' });
      const held = roleIn(await actorOf(context, member), path);
      if (member.id === link.createdBy || isAtLeast(held, link.role)) return fail({ code: 'already-holds' });

      if (!(await store.grantLinks.use(hash, member.id, context.at))) return fail({ code: 'link-used' });
      const { role, unitId, createdBy: grantedBy } = link;
      await store.grants.add({ memberId: member.id, role, unitId, grantedBy, now: context.at });
      return ok({ role, unitId, unit: unit.name });
    });
}
