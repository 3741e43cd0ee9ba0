import { can, facelessIds, type GrantedRole, isAtLeast, roleIn } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { GrantLink, Store, Unit } from '../store/store.ts';
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

type Opened = { link: GrantLink; unit: Unit; path: readonly number[] };

async function openLink(context: Context, hash: string): Promise<Result<Opened, Refusal>> {
  const { store, at } = context;
  const link = await store.grantLinks.find(hash);
  if (link === undefined) return fail({ code: 'link-unknown' });
  if (link.usedAt !== null) return fail({ code: 'link-used' });
  const unit = await store.units.find(link.unitId);
  const path = await store.units.path(link.unitId);
  if (link.expiresAt <= at || unit === undefined || !(await isBacked(context, link, path)))
    return fail({ code: 'link-expired' });
  return ok({ link, unit, path });
}

/** Whether a link could be taken by somebody: asked before a newcomer registers for it. */
export function checkGrantLink({ store, now, ownerIds }: Deps) {
  return async ({ token }: { token: string }): Promise<Result<{ unit: string }, Refusal>> => {
    const opened = await openLink({ store, ownerIds, at: now() }, tokenHash(token));
    return opened.ok ? ok({ unit: opened.value.unit.name }) : opened;
  };
}

/** Takes the role a one-time link gives. A refusal leaves the link as it is, for later or for another person. */
export function acceptGrant({ store, now, ownerIds }: Deps) {
  return ({ telegramId, token }: Input): Promise<Result<Accepted, Refusal>> =>
    store.transaction(async (store) => {
      const context: Context = { store, ownerIds, at: now() };
      if (facelessIds.has(telegramId)) return fail({ code: 'faceless' });
      const hash = tokenHash(token);
      const opened = await openLink(context, hash);
      if (!opened.ok) return opened;
      const { link, unit, path } = opened.value;

      const member = await store.members.byTelegramId(telegramId);
      // An owner holds every role, also without being a member of a unit.
      if (ownerIds.has(telegramId)) return fail({ code: 'already-holds' });
      if (member === undefined || member.registeredAt === null) return fail({ code: 'not-registered' });
      const held = roleIn(await actorOf(context, member), path);
      if (member.id === link.createdBy || isAtLeast(held, link.role)) return fail({ code: 'already-holds' });

      if (!(await store.grantLinks.use(hash, member.id, context.at))) return fail({ code: 'link-used' });
      const { role, unitId, createdBy: grantedBy } = link;
      await store.grants.add({ memberId: member.id, role, unitId, grantedBy, now: context.at });
      const taken = { kind: 'role.taken', object: `member:${member.id}`, from: held, to: role } as const;
      await store.audit.add({ ...taken, memberId: member.id, role: held, unitId, at: context.at });
      return ok({ role, unitId, unit: unit.name });
    });
}
