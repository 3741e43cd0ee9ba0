import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DateValue,
  dateEnd,
  dateStart,
  formatDate,
  readDate,
  readNotYet,
} from '../../src/domain/dates.ts';

/** A Sunday. */
const today = { year: 2026, month: 5, day: 10 };

function day(date: number, inMonth: number, ofYear: number): DateValue {
  return { year: ofYear, month: inMonth, day: date, precision: 'day' };
}

function month(value: number, ofYear: number): DateValue {
  return { year: ofYear, month: value, precision: 'month' };
}

function quarter(value: number, ofYear: number): DateValue {
  return { year: ofYear, quarter: value, precision: 'quarter' };
}

function year(value: number): DateValue {
  return { year: value, precision: 'year' };
}

const understood: [string, DateValue][] = [
  ['29/6/2022', day(29, 6, 2022)],
  ['29-06-2022', day(29, 6, 2022)],
  ['29.6.22', day(29, 6, 2022)],
  ['29/6', day(29, 6, 2025)],
  ['ngày 29 tháng 6 năm 2022', day(29, 6, 2022)],
  ['29 tháng 6', day(29, 6, 2025)],
  ['tháng 5/2022', month(5, 2022)],
  ['T5/2022', month(5, 2022)],
  ['5/2022', month(5, 2022)],
  ['05-2022', month(5, 2022)],
  ['quý II/2022', quarter(2, 2022)],
  ['quý 2', quarter(2, 2026)],
  ['năm ngoái', year(2025)],
  ['2022', year(2022)],
  ['hôm nay', day(10, 5, 2026)],
  ['hôm qua', day(9, 5, 2026)],
  ['hôm kia', day(8, 5, 2026)],
  ['tháng trước', month(4, 2026)],
  ['đầu tháng 5', month(5, 2026)],
  ['giữa tháng 5', month(5, 2026)],
  ['cuối tháng 5', month(5, 2026)],
  ['13/5', day(13, 5, 2025)],
  ['15/3', day(15, 3, 2026)],
  ['10/5', day(10, 5, 2026)],
  ['11/5', day(11, 5, 2025)],
  ['15/03/26', day(15, 3, 2026)],
  ['1/1/95', day(1, 1, 1995)],
  ['1/1/1990', day(1, 1, 1990)],
  ['29/2/2024', day(29, 2, 2024)],
  ['15 3 2026', day(15, 3, 2026)],
  ['15 / 3 / 2026', day(15, 3, 2026)],
  ['2026-03-15', day(15, 3, 2026)],
  ['2026/3', month(3, 2026)],
  ['15 tháng 3/2026', day(15, 3, 2026)],
  ['15 tháng 3 2026', day(15, 3, 2026)],
  ['ngày 15/3', day(15, 3, 2026)],
  ['15/3 năm nay', day(15, 3, 2026)],
  ['20/11 năm ngoái', day(20, 11, 2025)],
  ['ngày mười lăm tháng ba năm hai nghìn không trăm hai mươi sáu', day(15, 3, 2026)],
  ['ngày năm tháng năm năm hai không hai hai', day(5, 5, 2022)],
  ['ngày 3 tháng trước', day(3, 4, 2026)],
  ['ngày hôm qua', day(9, 5, 2026)],
  ['sáng nay', day(10, 5, 2026)],
  ['3 ngày trước', day(7, 5, 2026)],
  ['cách đây 10 ngày', day(30, 4, 2026)],
  ['thứ hai tuần trước', day(27, 4, 2026)],
  ['chủ nhật tuần trước', day(3, 5, 2026)],
  ['thứ 6 tuần này', day(8, 5, 2026)],
  ['tháng 5', month(5, 2026)],
  ['tháng 6', month(6, 2025)],
  ['tháng năm', month(5, 2026)],
  ['tháng tư', month(4, 2026)],
  ['tháng sáu', month(6, 2025)],
  ['tháng mười hai', month(12, 2025)],
  ['tháng mười năm 2022', month(10, 2022)],
  ['tháng năm năm ngoái', month(5, 2025)],
  ['tháng 3 năm 2026', month(3, 2026)],
  ['tháng 03/26', month(3, 2026)],
  ['tháng này', month(5, 2026)],
  ['3 tháng trước', month(2, 2026)],
  ['6 tháng trước', month(11, 2025)],
  ['cuối tháng trước', month(4, 2026)],
  ['đầu tháng', month(5, 2026)],
  ['t12', month(12, 2025)],
  ['Q2/2022', quarter(2, 2022)],
  ['quý ba năm 2025', quarter(3, 2025)],
  ['quý IV', quarter(4, 2025)],
  ['cuối quý 4 năm ngoái', quarter(4, 2025)],
  ['quý trước', quarter(1, 2026)],
  ['năm 2022', year(2022)],
  ['năm nay', year(2026)],
  ['đầu năm nay', year(2026)],
  ['cuối năm 2025', year(2025)],
  ['đầu năm', year(2026)],
  ['2 năm trước', year(2024)],
  ['năm năm trước', year(2021)],
];

const wrapped: [string, DateValue][] = [
  ['từ tháng 3/2026', month(3, 2026)],
  ['từ ngày 15/3', day(15, 3, 2026)],
  ['dạ khoảng tháng 3/2026 ạ', month(3, 2026)],
  ['tầm tháng 3', month(3, 2026)],
  ['Đã áp dụng từ 15/3/2026.', day(15, 3, 2026)],
  ['áp dụng thử từ ngày 15/3', day(15, 3, 2026)],
  ['rồi, từ hôm qua', day(9, 5, 2026)],
  ['từ tháng 3/2026 đến nay', month(3, 2026)],
  ['15/3/2026 - nay', day(15, 3, 2026)],
  ['tu thang 3 nam ngoai', month(3, 2025)],
  ['mới hôm qua thôi anh', day(9, 5, 2026)],
  ['15/3/2026 (dương lịch)', day(15, 3, 2026)],
];

const doubtful: [string, string, DateValue[]][] = [
  ['tuần trước', 'date-day', []],
  ['tuần này', 'date-day', []],
  ['2 tuần trước', 'date-day', []],
  ['mấy hôm trước', 'date-day', []],
  ['vừa rồi', 'date-day', []],
  ['không nhớ', 'date-day', []],
  ['ngày 15', 'date-day', [day(15, 4, 2026)]],
  ['ngày 9', 'date-day', [day(9, 5, 2026)]],
  ['thứ 2', 'date-day', [day(4, 5, 2026)]],
  ['chủ nhật', 'date-day', [day(3, 5, 2026)]],
  ['T5', 'date-which', [month(5, 2026), day(7, 5, 2026)]],
  ['thang sau', 'date-which', [month(6, 2025)]],
  ['mùng 2/9', 'date-solar', [day(2, 9, 2025)]],
  ['mồng 5 tháng 3', 'date-solar', [day(5, 3, 2026)]],
];

const refused: [string, string][] = [
  ['31/2', 'not-a-date'],
  ['31/2/2024', 'not-a-date'],
  ['29/2/2023', 'not-a-date'],
  ['5/13', 'not-a-date'],
  ['5/13/2025', 'not-a-date'],
  ['0/5/2025', 'not-a-date'],
  ['32/1', 'not-a-date'],
  ['tháng 13', 'not-a-date'],
  ['13/2022', 'not-a-date'],
  ['quý 5', 'not-a-date'],
  ['ngày 15/15', 'not-a-date'],
  ['11/5/2026', 'future'],
  ['tháng 6/2026', 'future'],
  ['2027', 'future'],
  ['năm 9999', 'future'],
  ['ngày mai', 'future'],
  ['tuần sau', 'future'],
  ['tháng tới', 'future'],
  ['sang năm', 'future'],
  ['quý III năm nay', 'future'],
  ['31/12/1989', 'too-old'],
  ['1985', 'too-old'],
  ['mùng 5 tháng Giêng', 'lunar'],
  ['15/3 âm lịch', 'lunar'],
  ['rằm tháng 7', 'lunar'],
  ['từ Tết', 'lunar'],
  ['tháng chạp', 'lunar'],
  ['', 'unreadable'],
  ['15', 'unreadable'],
  ['lâu lắm', 'unreadable'],
  ['15032026', 'unreadable'],
  ['3-5/2026', 'unreadable'],
  ['từ 10/5/2025 đến 12/6/2025', 'unreadable'],
  ['trước 15/3', 'unreadable'],
  ['gần 1 năm', 'unreadable'],
  ['được 3 tháng', 'unreadable'],
  ['15/3/2026/1', 'unreadable'],
  ['15 triệu', 'unreadable'],
  ['xưởng 3', 'unreadable'],
];

function unmarked(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd');
}

describe('reading a date', () => {
  it.each(understood)('reads «%s»', (text, value) => {
    expect(readDate(text, { today })).toEqual({ kind: 'value', value });
  });

  it.each(wrapped)('reads the date in «%s»', (text, value) => {
    expect(readDate(text, { today })).toEqual({ kind: 'value', value });
  });

  it.each(doubtful)('asks what «%s» means', (text, code, options) => {
    expect(readDate(text, { today })).toEqual({ kind: 'ask', code, options });
  });

  it.each(refused)('refuses «%s» (%s)', (text, code) => {
    expect(readDate(text, { today })).toEqual({ kind: 'refused', code });
  });

  const all = [...understood, ...wrapped, ...doubtful, ...refused].map(([text]) => text);

  it.each(all)('reads «%s» the same in capitals and in decomposed letters', (text) => {
    expect(readDate(text.toUpperCase().normalize('NFD'), { today })).toEqual(readDate(text, { today }));
  });

  it.each(all)('never reads «%s» as another date when the marks are missing', (text) => {
    const marked = readDate(text, { today });
    const plain = readDate(unmarked(text), { today });
    expect([marked.kind, 'ask', 'refused']).toContain(plain.kind);
    expect(plain.kind === 'value' ? plain : marked).toEqual(marked);
  });

  it('tells «hôm kìa» from «hôm kia»', () => {
    expect(readDate('hôm kìa', { today })).toEqual({ kind: 'value', value: day(7, 5, 2026) });
    expect(readDate('hôm kia', { today })).toEqual({ kind: 'value', value: day(8, 5, 2026) });
  });

  it('takes a day without a year for the last one that has been, also over New Year', () => {
    const newYear = { year: 2026, month: 1, day: 1 };
    expect(readDate('31/12', { today: newYear })).toEqual({ kind: 'value', value: day(31, 12, 2025) });
    expect(readDate('hôm qua', { today: newYear })).toEqual({ kind: 'value', value: day(31, 12, 2025) });
    expect(readDate('tháng trước', { today: newYear })).toEqual({ kind: 'value', value: month(12, 2025) });
    expect(readDate('quý trước', { today: newYear })).toEqual({ kind: 'value', value: quarter(4, 2025) });
  });

  it('finds 29/2 without a year only where this or the last year has one', () => {
    expect(readDate('29/2', { today })).toEqual({ kind: 'refused', code: 'not-a-date' });
    expect(readDate('29/2', { today: { year: 2025, month: 1, day: 5 } })).toEqual({
      kind: 'value',
      value: day(29, 2, 2024),
    });
  });

  it('takes dates to come where a programme is planned', () => {
    expect(readDate('31/12/2027', { today, future: true })).toEqual({
      kind: 'value',
      value: day(31, 12, 2027),
    });
    expect(readDate('31/12', { today, future: true })).toEqual({ kind: 'value', value: day(31, 12, 2026) });
    expect(readDate('31/2/2027', { today, future: true })).toEqual({ kind: 'refused', code: 'not-a-date' });
    expect(readDate('1/1/9999', { today, future: true })).toEqual({ kind: 'refused', code: 'future' });
  });

  it('never throws, whatever is typed, and takes nothing that is to come', () => {
    const scraps = fc
      .array(
        fc.constantFrom(
          ...'1 5 12 15 31 2022 2026 26 / - . ngày tháng năm quý thứ hai ba mười t q II đầu cuối trước sau nay qua từ hôm tuần mùng ạ'.split(
            ' ',
          ),
        ),
        { maxLength: 8 },
      )
      .chain((parts) => fc.constantFrom(parts.join(' '), parts.join('')));
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), scraps),
        (text) => {
          const reading = readDate(text, { today });
          const values =
            reading.kind === 'value' ? [reading.value] : reading.kind === 'ask' ? reading.options : [];
          for (const value of values) {
            const start = dateStart(value);
            expect(start.year * 10_000 + start.month * 100 + start.day).toBeLessThanOrEqual(20_260_510);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('writing a date', () => {
  it.each([
    [day(15, 3, 2026), '15/3/2026', '15/3/2026'],
    [month(3, 2026), 'tháng 3/2026', 'March 2026'],
    [quarter(2, 2022), 'quý II/2022', 'Q2/2022'],
    [year(2022), 'năm 2022', '2022'],
  ])('writes %o', (value, vietnamese, english) => {
    expect([formatDate(value), formatDate(value, 'en')]).toEqual([vietnamese, english]);
  });

  it('reads what it wrote as the same date, in every language', () => {
    const years = fc.integer({ min: 1990, max: 2025 });
    const values = fc.oneof(
      fc
        .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), years)
        .map((parts) => day(...parts)),
      fc.tuple(fc.integer({ min: 1, max: 12 }), years).map((parts) => month(...parts)),
      fc.tuple(fc.integer({ min: 1, max: 4 }), years).map((parts) => quarter(...parts)),
      years.map(year),
    );
    fc.assert(
      fc.property(values, fc.constantFrom('vi', 'en'), (value, language) => {
        expect(readDate(formatDate(value, language), { today })).toEqual({ kind: 'value', value });
      }),
    );
  });
});

describe('the span of a date', () => {
  it.each([
    [day(15, 3, 2026), { year: 2026, month: 3, day: 15 }, { year: 2026, month: 3, day: 15 }],
    [month(2, 2024), { year: 2024, month: 2, day: 1 }, { year: 2024, month: 2, day: 29 }],
    [quarter(4, 2022), { year: 2022, month: 10, day: 1 }, { year: 2022, month: 12, day: 31 }],
    [year(2022), { year: 2022, month: 1, day: 1 }, { year: 2022, month: 12, day: 31 }],
  ])('is its first and last day (%o)', (value, start, end) => {
    expect([dateStart(value), dateEnd(value)]).toEqual([start, end]);
  });
});

describe('not yet applied', () => {
  it.each(['chưa', 'Chưa ạ', 'dạ chưa', 'chưa áp dụng', 'chua ap dung', 'chưa áp dụng thử', 'em chưa làm'])(
    'is understood from «%s»',
    (text) => {
      expect(readNotYet(text)).toBe(true);
      expect(readDate(text, { today })).toEqual({ kind: 'none' });
    },
  );

  it.each(['', 'rồi', '15/3/2026', 'chưa nhớ ngày', 'không'])('is not read into «%s»', (text) => {
    expect(readNotYet(text)).toBe(false);
  });
});
