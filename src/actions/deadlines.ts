import type { Calendar } from '../domain/calendar.ts';

/** Months for the author to complete what was sent back (Nghị định 13/2012/NĐ-CP, Điều 6). */
const completeMonths = 1;

/** The last ms of the day that lies so many months after a moment. */
export function monthsAfter(calendar: Calendar, at: number, months: number): number {
  return calendar.startOfDay(calendar.addDays(calendar.addMonths(calendar.civil(at), months), 1)) - 1;
}

/** Until when the author of an initiative that was returned at a moment may complete it; then it is flagged. */
export function completeUntil(calendar: Calendar, returnedAt: number): number {
  return monthsAfter(calendar, returnedAt, completeMonths);
}

/** When its author is reminded: once, seven days before. */
export function completeReminder(calendar: Calendar, returnedAt: number): number {
  const day = 24 * 60 * 60_000;
  return completeUntil(calendar, returnedAt) - 7 * day;
}
