import type { AuditKind } from '../domain/audit.ts';
import type { PauseReason } from '../domain/pause.ts';
import { roleIn } from '../domain/permissions.ts';
import type { Group, Store } from '../store/store.ts';
import { actorOf } from './actor-of.ts';
import type { Deps } from './deps.ts';
import { leave } from './leave.ts';
import { afterQuietHours } from './quiet-hours.ts';
import { responsibleFor } from './responsible.ts';

/** A chat with all its topics, or (with `threadId`, null being the chat itself) one linked place in it. */
export type Place = { readonly chatId: number; readonly threadId?: number | null };

async function groupsAt(store: Store, { chatId, threadId }: Place): Promise<Group[]> {
  if (threadId !== undefined)
    return [await store.groups.byChat(chatId, threadId)].filter((group) => group !== undefined);
  const groups: Group[] = [];
  for (const id of await store.figures.groupsOf(chatId)) {
    const group = await store.groups.find(id);
    if (group !== undefined) groups.push(group);
  }
  return groups;
}

/** Who linked a group; when that person cannot be reached any more, whoever answers for the unit. */
export async function linkingOfficers(
  store: Store,
  group: Group,
  { ownerIds, now }: { ownerIds: ReadonlySet<number>; now: number },
): Promise<readonly number[]> {
  const telegramId = (await store.members.find(group.linkedBy))?.telegramId ?? null;
  if (telegramId !== null) return [telegramId];
  return (await responsibleFor(store, { unitId: group.unitId, authorIds: [], ownerIds, now })).telegramIds;
}

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

/** Stops posting where nothing arrives, and tells who linked it, once; returns how many places were paused. */
export function pauseGroup({ store, now, calendar, ownerIds }: Deps) {
  return (input: Place & Happening & { reason: PauseReason }): Promise<number> =>
    store.transaction(async (store) => {
      const at = now();
      const groups = (await groupsAt(store, input)).filter(({ pausedAt }) => pausedAt === null);
      for (const group of groups) {
        await store.groups.update(group.id, { pausedAt: at, pauseReason: input.reason });
        const paused = { kind: 'group.paused', to: input.reason, by: input.by } as const;
        await keep({ store, now, ownerIds }, group, paused);
        const values = { title: group.title, reason: input.reason };
        for (const chatId of await linkingOfficers(store, group, { ownerIds, now: at })) {
          const to = { chatId, notBefore: afterQuietHours(calendar, at) };
          await leave({ store, at }, to, { kind: 'group.paused', values });
        }
      }
      return groups.length;
    });
}

/** The bot is back, or may write again: what was paused is posted from now on; returns how many places. */
export function resumeGroup({ store, now, ownerIds }: Deps) {
  return ({ by, ...place }: Place & Happening): Promise<number> =>
    store.transaction(async (store) => {
      const groups = (await groupsAt(store, place)).filter(({ pausedAt }) => pausedAt !== null);
      for (const group of groups) {
        await store.groups.update(group.id, { pausedAt: null, pauseReason: null });
        await keep({ store, now, ownerIds }, group, { kind: 'group.resumed', to: null, by });
      }
      return groups.length;
    });
}
