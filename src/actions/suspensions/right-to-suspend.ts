import { type Actor, can } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Member, Store } from '../../store/store.ts';
import { appointing } from '../appointing.ts';

type Context = { store: Store; actor: Actor; ownerIds: ReadonlySet<number>; at: number };

/** `path`: the unit that the person belongs to, and all above it. */
export type Suspendable = { member: Member; path: readonly number[] };

/** The path of a person's unit; of one whose unit is not known yet, of the root. */
export async function pathOf(store: Store, { unitId }: Pick<Member, 'unitId'>): Promise<readonly number[]> {
  const id = unitId ?? (await store.units.root())?.id;
  return id === undefined ? [] : store.units.path(id);
}

/** The lowest unit above a person in which an actor may suspend: whose admins the person can ask. */
export function askedUnit({ owner, grants }: Actor, path: readonly number[]): number | undefined {
  const held = grants.map(({ unitId }) => unitId);
  const nearest = path.find(
    (unitId) => held.includes(unitId) && can({ memberId: null, owner: false, grants }, 'suspend', [unitId]),
  );
  return nearest ?? (owner ? path.at(-1) : undefined);
}

/**
 * Whether an actor may suspend a person: somebody else of the own units, with an account, who holds no role that the
 * actor could not end as well. Owners are nobody's to suspend.
 */
export async function rightToSuspend(
  { store, actor, ownerIds, at }: Context,
  memberId: number,
): Promise<Result<Suspendable, Refusal>> {
  const member = await store.members.find(memberId);
  const path = member === undefined ? [] : await pathOf(store, member);
  if (member === undefined || !can(actor, 'suspend', path)) return fail({ code: 'not-allowed' });
  if (member.id === actor.memberId) return fail({ code: 'suspend-own' });
  const name = member.fullName ?? '';
  if (member.telegramId === null) return fail({ code: 'suspend-no-account', name });
  if (ownerIds.has(member.telegramId)) return fail({ code: 'suspend-owner' });
  for (const { role, unitId } of await store.grants.listOf(member.id, at)) {
    if (can(actor, appointing[role], await store.units.path(unitId))) continue;
    const unit = (await store.units.find(unitId))?.name ?? '';
    return fail({ code: 'suspend-role', name, role, unit });
  }
  const running = await store.suspensions.running(member.id, at);
  const isAbove =
    running !== undefined && !can(actor, 'suspend', await store.units.path(running.askedUnitId));
  if (!isAbove) return ok({ member, path });
  return fail({
    code: 'suspended-above',
    name,
    unit: (await store.units.find(running.askedUnitId))?.name ?? '',
  });
}
