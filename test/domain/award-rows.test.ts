import { describe, expect, it } from 'vitest';
import { readAwardHeader, readAwardRow } from '../../src/domain/award-rows.ts';

const today = { year: 2026, month: 11, day: 26 };

describe('a row of a list of commendations', () => {
  it('is found by its titles, in any order and spelling', () => {
    expect(readAwardHeader(['STT', 'Hình thức *', 'Mã sáng kiến', 'Số QĐ', 'Ngày ký'])).toEqual([
      undefined,
      'form',
      'code',
      'number',
      'day',
    ]);
    expect(readAwardHeader(['Họ và tên', 'Mã sáng kiến'])).toBeUndefined();
  });

  it.each([
    [
      { code: 'SK-26-000123', form: 'Bằng khen LĐLĐ tỉnh', number: 'số 45/QĐ', day: '20/11/2026' },
      { code: 'SK-26-000123', unit: null, form: 'province', number: '45/QĐ', day: '20/11/2026' },
    ],
    [
      { code: 123, form: 'Giải thưởng Nguyễn Đức Cảnh', day: { year: 2026, month: 9, day: 3 } },
      { code: '123', unit: null, form: 'Giải thưởng Nguyễn Đức Cảnh', number: null, day: '3/9/2026' },
    ],
    [
      { unit: 'MAYTHU', form: 'giấy khen', number: 7 },
      { code: null, unit: 'MAYTHU', form: 'merit', number: '7', day: null },
    ],
    [{ form: 'giấy khen' }, 'missing-who'],
    [{ code: '123' }, 'missing-form'],
    [{ code: '123', form: 'Bằng khen' }, 'which-form'],
    [{ code: 'abc', form: 'Giấy khen' }, 'not-a-code'],
    [{ code: '123', form: 'Giấy khen', day: '31/2/2026' }, 'not-a-day'],
    [{ code: '123', form: 'Giấy khen', day: '1/12/2026' }, 'not-yet-signed'],
    [{ code: '123', form: { broken: 'error' as const } }, 'broken'],
  ])('%j is read', (cells, meant) => {
    const read = readAwardRow(2, cells, today);
    expect('row' in read ? read.row : read.fault).toEqual(
      typeof meant === 'string' ? meant : { line: 2, ...meant },
    );
  });
});
