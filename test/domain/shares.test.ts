import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShare } from '../../src/domain/shares.ts';

describe('reading a share', () => {
  it.each([
    ['60%', 60],
    ['60', 60],
    ['60 %', 60],
    ['60 phần trăm', 60],
    ['60 phan tram ạ', 60],
    ['100%', 100],
    ['1', 1],
    ['sáu mươi phần trăm', 60],
    ['ba mươi lăm', 35],
    ['một nửa', 50],
    ['nửa', 50],
    ['1/2', 50],
    ['khoảng 40%', 40],
    ['dạ 40% ạ', 40],
    ['toàn bộ', 100],
  ])('reads «%s» as %i percent', (text, value) => {
    expect(readShare(text)).toEqual({ kind: 'value', value });
  });

  it.each([
    ['50/50', [50]],
    ['60/40', [60, 40]],
    ['60% - 40%', [60, 40]],
    ['33,3%', [33, 34]],
    ['0,5%', [1]],
  ])('asks which whole share «%s» is', (text, options) => {
    expect(readShare(text)).toEqual({ kind: 'ask', code: 'share-which', options });
  });

  it.each([
    ['0', 'not-a-share'],
    ['101%', 'not-a-share'],
    ['-5%', 'unreadable'],
    ['60/60', 'unreadable'],
    ['nhiều', 'unreadable'],
    ['', 'unreadable'],
  ])('refuses «%s»', (text, code) => {
    expect(readShare(text)).toEqual({ kind: 'refused', code });
  });

  it('reads every whole percent and nothing else, without ever throwing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.nat(150).map((n) => `${n}%`),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const reading = readShare(text);
          const share = reading.kind === 'value' ? reading.value : 1;
          expect(Number.isInteger(share) && share >= 1 && share <= 100).toBe(true);
        },
      ),
    );
  });
});
