import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.ts';
import {
  dueAt,
  dueDigest,
  nextPosting,
  postSubject,
  readPostSubject,
  readSchedule,
  type Subscription,
  weekKey,
  weekOfKey,
} from '../../src/domain/schedule.ts';

const calendar = createCalendar('Asia/Ho_Chi_Minh');
const at = (month: number, day: number, hour = 0, minute = 0, year = 2026) =>
  calendar.at({ year, month, day, hour, minute });
const hours = 60 * 60_000;
const days = 24 * hours;

describe('a typed schedule', () => {
  it.each([
    ['t2 08:00', 1, 480],
    ['T2  8h', 1, 480],
    ['thứ hai 8h', 1, 480],
    ['thu hai 8 giờ 30', 1, 510],
    ['thứ 2, lúc 8h30', 1, 510],
    ['thứ tư 14:05', 3, 845],
    ['thứ năm 7 giờ', 4, 420],
    ['thu 5 7:00', 4, 420],
    ['thứ bảy 5 giờ chiều', 6, 1020],
    ['cn 17:30', 7, 1050],
    ['17h30 chủ nhật', 7, 1050],
    ['chu nhat 17h chiều', 7, 1020],
    ['mon 08:00', 1, 480],
    ['Thursday 8pm', 4, 1200],
    ['thu 08:00', 4, 480],
    ['sunday at 0:00', 7, 0],
    ['t7 23:59', 6, 1439],
  ])('«%s» is read', (typed, weekday, minute) => {
    expect(readSchedule(typed)).toEqual({ ok: true, value: { weekday, minute } });
  });

  it.each([
    't8 25:00',
    't2 25:00',
    't2 24:00',
    't2 8:60',
    't1 08:00',
    't2',
    '08:00',
    '',
    't2 8',
    'thứ 08:00',
    'thu 8h',
    't2 12h sáng',
    't2 t3 08:00',
    'mai 8h',
    '8:00 9:00',
  ])('«%s» is refused', (typed) => {
    expect(readSchedule(typed)).toEqual({ ok: false, error: { code: 'bad-schedule', typed } });
  });
});

it('names weeks so that their keys sort, and finds them again', () => {
  expect(weekKey(calendar.weekOf(at(11, 22)))).toBe('2026-W47');
  expect(weekKey(calendar.weekOf(at(1, 1, 0, 0, 2027)))).toBe('2026-W53');
  expect(weekKey(weekOfKey('2026-W53', calendar, 1))).toBe('2027-W01');
  expect(weekOfKey('2026-W47', calendar)).toEqual(calendar.weekOf(at(11, 22)));
});

it('finds a post by the subject of its messages', () => {
  expect(readPostSubject(postSubject(12, '2026-W47'))).toEqual({ groupId: 12, week: '2026-W47' });
  expect(readPostSubject('move:12')).toBeUndefined();
  expect(readPostSubject(null)).toBeUndefined();
});

describe('the digest that is due', () => {
  // Linked on Thursday 5/11/2026; week 45 ends with Sunday 8/11.
  const mondays = { linkedAt: at(11, 5, 9), lastWeek: null, weekday: 1, minute: 480 };

  function due(subscription: Subscription, now: number) {
    const found = dueDigest(subscription, now, calendar);
    return found && { week: weekKey(found.week), weeks: found.weeks, from: found.from };
  }

  it('is that of the last Monday to Sunday, from the posting hour on', () => {
    expect(due(mondays, at(11, 9, 7, 59))).toBeUndefined();
    expect(due(mondays, at(11, 9, 8))).toEqual({ week: '2026-W45', weeks: 1, from: at(11, 2) });
    expect(due(mondays, at(11, 15, 23))).toEqual({ week: '2026-W45', weeks: 1, from: at(11, 2) });
  });

  it('is posted once', () => {
    expect(due({ ...mondays, lastWeek: '2026-W45' }, at(11, 9, 8))).toBeUndefined();
    expect(due({ ...mondays, lastWeek: '2026-W45' }, at(11, 16, 8))).toMatchObject({
      week: '2026-W46',
      weeks: 1,
    });
  });

  it('does not tell of weeks that ended before the group was linked', () => {
    expect(due({ ...mondays, linkedAt: at(11, 9, 7) }, at(11, 9, 8))).toBeUndefined();
    expect(due({ ...mondays, linkedAt: at(11, 9) }, at(11, 9, 8))).toBeUndefined();
    expect(due({ ...mondays, linkedAt: at(11, 9) - 1 }, at(11, 9, 8))).toMatchObject({ week: '2026-W45' });
  });

  it('is one post for several missed weeks, the latest with the number of weeks it covers', () => {
    expect(due({ ...mondays, lastWeek: '2026-W45' }, at(12, 2, 12))).toEqual({
      week: '2026-W48',
      weeks: 3,
      from: at(11, 9),
    });
    expect(due(mondays, at(11, 30, 7))).toEqual({ week: '2026-W47', weeks: 3, from: at(11, 2) });
  });

  it('keeps the week when the weekday moves', () => {
    const fridays = { ...mondays, weekday: 5, minute: 17 * 60, lastWeek: '2026-W45' };
    expect(due(fridays, at(11, 20, 16, 59))).toBeUndefined();
    expect(due(fridays, at(11, 20, 17))).toEqual({ week: '2026-W46', weeks: 1, from: at(11, 9) });
  });

  it('is the same for each of many groups that are looked at together', () => {
    const linkedAt = fc.integer({ min: 0, max: 40 * 24 }).map((later) => at(10, 20) + later * hours);
    const lastWeek = fc.constantFrom(null, '2026-W44', '2026-W45', '2026-W47');
    const group = fc.record({
      linkedAt,
      lastWeek,
      weekday: fc.integer({ min: 1, max: 7 }),
      minute: fc.nat(1439),
    });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 20 }), fc.nat(40 * 24), (groups, later) => {
        const now = at(10, 25) + later * hours;
        const alone = groups.map((one) => dueDigest(one, now, calendar));
        expect(groups.map(dueAt(now, calendar))).toEqual(alone);
        for (const [index, one] of groups.entries()) {
          expect(nextPosting(one, now, calendar) <= now).toBe(alone[index] !== undefined);
        }
      }),
    );
  });

  it('comes once a week whatever the schedule, however often one looks', () => {
    const weekday = fc.integer({ min: 1, max: 7 });
    const gaps = fc.array(fc.integer({ min: 1, max: 20 * 24 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(weekday, fc.nat(1439), fc.nat(30 * 24), gaps, (day, minute, linkedHour, looks) => {
        const linkedAt = at(11, 1) + linkedHour * hours;
        let lastWeek: string | null = null;
        let now = linkedAt;
        let covered = calendar.weekOf(linkedAt).from;
        for (const gap of looks) {
          now += gap * hours;
          const subscription: Subscription = { linkedAt, lastWeek, weekday: day, minute };
          const found = dueDigest(subscription, now, calendar);
          // Every week since the link is covered exactly once, and only when it is over.
          expect(found?.from ?? covered).toBe(covered);
          covered += (found?.weeks ?? 0) * 7 * days;
          expect(found?.week.to ?? covered).toBe(covered);
          if (found !== undefined) lastWeek = weekKey(found.week);

          // Then nothing is due, and the next one lies ahead, less than two weeks off.
          const posted = { ...subscription, lastWeek };
          expect(dueDigest(posted, now, calendar)).toBeUndefined();
          const next = nextPosting(posted, now, calendar);
          expect(next).toBeGreaterThan(Math.max(now, covered));
          expect(next - now).toBeLessThanOrEqual(14 * days);
        }
      }),
    );
  });
});

describe('the next post', () => {
  const mondays = { linkedAt: at(11, 5, 9), lastWeek: null, weekday: 1, minute: 480 };

  it('follows the first week that ends after the link', () => {
    expect(nextPosting(mondays, at(11, 5, 9), calendar)).toBe(at(11, 9, 8));
    expect(nextPosting({ ...mondays, linkedAt: at(11, 9, 7) }, at(11, 9, 7), calendar)).toBe(at(11, 16, 8));
    expect(nextPosting({ ...mondays, weekday: 7, minute: 0 }, at(11, 5, 9), calendar)).toBe(at(11, 15));
  });

  it('is now when one is due already', () => {
    expect(nextPosting(mondays, at(11, 11), calendar)).toBe(at(11, 11));
  });
});
