import { describe, expect, it } from 'vitest';
import { readBirthDay } from '../../src/domain/birth-day.ts';

describe('a birthday', () => {
  it.each([
    ['15/3/1985', '15/03/1985'],
    ['15-03-1985', '15/03/1985'],
    ['15.3.85', '15/03/1985'],
    ['5 / 3 / 03', '05/03/2003'],
    ['15 3 1985', '15/03/1985'],
    ['15031985', '15/03/1985'],
    ['ngày 15 tháng 3 năm 1985', '15/03/1985'],
    ['Sinh ngày 15/3/1985.', '15/03/1985'],
    ['sinh năm 1985', '1985'],
    ['1985', '1985'],
    ['3/1985', '03/1985'],
    ['tháng 3 năm 1985', '03/1985'],
    ['29/2/1984', '29/02/1984'],
  ])('is read as people type it: «%s»', (typed, read) => {
    expect(readBirthDay(typed, { year: 2026 })).toBe(read);
  });

  it.each(['31/2/1985', '29/2/1985', '3/15/1985', '15/3/2020', '1/1/1900', '15/3', 'hôm qua', '', '0'])(
    'is none of nobody who works, or in no calendar: «%s»',
    (typed) => {
      expect(readBirthDay(typed, { year: 2026 })).toBeUndefined();
    },
  );
});
