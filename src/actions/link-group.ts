import { type Actor, can } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { defaultSchedule } from '../domain/schedule.ts';
import type { Group, Store, Unit } from '../store/store.ts';
import { keepAudit } from './audit/keep-audit.ts';
import type { Deps } from './deps.ts';
import { forgetUncertain, freePosts } from './free-posts.ts';
import { leave } from './leave.ts';
import { linkingOfficers } from './linking-officers.ts';
import { afterQuietHours } from './quiet-hours.ts';
import { type Scheduled, scheduledGroup } from './schedule-group.ts';

/**
 * The unit whose group this is now, where that is another one: only who may link groups of that unit, too, takes the
 * group away from it.
 */
export async function linkedElsewhere(
  store: Store,
  { actor, group, unitId }: { actor: Actor; group: Group | undefined; unitId: number },
): Promise<Result<Unit | undefined, Refusal>> {
  if (group === undefined || group.unitId === unitId) return ok(undefined);
  const former = await store.units.find(group.unitId);
  if (can(actor, 'linkGroup', await store.units.path(group.unitId))) return ok(former);
  return fail({ code: 'group-taken', unit: former?.name ?? '' });
}

/**
 * Ties a group, or one topic of it, to a unit: its digests come here. What was tied already keeps its weekday and hour;
 * a new unit starts with the week that runs, the same unit goes on where it was.
 */
export function linkGroup({ store, now, calendar, ownerIds }: Deps) {
  return (input: {
    actor: Actor;
    memberId: number;
    chatId: number;
    threadId: number | null;
    title: string;
    unitId: number;
    audience: Group['audience'];
  }): Promise<Result<Scheduled, Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const { actor, memberId, chatId, threadId, title, unitId, audience } = input;
      const unit = await store.units.find(unitId);
      if (unit === undefined || unit.closedAt !== null) {
        return fail({ code: 'unknown-unit', typed: unit?.code ?? String(unitId) });
      }
      if (!can(actor, 'linkGroup', await store.units.path(unitId))) return fail({ code: 'not-allowed' });
      const linked = await store.groups.byChat(chatId, threadId);
      const former = await linkedElsewhere(store, { actor, group: linked, unitId });
      if (!former.ok) return former;
      if (linked !== undefined && former.value !== undefined) {
        // What waits is another unit's now; the group begins with the week that runs.
        await freePosts(store, linked, at);
        await forgetUncertain(store, linked, at);
        // Whoever had linked it hears in private that it is another unit's now.
        const values = { title: linked.title, from: former.value.name, to: unit.name };
        const own = (await store.members.find(memberId))?.telegramId;
        for (const officer of await linkingOfficers(store, linked, { ownerIds, now: at })) {
          if (officer === own) continue;
          const to = { chatId: officer, notBefore: afterQuietHours(calendar, at) };
          await leave({ store, at }, to, { kind: 'group.moved', values });
        }
      }
      const { weekday, minute } = linked ?? defaultSchedule;
      const id = await store.groups.link({
        chatId,
        threadId,
        title,
        unitId,
        audience,
        language: linked?.language ?? (await store.members.find(memberId))?.language ?? 'vi',
        linkedBy: memberId,
        linkedAt: linked?.unitId === unitId ? linked.linkedAt : at,
        weekday,
        minute,
      });
      if (former.value !== undefined) {
        const unlinked = { kind: 'group.unlinked', object: `group:${id}`, to: null } as const;
        const { id: formerId, code } = former.value;
        await keepAudit(store, { actor, unitId: formerId, at }, { ...unlinked, from: code });
      }
      const linking = { kind: 'group.linked', object: `group:${id}`, to: unit.code } as const;
      await keepAudit(store, { actor, unitId, at }, { ...linking, from: former.value?.code ?? null });
      return ok(await scheduledGroup(store, { id, now: at, calendar }));
    });
}
