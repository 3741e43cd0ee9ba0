import type { Calendar } from '../domain/calendar.ts';

const quietFrom = 21;
const quietTo = 6;

/** Notices rest between 21:00 and 06:00; answers do not. */
export function afterQuietHours(calendar: Calendar, at: number): number {
  const civil = calendar.civil(at);
  if (civil.hour >= quietTo && civil.hour < quietFrom) return at;
  const day = civil.hour >= quietFrom ? calendar.addDays(civil, 1) : civil;
  return calendar.at({ ...day, hour: quietTo, minute: 0 });
}
