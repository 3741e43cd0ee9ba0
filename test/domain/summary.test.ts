import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.ts';
import { createSummaries, isWorthTelling, summaryDay, type UnitWork } from '../../src/domain/summary.ts';

const calendar = createCalendar();
const idle = { waiting: 0, overdue: 0, oldest: null, untold: 0, untoldAt: null, authors: [] };
const [province, district, commune, zone] = [1, 2, 3, 4];
const parents = new Map([
  [province, null],
  [district, province],
  [commune, district],
  [zone, province],
]);
const [chief, head, clerk, owner] = [11, 12, 13, 19];

function tells(posts: readonly (readonly [number, number])[], ...works: Partial<UnitWork>[]) {
  const gathered = createSummaries({
    parents,
    posts: posts.map(([memberId, unitId]) => ({ memberId, unitId })),
    owners: [owner],
  });
  for (const work of works) gathered.add({ ...idle, unitId: commune, ...work });
  return Object.fromEntries(
    [...gathered.summaries].map(([id, { waiting, overdue, below }]) => [
      id,
      { waiting, overdue, below: Object.fromEntries(below) },
    ]),
  );
}

describe('the daily line', () => {
  it.each([
    ['Friday 08:00', { day: 18, hour: 8, minute: 0 }, '2026-09-18'],
    ['Friday 07:59', { day: 18, hour: 7, minute: 59 }, undefined],
    ['Friday 16:59', { day: 18, hour: 16, minute: 59 }, '2026-09-18'],
    ['Friday 17:00', { day: 18, hour: 17, minute: 0 }, undefined],
    ['Friday 22:00', { day: 18, hour: 22, minute: 0 }, undefined],
    ['Saturday 10:00', { day: 19, hour: 10, minute: 0 }, undefined],
    ['Sunday 08:00', { day: 20, hour: 8, minute: 0 }, undefined],
    ['Monday 08:00', { day: 21, hour: 8, minute: 0 }, '2026-09-21'],
  ])('of %s', (_name, time, day) => {
    expect(summaryDay(calendar, calendar.at({ year: 2026, month: 9, ...time }))).toBe(day);
  });

  it('goes to the nearest unit that has an officer, and what is overdue to the next one above, too', () => {
    expect(
      tells(
        [
          [chief, province],
          [head, district],
          [clerk, commune],
        ],
        { waiting: 5, overdue: 2 },
        { unitId: zone, waiting: 3, overdue: 1 },
        { unitId: district, waiting: 1 },
      ),
    ).toEqual({
      [clerk]: { waiting: 5, overdue: 2, below: {} },
      [head]: { waiting: 1, overdue: 0, below: { [commune]: 2 } },
      [chief]: { waiting: 3, overdue: 1, below: {} },
    });
  });

  it('passes over units without an officer, upwards in both steps', () => {
    expect(
      tells(
        [
          [chief, province],
          [clerk, commune],
        ],
        { waiting: 4, overdue: 4 },
      ),
    ).toEqual({
      [clerk]: { waiting: 4, overdue: 4, below: {} },
      [chief]: { waiting: 0, overdue: 0, below: { [commune]: 4 } },
    });
    expect(tells([[chief, province]], { waiting: 4, overdue: 4 })).toEqual({
      [chief]: { waiting: 4, overdue: 4, below: {} },
    });
  });

  it('adds up what several roles of one person bring, and tells nothing twice', () => {
    expect(
      tells(
        [
          [head, district],
          [head, commune],
          [head, zone],
          [head, commune],
        ],
        { waiting: 2, overdue: 1 },
        { unitId: zone, waiting: 3 },
      ),
    ).toEqual({ [head]: { waiting: 5, overdue: 1, below: {} } });
  });

  it('leaves an officer’s own work to the others, or to the unit above', () => {
    const own = { waiting: 1, overdue: 1, authors: [clerk] };
    expect(
      tells(
        [
          [clerk, commune],
          [head, commune],
          [chief, province],
        ],
        own,
      ),
    ).toEqual({
      [head]: { waiting: 1, overdue: 1, below: {} },
      [chief]: { waiting: 0, overdue: 0, below: { [commune]: 1 } },
    });
    expect(
      tells(
        [
          [clerk, commune],
          [chief, province],
        ],
        own,
      ),
    ).toEqual({
      [chief]: { waiting: 1, overdue: 1, below: {} },
    });
  });

  it('falls to the owners where nobody else answers, and never to an author', () => {
    expect(tells([], { waiting: 1, overdue: 1 })).toEqual({ [owner]: { waiting: 1, overdue: 1, below: {} } });
    expect(tells([], { waiting: 1, authors: [owner] })).toEqual({});
  });

  it('names those who could not be told with other news, and alone once only', () => {
    const none = { waiting: 0, below: new Map(), untoldAt: null };
    expect(isWorthTelling(none, 0)).toBe(false);
    expect(isWorthTelling({ ...none, untoldAt: 50 }, 40)).toBe(true);
    expect(isWorthTelling({ ...none, untoldAt: 50 }, 60)).toBe(false);
    expect(isWorthTelling({ ...none, untoldAt: 50, waiting: 1 }, 60)).toBe(true);
    expect(isWorthTelling({ ...none, below: new Map([[commune, 1]]) }, 60)).toBe(true);
  });
});
