import { afterEach, describe, expect, it } from 'vitest';
import type { MessageValues } from '../../src/domain/messages.ts';
import { readPostSubject } from '../../src/domain/schedule.ts';
import type { StartBatch } from '../../src/reports/batch.ts';
import { createDigestPlanner } from '../../src/reports/plan-digests.ts';
import { createTally } from '../../src/reports/tally.ts';
import { openStore } from '../../src/store/open.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { at, calendar } from './ledger.ts';

const hour = 60 * 60_000;
const week = 7 * 24 * hour;
/** Thursday of week 2; the year runs over its end into week 2 of the next one. */
const begin = at(2026, 1, 8, 9);
const end = at(2027, 1, 14, 12);

/** The same numbers between 0 and 1 at every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

type Told = { from: number; to: number; number: number; at: number };

describe.each(databases)('a year of weeks with outages on $name', ({ open }) => {
  let database: OpenDatabase;
  afterEach(() => database.close());

  async function linkGroups(store: OpenStore): Promise<{ id: number; unitId: number }[]> {
    const units: number[] = [];
    for (const code of ['MOT', 'HAI', 'BA']) {
      const unit = {
        code,
        name: `CĐCS ${code}`,
        parentId: units[0] ?? null,
        block: 'other',
        now: 0,
      } as const;
      units.push(await store.units.add(unit));
    }
    const groups: { id: number; unitId: number }[] = [];
    // Two on one unit at the same hour, one in a topic, one whose hour lies at night, one at the end of the week.
    for (const [index, weekday, minute, threadId] of [
      [0, 1, 480, null],
      [0, 1, 480, 7],
      [0, 4, 1020, null],
      [1, 1, 480, null],
      [1, 7, 1439, null],
      [2, 5, 0, null],
    ] as const) {
      const unitId = units[index] ?? 0;
      const place = { chatId: -1000 - groups.length, threadId, title: 'Nhóm thử', unitId, weekday, minute };
      const settings = { audience: 'officers', language: 'vi', linkedBy: 1, linkedAt: begin } as const;
      groups.push({ id: await store.groups.link({ ...place, ...settings }), unitId });
    }
    return groups;
  }

  /** Figures cost nothing here but their period: the first tally stands for all. */
  async function cheapTally(store: OpenStore): Promise<StartBatch> {
    const made = createTally({ store, calendar });
    const root = (await store.units.root())?.id ?? 0;
    const first = { kind: 'week', from: begin, to: begin + week } as const;
    const tally = await made({ unitId: root, period: first, cutOff: begin });
    return (_deps, { cutOff }) =>
      (_unitId, period) =>
        Promise.resolve({ ...tally, period, cutOff });
  }

  it('tells every group every week once, or in one post for those that were missed, numbered without a hole', async () => {
    database = await open();
    const { store } = database;
    // A second process, where the database allows it.
    const other = database.url.startsWith('postgres') ? await openStore(database.url) : store;
    const groups = await linkGroups(store);
    const tally = await cheapTally(store);
    const random = seeded(20_260_108);
    let clock = begin;
    let crashes = 0;

    const planner = (own: OpenStore) =>
      createDigestPlanner({ store: own, now: () => clock, calendar, ownerIds: new Set<number>() }, tally);
    /** Dies between writing the message and the post: nothing of it is left. */
    const dying = (): OpenStore => ({
      ...store,
      transaction: (work) =>
        store.transaction((inner) =>
          work({
            ...inner,
            posts: {
              ...inner.posts,
              add: () => {
                crashes += 1;
                return Promise.reject(new Error('killed'));
              },
            },
          }),
        ),
    });

    const [, , , paused] = groups;
    while (clock < end) {
      const chance = random();
      if (chance < 0.05) await planner(dying())();
      else if (chance < 0.3) await Promise.all([planner(store)(), planner(other)()]);
      else await planner(store)();
      // Now and then the clock goes back an hour, as after a wrong time was set right.
      if (chance > 0.97) {
        clock -= hour;
        await planner(store)();
        clock += hour;
      }
      // Mostly looked at some times a day; sometimes away for days or weeks.
      clock += Math.round(chance > 0.95 ? random() * 3.5 * week : (2 + random() * 20) * hour);
      if (chance > 0.4 && chance < 0.42 && paused !== undefined) {
        const { pausedAt } = (await store.groups.find(paused.id)) ?? { pausedAt: null };
        const change = pausedAt === null ? { pausedAt: clock, pauseReason: 'asked' } : { pausedAt: null };
        await store.groups.update(paused.id, change);
      }
    }
    if (paused !== undefined) await store.groups.update(paused.id, { pausedAt: null });
    clock = end;
    await planner(store)();

    const rows = await store.outbox.due(Number.MAX_SAFE_INTEGER, 10_000);
    const told = new Map<number, Told[]>(groups.map(({ id }) => [id, []]));
    for (const { kind, subject, values, createdAt } of rows) {
      const said = values as MessageValues['digest'];
      expect(kind).toBe('digest');
      const { number } = said;
      const { from, to } = said.tally.period;
      told.get(readPostSubject(subject)?.groupId ?? 0)?.push({ from, to, number, at: createdAt });
    }
    const numbers = new Map<number, Map<number, number>>();
    for (const { id, unitId } of groups) {
      const posts = told.get(id) ?? [];
      let covered = calendar.weekOf(begin).from;
      for (const post of posts) {
        // Whole weeks, each once, none before it was over, none by night.
        expect(post.from).toBe(covered);
        expect((post.to - post.from) % week).toBe(0);
        expect(post.at).toBeGreaterThanOrEqual(post.to);
        expect(calendar.civil(post.at).hour).toBeGreaterThanOrEqual(6);
        expect(calendar.civil(post.at).hour).toBeLessThan(21);
        covered = post.to;
        // The same number for all groups of the unit that are told of the week.
        const ofUnit = numbers.get(unitId) ?? new Map<number, number>();
        numbers.set(unitId, ofUnit.set(post.to, ofUnit.get(post.to) ?? post.number));
        expect(ofUnit.get(post.to)).toBe(post.number);
      }
      // Up to the last week whose hour has come; who is told on Sundays is a week behind.
      expect(covered).toBeGreaterThanOrEqual(calendar.weekOf(end).from - week);
      expect(posts.length).toBeGreaterThan(25);
      expect(posts.some(({ from, to }) => to - from > 2 * week)).toBe(true);
    }
    for (const ofUnit of numbers.values()) {
      const inOrder = [...ofUnit].toSorted(([one], [two]) => one - two).map(([, number]) => number);
      expect(inOrder).toEqual(inOrder.map((_, index) => index + 1));
    }
    expect(crashes).toBeGreaterThan(0);
    if (other !== store) await other.close();
  });
});
