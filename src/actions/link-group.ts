import { type Actor, can } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { defaultSchedule } from '../domain/schedule.ts';
import type { Group } from '../store/store.ts';
import type { Deps } from './deps.ts';
import { type Scheduled, scheduledGroup } from './schedule-group.ts';

/**
 * Ties a group, or one topic of it, to a unit: its digests come here. What was tied already keeps its weekday and hour;
 * a new unit starts with the week that runs, the same unit goes on where it was.
 */
export function linkGroup({ store, now, calendar }: Deps) {
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
      return ok(await scheduledGroup(store, { id, now: at, calendar }));
    });
}
