import { describe, expect, it } from 'vitest';
import { countSpans, formatSpans, spansOf } from '../../src/domain/bulk.ts';

describe('codes as spans', () => {
  const codes = [131, 127, 132, 133].map((number) => ({ year: 2026, number }));

  it('join what follows each other, in order', () => {
    expect(spansOf([...codes, { year: 2025, number: 134 }])).toEqual([
      { year: 2025, from: 134, to: 134 },
      { year: 2026, from: 127, to: 127 },
      { year: 2026, from: 131, to: 133 },
    ]);
    expect(countSpans(spansOf(codes))).toBe(4);
    expect(spansOf([])).toEqual([]);
  });

  it('are printed as they are typed: those of this year by their number alone', () => {
    expect(formatSpans(spansOf(codes), 2026)).toBe('127, 131–133');
    expect(formatSpans(spansOf(codes), 2027)).toBe('SK-26-000127, SK-26-000131–133');
  });
});
