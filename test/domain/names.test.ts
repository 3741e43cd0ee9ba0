import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givenName, readName } from '../../src/domain/names.ts';

describe('reading a name', () => {
  it.each([
    ['Trần Thị Thu Hà', 'Trần Thị Thu Hà'],
    ['  Trần   Thị\nThu Hà ', 'Trần Thị Thu Hà'],
    ['Trần Thị Hà'.normalize('NFD'), 'Trần Thị Hà'],
    ["H'Hen Niê", "H'Hen Niê"],
    ['H’Hen Niê', 'H’Hen Niê'],
    ['Y Moan Êban', 'Y Moan Êban'],
    ['Lò Văn Ứng', 'Lò Văn Ứng'],
    ['Sùng A Páo', 'Sùng A Páo'],
    ['Nguyen Van Hung', 'Nguyen Van Hung'],
    ['Nguyễn Lê-Anh Thư', 'Nguyễn Lê-Anh Thư'],
    ['Công Tằng Tôn Nữ Thị Hoa', 'Công Tằng Tôn Nữ Thị Hoa'],
    ['Tôi là Trần Thị Hà', 'Trần Thị Hà'],
    ['Dạ em tên là Trần Thị Hà ạ', 'Trần Thị Hà'],
    ['Họ và tên: Trần Thị Hà.', 'Trần Thị Hà'],
    ['Nguyễn Văn Toi', 'Nguyễn Văn Toi'],
  ])('takes «%s» as it is', (text, value) => {
    expect(readName(text)).toEqual({ kind: 'value', value });
  });

  it.each([
    ['TRẦN THỊ THU HÀ', ['Trần Thị Thu Hà', 'TRẦN THỊ THU HÀ']],
    ['nguyen van hung', ['Nguyen Van Hung', 'nguyen van hung']],
    ['đặng văn đức', ['Đặng Văn Đức', 'đặng văn đức']],
    ["H'HEN NIÊ", ["H'Hen Niê", "H'HEN NIÊ"]],
    ['toi la nguyen van hung', ['Nguyen Van Hung', 'nguyen van hung']],
    ['hà', ['Hà', 'hà']],
    ['Hà', ['Hà']],
    ['Một Hai Ba Bốn Năm Sáu Bảy', ['Một Hai Ba Bốn Năm Sáu Bảy']],
  ])('asks about «%s», title case first', (text, options) => {
    expect(readName(text)).toEqual({ kind: 'ask', code: 'name-unusual', options });
  });

  it.each([
    '',
    ' ',
    'A',
    '0912345678',
    'Hà 2',
    'ha@example.org',
    'https://example.org',
    'example.org',
    '/start',
    '...',
    'Hà 😊',
    '<b>Hà</b>',
    'Trần Thị Hà (tổ 3)',
    'Trần Thị Hà, tổ trưởng',
    "'",
    'Hà-',
    'a'.repeat(101),
    'Tôi là',
  ])('refuses «%s»', (text) => {
    expect(readName(text)).toEqual({ kind: 'refused', code: 'not-a-name' });
  });

  it('asks for a name pasted in an old encoding to be typed again', () => {
    expect(readName('Nguyeãn Vaên Huøng')).toEqual({ kind: 'refused', code: 'legacy-encoding' });
    expect(readName('NguyÔn V¨n Hïng')).toEqual({ kind: 'refused', code: 'legacy-encoding' });
  });

  it('never throws, and takes at most 100 characters', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        const reading = readName(text);
        const names =
          reading.kind === 'value' ? [reading.value] : reading.kind === 'ask' ? reading.options : [];
        for (const name of names) expect(name.length).toBeLessThanOrEqual(101);
      }),
    );
  });
});

describe('the given name', () => {
  it.each([
    ['Trần Thị Thu Hà', 'Hà'],
    ["H'Hen Niê", 'Niê'],
    [' Hà ', 'Hà'],
    ['', ''],
  ])('of «%s» is «%s»', (name, given) => {
    expect(givenName(name)).toBe(given);
  });
});
