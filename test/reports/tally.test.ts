import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addUp, type Flows, noFlows } from '../../src/domain/counts.ts';
import { formatTenths, shareInTenths, type Tally } from '../../src/domain/tally.ts';
import { createTally, type MakeTally } from '../../src/reports/tally.ts';
import type { Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { at, calendar, enter, inBulk, millionInitiatives, undo } from './ledger.ts';

const tkv = [
  ['CUAONG', 'Tuyển than Cửa Ông', 196, 105, '186,7'],
  ['NAMMAU', 'Than Nam Mẫu', 198, 132, '150,0'],
  ['HALAM', 'Than Hà Lầm', 141, 96, '146,9'],
  ['CTM', 'Chế tạo máy', 66, 24, '275,0'],
  ['DABAC', 'Kho vận Đá Bạc', 84, 42, '200,0'],
  ['MONGDUONG', 'Than Mông Dương', 119, 102, '116,7'],
  ['CAOSON', 'Than Cao Sơn', 142, 111, '127,9'],
  ['XLM', 'Xây lắp mỏ', 71, 54, '131,5'],
] as const;

const provinces = [
  ['THANHHOA', 'LĐLĐ tỉnh Thanh Hóa', 11_666],
  ['NGHEAN', 'LĐLĐ tỉnh Nghệ An', 8_881],
  ['HATINH', 'LĐLĐ tỉnh Hà Tĩnh', 5_072],
  ['HANOI', 'LĐLĐ TP Hà Nội', 4_554],
  ['HAIPHONG', 'LĐLĐ TP Hải Phòng', 3_583],
  ['CANTHO', 'LĐLĐ TP Cần Thơ', 2_235],
  ['ANGIANG', 'LĐLĐ tỉnh An Giang', 2_153],
  ['HAUGIANG', 'LĐLĐ tỉnh Hậu Giang', 1_759],
] as const;

function addUnit(store: Store, code: string, name: string, parentId: number | null): Promise<number> {
  return store.units.add({ code, name, parentId, block: 'enterprise', now: 0 });
}

describe.each(databases)('a tally on $name', ({ open }) => {
  let database: OpenDatabase;
  let tally: MakeTally;

  beforeAll(async () => {
    database = await open();
    tally = createTally({ store: database.store, calendar });
  });
  afterAll(() => database.close());

  describe('of the coal and minerals union at 14h00 on 10/5/2022', () => {
    const cutOff = at(2022, 5, 10, 14);
    let made: Tally;

    beforeAll(async () => {
      const { store } = database;
      const top = await addUnit(store, 'TKV', 'Công đoàn Than – Khoáng sản Việt Nam', null);
      const programmeId = await millionInitiatives(store, top);
      await inBulk(database, async ({ load }) => {
        for (const [code, name, valid, target] of tkv) {
          const unitId = await addUnit(store, code, name, top);
          await store.targets.put({ programmeId, phaseId: 0, unitId, target });
          await load({ unitId, count: valid, authors: 20, submittedAt: at(2022, 5, 3, 9), programmeId });
        }
        for (const code of ['MAOKHE', 'HONGAI', 'KHECHAM']) {
          const unitId = await addUnit(store, code, `Than ${code}`, top);
          await load({ unitId, count: 584, authors: 100, submittedAt: at(2022, 4, 26, 9), programmeId });
        }
      });
      await store.targets.put({ programmeId, phaseId: 0, unitId: top, target: 3000 });
      const period = { kind: 'programme', from: at(2021, 9, 1), to: at(2023, 9, 1) } as const;
      made = await tally({ unitId: top, period, cutOff });
    });

    it('has the published total and the rest among the other units', () => {
      expect(made.totals).toEqual({ submitted: 2769, recognised: 2769, valid: 2769 });
      expect(made.others).toEqual({ units: 3, valid: 1752 });
      expect(formatTenths(shareInTenths(made.totals.valid, made.target) ?? 0)).toBe('92,3');
      expect(made.flows).toEqual({ ...noFlows, submitted: 2769, recognised: 2769, declined: 0 });
      expect(made.before).toBeNull();
    });

    it('names the eight units with the published counts, by their share of the target', () => {
      const printed = made.shares.map(({ name, valid, target }) => [
        name,
        `${valid}/${target}`,
        formatTenths(shareInTenths(valid, target) ?? 0),
      ]);
      const published = tkv.map(
        ([, name, valid, target, share]) => [name, `${valid}/${target}`, share] as const,
      );
      const number = (share: string) => Number(share.replace(',', '.'));
      expect(printed).toEqual(published.toSorted((one, other) => number(other[2]) - number(one[2])));
    });

    it('counts distinct authors and the units that take part', () => {
      expect(made.authors).toBe(8 * 20 + 3 * 100);
      expect(made.units).toEqual({ taking: 11, all: 11 });
    });
  });

  it('of the eight provinces on 26/3/2022 has the published counts, no target being given', async () => {
    const { store } = database;
    const top = await addUnit(store, 'TLD', 'Tổng Liên đoàn Lao động Việt Nam', null);
    const { id: programmeId = 0 } = (await store.programmes.current(at(2022, 3, 26))) ?? {};
    await inBulk(database, async ({ load }) => {
      for (const [code, name, count] of provinces) {
        const unitId = await addUnit(store, code, name, top);
        await load({ unitId, count, authors: 1000, submittedAt: at(2022, 3, 21, 8), programmeId });
      }
    });
    const period = { kind: 'week', from: at(2022, 3, 21), to: at(2022, 3, 28) } as const;
    const made = await tally({ unitId: top, period, cutOff: at(2022, 3, 28, 8) });
    expect(made.shares).toEqual(
      provinces.map(([code, name, valid]) => ({ code, name, valid, target: null })),
    );
    expect(made.others).toEqual({ units: 0, valid: 0 });
    expect(made.target).toBeNull();
    expect(made.flows).toEqual({ ...noFlows, submitted: 39_903, recognised: 39_903, declined: 0 });
    expect(made.before).toEqual({ ...noFlows, submitted: 0, recognised: 0, declined: 0 });
    expect(made.units).toEqual({ taking: 8, all: 8 });
    expect(made.authors).toBe(8000);
  });

  describe('of a small tree', () => {
    let units: { top: number; middle: number; leaf: number; second: number; closed: number };
    let memberId: number;
    const programme = { from: at(2026, 1, 1), to: at(2027, 1, 1) };

    beforeAll(async () => {
      const { store } = database;
      const top = await addUnit(store, 'SMALL', 'Công đoàn thử', null);
      const middle = await addUnit(store, 'SM1', 'Công đoàn xã thử', top);
      const leaf = await addUnit(store, 'SM11', 'CĐCS thử một', middle);
      const second = await addUnit(store, 'SM12', 'CĐCS thử hai', middle);
      const closed = await addUnit(store, 'SM2', 'CĐCS đã giải thể', top);
      units = { top, middle, leaf, second, closed };
      await store.units.update(leaf, { headcount: 120 });
      await store.units.update(second, { headcount: 80 });
      await store.units.update(closed, { headcount: 1000, closedAt: 1 });
      memberId = await store.members.add({ telegramId: 77, language: 'vi', now: 0 });
      const dates = { fromAt: programme.from, toAt: programme.to, createdAt: 0 };
      const programmeId = await store.programmes.add({ name: 'Năm 2026', unitId: top, ...dates });
      const applied = [at(2026, 2, 1), at(2026, 2, 2)] as const;
      const facts = {
        memberId,
        programmeId,
        applied,
        state: 'recognised',
        submittedAt: at(2026, 11, 17),
      } as const;
      for (const unitId of [leaf, leaf, middle, top, closed]) await enter(store, { ...facts, unitId });
      await enter(store, {
        ...facts,
        unitId: leaf,
        submittedAt: at(2026, 11, 10),
        decidedAt: at(2026, 11, 17),
      });
      const waiting = { memberId, programmeId, unitId: leaf };
      await enter(store, { ...waiting, submittedAt: at(2026, 10, 22, 23), dueAt: at(2026, 11, 23) - 1 });
      await enter(store, { ...waiting, submittedAt: at(2026, 10, 23), dueAt: at(2026, 11, 24) - 1 });
    });

    const week = { kind: 'week', from: at(2026, 11, 16), to: at(2026, 11, 23) } as const;
    const cutOff = at(2026, 11, 23, 8);

    it('counts a week beside the week before, and leaves the comparison out while it runs', async () => {
      const over = await tally({ unitId: units.top, period: week, cutOff });
      expect(over.flows).toEqual({ ...noFlows, submitted: 5, recognised: 6, declined: 0 });
      expect(over.before).toEqual({ ...noFlows, submitted: 1, recognised: 0, declined: 0 });
      const running = await tally({ unitId: units.top, period: week, cutOff: week.to - 1 });
      expect(running.before).toBeNull();
    });

    it('calls overdue what has had no answer by its day, to the end of the day', async () => {
      expect((await tally({ unitId: units.top, period: week, cutOff })).overdue).toEqual({
        answer: 1,
        decision: 0,
      });
      expect(
        (await tally({ unitId: units.top, period: week, cutOff: at(2026, 11, 24) })).overdue.answer,
      ).toBe(2);
    });

    it('counts as units the open ones with none below, and their members where the unit above gives none', async () => {
      const whole = await tally({ unitId: units.top, period: week, cutOff });
      expect(whole.units).toEqual({ taking: 1, all: 2 });
      expect(whole.headcount).toBe(200);
      const leaf = await tally({ unitId: units.leaf, period: week, cutOff });
      expect(leaf).toMatchObject({ units: { taking: 1, all: 1 }, headcount: 120, shares: [] });
      expect(leaf.others).toEqual({ units: 0, valid: 0 });
    });

    it('prefers the number of members a unit gives to the sum of those below, and knows none where none is given', async () => {
      const { store } = database;
      await store.units.update(units.middle, { headcount: 250 });
      expect((await tally({ unitId: units.top, period: week, cutOff })).headcount).toBe(250);
      await store.units.update(units.middle, { headcount: null });
      const lonely = await addUnit(store, 'LONE', 'CĐCS chưa có số', null);
      expect((await tally({ unitId: lonely, period: week, cutOff })).headcount).toBeNull();
    });

    it('adds up to the total: a closed unit while it has something, and what a unit above has of its own', async () => {
      const made = await tally({ unitId: units.top, period: week, cutOff });
      expect(made.shares.map(({ code, valid }) => [code, valid])).toEqual([
        ['SM1', 4],
        ['SM2', 1],
      ]);
      expect(made.others).toEqual({ units: 1, valid: 1 });
      expect(made.totals.valid).toBe(6);
    });

    it('goes on with the programme that ended until another begins', async () => {
      const after = { kind: 'week', from: at(2027, 1, 4), to: at(2027, 1, 11) } as const;
      const made = await tally({ unitId: units.top, period: after, cutOff: at(2027, 1, 11, 8) });
      expect(made).toMatchObject({ programme: 'Năm 2026', totals: { submitted: 8, valid: 6 } });
    });

    it('counts what belongs to none before there is any programme', async () => {
      const unitId = await addUnit(database.store, 'EARLY', 'CĐCS sớm', null);
      const facts = { memberId, unitId, state: 'recognised', submittedAt: at(2020, 1, 8) } as const;
      await enter(database.store, { ...facts, applied: [at(2020, 1, 2), at(2020, 1, 3)] });
      await enter(database.store, { ...facts, applied: null });
      const before = { kind: 'week', from: at(2020, 1, 6), to: at(2020, 1, 13) } as const;
      const made = await tally({ unitId, period: before, cutOff: at(2020, 1, 13, 8) });
      expect(made).toMatchObject({ programme: null, target: null, totals: { submitted: 2, valid: 1 } });
    });
  });

  it('of a large union is the sum of those of its units, in a week and in a year', async () => {
    const memberId = await database.store.members.add({ telegramId: 78, language: 'vi', now: 0 });
    const programme = await database.store.programmes.current(at(2022, 3, 26));
    const programmeId = programme?.id ?? null;
    const { top, units } = await database.store.transaction(async (store) => {
      const root = await addUnit(store, 'LARGE', 'LĐLĐ tỉnh thử', null);
      const below: number[] = [];
      for (let count = 0; count < 600; count += 1) {
        below.push(await addUnit(store, `LARGE${count}`, `CĐCS số ${count}`, root));
      }
      const busy = below.filter((_, index) => index % 15 === 0);
      for (let turn = 0; turn < 300; turn += 1) {
        const moment = at(2024, 1, 8) + turn * 27 * 3_600_000;
        const unitId = busy[turn % 40] ?? root;
        const state = turn % 3 === 0 ? 'declined' : 'recognised';
        const entered = await enter(store, {
          memberId,
          unitId,
          programmeId,
          submittedAt: moment,
          state,
          decidedAt: moment + 1,
        });
        const undoneAt = moment + (turn % 2 === 0 ? 2 : 30 * 24 * 3_600_000);
        if (turn % 5 === 0) await undo(store, entered.decision, undoneAt);
      }
      return { top: root, units: busy };
    });
    for (const period of [
      { kind: 'week', from: at(2024, 6, 3), to: at(2024, 6, 10) },
      { kind: 'year', from: at(2024, 1, 1), to: at(2025, 1, 1) },
    ] as const) {
      const cutOff = period.to;
      const whole = await tally({ unitId: top, period, cutOff });
      const parts: Tally[] = [];
      for (const unitId of units) parts.push(await tally({ unitId, period, cutOff }));
      expect(whole.flows).toEqual(
        parts.map(({ flows }) => flows).reduce((all: Flows, one) => addUp(all, one)),
      );
      expect(whole.before).toEqual(
        parts.flatMap(({ before }) => before ?? []).reduce((all: Flows, one) => addUp(all, one)),
      );
      expect(whole.flows.submitted).toBeGreaterThan(5);
      expect(whole.totals.submitted).toBe(parts.reduce((all, { totals }) => all + totals.submitted, 0));
      expect([whole.authors, whole.units.all, whole.shares.length]).toEqual([1, 600, 8]);
    }
  });
});
