import { can, facelessIds, type GrantedRole, isAtLeast, roleIn } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { nextNotice, type RoleDates, type RoleTerm } from '../domain/role-dates.ts';
import type { GrantLink, GrantRow, Store, Unit } from '../store/store.ts';
import { tokenHash } from '../store/token-hash.ts';
import { actorOf } from './actor-of.ts';
import { appointing } from './appointing.ts';
import type { Deps } from './deps.ts';

/** `token` is what follows `a_` in the start link. */
type Input = { telegramId: number; token: string };
type Accepted = RoleTerm & { role: GrantedRole; unitId: number; unit: string };
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
  const isOver = link.expiresAt <= at || (link.toAt !== null && link.toAt <= at);
  if (isOver || unit === undefined || !(await isBacked(context, link, path)))
    return fail({ code: 'link-expired' });
  if (unit.closedAt !== null) return fail({ code: 'link-closed', unit: unit.name });
  return ok({ link, unit, path });
}

/** Whether a link could be taken by somebody: asked before a newcomer registers for it. */
export function checkGrantLink({ store, now, ownerIds }: Deps) {
  return async ({ token }: { token: string }): Promise<Result<{ unit: string }, Refusal>> => {
    const opened = await openLink({ store, ownerIds, at: now() }, tokenHash(token));
    return opened.ok ? ok({ unit: opened.value.unit.name }) : opened;
  };
}

/** Whether all that is offered is held already, for the whole time. */
function isHeld(held: readonly GrantRow[], { link, path }: Opened, { fromAt, toAt }: RoleDates): boolean {
  return held.some(
    (one) =>
      isAtLeast(one.role, link.role) &&
      path.includes(one.unitId) &&
      one.fromAt <= fromAt &&
      (one.toAt === null || (toAt !== null && one.toAt >= toAt)),
  );
}

/** The same role in the same unit goes over into the new one: nobody is told that it ends. */
async function goOver(context: Context, held: readonly GrantRow[], dates: RoleDates): Promise<void> {
  for (const { id, fromAt, toAt } of held) {
    if (fromAt >= dates.fromAt) await context.store.grants.end(id, context.at);
    else if (toAt === null || toAt >= dates.fromAt)
      await context.store.grants.setEnd(id, { toAt: dates.fromAt, noticeAt: null });
  }
}

/** Takes the role a one-time link gives. A refusal leaves the link as it is, for later or for another person. */
export function acceptGrant({ store, now, ownerIds }: Deps) {
  return ({ telegramId, token }: Input): Promise<Result<Accepted, Refusal>> =>
    store.transaction(async (store) => {
      const context: Context = { store, ownerIds, at: now() };
      const { at } = context;
      if (facelessIds.has(telegramId)) return fail({ code: 'faceless' });
      const hash = tokenHash(token);
      const opened = await openLink(context, hash);
      if (!opened.ok) return opened;
      const { link, unit, path } = opened.value;

      const member = await store.members.byTelegramId(telegramId);
      if (member !== undefined && member.id === link.createdBy) return fail({ code: 'link-own' });
      // An owner holds every role, also without being a member of a unit.
      if (ownerIds.has(telegramId)) return fail({ code: 'already-holds' });
      if (member === undefined || member.registeredAt === null) return fail({ code: 'not-registered' });
      const role = roleIn(await actorOf(context, member), path);
      const held = await store.grants.listOf(member.id, at);
      const dates = { fromAt: Math.max(at, link.fromAt ?? at), toAt: link.toAt };
      if (isHeld(held, opened.value, dates)) return fail({ code: 'already-holds' });

      if (!(await store.grantLinks.use(hash, member.id, at))) return fail({ code: 'link-used' });
      const { unitId, createdBy: grantedBy } = link;
      const same = held.filter((one) => one.role === link.role && one.unitId === unitId);
      await goOver(context, same, dates);
      const given = { memberId: member.id, role: link.role, unitId, grantedBy, now: at };
      await store.grants.add({ ...given, ...dates, noticeAt: nextNotice(dates, at) });
      const taken = { kind: 'role.taken', object: `member:${member.id}`, from: role, to: link.role } as const;
      await store.audit.add({ ...taken, memberId: member.id, role, unitId, at });
      const from = dates.fromAt > at ? dates.fromAt : null;
      return ok({ role: link.role, unitId, unit: unit.name, from, to: dates.toAt });
    });
}
