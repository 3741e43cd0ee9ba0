import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVietnamese, fold, looksLegacyEncoded, nfc } from '../../src/domain/fold.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('the search key', () => {
  it.each([
    ['Đặng Thị Thuỳ', 'dang thi thuy'],
    ['hoà', 'hoa'],
    ['hòa', 'hoa'],
    ['Ðông Ðô', 'dong do'],
    ['bệnh'.normalize('NFD'), 'benh'],
    ['  Công\u00a0 đoàn\n cơ sở ', 'cong doan co so'],
    ['TƯỜNG VŨ ỨNG', 'tuong vu ung'],
    ["H'Hen Niê", "h'hen nie"],
  ])('of «%s» is «%s»', (text, key) => {
    expect(fold(text)).toBe(key);
  });

  it('of a key is the key itself, and the same for composed and decomposed letters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
      }),
    );
  });
});

describe('a text that comes in', () => {
  it.each([
    ['composed', 'bệnh'.normalize('NFD'), 'bệnh'],
    ['with LF line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['without controls, but with tabs and lines', 'a\u0000\u0007\tb\nc\u007f', 'a\tb\nc'],
    ['without bidi controls', 'a\u202eb\u2066c\u200fd', 'abcd'],
    ['without invisible letters', 'a\u200bb\u00adc\ufeffd\u2060e\u3164f\u{e0041}g', 'abcdefg'],
    ['without joiners between letters', 'a\u200db', 'ab'],
    [
      'with the joiners of emoji',
      '👩\u200d🔧 👷🏽\u200d♀\ufe0f ❤\ufe0f\u200d🔥',
      '👩\u200d🔧 👷🏽\u200d♀\ufe0f ❤\ufe0f\u200d🔥',
    ],
    ['without half letters', 'a\ud83d b', 'a b'],
    ['trimmed', ' \n a \t', 'a'],
  ])('is kept %s', (_how, text, kept) => {
    expect(nfc(text)).toBe(kept);
  });

  it('is kept the same when it comes in again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(nfc(nfc(text))).toBe(nfc(text));
        expect(nfc(text).isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('old encodings', () => {
  it.each([
    'C«ng ®oµn',
    'S¸ng kiÕn c¶i tiÕn kü thuËt',
    'C¶i tiÕn khu«n ®óc t¹i ph©n x­ëng 2',
    'nguyÔn v¨n hïng',
    'Coâng ñoaøn',
    'Saùng kieán caûi tieán kyõ thuaät',
    'Nguyeãn Vaên Huøng',
  ])('are seen in «%s»', (text) => {
    expect(looksLegacyEncoded(text)).toBe(true);
    expect(looksLegacyEncoded(nfc(text))).toBe(true);
  });

  it.each([
    '',
    'Công đoàn cơ sở',
    'Cải tiến chất lượng khuôn và giảm chi phí sửa khuôn',
    'Đào lò kéo dài dọc vỉa than V7 CB tầng -25/+30 để tận thu tài nguyên',
    'cai tien may can dam',
    'Chế tạo máy «cán dầm» 5m² × 3, 30°C ± 2, 10µm, ½ công',
    'Máy Müller Größe 3 – thay thế phụ tùng',
    'HOÀN THÀNH KẾ HOẠCH',
    'khoan, hàn, toán, loài, quê, áo, éo le, hoãn, thoát',
    'Brand® của Công ty ABC©',
    'https://example.org/a?b=c',
    '15 triệu/tháng',
    '👷 ok',
  ])('are not seen in «%s»', (text) => {
    expect(looksLegacyEncoded(text)).toBe(false);
  });

  it('are told from Vietnamese whatever is written', () => {
    const words =
      'sáng kiến cải tiến kỹ thuật máy móc công đoàn xưởng hoà hòa quý thuỷ nguyễn ứng dụng ở úc và là áo'.split(
        ' ',
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }), (some) => {
        expect(looksLegacyEncoded(some.join(' '))).toBe(false);
        expect(looksLegacyEncoded(some.join(' ').toUpperCase())).toBe(false);
      }),
    );
  });
});

describe('the order of Vietnamese lists', () => {
  it('puts Đ after D, tones after letters and numbers by size', () => {
    const sorted = ['Đồng Nai', 'Gia Lai', 'Tổ 10', 'Cần Thơ', 'Đắk Lắk', 'Tổ 2', 'Đà Nẵng', 'Điện Biên'];
    expect(sorted.toSorted(compareVietnamese)).toEqual([
      'Cần Thơ',
      'Đà Nẵng',
      'Đắk Lắk',
      'Điện Biên',
      'Đồng Nai',
      'Gia Lai',
      'Tổ 2',
      'Tổ 10',
    ]);
    expect(['mạ', 'má', 'ma'].toSorted(compareVietnamese)).toEqual(['ma', 'má', 'mạ']);
  });
});
