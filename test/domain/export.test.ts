import { describe, expect, it } from 'vitest';
import { packChoice, unpackChoice } from '../../src/bot/kit/export-data.ts';
import { createCalendar } from '../../src/domain/calendar.ts';
import { exportFormats, exportKinds } from '../../src/domain/export.ts';
import { readExport } from '../../src/domain/export-words.ts';
import { fields } from '../../src/domain/form.ts';
import { periodKinds } from '../../src/domain/tally.ts';

const calendar = createCalendar();
/** Tuesday 15 September 2026, 09:00. */
const now = Date.UTC(2026, 8, 15, 2);
const start = (year: number, month: number, day: number): number => calendar.startOfDay({ year, month, day });
const phase = { id: 7, ordinal: 1, name: 'Giai đoạn 1', fromAt: start(2026, 1, 1), toAt: start(2026, 6, 1) };
const programme = { fromAt: start(2026, 1, 1), toAt: start(2027, 1, 1), phases: [phase] };
const september = { kind: 'month', from: start(2026, 9, 1), to: start(2026, 10, 1) };
const thirdQuarter = { kind: 'quarter', from: start(2026, 7, 1), to: start(2026, 10, 1) };

function reads(typed: string): unknown {
  const read = readExport(typed, { now, calendar, programme });
  return read.ok ? read.value : read.error;
}

describe('what is typed after /xuat', () => {
  it.each([
    ['', {}],
    ['quý này công nhận csv', { period: thirdQuarter, which: 'recognised', format: 'csv' }],
    ['QUY NAY CONG NHAN EXCEL', { period: thirdQuarter, which: 'recognised', format: 'xlsx' }],
    ['csv MAYTHU tháng 9/2026', { unit: 'MAYTHU', period: september, format: 'csv' }],
    ['đơn vị sx hợp lệ', { unit: 'SX', which: 'valid' }],
    ['chờ xét, môi trường, tháng 9', { which: 'waiting', field: 'environment', period: september }],
    ['lĩnh vực an toàn không công nhận', { field: 'safety', which: 'declined' }],
    ['danh sách sáng kiến của maythu giúp em với ạ', { unit: 'MAYTHU' }],
    [
      'từ 1/9/2026 đến 15/9/2026',
      { period: { kind: 'span', from: start(2026, 9, 1), to: start(2026, 9, 16) } },
    ],
    [
      'cả chương trình tất cả',
      { period: { kind: 'programme', from: programme.fromAt, to: programme.toAt }, which: 'all' },
    ],
    [
      'giai đoạn 1 hợp lệ',
      { period: { kind: 'phase', from: phase.fromAt, to: phase.toAt, phaseId: 7 }, which: 'valid' },
    ],
    ['tháng 9, 2026', { period: september }],
    ['this quarter recognised csv', { period: thirdQuarter, which: 'recognised', format: 'csv' }],
    [
      'last week waiting health',
      { period: expect.objectContaining({ kind: 'week' }), which: 'waiting', field: 'health' },
    ],
  ])('«%s» is understood', (typed, meant) => {
    expect(reads(typed)).toEqual(meant);
  });

  it.each([
    ['quý này blah blah', 'blah blah'],
    ['MAYTHU COKHIMAU', 'MAYTHU COKHIMAU'],
    ['=1+1', '=1+1'],
    ['tháng 8 tháng 9 công nhận', 'tháng 8 tháng 9'],
    ['from', 'from'],
  ])('«%s» is not, and what of it is said', (typed, unread) => {
    expect(reads(typed)).toEqual({ code: 'export-unread', typed: unread });
  });

  it.each([
    ['tháng 13', { typed: 'tháng 13', reason: { why: 'unreal', has: 'months' } }],
    ['công nhận quý 5 csv', { typed: 'quý 5', reason: { why: 'unreal', has: 'quarters' } }],
    ['MAYTHU 1/2030 csv', { typed: '1/2030', reason: { why: 'ahead' } }],
  ])('«%s» is refused with the reason', (typed, error) => {
    expect(reads(typed)).toEqual({ code: 'no-such-period', ...error, within: 'xuat' });
  });

  it.each([
    ['từ tháng 9/2026 đến tháng 3/2026', ''],
    ['MAYTHU from 9/2026 to 3/2026 csv', 'MAYTHU csv'],
  ])('«%s» is told to go the other way round, with all else that was typed', (typed, rest) => {
    const backwards = {
      code: 'period-backwards',
      first: '1/3/2026',
      last: '30/9/2026',
      within: 'xuat',
      rest,
    };
    expect(reads(typed)).toEqual(backwards);
    expect(reads('giai đoạn 7')).toMatchObject({ code: 'no-phase', within: 'xuat' });
  });

  it('is refused in words where there is no programme', () => {
    expect(readExport('cả chương trình', { now, calendar, programme: undefined })).toEqual({
      ok: false,
      error: { code: 'no-programme' },
    });
  });
});

describe('a choice on a button', () => {
  it('comes back as it was, however much is chosen', () => {
    for (const kind of periodKinds)
      for (const which of exportKinds)
        for (const field of [null, ...fields])
          for (const format of exportFormats) {
            const span = { from: start(2026, 1, 1), to: start(2027, 12, 31) };
            const period = { kind, ...span, ...(kind === 'phase' && { phaseId: 123_456 }) };
            const choice = { unitId: 123_456, period, which, field, format };
            const packed = packChoice(choice).map(String);
            expect(`xu:p:programme:${packed.join(':')}`.length).toBeLessThanOrEqual(64);
            expect(unpackChoice(packed)).toEqual(choice);
          }
  });

  it.each([
    '',
    '1',
    '1:0.5.1:0:-:0',
    '0:0.0.1:0:-:0',
    '1:9.0.1:0:-:0',
    '1:0.0.1:99:-:0',
    '1:0.0.1:0:x:0',
    '1:0.0.1:0:-:2',
    '1:0.~.1:0:-:0',
    '1:5.0.1:0:-:0',
  ])('is none when it was forged: «%s»', (data) => {
    expect(unpackChoice(data.split(':'))).toBeUndefined();
  });
});
