import type { Calendar } from '../domain/calendar.ts';
import { type Actor, can } from '../domain/permissions.ts';
import { isQuiet } from '../domain/quiet-hours.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import {
  defaultSchedule,
  nearestPosting,
  nextPosting,
  partOfSchedule,
  readSchedule,
  type Schedule,
} from '../domain/schedule.ts';
import type { Group, Store } from '../store/store.ts';
import { keepAudit } from './audit/keep-audit.ts';
import type { Deps } from './deps.ts';
import { afterQuietHours } from './quiet-hours.ts';

export type Scheduled = {
  readonly group: Group;
  /** Name of the linked unit. */
  readonly unit: string;
  /** Epoch ms of the next post. */
  readonly nextAt: number;
  /** It is due: it goes out within minutes. */
  readonly isDue: boolean;
};

/** What is told of a group after its link or schedule changed. */
export async function scheduledGroup(
  store: Store,
  { id, now, calendar }: { id: number; now: number; calendar: Calendar },
): Promise<Scheduled> {
  const group = await store.groups.find(id);
  if (group === undefined) throw new Error('A group vanished while it was changed.');
  const lastWeek = (await store.figures.lastWeeks()).get(id) ?? null;
  const unit = await store.units.find(group.unitId);
  const nextAt = afterQuietHours(calendar, nextPosting({ ...group, lastWeek }, now, calendar));
  return { group, unit: unit?.name ?? '', nextAt, isDue: nextAt <= now };
}

/** The schedule that was typed, or what is wrong with it, with an example that keeps what could be read. */
function wishedFor(typed: string, present: Schedule): Result<Schedule, Refusal> {
  const read = readSchedule(typed);
  if (read.ok) {
    const { weekday, minute } = read.value;
    return isQuiet(minute) ? fail({ code: 'schedule-quiet', weekday, minute: nearestPosting(minute) }) : read;
  }
  const part = partOfSchedule(typed);
  if (part.weekday === undefined && part.minute === undefined) return read;
  const lacks = part.weekday === undefined ? 'weekday' : 'hour';
  const minute = nearestPosting(part.minute ?? defaultSchedule.minute);
  return fail({ code: 'schedule-lacks', typed, lacks, weekday: part.weekday ?? present.weekday, minute });
}

/** Moves the weekday and hour at which a group gets its digest; the week it covers stays Monday to Sunday. */
export function scheduleGroup({ store, now, calendar }: Deps) {
  return (input: {
    actor: Actor;
    chatId: number;
    threadId: number | null;
    typed: string;
  }): Promise<Result<Scheduled, Refusal>> =>
    store.transaction(async (store) => {
      const group = await store.groups.byChat(input.chatId, input.threadId);
      if (group === undefined) return fail({ code: 'group-not-linked' });
      if (!can(input.actor, 'schedule', await store.units.path(group.unitId)))
        return fail({ code: 'not-allowed' });
      const schedule = wishedFor(input.typed, group);
      if (!schedule.ok) return schedule;
      await store.groups.update(group.id, schedule.value);
      await keepAudit(
        store,
        { actor: input.actor, unitId: group.unitId, at: now() },
        {
          kind: 'group.scheduled',
          object: `group:${group.id}`,
          from: `${group.weekday}/${group.minute}`,
          to: `${schedule.value.weekday}/${schedule.value.minute}`,
        },
      );
      return ok(await scheduledGroup(store, { id: group.id, now: now(), calendar }));
    });
}
