import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.ts';
import { formatDate, readDate, readNotYet } from '../../src/domain/dates.ts';
import {
  formatMoney,
  formatMoneyShort,
  inAYear,
  isLarge,
  needsOfficerCheck,
  readMoney,
} from '../../src/domain/money.ts';
import { givenName, readName } from '../../src/domain/names.ts';
import { said, showDate, showMoney, showName } from './readings.ts';

/** A Wednesday. */
const today = { year: 2026, month: 5, day: 20 };
const ty = 1_000_000_000;

/** Many spellings of one meaning. */
type Rows = readonly (readonly [expected: string, ...typed: string[]])[];

function spread(rows: Rows): [string, string][] {
  return rows.flatMap(([expected, ...typed]) => typed.map((text): [string, string] => [text, expected]));
}

function money(text: string): string {
  return said(readMoney(text), showMoney);
}

function date(text: string, day = today): string {
  return said(readDate(text, { today: day }), showDate);
}

function name(text: string): string {
  return said(readName(text), showName);
}

const amounts = spread([
  [
    '1.500.000.000',
    ...[
      '1,5 tỷ',
      '1.5 tỷ',
      '1,5 ti',
      '1 tỷ 5',
      '1 tỷ rưỡi',
      '1 tỷ 500',
      '1 tỷ 500 triệu',
      '1.500 triệu',
      'một tỷ rưỡi',
    ],
  ],
  ['2.300.000.000', '2 tỷ 3'],
  ['500.000.000', 'nửa tỷ'],
  ['200.000.000', '200 triệu', '200tr', '200 trieu', '200 TR', 'hai trăm triệu'],
  ['50.000.000', '0,05 tỷ'],
  ['15.000.000', '15tr', '15 củ'],
  ['1.200.000', '1tr2', '1 triệu 2', '1,2tr'],
  ['1.250.000', '1tr250', '1 triệu 250'],
  ['1.500.000', '1.500.000đ', '1,500,000', '1 500 000 VND', '1500000', '1.500.000 đồng'],
  ['500.000', '500k', '500 nghìn', '500 ngàn', '500.000 ₫', '5 lít'],
  ['about 200.000.000 a year', 'khoảng 200tr/năm', 'gần 200 triệu mỗi năm'],
  ['about 200.000.000', 'hơn 200tr'],
  ['15.000.000 a month', '15tr/tháng', 'mỗi tháng 15 triệu'],
]);

const askedAmounts = spread([
  ['? money-range: about 100.000.000 | about 150.000.000', 'từ 100 đến 150 triệu', '100-150tr'],
  ['? money-unit: 200.000 | 200.000.000 | 200.000.000.000', '200'],
  ['? money-unit: 1.500.000 | 1.500.000.000', '1.5', '1,5', '1t5'],
  ['? money-zero: 0', '0đ'],
]);

const otherAmounts = spread([
  ['! foreign-currency', '120 nghìn đô', '5000 USD'],
  ['none', 'không', 'không tính được', 'chưa rõ'],
  ['! negative', '-5tr'],
]);

describe('an amount as it is typed', () => {
  it.each(amounts)('«%s» is %s', (text, expected) => {
    expect(money(text)).toBe(expected);
  });

  it.each(askedAmounts)('«%s» is asked about: %s', (text, expected) => {
    expect(money(text)).toBe(expected);
  });

  it.each(otherAmounts)('«%s» is no amount: %s', (text, expected) => {
    expect(money(text)).toBe(expected);
  });

  it.each([...amounts, ...askedAmounts, ...otherAmounts])(
    '«%s» is the same in capitals and in decomposed letters',
    (text, expected) => {
      expect(money(text.toUpperCase())).toBe(expected);
      expect(money(` ${text.normalize('NFD')}\n`)).toBe(expected);
    },
  );
});

describe('dots and commas in an amount', () => {
  it.each(
    spread([
      ['1.500.000.000.000', '1.500 tỷ'],
      ['12.500.000.000', '12.500 triệu'],
      ['1.500.000', '1.500 nghìn', '1.500.000', '1,500,000'],
      ['1.234.567.890', '1.234.567.890', '1,234,567,890'],
    ]),
  )('groups of three digits are thousands: «%s» is %s', (text, expected) => {
    expect(money(text)).toBe(expected);
  });

  it.each(
    spread([
      ['1.500.000', '1.5 triệu', '1,5 triệu', '1,50 triệu'],
      ['1.250.000', '1.25 triệu', '1,25 triệu'],
      ['1.234.500', '1.2345 triệu', '1,2345 triệu'],
    ]),
  )('one sign and not three digits before a unit are decimals: «%s» is %s', (text, expected) => {
    expect(money(text)).toBe(expected);
  });

  it('three digits behind a comma before millions could be either, and are asked about', () => {
    expect(money('1,500 tỷ')).toBe('? money-which: 1.500.000.000.000 | 1.500.000.000');
    expect(money('12,345 triệu')).toBe('? money-which: 12.345.000.000 | 12.345.000');
  });

  it.each(['1.50.000', '1.500.00 đồng', '1,5 đồng', '0,0000000001 tỷ'])(
    '«%s» is no whole number of đồng',
    (text) => {
      expect(money(text)).toBe('! unreadable');
    },
  );

  it('a bare number below a million is asked about, one from there on is in đồng', () => {
    expect(money('999999')).toBe('? money-unit: 999.999 | 999.999.000 | 999.999.000.000');
    expect(money('999.999')).toBe('? money-unit: 999.999 | 999.999.000 | 999.999.000.000');
    expect(money('1.000.000')).toBe('1.000.000');
    expect(money('1000000')).toBe('1.000.000');
  });
});

describe('the period of an amount', () => {
  it.each(
    spread([
      ['15.000.000 once', '15 triệu một lần', 'một lần 15 triệu'],
      ['15.000.000 a month', '15 triệu một tháng', '15 triệu hàng tháng'],
      ['15.000.000 a year', '15 triệu/năm', 'mỗi năm 15 triệu'],
      ['15.000.000', '15 triệu'],
      ['about 1.400.000.000 a month', 'trong 1 tháng … tiết kiệm hơn 1,4 tỷ đồng'],
    ]),
  )('«%s» is %s', (text, expected) => {
    expect(money(text)).toBe(expected);
  });

  it.each(
    spread([
      ['? money-period: 5.000.000 a month | 60.000.000 a year', '15 triệu/quý', 'mỗi quý 15 triệu'],
      ['! need-month-or-year', '15 triệu/ngày', 'mỗi ngày 15 triệu', '15 triệu/tuần', 'mỗi tuần 15 triệu'],
    ]),
  )('any other is asked for: «%s» is %s', (text, expected) => {
    expect(money(text)).toBe(expected);
  });

  it('a month counts twelve times in a year, everything else once', () => {
    const yearly = (period: 'once' | 'month' | 'year' | 'unknown') =>
      inAYear({ amount: 15_000_000, period, approximate: false });
    expect([yearly('once'), yearly('month'), yearly('year'), yearly('unknown')]).toEqual([
      15_000_000, 180_000_000, 15_000_000, 15_000_000,
    ]);
  });
});

describe('a very large amount', () => {
  it.each([
    ['16 tỷ/năm', '16.000.000.000 a year'],
    ['75 tỷ', '75.000.000.000'],
    ['100 tỷ', '100.000.000.000'],
  ])('«%s» is taken and asked about once more', (text, expected) => {
    const reading = readMoney(text);
    expect(said(reading, showMoney)).toBe(expected);
    expect(reading.kind === 'value' && isLarge(reading.value.amount)).toBe(true);
    expect(reading.kind === 'value' && needsOfficerCheck(reading.value.amount)).toBe(false);
  });

  it('is one above 10 tỷ, and above 1.000 tỷ one for an officer', () => {
    expect([isLarge(9.9 * ty), isLarge(10 * ty + 1)]).toEqual([false, true]);
    expect([needsOfficerCheck(1000 * ty), needsOfficerCheck(1000 * ty + 1)]).toEqual([false, true]);
    expect(money('1.001 tỷ')).toBe('1.001.000.000.000');
  });
});

describe('an amount as it is written', () => {
  it.each([
    [162 * ty, '162.000.000.000 đồng', '162 tỷ đồng'],
    [1_400_000_000, '1.400.000.000 đồng', '1,4 tỷ đồng'],
    [15_500_000, '15.500.000 đồng', '15,5 triệu đồng'],
    [1_500_000_000, '1.500.000.000 đồng', '1,5 tỷ đồng'],
    [1500 * ty, '1.500.000.000.000 đồng', '1.500 tỷ đồng'],
  ])('%i is «%s», in short «%s»', (amount, full, short) => {
    expect([formatMoney(amount), formatMoneyShort(amount)]).toEqual([full, short]);
  });

  it.each([...amounts, ...spread([['', '162 tỷ đồng', '1,4 tỷ đồng', '15,5 triệu đồng']])])(
    'what «%s» is written as reads as the same amount',
    (text) => {
      const reading = readMoney(text);
      const amount = reading.kind === 'value' ? reading.value.amount : -1;
      for (const written of [formatMoney(amount), formatMoneyShort(amount)])
        expect(readMoney(written)).toEqual({
          kind: 'value',
          value: { amount, period: 'unknown', approximate: false },
        });
    },
  );
});

const dates = spread([
  ['29/6/2022', '29/6/2022', '29-06-2022', '29.6.22', 'ngày 29 tháng 6 năm 2022'],
  ['29/6/2025', '29/6', '29 tháng 6'],
  ['tháng 5/2022', 'tháng 5/2022', 'T5/2022', '5/2022', '05-2022'],
  ['quý II/2022', 'quý II/2022'],
  ['quý II/2026', 'quý 2'],
  ['năm 2025', 'năm ngoái'],
  ['năm 2022', '2022'],
  ['20/5/2026', 'hôm nay'],
  ['19/5/2026', 'hôm qua'],
  ['18/5/2026', 'hôm kia'],
  ['tháng 4/2026', 'tháng trước'],
  ['tháng 5/2026', 'đầu tháng 5', 'giữa tháng 5', 'cuối tháng 5'],
  ['13/5/2026', '13/5'],
]);

const askedDates = spread([
  ['? date-day', 'tuần trước'],
  ['! not-a-date', '31/2', '31/2/2022', '5/13', '5/13/2022'],
  ['! future', '21/5/2026', 'tháng 6/2026', 'quý III/2026', '2027', 'ngày mai'],
  ['! too-old', '31/12/1989', 'tháng 12/1989', 'quý IV/1989', '1989'],
  ['! lunar', 'mùng 5 tháng Giêng', 'âm lịch', '5/1 âm lịch', 'mùng 5 tháng 1 âm lịch'],
]);

describe('a date as it is typed', () => {
  it.each(dates)('«%s» is %s', (text, expected) => {
    expect(date(text)).toBe(expected);
  });

  it.each(askedDates)('«%s» is no date yet: %s', (text, expected) => {
    expect(date(text)).toBe(expected);
  });

  it.each([...dates, ...askedDates])(
    '«%s» is the same in capitals and in decomposed letters',
    (text, expected) => {
      expect(date(text.toUpperCase())).toBe(expected);
      expect(date(` ${text.normalize('NFD')}\n`)).toBe(expected);
    },
  );

  it('without a year is of this one or of the last one that has been', () => {
    const inJuly = { year: 2026, month: 7, day: 1 };
    expect([date('29/6', inJuly), date('29 tháng 6', inJuly)]).toEqual(['29/6/2026', '29/6/2026']);
    expect([date('20/5'), date('21/5')]).toEqual(['20/5/2026', '21/5/2025']);
    expect([date('quý 3'), date('quý 3', inJuly)]).toEqual(['quý III/2025', 'quý III/2026']);
  });

  it('said from today crosses the turn of the year', () => {
    const newYear = { year: 2026, month: 1, day: 1 };
    expect(['hôm qua', 'hôm kia', 'tháng trước'].map((text) => date(text, newYear))).toEqual([
      '31/12/2025',
      '30/12/2025',
      'tháng 12/2025',
    ]);
  });

  it('goes back to the first day of 1990', () => {
    expect([date('1/1/1990'), date('1990')]).toEqual(['1/1/1990', 'năm 1990']);
  });

  it('is kept with the precision it was said with', () => {
    const precision = (text: string) => {
      const reading = readDate(text, { today });
      return reading.kind === 'value' ? reading.value.precision : reading.kind;
    };
    expect(['29/6/2022', 'tháng 5/2022', 'quý II/2022', '2022', 'cuối tháng 5'].map(precision)).toEqual([
      'day',
      'month',
      'quarter',
      'year',
      'month',
    ]);
  });

  it.each(dates)('what «%s» is written as reads as the same date', (text) => {
    const reading = readDate(text, { today });
    const written = reading.kind === 'value' ? formatDate(reading.value) : '';
    expect(readDate(written, { today })).toEqual(reading);
  });

  it('may be none yet', () => {
    expect(['chưa', 'Chưa áp dụng', 'dạ chưa ạ'].map(readNotYet)).toEqual([true, true, true]);
    expect([...dates, ...askedDates].filter(([text]) => readNotYet(text))).toEqual([]);
    expect(date('Chưa áp dụng')).toBe('none');
  });
});

describe('the calendar of dates', () => {
  const calendar = createCalendar();
  const moment = Date.UTC(2022, 5, 29, 18);

  it('is that of Vietnam: 18:00Z on 29/6 is 30/6', () => {
    expect(calendar.zone).toBe('Asia/Ho_Chi_Minh');
    expect(calendar.formatMoment(moment)).toBe('01:00 ngày 30/6/2022');
    expect(calendar.formatMoment(Date.UTC(2022, 11, 29, 18))).toBe('01:00 ngày 30/12/2022');
  });

  it('has weeks from Monday to Sunday', () => {
    const { from, to } = calendar.weekOf(moment);
    expect([from, to - 1].map((ms) => calendar.formatMoment(ms))).toEqual([
      '00:00 ngày 27/6/2022',
      '23:59 ngày 3/7/2022',
    ]);
    expect([calendar.civil(from).weekday, calendar.civil(to - 1).weekday]).toEqual([1, 7]);
    expect([date('thứ 2 tuần trước'), date('chủ nhật tuần trước')]).toEqual(['11/5/2026', '17/5/2026']);
  });
});

const ordinaryNames = [
  ...['Trần Thị Thu Hà', 'Tran Thi Thu Ha', "H'Hen Niê", 'Y Moan Êban', 'Lò Văn Ứng', 'Sùng A Páo'],
  ...['Trần Thị Thu-Hà', 'Nguyễn Văn Hùng', 'Trần Hà', 'Công Tằng Tôn Nữ Thu Hà'],
];

describe('a name as it is typed', () => {
  it.each(ordinaryNames)('«%s» is taken as it is', (text) => {
    expect(name(text)).toBe(text);
    expect(name(text.normalize('NFD'))).toBe(text);
  });

  it.each([
    ['TRẦN THỊ THU HÀ', 'Trần Thị Thu Hà'],
    ['TRAN THI THU HA', 'Tran Thi Thu Ha'],
    ['trần thị thu hà', 'Trần Thị Thu Hà'],
    ["H'HEN NIÊ", "H'Hen Niê"],
    ['Y MOAN ÊBAN', 'Y Moan Êban'],
    ['LÒ VĂN ỨNG', 'Lò Văn Ứng'],
    ['SÙNG A PÁO', 'Sùng A Páo'],
    ['TRẦN THỊ THU-HÀ', 'Trần Thị Thu-Hà'],
  ])('«%s» is offered as «%s», and as typed', (text, title) => {
    expect(name(text)).toBe(`? name-unusual: ${title} | ${text}`);
  });

  it.each(['Hà', 'Công Tằng Tôn Nữ Thị Thu Hà'])(
    '«%s» has fewer or more words than most and is confirmed, never refused',
    (text) => {
      expect(name(text)).toBe(`? name-unusual: ${text}`);
    },
  );

  it.each([
    'Nguyển Văn Hùng',
    'Trần Thi Thu Hà',
    'Lê Hòa',
    'Lê Hoà',
    'Nguyễn Thị Dạ Thảo',
    'Phạm Thị Mỹ Dạ',
    'Trần Thị Nha',
  ])('«%s» is never corrected', (text) => {
    expect(name(text)).toBe(text);
  });

  it.each([
    ['Trần Thị Thu Hà', 'Hà'],
    ['Nguyễn Văn Hùng', 'Hùng'],
    ['Lò Văn Ứng', 'Ứng'],
    ['Sùng A Páo', 'Páo'],
  ])('«%s» is greeted as «%s»', (full, given) => {
    expect(givenName(full)).toBe(given);
  });
});
