import type { Group, Store } from '../store/store.ts';
import type { Deps } from './deps.ts';
import { leave } from './leave.ts';
import { afterQuietHours } from './quiet-hours.ts';
import { responsibleFor } from './responsible.ts';

/** Why nothing can be posted: removed from the chat, not allowed to write, its topic closed, or it answers no more. */
export type PauseReason = 'kicked' | 'muted' | 'topic-closed' | 'unreachable';

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

/** Stops posting where nothing arrives, and tells who linked it, once; returns how many places were paused. */
export function pauseGroup({ store, now, calendar, ownerIds }: Deps) {
  return (input: Place & { reason: PauseReason }): Promise<number> =>
    store.transaction(async (store) => {
      const at = now();
      const groups = (await groupsAt(store, input)).filter(({ pausedAt }) => pausedAt === null);
      for (const group of groups) {
        await store.groups.update(group.id, { pausedAt: at, pauseReason: input.reason });
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
export function resumeGroup({ store }: Deps) {
  return (place: Place): Promise<number> =>
    store.transaction(async (store) => {
      const groups = (await groupsAt(store, place)).filter(({ pausedAt }) => pausedAt !== null);
      for (const { id } of groups) await store.groups.update(id, { pausedAt: null, pauseReason: null });
      return groups.length;
    });
}
