import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.ts';
import { periodAt, periodBefore, readPeriod } from '../../src/domain/periods.ts';

const calendar = createCalendar('Asia/Ho_Chi_Minh');
const at = (year: number, month: number, day: number, hour = 0) =>
  calendar.at({ year, month, day, hour, minute: 0 });
/** Sunday 22/11/2026, 10h00. */
const now = at(2026, 11, 22, 10);
const programme = { fromAt: at(2026, 1, 1), toAt: at(2027, 1, 1), phases: [] };

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
    ['tuần trước', 'week', at(2026, 11, 9), at(2026, 11, 16)],
    ['tuan roi', 'week', at(2026, 11, 9), at(2026, 11, 16)],
    ['last week', 'week', at(2026, 11, 9), at(2026, 11, 16)],
    ['tháng trước', 'month', at(2026, 10, 1), at(2026, 11, 1)],
    ['quý trước', 'quarter', at(2026, 7, 1), at(2026, 10, 1)],
    ['năm ngoái', 'year', at(2025, 1, 1), at(2026, 1, 1)],
    ['hôm qua', 'span', at(2026, 11, 21), at(2026, 11, 22)],
    ['tuần 46', 'week', at(2026, 11, 9), at(2026, 11, 16)],
    ['Tuần 52/2025', 'week', at(2025, 12, 22), at(2025, 12, 29)],
    ['tháng 10/2026', 'month', at(2026, 10, 1), at(2026, 11, 1)],
    ['tháng 12', 'month', at(2025, 12, 1), at(2026, 1, 1)],
    ['10/2026', 'month', at(2026, 10, 1), at(2026, 11, 1)],
    ['quý III/2026', 'quarter', at(2026, 7, 1), at(2026, 10, 1)],
    ['quy 3/2026', 'quarter', at(2026, 7, 1), at(2026, 10, 1)],
    ['năm 2025', 'year', at(2025, 1, 1), at(2026, 1, 1)],
    ['2025', 'year', at(2025, 1, 1), at(2026, 1, 1)],
    ['15/11/2026', 'span', at(2026, 11, 15), at(2026, 11, 16)],
    ['1/11-30/11', 'span', at(2026, 11, 1), at(2026, 12, 1)],
    ['1/11 – 15/11', 'span', at(2026, 11, 1), at(2026, 11, 16)],
    ['từ 1/11 đến 30/11/2026', 'span', at(2026, 11, 1), at(2026, 12, 1)],
    ['từ ngày 1/11 đến hết ngày 30/11/2026', 'span', at(2026, 11, 1), at(2026, 12, 1)],
    ['từ 1/11 đến 30/11/2025', 'span', at(2025, 11, 1), at(2025, 12, 1)],
    ['15/12/2025-15/1', 'span', at(2025, 12, 15), at(2026, 1, 16)],
    ['1/12-31/12', 'span', at(2025, 12, 1), at(2026, 1, 1)],
    ['1-7/11/2026', 'span', at(2026, 11, 1), at(2026, 11, 8)],
    ['1-11-2026 đến 7-11-2026', 'span', at(2026, 11, 1), at(2026, 11, 8)],
    ['từ 1/11 đến nay', 'span', at(2026, 11, 1), at(2026, 11, 23)],
    ['từ 1/11', 'span', at(2026, 11, 1), at(2026, 11, 23)],
    ['kể từ tháng 9', 'span', at(2026, 9, 1), at(2026, 11, 23)],
    ['since March 2026', 'span', at(2026, 3, 1), at(2026, 11, 23)],
    ['từ tháng 9 đến tháng 10/2026', 'span', at(2026, 9, 1), at(2026, 11, 1)],
    ['từ quý I đến quý III/2026', 'span', at(2026, 1, 1), at(2026, 10, 1)],
    ['month 10/2026', 'month', at(2026, 10, 1), at(2026, 11, 1)],
    ['Q3/2026', 'quarter', at(2026, 7, 1), at(2026, 10, 1)],
    ['quarter 3/2026', 'quarter', at(2026, 7, 1), at(2026, 10, 1)],
    ['year 2025', 'year', at(2025, 1, 1), at(2026, 1, 1)],
    ['week 52/2025', 'week', at(2025, 12, 22), at(2025, 12, 29)],
    ['from month 9 to month 10/2026', 'span', at(2026, 9, 1), at(2026, 11, 1)],
    ['from 1/11 to 7/11/2026', 'span', at(2026, 11, 1), at(2026, 11, 8)],
  ])('«%s» is the %s it is said in', (typed, kind, from, to) => {
    expect(read(typed)).toEqual({ ok: true, value: { kind, from, to } });
  });

  it('is the programme when nothing follows, without one this week', () => {
    expect(read('')).toMatchObject({ value: { kind: 'programme' } });
    expect(readPeriod(' ', { now, calendar, programme: undefined })).toMatchObject({
      value: { kind: 'week' },
    });
  });

  it.each(['hôm kia', '-', 'từ', 'từ đến', '5', '99-1/1/2026'])('«%s» is no period', (typed) => {
    expect(read(typed)).toEqual({ ok: false, error: { code: 'bad-period', typed } });
  });

  const unreal = (has: string) => ({ why: 'unreal', has });
  it.each([
    ['tuần 60', { ...unreal('weeks'), year: 2026, weeks: 53 }],
    ['week 53/2025', { ...unreal('weeks'), year: 2025, weeks: 52 }],
    ['tháng 13', unreal('months')],
    ['tháng 13/2026', unreal('months')],
    ['month 0', unreal('months')],
    ['13/2026', unreal('months')],
    ['quý 5', unreal('quarters')],
    ['quý V', unreal('quarters')],
    ['quarter 5/2026', unreal('quarters')],
    ['31/2/2026', unreal('days')],
    ['từ 1/2/2026 đến 31/2/2026', unreal('days')],
    ['từ tháng 9 đến tháng 13', unreal('months')],
    ['tháng 12/2026', { why: 'ahead' }],
    ['December 2026', { why: 'ahead' }],
    ['quý sau', { why: 'ahead' }],
    ['next week', { why: 'ahead' }],
    ['tuần 52', { why: 'ahead' }],
    ['2027', { why: 'ahead' }],
    ['1/12/2026-31/12/2026', { why: 'ahead' }],
    ['từ 1/12/2026 đến nay', { why: 'ahead' }],
    ['từ tháng 12/2026', { why: 'ahead' }],
    ['from 12/2026 to 1/2027', { why: 'ahead' }],
  ])('«%s» is refused with the reason', (typed, reason) => {
    expect(read(typed)).toEqual({ ok: false, error: { code: 'no-such-period', typed, reason } });
  });

  it.each([
    ['từ 5/11 đến 1/11', '1/11/2026', '5/11/2026'],
    ['từ 5/11/2026 đến 1/11', '1/11/2026', '5/11/2026'],
    ['30/11-1/11/2026', '1/11/2026', '30/11/2026'],
    ['từ tháng 10/2026 đến tháng 9/2026', '1/9/2026', '31/10/2026'],
  ])('«%s» is told to go the other way round', (typed, first, last) => {
    expect(read(typed)).toEqual({ ok: false, error: { code: 'period-backwards', first, last } });
    expect(read(`từ ${first} đến ${last}`)).toMatchObject({ ok: true });
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
