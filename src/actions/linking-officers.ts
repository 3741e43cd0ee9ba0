import { can, isAtLeast } from '../domain/permissions.ts';
import type { Group, Store } from '../store/store.ts';
import { actorOf } from './actor-of.ts';

type Facts = { ownerIds: ReadonlySet<number>; now: number };

/** The account of whoever linked a group, if that person may link it still and can be written to. */
async function whoLinked(
  store: Store,
  { linkedBy }: Group,
  { path, ownerIds, now }: Facts & { path: readonly number[] },
): Promise<number | undefined> {
  const member = await store.members.find(linkedBy);
  if (member === undefined || member.telegramId === null || member.blockedAt !== null) return undefined;
  const actor = await actorOf({ store, ownerIds, at: now }, member);
  return can(actor, 'linkGroup', path) ? member.telegramId : undefined;
}

/**
 * Who hears what becomes of a group, by Telegram id: whoever linked it; when that person is gone (erased, no officer any
 * more, suspended, or has blocked the bot), the officers of the unit or of the nearest one above who can be written to;
 * at last the owners.
 */
export async function linkingOfficers(
  store: Store,
  group: Group,
  { ownerIds, now }: Facts,
): Promise<readonly number[]> {
  const path = await store.units.path(group.unitId);
  const linked = await whoLinked(store, group, { path, ownerIds, now });
  if (linked !== undefined) return [linked];
  const holders = (await store.grants.holders(path, now)).filter(({ role }) => isAtLeast(role, 'officer'));
  for (const unitId of path) {
    const here = new Set<number>();
    for (const holder of holders.filter((one) => one.unitId === unitId)) {
      const member = await store.members.find(holder.memberId);
      if (member?.blockedAt === null) here.add(holder.telegramId);
    }
    if (here.size > 0) return [...here];
  }
  return [...ownerIds];
}
