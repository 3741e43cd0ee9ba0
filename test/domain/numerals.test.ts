import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCount } from '../../src/domain/numerals.ts';

describe('reading a count', () => {
  it.each([
    ['3655', 3655],
    ['3.655', 3655],
    ['3,655', 3655],
    ['3 655', 3655],
    ['308.598', 308_598],
    ['1.000.000', 1_000_000],
    [' 0 ', 0],
    ['ba trăm', 300],
    ['hai mươi mốt', 21],
    ['mười lăm', 15],
    ['một nghìn hai trăm', 1200],
    ['hai nghìn không trăm hai mươi sáu', 2026],
  ])('reads «%s» as %i', (text, count) => {
    expect(readCount(text)).toBe(count);
  });

  it.each([
    '',
    '-5',
    '1.5',
    '1,50',
    '1.000,5',
    '1.000 000',
    '12 345 6',
    'abc',
    '5 người',
    'một trăm hai',
    '9'.repeat(20),
  ])('reads no count from «%s»', (text) => {
    expect(readCount(text)).toBeUndefined();
  });

  it('reads every count with dots and without', () => {
    fc.assert(
      fc.property(fc.nat(), (count) => {
        expect(readCount(String(count))).toBe(count);
        expect(readCount(count.toLocaleString('vi-VN'))).toBe(count);
      }),
    );
  });
});
