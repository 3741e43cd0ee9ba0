import type { AuditKind } from '../domain/audit.ts';
import { endedByReturn, type PauseReason } from '../domain/pause.ts';
import { roleIn } from '../domain/permissions.ts';
import type { Group } from '../store/store.ts';
import { actorOf } from './actor-of.ts';
import type { Deps } from './deps.ts';
import { freePosts } from './free-posts.ts';
import { groupsAt, type Place } from './groups-at.ts';
import { leave } from './leave.ts';
import { linkingOfficers } from './linking-officers.ts';
import { afterQuietHours } from './quiet-hours.ts';

/** `by`: whoever did it in the chat, by Telegram id; nobody where the program found out by itself. */
type Happening = { readonly by?: number | undefined };

async function keep(
  { store, now, ownerIds }: Pick<Deps, 'store' | 'now' | 'ownerIds'>,
  { id, unitId }: Group,
  { by, ...done }: Happening & { kind: AuditKind; to: PauseReason | null },
): Promise<void> {
  const at = now();
  const member = by === undefined ? undefined : await store.members.byTelegramId(by);
  const role =
    member === undefined
      ? 'member'
      : roleIn(await actorOf({ store, ownerIds, at }, member), await store.units.path(unitId));
  const who = { memberId: member?.id ?? null, role };
  await store.audit.add({ ...done, ...who, unitId, object: `group:${id}`, from: null, at });
}

type Telling = Pick<Deps, 'store' | 'now' | 'calendar' | 'ownerIds'>;

/** One group: its waiting posts are taken back, and who linked it is told. */
export async function rest(
  { store, now, calendar, ownerIds }: Telling,
  { group, reason, by }: Happening & { group: Group; reason: PauseReason },
): Promise<void> {
  const at = now();
  await store.groups.update(group.id, { pausedAt: at, pauseReason: reason });
  await freePosts(store, group, at);
  await keep({ store, now, ownerIds }, group, { kind: 'group.paused', to: reason, by });
  const values = { title: group.title, reason };
  for (const chatId of await linkingOfficers(store, group, { ownerIds, now: at })) {
    const to = { chatId, notBefore: afterQuietHours(calendar, at) };
    await leave({ store, at }, to, { kind: 'group.paused', values });
  }
}

/** Stops posting where nothing arrives, and tells who linked it, once; returns how many places were paused. */
export function pauseGroup({ store, ...deps }: Deps) {
  return ({ reason, by, ...place }: Place & Happening & { reason: PauseReason }): Promise<number> =>
    store.transaction(async (store) => {
      const groups = (await groupsAt(store, place)).filter(({ pausedAt }) => pausedAt === null);
      for (const group of groups) await rest({ ...deps, store }, { group, reason, by });
      return groups.length;
    });
}

/**
 * What paused a place is over: posting goes on, with one post for the weeks it missed. A pause for another reason stays,
 * so that a bot that comes back does not end what an officer asked for. Returns how many places.
 */
export function resumeGroup({ store, now, ownerIds }: Deps) {
  return (input: Place & Happening & { over?: readonly PauseReason[] }): Promise<number> =>
    store.transaction(async (store) => {
      const { by, over = endedByReturn, ...place } = input;
      const groups = (await groupsAt(store, place)).filter(
        ({ pausedAt, pauseReason }) => pausedAt !== null && over.some((reason) => reason === pauseReason),
      );
      for (const group of groups) {
        await store.groups.update(group.id, { pausedAt: null, pauseReason: null });
        await keep({ store, now, ownerIds }, group, { kind: 'group.resumed', to: null, by });
      }
      return groups.length;
    });
}
