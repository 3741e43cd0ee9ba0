import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatMoney,
  formatMoneyShort,
  isLarge,
  type Money,
  needsOfficerCheck,
  type Period,
  readMoney,
} from '../../src/domain/money.ts';
import { moneyInWords } from '../../src/domain/money-words.ts';

const nghin = 1_000;
const trieu = 1_000_000;
const ty = 1_000_000_000;

function money(amount: number, period: Period = 'unknown', approximate = false): Money {
  return { amount, period, approximate };
}

function asked(code: string, ...options: Money[]) {
  return { kind: 'ask', code, options };
}

const exact: [string, number][] = [
  ['1,5 tỷ', 1.5 * ty],
  ['1.5 tỷ', 1.5 * ty],
  ['1,5 ti', 1.5 * ty],
  ['1 tỷ 5', 1.5 * ty],
  ['1 tỷ rưỡi', 1.5 * ty],
  ['1 tỷ 500', 1.5 * ty],
  ['1 tỷ 500 triệu', 1.5 * ty],
  ['2 tỷ 3', 2.3 * ty],
  ['200 triệu', 200 * trieu],
  ['200tr', 200 * trieu],
  ['200 trieu', 200 * trieu],
  ['200 TR', 200 * trieu],
  ['15tr', 15 * trieu],
  ['15 củ', 15 * trieu],
  ['1tr2', 1_200_000],
  ['1 triệu 2', 1_200_000],
  ['1,2tr', 1_200_000],
  ['1tr250', 1_250_000],
  ['1 triệu 250', 1_250_000],
  ['1.500.000đ', 1_500_000],
  ['1,500,000', 1_500_000],
  ['1 500 000 VND', 1_500_000],
  ['1500000', 1_500_000],
  ['1.500.000 đồng', 1_500_000],
  ['500k', 500 * nghin],
  ['500 nghìn', 500 * nghin],
  ['500 ngàn', 500 * nghin],
  ['500.000 ₫', 500 * nghin],
  ['5 lít', 500 * nghin],
  ['1.500 triệu', 1.5 * ty],
  ['0,05 tỷ', 50 * trieu],
  ['hai trăm triệu', 200 * trieu],
  ['nửa tỷ', 500 * trieu],
  ['một tỷ rưỡi', 1.5 * ty],
  ['1.500 tỷ', 1500 * ty],
  ['33.000 tỷ', 33_000 * ty],
  ['33 nghìn tỷ', 33_000 * ty],
  ['1 nghìn tỷ 500', 1500 * ty],
  ['một nghìn năm trăm tỷ', 1500 * ty],
  ['1,5 nghìn tỷ', 1500 * ty],
  ['0.500 tỷ', 500 * trieu],
  ['1,2345 tỷ', 1_234_500_000],
  ['1.234,5 triệu đồng', 1_234_500_000],
  ['1,234.5 triệu', 1_234_500_000],
  ['1.500.000,00 đồng', 1_500_000],
  ['15,5 triệu đồng', 15_500_000],
  ['500 000 đ', 500 * nghin],
  ['12 500 000', 12_500_000],
  ['1 tỷ 200 triệu 500 nghìn đồng', 1_200_500_000],
  ['1tr 500k', 1_500_000],
  ['1k5', 1500],
  ['200 trđ', 200 * trieu],
  ['200 triệu việt nam đồng', 200 * trieu],
  ['2 tỉ rưỡi', 2.5 * ty],
  ['tỷ rưỡi', 1.5 * ty],
  ['tỷ 2', 1.2 * ty],
  ['nửa triệu', 500 * nghin],
  ['15 củ rưỡi', 15_500_000],
  ['trăm triệu', 100 * trieu],
  ['5 trăm triệu', 500 * trieu],
  ['2 chục triệu', 20 * trieu],
  ['trăm rưỡi triệu', 150 * trieu],
  ['ba mươi hai triệu năm trăm nghìn đồng', 32_500_000],
  ['mười lăm triệu', 15 * trieu],
  ['hai mươi mốt triệu', 21 * trieu],
  ['hai lăm triệu', 25 * trieu],
  ['một trăm linh năm triệu', 105 * trieu],
  ['một trăm lẻ năm triệu', 105 * trieu],
  ['một tỷ hai trăm năm mươi triệu', 1_250_000_000],
  ['một tỷ hai trăm năm mươi', 1_250_000_000],
  ['một tỷ hai', 1.2 * ty],
  ['tám trăm triệu', 800 * trieu],
  ['năm triệu', 5 * trieu],
  ['năm trăm nghìn', 500 * nghin],
  ['200.000.000đ (Bằng chữ: hai trăm triệu đồng)', 200 * trieu],
  ['dạ 30 triệu ạ', 30 * trieu],
  ['Dạ, 30 triệu ạ.', 30 * trieu],
  ['30 triệu đó anh', 30 * trieu],
  ['30 triệu 😊', 30 * trieu],
  ['tiết kiệm được 30 triệu', 30 * trieu],
  ['làm lợi 30 triệu đồng', 30 * trieu],
  ['  30\u00a0triệu  ', 30 * trieu],
  ['30\u200btriệu', 30 * trieu],
  ['1 đồng', 1],
];

const qualified: [string, Money][] = [
  ['khoảng 200tr/năm', money(200 * trieu, 'year', true)],
  ['gần 200 triệu mỗi năm', money(200 * trieu, 'year', true)],
  ['hơn 200tr', money(200 * trieu, 'unknown', true)],
  ['15tr/tháng', money(15 * trieu, 'month')],
  ['mỗi tháng 15 triệu', money(15 * trieu, 'month')],
  ['tầm 30 triệu', money(30 * trieu, 'unknown', true)],
  ['tam 30 trieu', money(30 * trieu, 'unknown', true)],
  ['~30 triệu', money(30 * trieu, 'unknown', true)],
  ['30 triệu trở lên', money(30 * trieu, 'unknown', true)],
  ['ước tính khoảng 1,4 tỷ đồng', money(1.4 * ty, 'unknown', true)],
  ['chưa tới 30 triệu', money(30 * trieu, 'unknown', true)],
  ['trong 1 tháng tiết kiệm hơn 1,4 tỷ đồng', money(1.4 * ty, 'month', true)],
  ['15 triệu một tháng', money(15 * trieu, 'month')],
  ['15 triệu 1 năm', money(15 * trieu, 'year')],
  ['15 triệu/1 năm', money(15 * trieu, 'year')],
  ['15 triệu hàng tháng', money(15 * trieu, 'month')],
  ['15tr tháng', money(15 * trieu, 'month')],
  ['15tr/th', money(15 * trieu, 'month')],
  ['mỗi năm trăm triệu', money(100 * trieu, 'year')],
  ['mỗi năm năm trăm triệu', money(500 * trieu, 'year')],
  ['1tr2/tháng', money(1_200_000, 'month')],
  ['1 tỷ rưỡi/năm', money(1.5 * ty, 'year')],
  ['16 tỷ/năm', money(16 * ty, 'year')],
  ['50 triệu một lần', money(50 * trieu, 'once')],
  ['1.500.000.000 đồng mỗi năm', money(1.5 * ty, 'year')],
];

const doubtful: [string, ReturnType<typeof asked>][] = [
  [
    'từ 100 đến 150 triệu',
    asked('money-range', money(100 * trieu, 'unknown', true), money(150 * trieu, 'unknown', true)),
  ],
  [
    '100-150tr',
    asked('money-range', money(100 * trieu, 'unknown', true), money(150 * trieu, 'unknown', true)),
  ],
  [
    '100 – 150 triệu/năm',
    asked('money-range', money(100 * trieu, 'year', true), money(150 * trieu, 'year', true)),
  ],
  ['1-1,5 tỷ', asked('money-range', money(ty, 'unknown', true), money(1.5 * ty, 'unknown', true))],
  [
    'từ 900 triệu đến 1,2 tỷ',
    asked('money-range', money(900 * trieu, 'unknown', true), money(1.2 * ty, 'unknown', true)),
  ],
  ['200', asked('money-unit', money(200 * nghin), money(200 * trieu), money(200 * ty))],
  ['1.5', asked('money-unit', money(1_500_000), money(1.5 * ty))],
  ['1,5', asked('money-unit', money(1_500_000), money(1.5 * ty))],
  ['1t5', asked('money-unit', money(1_500_000), money(1.5 * ty))],
  ['5t', asked('money-unit', money(5 * trieu), money(5 * ty))],
  ['5', asked('money-unit', money(5 * trieu), money(5 * ty))],
  [
    'khoảng 200/tháng',
    asked(
      'money-unit',
      money(200 * nghin, 'month', true),
      money(200 * trieu, 'month', true),
      money(200 * ty, 'month', true),
    ),
  ],
  ['500.000', asked('money-unit', money(500 * nghin), money(500 * trieu), money(500 * ty))],
  ['hai trăm', asked('money-unit', money(200 * nghin), money(200 * trieu), money(200 * ty))],
  ['1,250 tỷ', asked('money-which', money(1250 * ty), money(1.25 * ty))],
  ['1 tỷ 25', asked('money-which', money(1.25 * ty), money(1_025_000_000))],
  ['1tr25', asked('money-which', money(1_250_000), money(1_025_000))],
  ['một trăm hai triệu', asked('money-which', money(120 * trieu), money(102 * trieu))],
  ['một tỷ năm', asked('money-which', money(ty, 'year'), money(1.5 * ty))],
  ['1 triệu 200 đồng', asked('money-which', money(1_200_000), money(1_000_200))],
  ['tam tram trieu', asked('money-which', money(100 * trieu, 'unknown', true), money(800 * trieu))],
  ['12tr/quý', asked('money-period', money(4 * trieu, 'month'), money(48 * trieu, 'year'))],
  ['10 triệu mỗi quý', asked('money-period', money(40 * trieu, 'year'))],
  [
    '60 triệu trong 6 tháng',
    asked('money-period', money(60 * trieu, 'once'), money(10 * trieu, 'month'), money(120 * trieu, 'year')),
  ],
  ['1 tỷ trong 2 năm', asked('money-period', money(ty, 'once'), money(500 * trieu, 'year'))],
  ['0đ', asked('money-zero', money(0))],
  ['0', asked('money-zero', money(0))],
  ['0 triệu', asked('money-zero', money(0))],
];

const refused: [string, string][] = [
  ['-5tr', 'negative'],
  ['âm 5 triệu', 'negative'],
  ['−5.000.000', 'negative'],
  ['120 nghìn đô', 'foreign-currency'],
  ['5000 USD', 'foreign-currency'],
  ['$5000', 'foreign-currency'],
  ['5k đô la', 'foreign-currency'],
  ['200 €', 'foreign-currency'],
  ['5 triệu yên', 'foreign-currency'],
  ['5tr/ngày', 'need-month-or-year'],
  ['2 triệu mỗi tuần', 'need-month-or-year'],
  ['200 nghìn/ca', 'need-month-or-year'],
  ['1.000.000 tỷ', 'too-large'],
  ['99999999 tỷ', 'too-large'],
  ['1'.repeat(100), 'too-large'],
  ['', 'unreadable'],
  ['...', 'unreadable'],
  ['nhiều lắm', 'unreadable'],
  ['vài triệu', 'unreadable'],
  ['30 triệu tiền điện', 'unreadable'],
  ['từ 30 triệu xuống 20 triệu', 'unreadable'],
  ['giảm 30 triệu còn 20 triệu', 'unreadable'],
  ['15 triệu/tháng, 180 triệu/năm', 'unreadable'],
  ['2-300 triệu', 'unreadable'],
  ['150-100 triệu', 'unreadable'],
  ['100 150 triệu', 'unreadable'],
  ['1 tỷ 1500 triệu', 'unreadable'],
  ['1,5 tỷ 200 triệu', 'unreadable'],
  ['1.5.2 triệu', 'unreadable'],
  ['1.50.000', 'unreadable'],
  ['1500.000 đồng', 'unreadable'],
  ['1,5 đồng', 'unreadable'],
  ['200.000.000đ (hai triệu đồng)', 'unreadable'],
  ['15/3/2026', 'unreadable'],
  ['15%', 'unreadable'],
  ['15 triệu tháng 5', 'unreadable'],
  ['500 triệu 1 tỷ', 'unreadable'],
  ['1.500. 000đ', 'unreadable'],
  ['30 triệu '.repeat(40), 'unreadable'],
];

const nothing = [
  'không',
  'Không ạ',
  'ko',
  'không tính được',
  'không tính được bằng tiền',
  'chưa rõ',
  'chưa tính được ạ',
  'em không biết',
  'khong tinh dc',
  'chưa có',
  'không rõ',
];

function unmarked(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd');
}

describe('reading an amount', () => {
  it.each(exact)('reads «%s»', (text, amount) => {
    expect(readMoney(text)).toEqual({ kind: 'value', value: money(amount) });
  });

  it.each(qualified)('reads what is said around the amount in «%s»', (text, value) => {
    expect(readMoney(text)).toEqual({ kind: 'value', value });
  });

  it.each(doubtful)('asks what «%s» means', (text, question) => {
    expect(readMoney(text)).toEqual(question);
  });

  it.each(refused)('refuses «%s» (%s)', (text, code) => {
    expect(readMoney(text)).toEqual({ kind: 'refused', code });
  });

  it.each(nothing)('takes «%s» for no amount', (text) => {
    expect(readMoney(text)).toEqual({ kind: 'none' });
  });

  const all = [...exact, ...qualified, ...doubtful, ...refused].map(([text]) => text);

  it.each(all)('reads «%s» the same in capitals and in decomposed letters', (text) => {
    expect(readMoney(text.toUpperCase().normalize('NFD'))).toEqual(readMoney(text));
  });

  it.each(all)('never reads «%s» as another amount when the marks are missing', (text) => {
    const marked = readMoney(text);
    const plain = readMoney(unmarked(text));
    expect([marked.kind, 'ask', 'refused']).toContain(plain.kind);
    expect(plain.kind === 'value' ? plain : marked).toEqual(marked);
  });

  it('never throws and yields whole đồng, whatever is typed', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), scraps());
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readMoney(text);
        const values =
          reading.kind === 'value' ? [reading.value] : reading.kind === 'ask' ? reading.options : [];
        for (const { amount } of values) expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('offers no option twice', () => {
    fc.assert(
      fc.property(scraps(), (text) => {
        const reading = readMoney(text);
        const options = reading.kind === 'ask' ? reading.options.map((option) => JSON.stringify(option)) : [];
        expect(new Set(options).size).toBe(options.length);
      }),
      { numRuns: 500 },
    );
  });
});

/** Texts put together from what amounts are made of, so that most are nearly right. */
function scraps() {
  const words =
    '1 2 5 10 25 200 500 000 1.500 1,5 0,05 tỷ tr triệu nghìn k đồng đ t rưỡi nửa trăm mươi năm một hai tám linh / - từ đến tháng mỗi khoảng tầm hơn ạ ( )';
  return fc
    .array(fc.constantFrom(...words.split(' ')), { maxLength: 8 })
    .chain((parts) => fc.constantFrom(parts.join(' '), parts.join('')));
}

describe('writing an amount', () => {
  it.each([
    [1_500_000_000, '1.500.000.000 đồng', '1,5 tỷ đồng'],
    [162_000_000_000, '162.000.000.000 đồng', '162 tỷ đồng'],
    [15_500_000, '15.500.000 đồng', '15,5 triệu đồng'],
    [1_400_000_000, '1.400.000.000 đồng', '1,4 tỷ đồng'],
    [33_000_000_000_000, '33.000.000.000.000 đồng', '33.000 tỷ đồng'],
    [1_250_000_000, '1.250.000.000 đồng', '1,25 tỷ đồng'],
    [1_050_000_000, '1.050.000.000 đồng', '1,05 tỷ đồng'],
    [1_125_000_000, '1.125.000.000 đồng', '1.125 triệu đồng'],
    [1_234_500_000, '1.234.500.000 đồng', '1.234,5 triệu đồng'],
    [500_000, '500.000 đồng', '500 nghìn đồng'],
    [1_234_000, '1.234.000 đồng', '1.234 nghìn đồng'],
    [1_234_567, '1.234.567 đồng', '1.234.567 đồng'],
    [999, '999 đồng', '999 đồng'],
    [0, '0 đồng', '0 đồng'],
  ])('writes %i in full and short without rounding', (amount, full, short) => {
    expect([formatMoney(amount), formatMoneyShort(amount)]).toEqual([full, short]);
  });

  const anyAmount = fc
    .tuple(
      fc.integer({ min: 1, max: 9_999_999 }),
      fc.constantFrom(1, 100, nghin, 10 * nghin, trieu, 100 * trieu),
    )
    .map(([count, unit]) => count * unit);

  it('reads what it wrote as the same amount', () => {
    fc.assert(
      fc.property(anyAmount, (amount) => {
        expect(readMoney(formatMoney(amount))).toEqual({ kind: 'value', value: money(amount) });
        expect(readMoney(formatMoneyShort(amount))).toEqual({ kind: 'value', value: money(amount) });
      }),
      { numRuns: 500 },
    );
  });

  it('reads the words it wrote as the same amount, or at least offers it', () => {
    fc.assert(
      fc.property(anyAmount, (amount) => {
        const reading = readMoney(moneyInWords(amount));
        const options =
          reading.kind === 'value' ? [reading.value] : reading.kind === 'ask' ? reading.options : [];
        expect(options).toContainEqual(money(amount));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [1_500_000_000, 'một tỷ năm trăm triệu đồng'],
    [200_000_000, 'hai trăm triệu đồng'],
    [1_005_000, 'một triệu không trăm linh năm nghìn đồng'],
    [21_015_000, 'hai mươi mốt triệu không trăm mười lăm nghìn đồng'],
    [1_500_000_000_000, 'một nghìn năm trăm tỷ đồng'],
    [2_000_000_000_000, 'hai nghìn tỷ đồng'],
    [105, 'một trăm linh năm đồng'],
    [0, 'không đồng'],
  ])('writes %i in words', (amount, text) => {
    expect(moneyInWords(amount)).toBe(text);
  });
});

describe('amounts that need a second look', () => {
  it('asks again from 10 tỷ on', () => {
    expect([isLarge(10 * ty - 1), isLarge(10 * ty)]).toEqual([false, true]);
  });

  it('holds more than 1.000 tỷ for an officer', () => {
    expect([needsOfficerCheck(1000 * ty), needsOfficerCheck(1000 * ty + 1)]).toEqual([false, true]);
  });
});
