import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.ts';
import { readDossier } from '../../src/domain/dossier-words.ts';
import type { NoPeriod } from '../../src/domain/no-period.ts';

const calendar = createCalendar();
/** Tuesday 15 September 2026, 09:00. */
const now = Date.UTC(2026, 8, 15, 2);
const start = (year: number, month: number, day: number): number => calendar.startOfDay({ year, month, day });
const year = { from: start(2026, 1, 1), to: start(2027, 1, 1) };
const august = { from: start(2026, 8, 1), to: start(2026, 9, 1) };

const none = (typed: string, reason: NoPeriod) => ({
  ...{ code: 'no-such-period', typed, reason, within: 'totrinh' },
});

describe('what is typed after /totrinh', () => {
  it.each([
    ['', { unit: '', ...year }],
    ['MAYSM tháng 8', { unit: 'MAYSM', ...august }],
    ['tháng 8 MAYSM', { unit: 'MAYSM', ...august }],
    ['tháng 8 công nhận', { unit: '', list: 'recognised', ...august }],
    ['được công nhận may sông mã, thang 8/2026', { unit: 'may sông mã', list: 'recognised', ...august }],
    ['MAYSM dang cho xet', { unit: 'MAYSM', list: 'waiting', ...year }],
    ['waiting month 8/2026', { unit: '', list: 'waiting', ...august }],
    ['Nam Sông Mã', { unit: 'Nam Sông Mã', ...year }],
    ['May 40', { unit: 'May 40', ...year }],
    ['Xưởng 2030', { unit: 'Xưởng 2030', ...year }],
    ['Quý V', { unit: '', ...year, refused: none('Quý V', { why: 'unreal', has: 'quarters' }) }],
    ['MAYSM tháng 12/2026', { unit: 'MAYSM', ...year, refused: none('tháng 12/2026', { why: 'ahead' }) }],
    [
      'tuần 99',
      { unit: '', ...year, refused: none('tuần 99', { why: 'unreal', has: 'weeks', year: 2026, weeks: 53 }) },
    ],
    [
      'MAYSM từ 5/8 đến 1/8',
      {
        ...{ unit: 'MAYSM', ...year },
        refused: {
          ...{ code: 'period-backwards', first: '1/8/2026', last: '5/8/2026' },
          ...{ within: 'totrinh', rest: 'MAYSM' },
        },
      },
    ],
  ])('«%s» is understood', (typed, meant) => {
    expect(readDossier(typed, { now, calendar })).toEqual(meant);
  });
});
