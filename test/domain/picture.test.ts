import { expect, it } from 'vitest';
import { noFlows } from '../../src/domain/counts.ts';
import { countFields, makePicture } from '../../src/domain/picture.ts';
import type { Tally } from '../../src/domain/tally.ts';

const tally: Tally = {
  unit: 'CĐCS Công ty May Thử',
  programme: '1 triệu sáng kiến',
  programmeTo: 2_000,
  phase: {
    ordinal: 2,
    name: 'Giai đoạn 2',
    fromAt: 0,
    toAt: 2_000,
    submitted: 200,
    recognised: 150,
    valid: 141,
    target: 96,
  },
  period: { kind: 'week', from: 300, to: 1_000 },
  cutOff: 1_100,
  flows: noFlows,
  before: null,
  waiting: 0,
  returned: 0,
  totals: { submitted: 300, recognised: 250, valid: 237 },
  target: null,
  units: { taking: 1, all: 1 },
  authors: 3,
  headcount: null,
  benefit: { confirmed: 0, declared: 0, none: 0 },
  overdue: { answer: 0, decision: 0 },
  shares: [],
  others: { units: 0, valid: 0 },
  sharesOf: 'phase',
};
const counts = { weeks: [], fields: [] };

function cell(field: string, submitted: number, recognised = 0) {
  return { field, submitted, recognised };
}

it('shows the way to the target of the phase and of the programme, or that there is none', () => {
  expect(makePicture(tally, counts, 12)).toEqual({
    ...counts,
    unit: 'CĐCS Công ty May Thử',
    number: 12,
    week: 999,
    cutOff: 1_100,
    progress: [
      { of: 'phase', name: 'Giai đoạn 2', valid: 141, target: 96, tenths: 1469 },
      { of: 'programme', name: '1 triệu sáng kiến', valid: 237, target: null, tenths: null },
    ],
  });
  expect(makePicture({ ...tally, phase: null, programme: null, target: 0 }, counts, null)).toMatchObject({
    number: null,
    progress: [{ of: 'all', name: null, valid: 237, target: null, tenths: null }],
  });
});

it('adds up fields over author groups, the largest first, and the small ones in one row', () => {
  const cells = [
    cell('saving', 3, 1),
    cell('safety', 5),
    cell('saving', 4, 2),
    cell('digital', 5, 5),
    cell('', 2),
    cell('health', 0),
  ];
  expect(countFields(cells, tally)).toEqual([
    cell('saving', 7, 3),
    cell('digital', 5, 5),
    cell('safety', 5),
    cell('', 2),
  ]);
  const many = ['production', 'saving', 'safety', 'environment', 'digital', 'management', 'education'];
  const all = many.map((field, at) => cell(field, 20 - at, 1));
  expect(countFields(all, tally)).toEqual([...all.slice(0, 5), cell('others', 29, 2)]);
});

it('does not break down by field what fewer than three authors made', () => {
  expect(countFields([cell('saving', 7, 3)], { authors: 2 })).toBeNull();
  expect(countFields([], { authors: 0 })).toEqual([]);
});
