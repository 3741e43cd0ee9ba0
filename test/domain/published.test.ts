import { describe, expect, it } from 'vitest';
import { type Counts, noCounts, noFlows, noTotals } from '../../src/domain/counts.ts';
import { sumByBlock, sumByGroup } from '../../src/domain/make-details.ts';
import { makeTally, type TallyFrame } from '../../src/domain/make-tally.ts';
import { type Rolled, rollUp, type TreeUnit } from '../../src/domain/roll-up.ts';
import { formatTenths, shareInTenths } from '../../src/domain/tally.ts';
import { plainText } from '../../src/i18n/html.ts';
import { createWords } from '../../src/i18n/words.ts';
import { calendar, moment, tallyOf } from '../i18n/samples.ts';
import {
  printedWrongly,
  publishedShares,
  publishedSums,
  publishedTargets,
  sharesWithoutTarget,
  thanhHoa,
} from '../published.ts';

const { messages: vietnamese } = createWords(calendar)('vi');
const { messages: english } = createWords(calendar)('en');
const nobody = { totals: [], phase: [] };
const frame: TallyFrame = {
  period: { kind: 'programme', from: 0, to: moment },
  cutOff: moment,
  before: null,
  programme: { name: '1 triệu sáng kiến', toAt: moment, targets: new Map() },
  phase: null,
};

function unit(id: number, parentId: number | null, more: Partial<TreeUnit> = {}): TreeUnit {
  return {
    id,
    parentId,
    code: `U${id}`,
    name: `${id}`,
    block: 'other',
    headcount: null,
    closedAt: null,
    ...more,
  };
}

function counted(valid: number): Counts {
  return { ...noCounts, totals: { ...noTotals, submitted: valid, recognised: valid, valid } };
}

/** A unit above one for each part, and what no part was named for its own. */
function tree(parts: Readonly<Record<string, number>>, others = 0): ReadonlyMap<number, Rolled> {
  const names = Object.entries(parts);
  const units = [unit(1, null), ...names.map(([name], index) => unit(index + 2, 1, { name }))];
  const own = names.map(([, count], index) => [index + 2, counted(count)] as const);
  return rollUp(units, new Map([[1, counted(others)], ...own]), nobody);
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const grouped = (count: number, separator: string): string =>
  String(count).replaceAll(/\B(?=(\d{3})+$)/g, separator);

describe('a published share of a target', () => {
  it.each(publishedShares)('$unit, $date: $count of $target is $share % ($of)', (row) => {
    const { unit: name, count, target, share } = row;
    expect(formatTenths(shareInTenths(count, target) ?? -1)).toBe(share);
    const totals = { submitted: count, recognised: count, valid: count };
    const said = { unitId: 1, tally: tallyOf(name, { totals, target }), number: 1, weeks: 1 };
    const [vi, en] = [vietnamese, english].map((messages) => plainText(messages.digest(said)));
    expect(vi).toContain(`hợp lệ ${grouped(count, '.')}/${grouped(target, '.')} – đạt ${share}% chỉ tiêu`);
    const point = share.replace(',', '.');
    expect(en).toContain(`valid ${grouped(count, ',')}/${grouped(target, ',')} – ${point}% of the target`);
  });

  it.each(publishedShares.filter(({ printed }) => printed !== null))(
    '$unit, $date: in the paper it was $printed %',
    ({ unit: name, count, target, printed }) => {
      const digits = printed?.includes(',') === true ? 1 : 0;
      const halfUp = ((count / target) * 100).toFixed(digits).replace('.', ',');
      expect(halfUp === printed).toBe(!printedWrongly.includes(name));
    },
  );

  it.each(sharesWithoutTarget)(
    '$unit, $date: $count is $printed % of some target, whichever way the paper rounded',
    ({ count, printed }) => {
      const targets = Array.from({ length: count }, (_, index) => index + 1).filter((target) =>
        [Math.floor, Math.round].some((round) => round((count / target) * 100) === printed),
      );
      expect(targets.length).toBeGreaterThan(20);
      for (const target of targets) {
        const tenths = shareInTenths(count, target) ?? -1;
        expect(Math.abs(tenths - printed * 10)).toBeLessThanOrEqual(10);
      }
    },
  );

  it.each(publishedTargets)('$unit: the targets of its phases make up the whole', ({ phases, whole }) => {
    expect(sumOf(phases)).toBe(whole);
    expect(formatTenths(shareInTenths(sumOf(phases), whole) ?? -1)).toBe('100,0');
  });
});

describe('published figures', () => {
  it.each(publishedSums)('$unit, $date, $what: the parts and the others are $whole', (row) => {
    const { parts, others, whole } = row;
    const tally = makeTally(1, tree(parts, others), frame);
    expect(tally.totals).toEqual({ submitted: whole, recognised: whole, valid: whole });
    expect(tally.flows).toEqual({ ...noFlows, submitted: whole, recognised: whole });
    expect(sumOf(tally.shares.map(({ valid }) => valid)) + tally.others.valid).toBe(whole);
    const counts: readonly number[] = Object.values(parts);
    expect(tally.shares.map(({ valid }) => valid)).toEqual(counts.toSorted((one, other) => other - one));
    expect(tally.others).toEqual({ units: others > 0 ? 1 : 0, valid: others });
  });

  it('of the nation are 47, 36 and 17 % by group of authors, and one sum in every field', () => {
    const groups = { official: 955_824, worker: 732_120, unionOfficer: 345_723 };
    // Half of each group in one field, the rest in another: what is added up is all of it.
    const cells = Object.entries(groups).flatMap(([authorGroup, valid]) =>
      [Math.floor(valid / 2), Math.ceil(valid / 2)].map((part, index) => ({
        field: index === 0 ? 'production' : '',
        authorGroup,
        ...{ submitted: part, recognised: part, valid: part, confirmed: 0 },
      })),
    );
    const lines = sumByGroup(cells);
    expect(lines.map(({ key, valid }) => [key, valid])).toEqual(Object.entries(groups));
    const whole = sumOf(lines.map(({ valid }) => valid));
    expect(whole).toBe(2_033_667);
    expect(lines.map(({ valid }) => formatTenths(shareInTenths(valid, whole) ?? -1))).toEqual([
      '47,0',
      '36,0',
      '17,0',
    ]);
  });

  it('of the 75 thousand programme have more people than entries, and fewer valid ones than either', () => {
    const [registrants, entries, printedElsewhere, valid] = [281_554, 241_802, 241_801, 162_491];
    expect(registrants).toBeGreaterThan(entries);
    expect([entries, printedElsewhere].map((all) => formatTenths(shareInTenths(valid, all) ?? -1))).toEqual([
      '67,2',
      '67,2',
    ]);
  });

  it('of Hưng Yên are 588 valid ones and 672 that wait, in words of both languages', () => {
    const totals = { submitted: 1260, recognised: 588, valid: 588 };
    const said = { tally: tallyOf('LĐLĐ tỉnh Hưng Yên', { totals, waiting: 672, target: 10_000 }) };
    expect(totals.valid + said.tally.waiting).toBe(totals.submitted);
    const [vi, en] = [vietnamese, english].map((messages) => plainText(messages.tally(said)));
    expect(vi).toContain('nộp 1.260, công nhận 588, hợp lệ 588');
    expect(vi).toContain('Đang chờ: 672');
    expect(vi).toContain('hợp lệ 588/10.000 – đạt 5,9% chỉ tiêu');
    expect(en).toContain('588/10,000 – 5.9% of the target');
  });
});

describe('Thanh Hóa, 31/8/2023', () => {
  const { blocks, unions, members } = thanhHoa;

  /** A province with all its grassroots unions; their members are spread evenly within a block. */
  function province(): ReadonlyMap<number, Rolled> {
    const units = [unit(1, null)];
    const own = new Map<number, Counts>();
    for (const [block, { unions: many, members: all }] of Object.entries(blocks)) {
      for (let index = 0; index < many; index += 1) {
        const headcount = Math.floor(all / many) + (index < all % many ? 1 : 0);
        own.set(units.length + 1, counted(headcount));
        units.push(unit(units.length + 1, 1, { block, headcount }));
      }
    }
    return rollUp(units, own, nobody);
  }

  it('has 3,655 grassroots unions and 308,598 members, of which the paper left 386 and 34,533 out', () => {
    const all = province();
    const tally = makeTally(1, all, frame);
    expect(tally.units).toEqual({ taking: unions, all: unions });
    expect(tally.headcount).toBe(members);
    expect(tally.others.units + tally.shares.length).toBe(unions);
    const lines = sumByBlock(1, all, 'totals');
    expect(new Map(lines.map(({ key, valid }) => [key, valid]))).toEqual(
      new Map(Object.entries(blocks).map(([key, block]) => [key, block.members])),
    );
    const { other, ...named } = blocks;
    expect(unions - sumOf(Object.values(named).map((block) => block.unions))).toBe(other.unions);
    expect(members - sumOf(Object.values(named).map((block) => block.members))).toBe(other.members);
    const text = plainText(vietnamese.tally({ tally }));
    expect(text).toContain('Đơn vị tham gia: 3.655/3.655');
    expect(text).toContain('đoàn viên: 308.598');
  });
});
