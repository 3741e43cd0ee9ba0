import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSimilar, keptKeys, similarity, soughtKeys } from '../../src/domain/similar.ts';
import { nearPairs, otherPairs } from './similar-titles.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...nearPairs.flat(), ...otherPairs.flat()),
);

function similar(pairs: typeof nearPairs): number {
  return pairs.filter(([one, other]) => isSimilar(similarity(one, other))).length;
}

describe('titles', () => {
  it('of one thing are found, however they are worded', () => {
    expect(nearPairs).toHaveLength(50);
    expect(similar(nearPairs)).toBeGreaterThanOrEqual(45);
  });

  it('of two things are told apart, however alike they look', () => {
    expect(otherPairs).toHaveLength(50);
    expect(similar(otherPairs)).toBeLessThanOrEqual(3);
  });

  it.each([
    ['Sửa van hơi lò số 1', 'Sửa van hơi lò số 1 và số 4', true],
    ['Sửa van hơi lò số 1', 'Sửa van hơi lò số 4', false],
    ['Sửa van hơi lò số 01', 'sua van hoi lo so 1', true],
    ['Tủ thuốc lưu động cho công nhân', 'Tủ sách lưu động cho công nhân', false],
    ['Tủ thuốc lưu động cho công nhân', 'tu thuoc luu dong cho cong nhan', true],
    ['Máy cán dầm', '', false],
  ])('«%s» and «%s»: %s', (one, other, alike) => {
    expect(isSimilar(similarity(one, other))).toBe(alike);
  });

  it('are as alike one way as the other, never more than a title and itself, and any text is one', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const alike = similarity(one, other);
        expect(alike).toBe(similarity(other, one));
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
        expect(similarity(one, one)).toBe(1);
        expect(similarity(one, one.normalize('NFD'))).toBe(1);
      }),
    );
  });
});

describe('the keys of a title', () => {
  it('lead from every title to the one that is like it', () => {
    const both = [...nearPairs, ...nearPairs.map(([one, other]) => [other, one] as const)];
    const lost = both.filter(([kept, sought]) => {
      const keys = new Set(keptKeys(kept));
      return !soughtKeys(sought).some((key) => keys.has(key));
    });
    expect(lost).toEqual([]);
  });

  it('are few, whatever the title', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const [kept, sought] = [keptKeys(title), soughtKeys(title)];
        expect(kept.length).toBeLessThanOrEqual(12);
        expect(sought.length).toBeLessThanOrEqual(24);
        expect(sought.slice(0, kept.length)).toEqual(kept);
        expect(new Set(sought).size).toBe(sought.length);
      }),
    );
  });
});
