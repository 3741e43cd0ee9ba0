import type { Calendar } from './calendar.ts';
import { dayValue } from './dates/value.ts';
import { type DateValue, dateStart, readDate } from './dates.ts';
import { type Reading, refuse } from './reading.ts';

type Today = Parameters<typeof readDate>[1]['today'];

const wholeDay = 24 * 60;
const clock =
  /(?:(?:đóng|dong|khóa|khoá|khoa|chốt|chot|lúc|luc|vào|vao|trước|truoc|closes?|closing|at|by)\s+)*(?<![\d/.-])(\d{1,2})(?:\s*(?:giờ|gio|h|g|:)\s*(\d{2})?(?:\s*(?:phút|phut|p)(?!\p{L}))?|(?=\s*[ap]m\b))\s*(sáng|sang|trưa|trua|chiều|chieu|tối|toi|đêm|dem|am|pm)?(?![\d/\p{L}])/iu;
const lateWords = new Set(['chiều', 'chieu', 'tối', 'toi', 'đêm', 'dem', 'pm']);

function minuteOf(hour: number, minute: number, half: string): number | undefined {
  const isLate = lateWords.has(half.toLowerCase()) && hour < 12;
  const whole = (isLate ? hour + 12 : hour) * 60 + minute;
  return minute > 59 || whole > wholeDay ? undefined : whole;
}

function withMinute(reading: Reading<DateValue>, minute: number): Reading<DateValue> {
  if (reading.kind === 'value') return { kind: 'value', value: { ...reading.value, minute } };
  if (reading.kind !== 'ask') return reading;
  return { ...reading, options: reading.options.map((value) => ({ ...value, minute })) };
}

/**
 * A last day, to come or past, with its hour if one is said: «31/5/2026», «17h00 ngày 31/5», «24h ngày 31/8» (the
 * midnight after), «5pm 31/5/2026».
 */
export function readClosing(text: string, today: Today): Reading<DateValue> {
  const found = clock.exec(text);
  if (found === null) return readDate(text, { today, future: true });
  const [said, hour = '', minutes = '0', half = ''] = found;
  const minute = minuteOf(Number(hour), Number(minutes), half);
  if (minute === undefined) return refuse('not-a-clock');
  const rest = text
    .replace(said, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s,–-]+|[\s,–-]+$|\b(?:on|của)\s+/giu, '')
    .trim();
  const date = readDate(rest, { today, future: true });
  return withMinute(date.kind === 'none' ? refuse('unreadable') : date, minute);
}

/** The first moment (epoch ms) after it; without an hour the day counts to its end. */
export function closingMoment(value: DateValue, calendar: Calendar): number {
  const { minute = wholeDay } = value;
  const day = dateStart(value);
  return minute === wholeDay
    ? calendar.startOfDay(calendar.addDays(day, 1))
    : calendar.at({ ...day, hour: Math.floor(minute / 60), minute: minute % 60 });
}

/** The answer that a moment of closing was made of. */
export function closingAnswer(toAt: number, calendar: Calendar): DateValue {
  const { hour, minute, ...date } = calendar.civil(toAt);
  return hour === 0 && minute === 0
    ? dayValue(calendar.addDays(date, -1))
    : { ...dayValue(date), minute: hour * 60 + minute };
}
