import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.ts';
import { closingAnswer, closingMoment, readClosing } from '../../src/domain/closing.ts';
import { formatDate } from '../../src/domain/dates.ts';

const calendar = createCalendar();
const today = { year: 2026, month: 3, day: 15 };
const at = (year: number, month: number, day: number, hour = 0, minute = 0) =>
  calendar.at({ year, month, day, hour, minute });

describe('the closing of a programme', () => {
  it.each([
    ['31/5/2026', at(2026, 6, 1), '31/5/2026'],
    ['đến hết ngày 31/5', at(2026, 6, 1), '31/5/2026'],
    ['đóng lúc 17h00 ngày 31/5', at(2026, 5, 31, 17), '17h00 ngày 31/5/2026'],
    ['17h 31/5/2026', at(2026, 5, 31, 17), '17h00 ngày 31/5/2026'],
    ['17:30 31/5/2026', at(2026, 5, 31, 17, 30), '17h30 ngày 31/5/2026'],
    ['31/5/2026 17h30', at(2026, 5, 31, 17, 30), '17h30 ngày 31/5/2026'],
    ['31/5/2026, lúc 17 giờ', at(2026, 5, 31, 17), '17h00 ngày 31/5/2026'],
    ['ngay 31/5/2026 5h chieu', at(2026, 5, 31, 17), '17h00 ngày 31/5/2026'],
    ['24h ngày 31/8/2026', at(2026, 9, 1), '24h00 ngày 31/8/2026'],
    ['0h ngày 1/9/2026', at(2026, 9, 1), '0h00 ngày 1/9/2026'],
    ['5pm 31/5/2026', at(2026, 5, 31, 17), '17h00 ngày 31/5/2026'],
    ['17:00 on 31/5/2026', at(2026, 5, 31, 17), '17h00 ngày 31/5/2026'],
  ])('is read from «%s»', (typed, moment, printed) => {
    const read = readClosing(typed, today);
    if (read.kind !== 'value') throw new Error(JSON.stringify(read));
    expect(closingMoment(read.value, calendar)).toBe(moment);
    expect(formatDate(read.value)).toBe(printed);
    expect(closingMoment(closingAnswer(moment, calendar), calendar)).toBe(moment);
  });

  it.each([
    ['25h ngày 31/5', 'not-a-clock'],
    ['24h30 ngày 31/5', 'not-a-clock'],
    ['17h75 ngày 31/5', 'not-a-clock'],
    ['17h ngày 31/2', 'not-a-date'],
    ['17h', 'unreadable'],
  ])('is not guessed from «%s»', (typed, code) => {
    expect(readClosing(typed, today)).toMatchObject({ kind: 'refused', code });
  });

  it('is said in English with the clock first', () => {
    expect(formatDate({ year: 2026, month: 5, day: 31, minute: 1020, precision: 'day' }, 'en')).toBe(
      '17:00 on 31/5/2026',
    );
  });
});
