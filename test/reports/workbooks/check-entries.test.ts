import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { EntryRow } from '../../../src/domain/entry-rows.ts';
import { book, check, good, row, textsIn, titles, units } from './books.ts';

/** The rows of a workbook that has nothing to correct. */
async function rowsOf(bytes: Uint8Array, options?: Parameters<typeof check>[1]): Promise<EntryRow[]> {
  const checked = await check(bytes, options);
  if (checked.kind !== 'ready') throw new Error(JSON.stringify(checked));
  return checked.slices.flatMap((slice) => JSON.parse(slice) as EntryRow[]);
}

/** What the book of problems says is to be corrected, row by row. */
async function problemsOf(bytes: Uint8Array, options?: Parameters<typeof check>[1]): Promise<string[]> {
  const checked = await check(bytes, options);
  if (checked.kind !== 'problems') throw new Error(JSON.stringify(checked).slice(0, 500));
  return (await textsIn(checked.book)).slice(1).map(([, toFix = '']) => toFix);
}

async function oneRow(changes: Record<string, ExcelJS.CellValue>): Promise<EntryRow | undefined> {
  return (await rowsOf(await book([titles, row(changes)])))[0];
}

describe('a workbook of entries', () => {
  it('gives a row as the conversation would have answered', async () => {
    expect(await rowsOf(await book([titles, good]))).toEqual([
      {
        line: 2,
        unitId: 11,
        fullName: 'Trần Thị Thử',
        authorGroup: 'worker',
        answers: {
          title: 'Chế tạo máy cán dầm',
          before: 'Cán tay, hay lệch mép',
          solution: 'Gắn thêm con lăn dẫn hướng',
          result: 'Nhanh hơn, ít lỗi hơn',
          applied: { year: 2026, month: 3, day: 15, precision: 'day' },
          benefit: { amount: 15_000_000, period: 'month', approximate: false },
          field: 'environment',
        },
      },
    ]);
  });

  it('has its columns in any order, with or without marks, or in English, below a heading', async () => {
    const english = [
      'Field',
      'Benefit (VND)',
      'IN USE SINCE',
      'Result:',
      'Solution',
      'giai phap cu',
      'Before',
      'ten sang kien *',
      'nhom tac gia',
      'Đơn vị'.normalize('NFD'),
      'Full name',
    ];
    const values = [...good.toReversed()];
    values.splice(5, 0, 'không dùng tới');
    const bytes = await book([['DANH SÁCH SÁNG KIẾN'], [], english, values], (sheet) =>
      sheet.mergeCells('A1:K1'),
    );
    const checked = await check(bytes);
    expect(checked).toMatchObject({ kind: 'ready', summary: { rows: 1, unknownColumns: ['giai phap cu'] } });
    expect(await rowsOf(bytes)).toMatchObject([
      { line: 4, fullName: 'Trần Thị Thử', answers: { field: 'environment' } },
    ]);
  });

  it('takes the result of a formula, the letters of rich text, the text of a link', async () => {
    const entry = await oneRow({
      'Tên sáng kiến': { richText: [{ text: 'Chế tạo ' }, { font: { bold: true }, text: 'máy cán dầm' }] },
      'Giải pháp': { text: 'Xem bản vẽ con lăn', hyperlink: 'https://example.org/' },
      'Làm lợi': { formula: '3*5000000', result: 15_000_000 },
      'Kết quả': { formula: 'A1&B1', result: 'Nhanh hơn hẳn' },
    });
    expect(entry?.answers).toMatchObject({
      title: 'Chế tạo máy cán dầm',
      solution: 'Xem bản vẽ con lăn',
      result: 'Nhanh hơn hẳn',
      benefit: { amount: 15_000_000, period: 'unknown' },
    });
  });

  it('takes dates as dates, and a month that is shown without its day as a month', async () => {
    const bytes = await book(
      [
        titles,
        row({ 'Áp dụng từ': new Date(Date.UTC(2026, 2, 5)) }),
        row({ 'Áp dụng từ': new Date(Date.UTC(2026, 2, 1)), 'Tên sáng kiến': 'Một tên khác hẳn' }),
        row({ 'Áp dụng từ': 2025, 'Tên sáng kiến': 'Một tên thứ ba' }),
        row({ 'Áp dụng từ': 'Chưa áp dụng', 'Tên sáng kiến': 'Một tên thứ tư' }),
      ],
      (sheet) => {
        sheet.getCell('H2').numFmt = 'dd/mm/yyyy';
        sheet.getCell('H3').numFmt = 'mm/yyyy';
      },
    );
    expect((await rowsOf(bytes)).map(({ answers }) => answers['applied'])).toEqual([
      { year: 2026, month: 3, day: 5, precision: 'day' },
      { year: 2026, month: 3, precision: 'month' },
      { year: 2025, precision: 'year' },
      'not-yet',
    ]);
  });

  it.each([
    [false, 46_154],
    [true, 44_692.75],
  ])(
    'takes a number in the column of days as the day Excel means by it, from 1904: %s',
    async (date1904, serial) => {
      const bytes = await book([titles, row({ 'Áp dụng từ': serial })], ({ workbook }) => {
        workbook.properties.date1904 = date1904;
      });
      const checked = await check(bytes);
      const applied = { year: 2026, month: 5, day: 12, precision: 'day' };
      expect(await rowsOf(bytes)).toMatchObject([{ answers: { applied } }]);
      const typed = String(serial).replace('.', ',');
      expect(checked).toMatchObject({
        summary: { bare: { count: 1, first: [{ line: 2, column: 'applied', typed, value: applied }] } },
      });
    },
  );

  it.each<[ExcelJS.CellValue, number, number]>([
    [5_000_000, 5_000_000, 0],
    [15_000, 15_000, 1],
    ['15000', 15_000, 1],
    ['500.000', 500_000, 1],
    ['1.500.000', 1_500_000, 0],
    ['1\u00a0500\u00a0000', 1_500_000, 0],
    ['1,500,000', 1_500_000, 0],
  ])(
    'takes %j in the column of money as đồng, and shows what is under a million',
    async (typed, amount, shown) => {
      const bytes = await book([titles, row({ 'Làm lợi': typed })]);
      expect(await rowsOf(bytes)).toMatchObject([{ answers: { benefit: { amount, period: 'unknown' } } }]);
      expect(await check(bytes)).toMatchObject({ summary: { bare: { count: shown } } });
    },
  );

  it('takes what the first of merged cells says for all of them', async () => {
    const second = row({ 'Mã đơn vị': null, 'Tên sáng kiến': 'Cải tiến khuôn may túi áo' });
    const bytes = await book([titles, good, second], (sheet) => sheet.mergeCells('B2:B3'));
    expect((await rowsOf(bytes)).map(({ unitId }) => unitId)).toEqual([11, 11]);
  });

  it('reads NFD text as NFC, and code and name of a unit as the list offers them', async () => {
    const entry = await oneRow({
      'Họ và tên': 'Trần Thị Thử'.normalize('NFD'),
      'Mã đơn vị': 'cokhimau – Công ty Cơ khí Mẫu'.normalize('NFD'),
      'Tên sáng kiến': 'Chế tạo máy cán dầm'.normalize('NFD'),
    });
    expect(entry).toMatchObject({
      unitId: 12,
      fullName: 'Trần Thị Thử',
      answers: { title: 'Chế tạo máy cán dầm' },
    });
  });

  it('takes the only unit where none is written', async () => {
    const bytes = await book([titles, row({ 'Mã đơn vị': null })]);
    expect(await rowsOf(bytes, { scope: units.slice(0, 1) })).toMatchObject([{ unitId: 11 }]);
    expect(await problemsOf(bytes)).toEqual(['Mã đơn vị: chưa ghi gì.']);
  });

  it('passes over empty rows and the example', async () => {
    const example = row({ 'Họ và tên': '(Ví dụ – xóa dòng này) Trần Thị Thử', 'Làm lợi': 'sai' });
    const bytes = await book([titles, example, [], good, ['  ']]);
    expect(await rowsOf(bytes)).toMatchObject([{ line: 4 }]);
  });

  it('writes a name all in capitals as names are written, and counts it', async () => {
    const checked = await check(await book([titles, row({ 'Họ và tên': 'TRẦN THỊ THỬ' })]));
    expect(checked).toMatchObject({
      kind: 'ready',
      summary: { renamed: 1, sample: [{ name: 'Trần Thị Thử', title: 'Chế tạo máy cán dầm' }] },
    });
  });

  it('adds up what is shown before it is confirmed', async () => {
    const checked = await check(
      await book([
        titles,
        good,
        row({ 'Họ và tên': 'Lê Văn Nháp', 'Mã đơn vị': 'COKHIMAU', 'Làm lợi': null }),
        row({ 'Họ và tên': 'Lê Văn Nháp', 'Làm lợi': '1,5 tỷ/năm' }),
      ]),
    );
    expect(checked).toMatchObject({
      summary: {
        ...{ rows: 3, units: 2, authors: 3, withBenefit: 2, alike: [4] },
        benefit: { month: 15_000_000, year: 1_500_000_000, once: 0, unknown: 0 },
      },
    });
  });

  it.each<[string, Record<string, ExcelJS.CellValue>, RegExp]>([
    [
      'digits that are no amount in đồng',
      { 'Làm lợi': 200 },
      /^Làm lợi: số không có chữ được hiểu là đồng, mà “200” thì ít quá\. Ghi đủ đồng \(200000000\) hoặc “200 triệu đồng”\.$/,
    ],
    ['the same as text', { 'Làm lợi': ' 5 ' }, /mà “5” thì ít quá\. Ghi đủ đồng \(5000000\)/],
    ['decimals', { 'Làm lợi': 1.5 }, /mà “1,5” thì ít quá\. Ghi đủ đồng \(1500000\) hoặc “1,5 triệu đồng”/],
    ['thousands with decimals', { 'Làm lợi': 1234.5 }, /mà “1234,5” thì ít quá/],
    ['a percentage of money', { 'Làm lợi': 0.5 }, /mà “0,5” thì ít quá/],
    ['decimals as text', { 'Làm lợi': '1,5' }, /^Làm lợi: “1,5” là 1,5 triệu đồng hay 1,5 tỷ đồng\?/],
    ['nothing in money', { 'Làm lợi': 0 }, /^Làm lợi: “0 đồng” là không làm lợi/],
    ['less than nothing', { 'Làm lợi': -5_000_000 }, /^Làm lợi: /],
    ['a number that is no day', { 'Áp dụng từ': 12026 }, /^Áp dụng từ: /],
    ['a day to come, as a number', { 'Áp dụng từ': 52000 }, /^Áp dụng từ: “14\/5\/2042” ngày này chưa tới/],
    ['a range', { 'Làm lợi': '100-150tr' }, /^Làm lợi: “100-150tr” là một khoảng/],
    ['foreign currency', { 'Làm lợi': '5000 USD' }, /^Làm lợi: .*đồng Việt Nam/],
    ['a day that is none', { 'Áp dụng từ': '31/2/2026' }, /^Áp dụng từ: .*không có ngày này/i],
    [
      'a day to come',
      { 'Áp dụng từ': '1/1/2030' },
      /^Áp dụng từ: “1\/1\/2030” ngày này chưa tới.*“Chưa áp dụng”/,
    ],
    ['an unknown unit', { 'Mã đơn vị': 'LAMUON' }, /^Mã đơn vị: “LAMUON” không có mã này/],
    [
      'a field that is none',
      { 'Lĩnh vực': 'Thể thao' },
      /^Lĩnh vực: “Thể thao” không có trong danh sách. Ghi một trong: Sản xuất/,
    ],
    [
      'a group that could be two',
      { 'Nhóm tác giả': 'Cán bộ' },
      /^Nhóm tác giả: “Cán bộ” không có trong danh sách/,
    ],
    ['a short title', { 'Tên sáng kiến': 'Máy' }, /^Tên sáng kiến: .*ít nhất 10/],
    ['an old encoding', { 'Giải pháp': 'C«ng ®oµn c¬ së' }, /^Giải pháp: .*phông cũ/],
    [
      'a formula with an error',
      { 'Kết quả': { formula: 'A1/0', result: { error: '#DIV/0!' } } },
      /^Kết quả: công thức trong ô này bị lỗi/,
    ],
    [
      'a formula never calculated',
      { 'Kết quả': { formula: 'A1' } },
      /^Kết quả: công thức trong ô này chưa có kết quả/,
    ],
    ['an empty cell', { 'Trước đây': null }, /^Trước đây: chưa ghi gì\.$/],
  ])('says of %s what would work', async (_, changes, words) => {
    const [toFix] = await problemsOf(await book([titles, row(changes)]));
    expect(toFix).toMatch(words);
    expect(toFix).not.toMatch(/undefined|null|\[object|<b>/);
  });

  it('says all that is wrong in a row, and the same initiative twice', async () => {
    const [, second, third] = await problemsOf(
      await book([titles, good, row({ 'Làm lợi': 'nhiều', 'Mã đơn vị': 'X' }), [], row()]),
    );
    expect(second?.split('\n')).toHaveLength(2);
    expect(third).toMatch(/^Tên sáng kiến: giống hệt dòng 2/);
  });

  it('names rows as the file that was sent numbers them, in the chat and in the file that goes back', async () => {
    const example = row({ 'Họ và tên': '(Ví dụ – xóa dòng này) Trần Thị Thử' });
    const bytes = await book([
      ['DANH SÁCH'],
      [],
      titles,
      example,
      good,
      [],
      row({ 'Làm lợi': 'nhiều' }),
      row(),
    ]);
    const checked = await check(bytes);
    if (checked.kind !== 'problems') throw new Error(checked.kind);
    expect(checked.first.map(({ line }) => line)).toEqual([7, 8]);
    const rows = (await textsIn(checked.book)).slice(1);
    expect(rows.map(([line]) => line)).toEqual(['5', '7', '8']);
    expect(rows[2]?.[1]).toMatch(/^Tên sáng kiến: giống hệt dòng 5 trong tệp gửi/);
    // Sent back, it is numbered anew: it is the file that was sent now.
    const again = await check(checked.book);
    if (again.kind !== 'problems') throw new Error(again.kind);
    expect(again.first.map(({ line }) => line)).toEqual([3, 4]);
    expect((await textsIn(again.book))[0]).toEqual((await textsIn(checked.book))[0]);
  });

  it('says it in English to who reads English', async () => {
    const bytes = await book([titles, row({ 'Lĩnh vực': 'Sport', 'Làm lợi': 200 })]);
    const [toFix] = await problemsOf(bytes, { language: 'en' });
    expect(toFix).toMatch(
      /Benefit: “200” – a bare number is đồng, and this is too little\. Write all of it \(200000000\)/,
    );
    expect(toFix).toMatch(/Field: “Sport” – not in the list\. Write one of: Production/);
  });

  it('gives every row back as it came, and reads well once corrected', async () => {
    const rows = [
      titles,
      row({ 'Làm lợi': 200, 'Áp dụng từ': new Date(Date.UTC(2026, 2, 5)) }),
      row({ 'Tên sáng kiến': '=cmd|" /C calc"!A0' }),
    ];
    const bytes = await book(
      rows.map((values, at) => [...values, ['Ghi chú', 'giữ lại', null][at] ?? null]),
      (sheet) => {
        sheet.getCell('H2').numFmt = 'dd/mm/yyyy';
      },
    );
    const checked = await check(bytes);
    if (checked.kind !== 'problems') throw new Error(checked.kind);
    expect(checked).toMatchObject({ good: 1, bad: 1, first: [{ line: 2 }] });
    const [head, first, second] = await textsIn(checked.book);
    expect(head?.slice(0, 3)).toEqual(['Dòng trong tệp gửi', 'Cần sửa', 'Họ và tên *']);
    expect(head?.at(-1)).toBe('Ghi chú');
    expect(first?.slice(2)).toEqual([...good.slice(0, 7), '5/3/2026', '200', 'Môi trường', 'giữ lại']);
    expect(second?.[5]).toBe('=cmd|" /C calc"!A0');

    const { opened, bytesOf } = await import('./books.ts');
    const corrected = await opened(checked.book);
    const sheet = corrected.worksheets[0];
    // Text that looks like a formula is text: it is no formula, and stays none when somebody edits it.
    expect(sheet?.getCell('F3').formula).toBeUndefined();
    expect(sheet?.getCell('F3').numFmt).toBe('@');
    if (sheet !== undefined) sheet.getCell('K2').value = '200 triệu';
    expect(await rowsOf(await bytesOf(corrected))).toMatchObject([
      { answers: { benefit: { amount: 200_000_000 }, applied: { day: 5, month: 3, year: 2026 } } },
      { answers: { title: '=cmd|" /C calc"!A0' } },
    ]);
  });
});
