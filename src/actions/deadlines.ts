import type { Calendar } from '../domain/calendar.ts';
import type { Initiative, Move } from '../store/store.ts';

/** Months within which the unit answers, the author completes, and the unit decides (Nghị định 13/2012, Điều 6 and 7). */
const months = { answer: 1, complete: 1, decide: 3 } as const;

/** The last millisecond of the day by which it is due, from this moment on. */
export function dueBy(calendar: Calendar, what: keyof typeof months, from: number): number {
  const day = calendar.addMonths(calendar.civil(from), months[what]);
  return calendar.startOfDay(calendar.addDays(day, 1)) - 1;
}

/** The day (epoch ms) by which the unit answers or decides, or the author completes; null where nobody has to. */
export function dueOf(calendar: Calendar, initiative: Initiative, moves: readonly Move[]): number | null {
  const { state, dueAt, acceptedAt } = initiative;
  if (state === 'submitted') return dueAt;
  if (state === 'in_review') return acceptedAt === null ? null : dueBy(calendar, 'decide', acceptedAt);
  const returned = state === 'returned' ? moves.findLast(({ kind }) => kind === 'return') : undefined;
  return returned === undefined ? null : dueBy(calendar, 'complete', returned.at);
}

const reminderBefore = 7 * 24 * 60 * 60_000;

/** When the author of what was returned at a moment is reminded, once: seven days before it is due. */
export function completeReminder(calendar: Calendar, returnedAt: number): number {
  return dueBy(calendar, 'complete', returnedAt) - reminderBefore;
}
