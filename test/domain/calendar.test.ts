import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, createCalendar, isRealDate } from '../../src/domain/calendar.ts';

const vietnam = createCalendar('Asia/Ho_Chi_Minh');
const newYork = createCalendar('America/New_York');
/** Half an hour, a skipped day, a pause of summer time in Ramadan, midnights that do not exist. */
const zones = [
  'Asia/Ho_Chi_Minh',
  'UTC',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Asia/Beirut',
];
const moments = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) });

/** What Intl says, slowly. */
function createReference(zone: string) {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    weekday: 'short',
  });
  return (ms: number) => {
    const parts = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
    const number = (type: string) => Number(parts[type]);
    const [year, month, day, hour, minute] = ['year', 'month', 'day', 'hour', 'minute'].map(number);
    const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts['weekday'] ?? '') + 1;
    return { year, month, day, hour, minute, weekday };
  };
}

describe('the calendar', () => {
  it.each(zones)('tells the time of %s as Intl does', (zone) => {
    const calendar = createCalendar(zone);
    const reference = createReference(zone);
    fc.assert(
      fc.property(moments, (ms) => {
        expect(calendar.civil(ms)).toEqual(reference(ms));
      }),
      { numRuns: 200 },
    );
  });

  it.each(zones)('tells the time of %s around every change of its clocks', (zone) => {
    const calendar = createCalendar(zone);
    const reference = createReference(zone);
    const quarter = 15 * 60_000;
    for (let ms = Date.UTC(2011, 8, 1); ms < Date.UTC(2012, 4, 1); ms += quarter * 7) {
      expect(calendar.civil(ms)).toEqual(reference(ms));
    }
  });

  it.each(zones)('finds the moment of a time in %s again', (zone) => {
    const calendar = createCalendar(zone);
    fc.assert(
      fc.property(moments, (ms) => {
        const civil = calendar.civil(ms);
        const found = calendar.at(civil);
        expect(calendar.civil(found)).toEqual(civil);
        expect(found).toBeLessThanOrEqual(ms);
      }),
      { numRuns: 200 },
    );
  });

  it('is already the next day in Vietnam at 18:00 UTC', () => {
    expect(vietnam.civil(Date.UTC(2022, 5, 29, 18))).toEqual({
      year: 2022,
      month: 6,
      day: 30,
      hour: 1,
      minute: 0,
      weekday: 4,
    });
    expect(vietnam.startOfDay({ year: 2022, month: 6, day: 30 })).toBe(Date.UTC(2022, 5, 29, 17));
  });

  it('moves a skipped time on by the gap and takes the first of a repeated one', () => {
    const skipped = newYork.at({ year: 2026, month: 3, day: 8, hour: 2, minute: 30 });
    expect(newYork.civil(skipped)).toMatchObject({ hour: 3, minute: 30 });
    const repeated = newYork.at({ year: 2026, month: 11, day: 1, hour: 1, minute: 30 });
    expect(repeated).toBe(Date.UTC(2026, 10, 1, 5, 30));
  });

  it('begins a day without a midnight at its first moment', () => {
    const beirut = createCalendar('Asia/Beirut');
    const start = beirut.startOfDay({ year: 2022, month: 3, day: 27 });
    expect(beirut.civil(start)).toMatchObject({ day: 27, hour: 1, minute: 0 });
    expect(beirut.civil(start - 1)).toMatchObject({ day: 26, hour: 23, minute: 59 });
  });

  it('refuses a zone that does not exist', () => {
    expect(() => createCalendar('Asia/Nowhere')).toThrow(RangeError);
  });
});

describe('days and months', () => {
  it.each([
    [31, 12, 2026, true],
    [29, 2, 2024, true],
    [29, 2, 2023, false],
    [29, 2, 1900, false],
    [31, 4, 2026, false],
    [0, 5, 2026, false],
    [1, 13, 2026, false],
    [1, 0, 2026, false],
    [1, 1, 50, true],
  ])('knows whether %i/%i/%i is a day', (day, month, year, real) => {
    expect(isRealDate(year, month, day)).toBe(real);
  });

  it('adds days over the ends of months and years', () => {
    expect(addDays({ year: 2026, month: 12, day: 31 }, 1)).toEqual({ year: 2027, month: 1, day: 1 });
    expect(addDays({ year: 2024, month: 3, day: 1 }, -1)).toEqual({ year: 2024, month: 2, day: 29 });
  });

  it('keeps to the end of the month when months are added', () => {
    expect(addMonths({ year: 2026, month: 1, day: 31 }, 1)).toEqual({ year: 2026, month: 2, day: 28 });
    expect(addMonths({ year: 2026, month: 11, day: 30 }, 3)).toEqual({ year: 2027, month: 2, day: 28 });
    expect(addMonths({ year: 2026, month: 3, day: 15 }, -3)).toEqual({ year: 2025, month: 12, day: 15 });
    expect(addMonths({ year: 2026, month: 5, day: 10 }, 0)).toEqual({ year: 2026, month: 5, day: 10 });
  });
});

describe('weeks', () => {
  const noon = (year: number, month: number, day: number) =>
    vietnam.at({ year, month, day, hour: 12, minute: 0 });

  it.each([
    [2026, 11, 22, 2026, 47],
    [2026, 11, 23, 2026, 48],
    [2026, 1, 1, 2026, 1],
    [2025, 12, 29, 2026, 1],
    [2027, 1, 3, 2026, 53],
    [2021, 1, 3, 2020, 53],
    [2022, 1, 2, 2021, 52],
    [2024, 12, 30, 2025, 1],
  ])('counts %i-%i-%i in the ISO week %i/%i', (year, month, day, weekYear, week) => {
    expect(vietnam.weekOf(noon(year, month, day))).toMatchObject({ year: weekYear, week });
  });

  it('run from Monday 00:00 to the next Monday 00:00', () => {
    const week = vietnam.weekOf(noon(2026, 5, 10));
    expect(vietnam.formatMoment(week.from)).toBe('00:00 ngày 4/5/2026');
    expect(vietnam.formatMoment(week.to)).toBe('00:00 ngày 11/5/2026');
    expect([week.from, week.to - 1, week.to].map((ms) => vietnam.weekOf(ms).week)).toEqual([19, 19, 20]);
  });

  it('are an hour shorter when the clocks go forward', () => {
    const { from, to } = newYork.weekFrom(2026, 10);
    expect(to - from).toBe((7 * 24 - 1) * 3_600_000);
  });

  it.each(zones)('are found by their number in %s', (zone) => {
    const calendar = createCalendar(zone);
    fc.assert(
      fc.property(moments, (ms) => {
        const week = calendar.weekOf(ms);
        expect(calendar.weekFrom(week.year, week.week)).toEqual(week);
        expect(week.from <= ms && ms < week.to).toBe(true);
        expect(calendar.weekOf(week.to).from).toBe(week.to);
      }),
      { numRuns: 100 },
    );
  });

  it('number 53 of a year that has 52 is the first of the next year', () => {
    expect(vietnam.weekFrom(2025, 53)).toMatchObject({ year: 2026, week: 1 });
  });
});

describe('writing moments', () => {
  const moment = vietnam.at({ year: 2026, month: 5, day: 10, hour: 14, minute: 5 });

  it('is done as Vietnamese notices do, and with figures elsewhere', () => {
    expect(vietnam.formatMoment(moment)).toBe('14:05 ngày 10/5/2026');
    expect(vietnam.formatMoment(moment, 'en')).toBe('14:05 10/5/2026');
    expect(vietnam.formatTime(moment)).toBe('14:05');
    expect(vietnam.formatDay({ year: 2026, month: 3, day: 15 })).toBe('15/3/2026');
  });
});
