import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatTenths, namedUnits, nameShares, ranksOf, shareInTenths } from '../../src/domain/tally.ts';

/** Công đoàn TKV, 10/5/2022 14h00: valid, target, and what one decimal half-up makes of it. */
const tkv = [
  ['Cửa Ông', 196, 105, '186,7'],
  ['Nam Mẫu', 198, 132, '150,0'],
  ['Hà Lầm', 141, 96, '146,9'],
  ['Chế tạo máy', 66, 24, '275,0'],
  ['Đá Bạc', 84, 42, '200,0'],
  ['Mông Dương', 119, 102, '116,7'],
  ['Cao Sơn', 142, 111, '127,9'],
  ['Xây lắp mỏ', 71, 54, '131,5'],
] as const;

function share(name: string, valid: number, target: number | null) {
  return { name, code: name, valid, target };
}

it.each(tkv)('%s: %i of %i is %s %%', (_name, valid, target, printed) => {
  expect(formatTenths(shareInTenths(valid, target) ?? -1)).toBe(printed);
});

it('prints the published shares of larger unions with one decimal, half-up', () => {
  expect(formatTenths(shareInTenths(3979, 958) ?? -1)).toBe('415,3');
  expect(formatTenths(shareInTenths(130_000, 60_000) ?? -1)).toBe('216,7');
  expect(formatTenths(shareInTenths(0, 105) ?? -1)).toBe('0,0');
});

it('has no share without a target above zero', () => {
  expect(shareInTenths(11_666, null)).toBeUndefined();
  expect(shareInTenths(5, 0)).toBeUndefined();
});

it('rounds every share exactly as fractions do', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 10_000_000 }), (count, target) => {
      const exact = (BigInt(count) * 2000n + BigInt(target)) / (2n * BigInt(target));
      expect(shareInTenths(count, target)).toBe(Number(exact));
    }),
  );
});

it('lists units by share of their target, those without one last by count', () => {
  const units = [
    ...tkv.map(([name, valid, target]) => share(name, valid, target)),
    share('Không chỉ tiêu', 1752, null),
  ];
  const { shares, others } = nameShares(units);
  expect(shares.map(({ name }) => name)).toEqual([
    'Chế tạo máy',
    'Đá Bạc',
    'Cửa Ông',
    'Nam Mẫu',
    'Hà Lầm',
    'Xây lắp mỏ',
    'Cao Sơn',
    'Mông Dương',
  ]);
  expect(others).toEqual({ units: 1, valid: 1752 });
});

it('puts equal shares in order of count, then of the Vietnamese alphabet', () => {
  const { shares } = nameShares([
    share('Đông', 10, 10),
    share('Dương', 10, 10),
    share('Ân', 10, 10),
    share('An', 20, 20),
    share('Không', 0, 0),
    share('Chưa', 3, null),
  ]);
  expect(shares.map(({ name }) => name)).toEqual(['An', 'Ân', 'Dương', 'Đông', 'Chưa', 'Không']);
});

it('loses no unit and no initiative between the named and the others', () => {
  const unit = fc.record({
    name: fc.string({ maxLength: 4 }),
    code: fc.constant('X'),
    valid: fc.nat(1000),
    target: fc.option(fc.nat(1000)),
  });
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
      const { shares, others } = nameShares(units);
      const sum = (list: readonly { valid: number }[]) => list.reduce((all, { valid }) => all + valid, 0);
      expect(shares.length).toBe(Math.min(units.length, namedUnits));
      expect(shares.length + others.units).toBe(units.length);
      expect(sum(shares) + others.valid).toBe(sum(units));
      const tenths = shares.map(({ valid, target }) => shareInTenths(valid, target) ?? -1);
      expect(tenths).toEqual(tenths.toSorted((one, other) => other - one));
    }),
  );
});

it('gives equal shares one rank, and the next one its place in the list', () => {
  const { shares } = nameShares([
    share('Một', 3, 10),
    share('Hai', 0, 20),
    share('Ba', 0, 10),
    share('Bốn', 6, 20),
    share('Năm', 2, null),
    share('Sáu', 2, null),
    share('Bảy', 1, 0),
  ]);
  expect(shares.map(({ name }) => name)).toEqual(['Bốn', 'Một', 'Ba', 'Hai', 'Năm', 'Sáu', 'Bảy']);
  expect(ranksOf(shares)).toEqual([1, 1, 3, 3, 5, 5, 7]);
  expect(ranksOf(shares.map((unit) => ({ ...unit, valid: 0 })))).toEqual(shares.map(() => null));
});
