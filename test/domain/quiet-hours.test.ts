import { expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.ts';
import { afterTheNight } from '../../src/domain/quiet-hours.ts';

const calendar = createCalendar('Asia/Ho_Chi_Minh');
const moment = (day: number, hour: number, minute = 0) =>
  calendar.at({ year: 2026, month: 9, day, hour, minute });

it.each([
  ['by day at once', [14, 8], [14, 20, 59], [14, 20, 59]],
  ['at night in the morning', [14, 8], [14, 21], [15, 6]],
  ['after midnight the same morning', [14, 8], [15, 5, 59], [15, 6]],
  ['at once in the very night it was left in', [14, 22], [15, 2], [15, 2]],
  ['in the morning of another night than it was left in', [14, 22], [15, 23], [16, 6]],
] as const)(
  'a post goes out %s',
  (_, [leftDay, leftHour], [day, hour, minute], [dueDay, dueHour, dueMinute]) => {
    const leftAt = moment(leftDay, leftHour);
    expect(afterTheNight(calendar, { leftAt, at: moment(day, hour, minute) })).toBe(
      moment(dueDay, dueHour, dueMinute),
    );
  },
);
