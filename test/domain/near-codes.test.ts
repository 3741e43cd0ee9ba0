import { describe, expect, it } from 'vitest';
import { formatCode } from '../../src/domain/codes.ts';
import { nearCodes } from '../../src/domain/near-codes.ts';

const near = (typed: string): string[] =>
  nearCodes(typed, 2026).map(({ year, number }) => formatCode(year, number));

describe('a code with a slip', () => {
  it.each([
    ['SK-26-OOO132', 'SK-26-000132'],
    ['SK-26-0001E2', undefined],
    ['5K-26-000132', 'SK-26-000132'],
    ['sk26-ooo132', 'SK-26-000132'],
    ['SK-26-00O l32', 'SK-26-000132'],
    ['SK26000l32', 'SK-26-000132'],
    ['SK_26_000132', 'SK-26-000132'],
    ['l32', 'SK-26-000132'],
    ['26-000132', 'SK-26-000132'],
    ['SK-26-000-132', 'SK-26-000132'],
  ])('is read first as it was meant: «%s»', (typed, meant) => {
    expect(near(typed)[0]).toBe(meant);
  });

  it.each([
    // The year.
    ['SK-25-000132', 'SK-26-000132'],
    ['SK-62-000132', 'SK-26-000132'],
    ['SK-26-000132', 'SK-25-000132'],
    ['132', 'SK-25-000132'],
    // A digit swapped, missing, doubled, wrong.
    ['SK-26-000312', 'SK-26-000132'],
    ['SK-26-00132', 'SK-26-001032'],
    ['SK-26-01234', 'SK-26-001234'],
    ['12', 'SK-26-000132'],
    ['SK-26-0001332', 'SK-26-000132'],
    ['1132', 'SK-26-000132'],
    ['SK-26-000142', 'SK-26-000132'],
    ['SK-25-000142', 'SK-25-000132'],
  ])('typed as «%s» may mean %s', (typed, meant) => {
    expect(near(typed)).toContain(meant);
  });

  it.each(['', 'abc', 'máy cán', 'SK', '1234567890123', '12a!x', '/QĐ'])('means nothing in «%s»', (typed) => {
    expect(near(typed)).toEqual([]);
  });

  it('is looked for among few codes, each once, the likelier slips first', () => {
    for (const typed of ['1', '132', 'SK-26-00132', 'SK-26-000132', '999999999']) {
      const found = near(typed);
      expect(found.length).toBeLessThanOrEqual(160);
      expect(new Set(found).size).toBe(found.length);
      const slips = [...new Set(nearCodes(typed, 2026).map(({ slip }) => slip))];
      const order = ['letters', 'year', 'swapped', 'missing', 'extra', 'wrong'];
      expect(slips).toEqual(order.filter((slip) => slips.some((one) => one === slip)));
    }
  });
});
