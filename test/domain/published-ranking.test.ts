import { describe, expect, it } from 'vitest';
import type { FiguresMessages } from '../../src/domain/figures-messages.ts';
import { placeOf, type RankingUnit, rankUnits } from '../../src/domain/ranking.ts';
import { shareInTenths } from '../../src/domain/tally.ts';
import { plainText } from '../../src/i18n/html.ts';
import { createWords } from '../../src/i18n/words.ts';
import { calendar, moment } from '../i18n/samples.ts';
import { coalUnits, thanhHoa } from '../published.ts';

const { messages: vietnamese } = createWords(calendar)('vi');
const { messages: english } = createWords(calendar)('en');
const sumOf = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const grouped = (count: number, separator: string): string =>
  String(count).replaceAll(/\B(?=(\d{3})+$)/g, separator);

let lastId = 0;
function ranked(more: Partial<RankingUnit> & { name: string; valid: number }): RankingUnit {
  lastId += 1;
  const { name, valid } = more;
  return { id: lastId, code: name, block: 'other', submitted: valid, target: null, headcount: null, ...more };
}

const board: Omit<FiguresMessages['ranking'], 'measure' | 'lines'> = {
  ...{ unitId: 1, unit: 'Tổng Liên đoàn', cutOff: moment, scale: 'programme', phase: null, block: null },
  ...{ blocks: [], own: null, page: 0, more: false },
};

describe('a published ranking', () => {
  it.each(thanhHoa.growth)(
    'of Thanh Hóa by $on has $count, which are $perHundred for a hundred members',
    ({ count, perHundred }) => {
      const own = ranked({ name: thanhHoa.unit, valid: count, headcount: thanhHoa.members });
      const [line] = rankUnits([own], 'members');
      const lines = line === undefined ? [] : [line];
      const [vi, en] = [vietnamese, english].map((messages) =>
        plainText(messages.ranking({ ...board, measure: 'members', lines })),
      );
      expect(vi).toContain(
        `1. LĐLĐ tỉnh Thanh Hóa: ${perHundred} (${grouped(count, '.')}/308.598 đoàn viên)`,
      );
      expect(en).toContain(`${perHundred.replace(',', '.')} (${grouped(count, ',')}/308,598 members)`);
    },
  );

  it('of the coal union is printed with every share to the last digit, in both languages', () => {
    const lines = rankUnits(
      coalUnits.map(({ unit: name, count, target }) => ranked({ name, valid: count, target })),
      'share',
    );
    const inOrder = coalUnits.toSorted(
      (one, other) => Number(other.share.replace(',', '.')) - Number(one.share.replace(',', '.')),
    );
    const [vi, en] = [vietnamese, english].map((messages) =>
      plainText(messages.ranking({ ...board, measure: 'share', lines })),
    );
    expect(vi?.split('\n').slice(3)).toEqual(
      inOrder.map(
        ({ unit: name, count, target, share }, index) =>
          `${index + 1}. ${name}: ${count}/${target} – đạt ${share}% chỉ tiêu`,
      ),
    );
    expect(en?.split('\n').slice(3)).toEqual(
      inOrder.map(
        ({ unit: name, count, target, share }, index) =>
          `${index + 1}. ${name}: ${count}/${target} – ${share.replace(',', '.')}% of the target`,
      ),
    );
  });

  it.each([
    ['Công đoàn Than – Khoáng sản', 21],
    ['LĐLĐ tỉnh Thái Bình', 13],
    ['LĐLĐ tỉnh Long An', 9],
  ])('has %s in place %i of 83, and those that tie with it beside it', (name, place) => {
    const better = Array.from({ length: place - 1 }, (_, index) =>
      ranked({ name: `Trên ${index}`, valid: 900 - index, target: 100 }),
    );
    // 198 % of different targets: the same share, exactly.
    const own = ranked({ name, valid: 198, target: 100 });
    const tied = ranked({ name: 'Cùng hạng', valid: 99, target: 50 });
    const worse = Array.from({ length: 83 - place - 1 }, (_, index) =>
      ranked({ name: `Dưới ${index}`, valid: index, target: 100 }),
    );
    const list = rankUnits([...worse, tied, own, ...better], 'share');
    for (const { id } of [own, tied]) expect(placeOf(list, id)).toEqual({ rank: place, of: 83 });
    expect(list[place + 1]?.rank).toBe(place + 2);
    const said = { ...board, measure: 'share', lines: [] } as const;
    const own21 = { unit: name, above: 'Tổng Liên đoàn', place: { rank: place, of: 83 } };
    expect(plainText(vietnamese.ranking({ ...said, own: own21 }))).toContain(
      `hạng ${place}/83 trong Tổng Liên đoàn`,
    );
  });

  it('of the oil and gas union has 18 of 33 unions at their target or above, and 7,085 of 5,400 in all', () => {
    const targets = Array.from({ length: 33 }, (_, index) => (index < 21 ? 164 : 163));
    expect(sumOf(targets)).toBe(5400);
    // The first eighteen reach theirs, one to the very last initiative.
    const valid = targets.map((target, index) => (index === 17 ? target : index < 17 ? 255 : 173 - index));
    valid[0] = (valid[0] ?? 0) + 7085 - sumOf(valid);
    const list = rankUnits(
      targets.map((target, index) => ranked({ name: `Đơn vị ${index}`, valid: valid[index] ?? 0, target })),
      'share',
    );
    expect(sumOf(list.map((one) => one.valid))).toBe(7085);
    const done = list.filter((one) => (shareInTenths(one.valid, one.target) ?? 0) >= 1000);
    expect([done.length, list.length]).toEqual([18, 33]);
    expect(list.slice(0, 18)).toEqual(done);
  });
});
