import { describe, expect, it } from 'vitest';
import { beginningsOf, slipsOf } from '../../src/domain/name-sought.ts';

describe('a name that is sought', () => {
  it('is taken apart into beginnings of words, without marks, each once', () => {
    expect(beginningsOf('  Văn   Thử, văn ')).toEqual(['van', 'thu']);
    expect(beginningsOf('100% _')).toEqual(['100']);
    expect(beginningsOf('…')).toEqual([]);
  });

  it.each(['Tran Thi Tu', 'Tran Thii Thu', 'Tran Thi Thy', 'Trna Thi Thu', 'TranThi Thu'])(
    'is one slip away as “%s”',
    (typed) => {
      expect(slipsOf(typed)).toContain('tran thi thu');
    },
  );

  it('is no slip of itself', () => {
    expect(slipsOf('Trần Thị Thử')).not.toContain('tran thi thu');
  });

  it('has few enough slips to be looked up, and none when it is very long', () => {
    expect(slipsOf('Nguyễn Hoàng Thị Phương Thảo Nguyên').length).toBeLessThan(2_500);
    expect(slipsOf('x'.repeat(41))).toEqual([]);
    expect(slipsOf('')).toEqual([]);
  });
});
