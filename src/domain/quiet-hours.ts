import type { Calendar } from './calendar.ts';

/** The hours from and to which nobody is disturbed. */
export const quietFrom = 21;
export const quietTo = 6;

/** Whether a time of day (minutes after midnight) lies in them. */
export function isQuiet(minute: number): boolean {
  return minute < quietTo * 60 || minute >= quietFrom * 60;
}

/** Notices and posts rest between 21:00 and 06:00; answers do not. */
export function afterQuietHours(calendar: Calendar, at: number): number {
  const civil = calendar.civil(at);
  if (!isQuiet(civil.hour * 60)) return at;
  const day = civil.hour >= quietFrom ? calendar.addDays(civil, 1) : civil;
  return calendar.at({ ...day, hour: quietTo, minute: 0 });
}

/**
 * When a post or notice that was left for a moment may go out, if it has not yet: what an outage kept until the night
 * waits for the morning. Nothing is planned at night, so what was left in this very one goes at once: a person sent it
 * again, or it had waited for the minute of an undo.
 */
export function afterTheNight(calendar: Calendar, { leftAt, at }: { leftAt: number; at: number }): number {
  const morning = afterQuietHours(calendar, at);
  return afterQuietHours(calendar, leftAt) === morning ? at : morning;
}
