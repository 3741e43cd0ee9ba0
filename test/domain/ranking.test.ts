import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measures, placeOf, type RankingUnit, rankUnits } from '../../src/domain/ranking.ts';

let lastId = 0;
function unit(name: string, valid: number, target: number | null, headcount: number | null = null) {
  lastId += 1;
  return { id: lastId, name, code: name, block: 'enterprise', submitted: valid, valid, target, headcount };
}

function printed(units: readonly RankingUnit[], measure: (typeof measures)[number]) {
  return rankUnits(units, measure).map(({ rank, name }) => `${rank ?? '–'} ${name}`);
}

/** Công đoàn TKV at 14h00 on 10/5/2022: valid ones and target. */
const tkv = [
  unit('Cửa Ông', 196, 105),
  unit('Nam Mẫu', 198, 132),
  unit('Hà Lầm', 141, 96),
  unit('Chế tạo máy', 66, 24),
  unit('Đá Bạc', 84, 42),
  unit('Mông Dương', 119, 102),
  unit('Cao Sơn', 142, 111),
  unit('Xây lắp mỏ', 71, 54),
];

describe('units are ranked', () => {
  it('by share of their target, as the coal union printed them', () => {
    expect(printed(tkv, 'share')).toEqual([
      '1 Chế tạo máy',
      '2 Đá Bạc',
      '3 Cửa Ông',
      '4 Nam Mẫu',
      '5 Hà Lầm',
      '6 Xây lắp mỏ',
      '7 Cao Sơn',
      '8 Mông Dương',
    ]);
    expect(printed(tkv, 'valid').slice(0, 2)).toEqual(['1 Nam Mẫu', '2 Cửa Ông']);
  });

  it('for each hundred members, those of an unknown number after all others', () => {
    const units = [unit('Ít', 5, null, 100), unit('Nhiều', 50, null, 2000), unit('Chưa rõ', 99, null)];
    expect(printed(units, 'members')).toEqual(['1 Ít', '2 Nhiều', '– Chưa rõ']);
  });

  it('equal ones alike, though their counts differ, and the next by its place in the list', () => {
    const units = [unit('Hai', 4, 6), unit('Một', 2, 3), unit('Ba', 1, 3), unit('Không', 7, 0)];
    expect(printed(units, 'share')).toEqual(['1 Hai', '1 Một', '3 Ba', '– Không']);
    expect(printed(units, 'valid')).toEqual(['1 Không', '2 Hai', '3 Một', '4 Ba']);
  });

  it('not at all while nobody has anything, and with nothing behind others as soon as somebody has', () => {
    const none = [unit('Một', 0, 8, 100), unit('Hai', 0, 3, 50), unit('Chưa giao', 5, null)];
    expect(printed(none, 'share')).toEqual(['– Hai', '– Một', '– Chưa giao']);
    expect(placeOf(rankUnits(none, 'share'), none[0]?.id ?? 0)).toBeUndefined();
    expect(printed(none, 'members')).toEqual(['– Hai', '– Một', '– Chưa giao']);
    expect(printed(none, 'valid')).toEqual(['1 Chưa giao', '2 Hai', '2 Một']);
    expect(printed([unit('Ba', 1, 9), ...none], 'share').slice(0, 3)).toEqual(['1 Ba', '2 Hai', '2 Một']);
  });

  it('as a reader counts where nothing else orders them: number 2 before number 11', () => {
    const units = [unit('Xã 11', 0, 5), unit('Xã 2', 0, 5), unit('Xã 1', 0, 5)];
    expect(printed(units, 'share')).toEqual(['– Xã 1', '– Xã 2', '– Xã 11']);
  });

  it('21st of 83, those without a target not among them', () => {
    const provinces = Array.from({ length: 83 }, (_, index) => unit(`Đơn vị ${index}`, 200 - index, 100));
    const ranked = rankUnits([...provinces, unit('Chưa giao', 900, null)], 'share');
    expect(placeOf(ranked, provinces[20]?.id ?? 0)).toEqual({ rank: 21, of: 83 });
    expect(placeOf(ranked, ranked.at(-1)?.id ?? 0)).toBeUndefined();
  });

  it('exactly as fractions are, and loses none of them', () => {
    const any = fc.record({
      valid: fc.nat(99),
      target: fc.option(fc.nat(9)),
      headcount: fc.option(fc.nat(9)),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), fc.constantFrom(...measures), (rows, measure) => {
        const units = rows.map(({ valid, target, headcount }) => unit('X', valid, target, headcount));
        const ranked = rankUnits(units, measure);
        expect(new Set(ranked.map(({ id }) => id))).toEqual(new Set(units.map(({ id }) => id)));
        expect(ranked).toHaveLength(units.length);
        const value = ({ valid, target, headcount }: RankingUnit) =>
          measure === 'valid' ? valid : valid / ((measure === 'share' ? target : headcount) ?? 1);
        const measured = ranked.filter(({ rank }) => rank !== null);
        for (const one of measured) {
          const better = measured.filter((other) => value(other) > value(one) + 1e-9).length;
          expect(one.rank).toBe(better + 1);
        }
      }),
    );
  });
});
