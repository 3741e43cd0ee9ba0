import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAwardForm, readAwardLine } from '../../src/domain/award-line.ts';

const today = { year: 2026, month: 11, day: 26 };

function read(typed: string) {
  const line = readAwardLine(typed, today);
  if (!line.ok) return line.error.code;
  const { codes, units, form, number, date } = line.value;
  return {
    codes: codes.map((code) => code.number),
    units,
    form: form === null ? null : form.named.length === 0 ? form.typed : form.named,
    number,
    day: date === null || date.precision !== 'day' ? null : `${date.day}/${date.month}/${date.year}`,
  };
}

describe('a line about a commendation', () => {
  it.each([
    ['bằng khen tổng lđlđvn', ['confederation']],
    ['Bằng khen của Tổng Liên đoàn Lao động Việt Nam', ['confederation']],
    ['BK TLĐ', ['confederation']],
    ['bang khen ldld tinh', ['province']],
    ['Bằng khen LĐLĐ tỉnh Thanh Hóa', ['province']],
    ['bằng khen BCH LĐLĐ tỉnh', ['province']],
    ['bk tỉnh', ['province']],
    ['giấy khen', ['merit']],
    ['Bằng Lao động sáng tạo', ['creative-labour']],
    ['lđst', ['creative-labour']],
    ['bằng khen', ['confederation', 'province']],
    ['Bằng khen của UBND tỉnh', []],
    ['Giải thưởng Nguyễn Đức Cảnh', []],
    ['giấy khen của Công đoàn ngành Giáo dục', []],
  ])('«%s» is %j', (typed, named) => {
    expect(readAwardForm(typed)).toEqual({ typed, named });
  });

  it.each([
    [
      '123 125-127 bằng khen số 45/QĐ ngày 20/11',
      {
        codes: [123, 125, 126, 127],
        units: [],
        form: ['confederation', 'province'],
        number: '45/QĐ',
        day: '20/11/2026',
      },
    ],
    [
      'SK-26-000123, 130 giấy khen 12/QĐ-CĐCS 1/11/2026',
      { codes: [123, 130], units: [], form: ['merit'], number: '12/QĐ-CĐCS', day: '1/11/2026' },
    ],
    ['123', { codes: [123], units: [], form: null, number: null, day: null }],
    ['123 theo quyết định số 45/QĐ', { codes: [123], units: [], form: null, number: '45/QĐ', day: null }],
    [
      '7 Giải thưởng Nguyễn Đức Cảnh số 9/QĐ ngày 3/9/2026',
      { codes: [7], units: [], form: 'Giải thưởng Nguyễn Đức Cảnh', number: '9/QĐ', day: '3/9/2026' },
    ],
    [
      'đơn vị MAYTHU bằng khen tỉnh số 45 ngày 20/11',
      { codes: [], units: ['MAYTHU'], form: ['province'], number: '45', day: '20/11/2026' },
    ],
    [
      'MAYTHU, Công ty Cơ khí số 2 giấy khen số 46/QĐ',
      { codes: [], units: ['MAYTHU', 'Công ty Cơ khí số 2'], form: ['merit'], number: '46/QĐ', day: null },
    ],
    [
      '7 provincial certificate, decision no. 45/QD of 20/11/2026',
      { codes: [7], units: [], form: ['province'], number: '45/QD', day: '20/11/2026' },
    ],
    [
      'MAYTHU certificate of merit dated 20/11',
      { codes: [], units: ['MAYTHU'], form: ['merit'], number: null, day: '20/11/2026' },
    ],
    ['tập thể May Sông Mã', { codes: [], units: ['May Sông Mã'], form: null, number: null, day: null }],
    ['123 giấy khen ngày 20/12/2026', 'not-yet-signed'],
    ['123 giấy khen số 45 ngày 40/13', 'not-a-date'],
  ])('«%s» is read', (typed, meant) => {
    expect(read(typed)).toEqual(meant);
  });

  it('of any text never throws', () => {
    fc.assert(fc.property(fc.string(), (typed) => void readAwardLine(typed, today)));
  });
});
