import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.ts';
import { periodAt, periodBefore, readPeriod, termStart } from '../../src/domain/periods.ts';

const calendar = createCalendar('Asia/Ho_Chi_Minh');
const at = (year: number, month: number, day: number, hour = 0) =>
  calendar.at({ year, month, day, hour, minute: 0 });
/** Sunday 22/11/2026, 10h00. */
const now = at(2026, 11, 22, 10);
const programme = { fromAt: at(2026, 1, 1), toAt: at(2027, 1, 1) };

function read(typed: string, running: typeof programme | undefined = programme) {
  return readPeriod(typed, { now, calendar, programme: running });
}

describe('what follows /thongke', () => {
  it.each([
    ['hôm nay', 'today', at(2026, 11, 22), at(2026, 11, 23)],
    ['HOM NAY', 'today', at(2026, 11, 22), at(2026, 11, 23)],
    ['today', 'today', at(2026, 11, 22), at(2026, 11, 23)],
    ['tuần', 'week', at(2026, 11, 16), at(2026, 11, 23)],
    ['tuan nay', 'week', at(2026, 11, 16), at(2026, 11, 23)],
    ['week', 'week', at(2026, 11, 16), at(2026, 11, 23)],
    ['tháng', 'month', at(2026, 11, 1), at(2026, 12, 1)],
    ['month', 'month', at(2026, 11, 1), at(2026, 12, 1)],
    ['quý', 'quarter', at(2026, 10, 1), at(2027, 1, 1)],
    ['quy', 'quarter', at(2026, 10, 1), at(2027, 1, 1)],
    ['  năm  nay ', 'year', at(2026, 1, 1), at(2027, 1, 1)],
    ['year', 'year', at(2026, 1, 1), at(2027, 1, 1)],
    ['chương trình', 'programme', programme.fromAt, programme.toAt],
    ['chuong trinh'.normalize('NFD'), 'programme', programme.fromAt, programme.toAt],
    ['programme', 'programme', programme.fromAt, programme.toAt],
  ])('«%s» is the %s it is said in', (typed, kind, from, to) => {
    expect(read(typed)).toEqual({ ok: true, value: { kind, from, to } });
  });

  it('is the programme when nothing follows, without one this week', () => {
    expect(read('')).toMatchObject({ value: { kind: 'programme' } });
    expect(readPeriod(' ', { now, calendar, programme: undefined })).toMatchObject({
      value: { kind: 'week' },
    });
  });

  it('is refused when it cannot be read, or asks for a programme where none is', () => {
    expect(read('hôm kia')).toEqual({ ok: false, error: { code: 'bad-period', typed: 'hôm kia' } });
    expect(readPeriod('chương trình', { now, calendar, programme: undefined })).toEqual({
      ok: false,
      error: { code: 'no-programme' },
    });
  });
});

it('knows the period before, across the turn of a year', () => {
  const before = (kind: 'today' | 'week' | 'month' | 'quarter' | 'year', moment: number) =>
    periodBefore(periodAt(kind, moment, calendar), calendar);
  expect(before('today', at(2026, 1, 1))).toEqual({
    kind: 'today',
    from: at(2025, 12, 31),
    to: at(2026, 1, 1),
  });
  expect(before('week', at(2026, 1, 1))).toEqual({
    kind: 'week',
    from: at(2025, 12, 22),
    to: at(2025, 12, 29),
  });
  expect(before('month', at(2026, 3, 31))).toEqual({
    kind: 'month',
    from: at(2026, 2, 1),
    to: at(2026, 3, 1),
  });
  expect(before('quarter', at(2026, 2, 1))).toEqual({
    kind: 'quarter',
    from: at(2025, 10, 1),
    to: at(2026, 1, 1),
  });
  expect(before('year', now)).toMatchObject({ from: at(2025, 1, 1), to: at(2026, 1, 1) });
  expect(periodBefore({ kind: 'programme', from: 0, to: 1 }, calendar)).toBeNull();
});

it('counts a term to the end of the day of the same number, or of the last day of a short month', () => {
  // Received on 28/2 it is due on 28/3, received on 31/1 already on 28/2.
  expect(termStart(at(2026, 3, 28, 23), 1, calendar)).toBe(at(2026, 2, 28));
  expect(termStart(at(2026, 3, 29), 1, calendar)).toBe(at(2026, 3, 1));
  expect(termStart(at(2026, 2, 28, 23), 1, calendar)).toBe(at(2026, 1, 28));
  expect(termStart(at(2026, 3, 1), 1, calendar)).toBe(at(2026, 2, 1));
  expect(termStart(at(2026, 5, 31, 8), 3, calendar)).toBe(at(2026, 3, 1));
});
