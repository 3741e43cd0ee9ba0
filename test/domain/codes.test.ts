import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comesBefore, formatCode, readCode, readCodes } from '../../src/domain/codes.ts';

const year = 2026;

describe('a code', () => {
  it('is written with the year and six digits', () => {
    expect([formatCode(2026, 123), formatCode(2009, 1), formatCode(2026, 1_234_567)]).toEqual([
      'SK-26-000123',
      'SK-09-000001',
      'SK-26-1234567',
    ]);
  });

  it.each([
    'SK-26-000123',
    'sk-26-000123',
    'SK-26-123',
    'sk26-123',
    'SK 26 123',
    'SK26000123',
    'SK–26–000123',
    'SK-2026-000123',
    '123',
    '000123',
    '#123',
    'SK123',
    'sk 123',
    ' 123 ',
    '123.',
  ])('is read from «%s»', (text) => {
    expect(readCode(text, year)).toEqual({ ok: true, value: { year: 2026, number: 123 } });
  });

  it('keeps the year it names', () => {
    expect(readCode('SK-25-000007', year)).toEqual({ ok: true, value: { year: 2025, number: 7 } });
  });

  it.each([
    '',
    '0',
    'SK-26-0',
    'abc',
    '12a',
    'SK',
    '1.5',
    '26-123',
    '123 124',
    '123/QĐ',
    '-5',
    '1234567890123',
    'SK-26-',
    'SK-26-000123 lý do',
    '12%',
    'SK-26-OOO123',
    'SK26 00O123',
  ])('is not read from «%s»', (text) => {
    expect(readCode(text, year)).toEqual({ ok: false, error: { code: 'not-a-code' } });
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2020, max: 2090 }),
        fc.integer({ min: 1, max: 9_999_999 }),
        (of, number) => {
          expect(readCode(formatCode(of, number), year)).toEqual({ ok: true, value: { year: of, number } });
        },
      ),
    );
  });
});

describe('a list of codes', () => {
  const numbers = (text: string) => {
    const { codes, rest } = readCodes(text, year);
    return [codes.map((code) => code.number), rest];
  };

  it.each([
    ['123 125-128 số 45/QĐ ngày 20/11', [123, 125, 126, 127, 128], 'số 45/QĐ ngày 20/11'],
    ['123', [123], ''],
    ['123,125;126 & 127 và 128', [123, 125, 126, 127, 128], ''],
    ['123 123 122-124', [123, 122, 124], ''],
    ['125 - 127', [125, 126, 127], ''],
    ['125 đến 127 và 130', [125, 126, 127, 130], ''],
    ['1 to 3 and 5 no. 45/QD', [1, 2, 3, 5], 'no. 45/QD'],
    ['123 đến hạn rồi', [123], 'đến hạn rồi'],
    ['SK-26-000123 SK-26-000125', [123, 125], ''],
    ['SK-26-000123-000125', [123, 124, 125], ''],
    ['SK-26-000123 – SK-26-000125 QĐ 7', [123, 124, 125], 'QĐ 7'],
    ['123: không có tính mới', [123], 'không có tính mới'],
    ['123 - trùng với sáng kiến đã nộp', [123], 'trùng với sáng kiến đã nộp'],
    ['123 45/QĐ', [123], '45/QĐ'],
    ['123 20/11', [123], '20/11'],
    ['123 vàng', [123], 'vàng'],
    ['SK-26-OOO123 lý do', [], 'SK-26-OOO123 lý do'],
    ['SK-26 lý do', [26], 'lý do'],
    ['sk 123 lo ngại', [123], 'lo ngại'],
    ['lý do 5', [], 'lý do 5'],
    ['128-125', [], '128-125'],
    ['1-100000', [], '1-100000'],
    ['', [], ''],
  ])('is read from «%s»', (text, codes, rest) => {
    expect(numbers(text)).toEqual([codes, rest]);
  });

  // [typed, codes, rest, whether a number was left to the reason]
  it.each([
    ['123 5 người không rõ', [123], '5 người không rõ', true],
    ['123 5 nguoi khong ro', [123], '5 nguoi khong ro', true],
    ['SK-26-000123 2-3 lần thử không đạt', [123], '2-3 lần thử không đạt', true],
    ['123 1,5 triệu đồng tính sai', [123], '1,5 triệu đồng tính sai', true],
    [
      '123 125-140 3 tháng chưa áp dụng',
      [123, ...Array.from({ length: 16 }, (_, n) => 125 + n)],
      '3 tháng chưa áp dụng',
      true,
    ],
    ['123 - 5 người không rõ', [123], '5 người không rõ', true],
    ['123 5 people are not named', [123], '5 people are not named', true],
    ['123 2 of the answers are empty', [123], '2 of the answers are empty', true],
    ['123 3 years ago it was in use', [123], '3 years ago it was in use', true],
    // A colon always ends the codes; nothing is in doubt then.
    ['123: 5 người không rõ', [123], '5 người không rõ', false],
    ['123 125: 5 people are not named', [123, 125], '5 people are not named', false],
    // In a list it is a code, whatever follows; so are «#5», «SK 5» and «005».
    ['123, 5 người không rõ', [123, 5], 'người không rõ', false],
    ['123 và 5 người không rõ', [123, 5], 'người không rõ', false],
    ['123 and 5 people are not named', [123, 5], 'people are not named', false],
    ['123 #5 người không rõ', [123, 5], 'người không rõ', false],
    ['123 005 người không rõ', [123, 5], 'người không rõ', false],
    // The first is what the command is about.
    ['5 người không rõ', [5], 'người không rõ', false],
    // Words that begin a sentence, in capitals or not.
    ['123 125 trùng với sáng kiến đã nộp', [123, 125], 'trùng với sáng kiến đã nộp', false],
    ['123 125 Người nộp không rõ', [123, 125], 'Người nộp không rõ', false],
    ['123 125 người nộp không rõ', [123, 125], 'người nộp không rõ', false],
    ['123 125 ngày 20/11 đã họp', [123, 125], 'ngày 20/11 đã họp', false],
    ['123 125 lần 2 vẫn thiếu', [123, 125], 'lần 2 vẫn thiếu', false],
    ['123 125 ngay từ đầu đã có', [123, 125], 'ngay từ đầu đã có', false],
    ['123 125 bỏ trống kết quả', [123, 125], 'bỏ trống kết quả', false],
    ['123 125 same as earlier ones', [123, 125], 'same as earlier ones', false],
    ['123 125-140', [123, ...Array.from({ length: 16 }, (_, n) => 125 + n)], '', false],
  ])('before a reason is read from «%s»', (text, codes, rest, counted) => {
    const list = readCodes(text, year, 'reason');
    expect([list.codes.map(({ number }) => number), list.rest, list.counted, list.fault]).toEqual([
      codes,
      rest,
      counted,
      null,
    ]);
  });

  it.each([
    ['123 45 ngày 20/11', [123, 45], 'ngày 20/11'],
    ['123 số 45 ngày 20/11', [123], 'số 45 ngày 20/11'],
    ['123 QĐ 45', [123], 'QĐ 45'],
    ['123 125 on 20/11', [123, 125], 'on 20/11'],
    ['123 no. 45 on 20/11', [123], 'no. 45 on 20/11'],
    ['123: 45 ngày 20/11', [123], '45 ngày 20/11'],
  ])('before a paper is read from «%s»', (text, codes, rest) => {
    expect(numbers(text)).toEqual([codes, rest]);
    expect(readCodes(text, year).counted).toBe(false);
  });

  it.each([
    ['140-125', { code: 'backwards', typed: '140-125', meant: '125-140' }],
    [
      '7 SK-26-000140 – SK-26-000125 lý do',
      { code: 'backwards', typed: 'SK-26-000140-SK-26-000125', meant: 'SK-26-000125-SK-26-000140' },
    ],
    ['1-1001', { code: 'too-many' }],
    ['1-600 700-1200', { code: 'too-many' }],
    ['1-500 501-1000', null],
    ['125-140 20/11', null],
  ])('tells what is wrong with a range: «%s»', (text, fault) => {
    expect(readCodes(text, year).fault).toEqual(fault);
  });

  it('counts a full range out', () => {
    expect(readCodes('125-140', year).codes).toHaveLength(16);
  });

  it('counts a bare number in the current year and a full code in its own', () => {
    expect(readCodes('SK-25-000001 7', year).codes).toEqual([
      { year: 2025, number: 1 },
      { year: 2026, number: 7 },
    ]);
  });

  it('never throws and never grows beyond the ranges a text can hold', () => {
    const scraps = fc
      .array(fc.constantFrom('SK', 'sk26', '-', ' ', '17', '5', '000123', ',', 'và', '.', '/', 'lý do'), {
        maxLength: 12,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(scraps, fc.string({ unit: 'binary' })), (text) => {
        const { codes } = readCodes(text, year);
        expect(new Set(codes.map((code) => formatCode(code.year, code.number))).size).toBe(codes.length);
      }),
    );
  });
});

describe('the order of codes', () => {
  it.each([
    ['SK-25-000900', 'SK-26-000001', true],
    ['SK-26-000009', 'SK-26-000010', true],
    ['SK-26-000010', 'SK-26-000009', false],
    ['SK-26-000001', 'SK-25-000900', false],
    ['SK-26-000001', 'SK-26-000001', false],
  ])('%s before %s: %s', (one, other, before) => {
    const [first, second] = [readCode(one, year), readCode(other, year)];
    expect(first.ok && second.ok && comesBefore(first.value, second.value)).toBe(before);
  });
});
