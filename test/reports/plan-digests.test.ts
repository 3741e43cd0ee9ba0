import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freePost } from '../../src/actions/free-posts.ts';
import type { MessageValues } from '../../src/domain/messages.ts';
import { postSubject } from '../../src/domain/schedule.ts';
import { createBatch } from '../../src/reports/batch.ts';
import { createDigestPlanner } from '../../src/reports/plan-digests.ts';
import { openStore } from '../../src/store/open.ts';
import type { OpenStore, OutboxRow } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { at, calendar, enter } from './ledger.ts';

const hour = 60 * 60_000;

describe.each(databases)('weekly digests on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: OpenStore;
  let unitId: number;
  let memberId: number;
  let clock: number;

  beforeAll(async () => {
    database = await open();
    store = database.store;
    memberId = await store.members.add({ telegramId: 5, language: 'vi', now: 0 });
  });
  afterAll(() => database.close());

  let next = 0;
  beforeEach(async () => {
    for (const { id } of await store.groups.active()) await store.groups.update(id, { unlinkedAt: 1 });
    await settleAll();
    next += 1;
    unitId = await store.units.add({
      code: `U${next}`,
      name: 'CĐCS thử',
      parentId: null,
      block: 'other',
      now: 0,
    });
    clock = at(2026, 11, 5, 9);
  });

  const ownerIds = new Set([900]);
  const planner = () => createDigestPlanner({ store, now: () => clock, calendar, ownerIds });

  let chatId = -1000;
  function link(linked: { unitId?: number; weekday?: number; threadId?: number } = {}): Promise<number> {
    chatId -= 1;
    return store.groups.link({
      chatId,
      threadId: linked.threadId ?? null,
      title: 'Nhóm cán bộ thử',
      unitId: linked.unitId ?? unitId,
      audience: 'officers',
      language: 'vi',
      linkedBy: memberId,
      linkedAt: clock,
      weekday: linked.weekday ?? 1,
      minute: 8 * 60,
    });
  }

  function digests(): Promise<OutboxRow[]> {
    return store.outbox.due(Number.MAX_SAFE_INTEGER, 1000);
  }

  async function settleAll(): Promise<void> {
    const rows = await digests();
    await store.outbox.settle(
      rows.map(({ id }) => ({ id, state: 'sent' as const })),
      0,
    );
  }

  function said(row: OutboxRow | undefined): MessageValues['digest'] {
    return row?.values as MessageValues['digest'];
  }

  it('are planned as bulk, for the group and topic, with the figures of the last Monday to Sunday', async () => {
    const groupId = await link({ threadId: 9 });
    await enter(store, { memberId, unitId, submittedAt: at(2026, 11, 8, 23, 59) });
    await enter(store, { memberId, unitId, submittedAt: at(2026, 11, 9) });
    clock = at(2026, 11, 9, 8);
    expect(await planner()()).toEqual({ planned: 1, failures: [] });
    const [row, ...rest] = await digests();
    expect(rest).toEqual([]);
    expect(row).toMatchObject({ kind: 'digest', lane: 'bulk', chatId, threadId: 9 });
    expect(row?.subject).toBe(postSubject(groupId, '2026-W45'));
    expect(said(row)).toMatchObject({
      unitId,
      number: 1,
      weeks: 1,
      tally: { flows: { submitted: 1 }, cutOff: clock },
    });
    const post = await store.posts.of(groupId, '2026-W45');
    expect(post?.outboxId).toBe(row?.id);
    expect(await store.digests.find(post?.digestId ?? 0)).toMatchObject({
      unitId,
      week: '2026-W45',
      number: 1,
    });
  });

  it('come once: waking again, and again after a crash between wakes, does nothing', async () => {
    await link();
    clock = at(2026, 11, 9, 8);
    expect((await planner()()).planned).toBe(1);
    for (const later of [0, 1, 24, 6 * 24]) {
      clock = at(2026, 11, 9, 8) + later * hour;
      expect(await planner()()).toEqual({ planned: 0, failures: [] });
    }
    expect(await digests()).toHaveLength(1);
  });

  it('have one number and the same figures for all groups of a unit, also when one is posted days later', async () => {
    await link();
    await link();
    await link({ weekday: 5 });
    clock = at(2026, 11, 9, 8);
    expect((await planner()()).planned).toBe(2);
    await enter(store, { memberId, unitId, submittedAt: at(2026, 11, 10) });
    clock = at(2026, 11, 13, 8);
    expect((await planner()()).planned).toBe(1);
    const told = (await digests()).map(said);
    expect(told.map(({ number }) => number)).toEqual([1, 1, 1]);
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
    expect(told[0]?.tally.cutOff).toBe(at(2026, 11, 9, 8));
  });

  it('cover every week exactly once over a quarter with outages, and count up without a gap', async () => {
    const groupId = await link();
    const wednesdays = await link({ weekday: 3 });
    const submitted: number[] = [];
    for (let moment = at(2026, 11, 6, 10); moment < at(2027, 2, 1); moment += 31 * hour)
      submitted.push(moment);
    await store.transaction(async (store) => {
      for (const submittedAt of submitted) await enter(store, { memberId, unitId, submittedAt });
    });

    // Awake every 7 hours but for three times: ten days in November, one posting day, five weeks over new year.
    const down = [
      [at(2026, 11, 15), at(2026, 11, 25)],
      [at(2026, 12, 7), at(2026, 12, 8)],
      [at(2026, 12, 20), at(2027, 1, 24)],
    ] as const;
    for (; clock < at(2027, 2, 1); clock += 7 * hour) {
      if (!down.some(([from, to]) => clock >= from && clock < to)) await planner()();
    }

    const rows = await digests();
    for (const id of [groupId, wednesdays]) {
      const posts = rows.filter(({ subject }) => subject?.startsWith(`post:${id}:`) === true).map(said);
      let covered = at(2026, 11, 2);
      for (const { tally: told, weeks } of posts) {
        expect(told.period.from).toBe(covered);
        expect(told.period.to - told.period.from).toBe(weeks * 7 * 24 * hour);
        const within = submitted.filter((moment) => moment >= told.period.from && moment < told.period.to);
        expect(told.flows.submitted).toBe(within.length);
        covered = told.period.to;
      }
      // The last wake was on Sunday 31/1: weeks to the 24th are told.
      expect(covered).toBe(at(2027, 1, 25));
      const missed = posts.map(({ weeks }) => weeks).filter((weeks) => weeks > 1);
      // In the night to Wednesday the 25th the bot woke, and posted nothing before the morning.
      expect(missed).toEqual([2, 5]);
    }
    const numbers = [...new Set(rows.map((row) => said(row).number))];
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
  });

  it('do not fail together: a group whose figures cannot be made leaves the others theirs', async () => {
    const broken = await link();
    const second = await store.units.add({
      code: `V${next}`,
      name: 'CĐCS hai',
      parentId: null,
      block: 'other',
      now: 0,
    });
    await link({ unitId: second });
    clock = at(2026, 11, 9, 8);
    const wake = createDigestPlanner({ store, now: () => clock, calendar }, (...batch) => {
      const made = createBatch(...batch);
      return async (id, period) => {
        if (id === unitId) throw new Error('no figures');
        return made(id, period);
      };
    });
    expect(await wake()).toMatchObject({
      planned: 1,
      failures: [{ groupId: broken, error: { message: 'no figures' } }],
    });
    expect(await planner()()).toEqual({ planned: 1, failures: [] });
  });

  it('leave nothing behind when a post cannot be finished, and are made at the next wake', async () => {
    const groupId = await link();
    clock = at(2026, 11, 9, 8);
    const stumbling: OpenStore = {
      ...store,
      transaction: (work) =>
        store.transaction((inner) =>
          work({ ...inner, posts: { ...inner.posts, add: () => Promise.reject(new Error('power cut')) } }),
        ),
    };
    const wake = createDigestPlanner({ store: stumbling, now: () => clock, calendar });
    expect((await wake()).failures).toHaveLength(1);
    expect(await digests()).toEqual([]);
    expect(await store.figures.lastDigestNumber(unitId)).toBe(0);
    expect((await planner()()).planned).toBe(1);
    expect(await store.posts.of(groupId, '2026-W45')).toBeDefined();
  });

  it('do not go to groups that are paused, and go on when they are back', async () => {
    const groupId = await link();
    await store.groups.update(groupId, { pausedAt: clock, pauseReason: 'kicked' });
    clock = at(2026, 11, 9, 8);
    expect((await planner()()).planned).toBe(0);
    await store.groups.update(groupId, { pausedAt: null });
    clock = at(2026, 11, 17, 8);
    expect((await planner()()).planned).toBe(1);
    expect(said((await digests())[0])).toMatchObject({
      weeks: 2,
      tally: { period: { from: at(2026, 11, 2) } },
    });
  });

  it('wake nobody at night: what came due then, or while the program was away, is posted at six', async () => {
    await link({ weekday: 1 });
    await link({ weekday: 7 });
    for (const [hours, planned] of [
      [23, 0],
      [24 + 5, 0],
      [24 + 6, 1],
    ] as const) {
      clock = at(2026, 11, 9) + hours * hour;
      expect((await planner()()).planned).toBe(planned);
    }
    clock = at(2026, 11, 15, 21);
    expect((await planner()()).planned).toBe(0);
    clock = at(2026, 11, 16, 6);
    expect((await planner()()).planned).toBe(1);
  });

  it('number the weeks in their order, though groups of a unit are told on different days', async () => {
    await link({ weekday: 1 });
    await link({ weekday: 7 });
    clock = at(2026, 11, 17, 10);
    expect((await planner()()).planned).toBe(2);
    const told = (await digests()).map((row) => [said(row).number, said(row).tally.period.to]);
    expect(told).toEqual([
      [1, at(2026, 11, 9)],
      [2, at(2026, 11, 16)],
    ]);
  });

  it('of a unit that was closed tell its last week, then rest, and whoever linked the group hears why', async () => {
    const groupId = await link();
    await store.units.update(unitId, { closedAt: at(2026, 11, 12) });
    clock = at(2026, 11, 16, 8);
    expect((await planner()()).planned).toBe(1);
    clock = at(2026, 11, 23, 8);
    for (let wake = 0; wake < 2; wake += 1) expect(await planner()()).toEqual({ planned: 0, failures: [] });
    expect(await store.groups.find(groupId)).toMatchObject({ pauseReason: 'unit-closed' });
    const told = (await digests()).filter(({ kind }) => kind === 'group.paused');
    expect(told.map(({ chatId: to, values }) => [to, values])).toEqual([
      [900, { title: 'Nhóm cán bộ thử', reason: 'unit-closed' }],
    ]);
  });

  it('that never went out are told with the next ones when the group is back', async () => {
    const groupId = await link();
    clock = at(2026, 11, 9, 8);
    await planner()();
    const [row] = await digests();
    await store.outbox.settle([{ id: row?.id ?? 0, state: 'dead', error: 'kicked' }], clock);
    await store.groups.update(groupId, { pausedAt: clock, pauseReason: 'unreachable' });
    await freePost(store, { id: row?.id ?? 0, subject: row?.subject ?? null });
    clock = at(2026, 11, 18, 9);
    await store.groups.update(groupId, { pausedAt: null, pauseReason: null });
    expect((await planner()()).planned).toBe(1);
    // Week 45 keeps its number 1, though nobody was told of it then.
    expect(said((await digests())[0])).toMatchObject({ weeks: 2, number: 2 });
  });

  it('are not sent to a group that was linked to another unit meanwhile', async () => {
    const groupId = await link();
    clock = at(2026, 11, 9, 8);
    const second = await store.units.add({
      code: `W${next}`,
      name: 'CĐCS ba',
      parentId: null,
      block: 'other',
      now: 0,
    });
    const wake = createDigestPlanner({ store, now: () => clock, calendar }, (...batch) => {
      const made = createBatch(...batch);
      return async (id, period) => {
        await store.groups.update(groupId, { unitId: second });
        return made(id, period);
      };
    });
    expect(await wake()).toEqual({ planned: 0, failures: [] });
    expect(await digests()).toEqual([]);
  });

  it('stop between two posts when told to, and lose none', async () => {
    await link();
    await link();
    clock = at(2026, 11, 9, 8);
    const stopping = new AbortController();
    const wake = createDigestPlanner({ store, now: () => clock, calendar }, (...batch) => {
      const made = createBatch(...batch);
      return (id, period) => {
        stopping.abort();
        return made(id, period);
      };
    });
    expect((await wake(stopping.signal)).planned).toBe(1);
    expect((await planner()()).planned).toBe(1);
    expect(await digests()).toHaveLength(2);
  });

  it('of several units are planned side by side, so that they share commits', async () => {
    await link();
    const parentId = unitId;
    const about = { name: 'CĐ bộ phận thử', parentId, block: 'other', now: 0 } as const;
    for (const part of ['A', 'B'])
      await link({ unitId: await store.units.add({ ...about, code: `P${parentId}${part}` }) });
    clock = at(2026, 11, 9, 8);
    let [running, most] = [0, 0];
    const wake = createDigestPlanner({ store, now: () => clock, calendar }, (...batch) => {
      const made = createBatch(...batch);
      return async (id, period) => {
        running += 1;
        most = Math.max(most, running);
        const tally = await made(id, period);
        running -= 1;
        return tally;
      };
    });
    expect(await wake()).toEqual({ planned: 3, failures: [] });
    expect(most).toBe(3);
  });

  it('are planned once by wakes that run side by side', async () => {
    for (let count = 0; count < 5; count += 1) await link();
    const second = await store.units.add({
      code: `X${next}`,
      name: 'CĐCS bốn',
      parentId: null,
      block: 'other',
      now: 0,
    });
    for (let count = 0; count < 5; count += 1) await link({ unitId: second });
    clock = at(2026, 11, 9, 8);
    const wakes = await Promise.all(Array.from({ length: 4 }, () => planner()()));
    expect(wakes.flatMap(({ failures }) => failures)).toEqual([]);
    expect(wakes.reduce((sum, { planned }) => sum + planned, 0)).toBe(10);
    const rows = await digests();
    expect(rows).toHaveLength(10);
    expect(new Set(rows.map(({ subject }) => subject)).size).toBe(10);
    expect(new Set(rows.map((row) => said(row).number))).toEqual(new Set([1]));
  });
});

/** SQLite is for one process. */
const shared = databases.filter(({ name }) => name === 'postgres');

describe.each(shared)('weekly digests of two processes on $name', ({ open }) => {
  it('are planned once when both look at the same moment', async () => {
    const { store, url, close } = await open();
    const other = await openStore(url);
    const now = at(2026, 11, 9, 8);
    const unitId = await store.units.add({
      code: 'U1',
      name: 'CĐCS thử',
      parentId: null,
      block: 'other',
      now: 0,
    });
    const place = { chatId: -1000, threadId: null, title: 'Nhóm thử', unitId, audience: 'officers' } as const;
    const settings = { language: 'vi', linkedBy: 1, linkedAt: at(2026, 11, 5), weekday: 1, minute: 480 };
    const groupId = await store.groups.link({ ...place, ...settings });

    // Both have seen that nothing is posted, and both have their figures, before either writes.
    const both = Promise.withResolvers<void>();
    let ready = 0;
    const wakes = await Promise.all(
      [store, other].map((own) => {
        const wake = createDigestPlanner({ store: own, now: () => now, calendar }, (...batch) => {
          const tallyOf = createBatch(...batch);
          return async (id, period) => {
            const made = await tallyOf(id, period);
            ready += 1;
            if (ready === 2) both.resolve();
            await both.promise;
            return made;
          };
        });
        return wake();
      }),
    );
    expect(wakes.reduce((sum, { planned }) => sum + planned, 0)).toBe(1);
    expect(wakes.flatMap(({ failures }) => failures)).toEqual([]);
    expect(await store.outbox.due(now, 10)).toHaveLength(1);
    expect(await store.posts.of(groupId, '2026-W45')).toBeDefined();
    await other.close();
    await close();
  });
});
