import type { Calendar, Week } from './calendar.ts';
import { fold, nfc } from './fold.ts';
import { isQuiet, quietFrom, quietTo } from './quiet-hours.ts';
import type { Refusal } from './refusals.ts';
import { fail, ok, type Result } from './result.ts';

/** When a group gets its digest: 1 is Monday, 7 is Sunday; minutes after midnight. */
export type Schedule = { readonly weekday: number; readonly minute: number };

/** Monday 08:00. */
export const defaultSchedule: Schedule = { weekday: 1, minute: 8 * 60 };

const weekdays: ReadonlyMap<string, number> = new Map(
  [
    ['t2', 'thu 2', 'thu hai', 'mon', 'monday'],
    ['t3', 'thu 3', 'thu ba', 'tue', 'tues', 'tuesday'],
    ['t4', 'thu 4', 'thu tu', 'wed', 'wednesday'],
    ['t5', 'thu 5', 'thu nam', 'thu', 'thur', 'thurs', 'thursday'],
    ['t6', 'thu 6', 'thu sau', 'fri', 'friday'],
    ['t7', 'thu 7', 'thu bay', 'sat', 'saturday'],
    ['cn', 'chu nhat', 'sun', 'sunday'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1])),
);

const time = /(\d{1,2})(?: ?(?:[:.hg]|gio) ?(\d{2})?)?(?: ?(sang|chieu|toi|am|pm))?/;
const dayThenTime = new RegExp(`^(.+?) (${time.source})$`);
const timeThenDay = new RegExp(`^(${time.source}) (.+)$`);

/** Minutes after midnight; a bare number is no time («thứ 2 8» could lack its hour). */
function minuteOf(typed: string): number | undefined {
  const [, hours, minutes = '0', part] = new RegExp(`^${time.source}$`).exec(typed) ?? [];
  if (hours === undefined || /^\d+$/.test(typed)) return undefined;
  const afternoon = part !== undefined && ['chieu', 'toi', 'pm'].includes(part);
  const hour = Number(hours) + (afternoon && Number(hours) < 12 ? 12 : 0);
  // «12h sáng» is midnight to some and noon to others.
  if (part !== undefined && !afternoon && hour >= 12) return undefined;
  return hour < 24 && Number(minutes) < 60 ? hour * 60 + Number(minutes) : undefined;
}

/** «thu 08:00» is Thursday; «thứ 08:00» and «thu 8h» may be a weekday whose number was forgotten, or is the hour. */
function isThursday(typed: string): boolean {
  return /^(thu \d+(:\d+| ?[ap]m)|\d+(:\d+| ?[ap]m) thu)$/i.test(typed.trim());
}

/** A typed schedule as it is compared: without marks, filling words and commas. */
function keyOf(typed: string): string {
  return fold(nfc(typed).replace(/[,;]/g, ' '))
    .replace(/\b(luc|vao|at|on)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Weekday and time as the words could be divided. */
function* dividedWays(key: string): Generator<{ day: string; clock: string }> {
  const forwards = dayThenTime.exec(key);
  const backwards = timeThenDay.exec(key);
  yield { day: forwards?.[1] ?? '', clock: forwards?.[2] ?? '' };
  yield { day: backwards?.at(-1) ?? '', clock: backwards?.[1] ?? '' };
}

/** Reads «t2 08:00», «thứ hai 8h», «17h30 chủ nhật», «mon 08:00». */
export function readSchedule(typed: string): Result<Schedule, Refusal> {
  for (const { day, clock } of dividedWays(keyOf(typed))) {
    const weekday = day === 'thu' && !isThursday(typed) ? undefined : weekdays.get(day);
    const minute = minuteOf(clock);
    if (weekday !== undefined && minute !== undefined) return ok({ weekday, minute });
  }
  return fail({ code: 'bad-schedule', typed });
}

/** What can be read of a schedule that cannot be read whole: «t2 25:00» has its weekday, «thứ 8 9h» its hour. */
export function partOfSchedule(typed: string): Partial<Schedule> {
  const key = keyOf(typed);
  const words = [key, ...[...dividedWays(key)].flatMap(({ day, clock }) => [day, clock])];
  const [firstWord = ''] = key.split(' ');
  const weekday = [...words, firstWord, key.split(' ').slice(0, 2).join(' ')]
    .filter((word) => word !== 'thu')
    .map((word) => weekdays.get(word))
    .find((found) => found !== undefined);
  if (weekday !== undefined) return { weekday };
  const minute = words.map(minuteOf).find((found) => found !== undefined);
  return minute === undefined ? {} : { minute };
}

/** Groups are not woken at night: the nearest time of day at which a digest may be posted. */
export function nearestPosting(minute: number): number {
  if (!isQuiet(minute)) return minute;
  return minute < quietTo * 60 ? quietTo * 60 : (quietFrom - 1) * 60;
}

/** «2026-W47»: sorts like the weeks. */
export function weekKey({ year, week }: Pick<Week, 'year' | 'week'>): string {
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The week of a key, `later` weeks on. */
export function weekOfKey(key: string, calendar: Calendar, later = 0): Week {
  const [year, week] = key.split('-W').map(Number);
  return calendar.weekFrom(year ?? 0, (week ?? 0) + later);
}

export type Subscription = Schedule & {
  readonly linkedAt: number;
  /** Key of the last week the group has a post of. */
  readonly lastWeek: string | null;
};

/** When the digest of a week is posted: the first such hour at or after the Monday that follows the week. */
function postingMoment(week: Week, { weekday, minute }: Schedule, calendar: Calendar): number {
  const day = calendar.addDays(calendar.civil(week.to), weekday - 1);
  return calendar.at({ ...day, hour: Math.floor(minute / 60), minute: minute % 60 });
}

/** The first week a group has to be told of: it ended after the group was linked, and has no post. */
function firstOwed({ linkedAt, lastWeek }: Subscription, calendar: Calendar): Week {
  const linked = calendar.weekOf(linkedAt);
  const next = lastWeek === null ? linked : weekOfKey(lastWeek, calendar, 1);
  return next.from > linked.from ? next : linked;
}

export type Due = {
  /** The latest week whose posting moment has come. */
  readonly week: Week;
  /** How many weeks the post covers, ending with `week`: more than one after an outage. */
  readonly weeks: number;
  /** Epoch ms at which the first of them begins. */
  readonly from: number;
};

/**
 * Tells of each group which digest it is owed at a moment, decided by what it was posted, not by a timer. What hangs on
 * the moment and the schedule alone is reckoned once, as thousands of groups are looked at each minute.
 */
export function dueAt(now: number, calendar: Calendar): (subscription: Subscription) => Due | undefined {
  const over = calendar.weekOf(calendar.weekOf(now).from - 1);
  const latest = new Map<number, { week: Week; key: string }>();

  function latestFor({ weekday, minute }: Schedule): { week: Week; key: string } {
    const schedule = weekday * 24 * 60 + minute;
    const known = latest.get(schedule);
    if (known !== undefined) return known;
    const isTime = postingMoment(over, { weekday, minute }, calendar) <= now;
    const week = isTime ? over : calendar.weekOf(over.from - 1);
    const found = { week, key: weekKey(week) };
    latest.set(schedule, found);
    return found;
  }

  return (subscription) => {
    const { week, key } = latestFor(subscription);
    const { linkedAt, lastWeek } = subscription;
    if ((lastWeek ?? '') >= key || linkedAt >= week.to) return undefined;
    const { from } = firstOwed(subscription, calendar);
    return { week, weeks: Math.round((week.to - from) / (7 * 24 * 60 * 60_000)), from };
  };
}

/** Which digest one group is owed. */
export function dueDigest(subscription: Subscription, now: number, calendar: Calendar): Due | undefined {
  return dueAt(now, calendar)(subscription);
}

/** When a group is posted to next; `now` when a digest is due already. */
export function nextPosting(subscription: Subscription, now: number, calendar: Calendar): number {
  return Math.max(postingMoment(firstOwed(subscription, calendar), subscription, calendar), now);
}

/** Marks the outbox rows of a group's post of a week: the post itself is known only after its first row. */
export function postSubject(groupId: number, week: string): string {
  return `post:${groupId}:${week}`;
}

export function readPostSubject(subject: string | null): { groupId: number; week: string } | undefined {
  const [, groupId, week] = /^post:(\d+):(.+)$/.exec(subject ?? '') ?? [];
  return week === undefined ? undefined : { groupId: Number(groupId), week };
}
