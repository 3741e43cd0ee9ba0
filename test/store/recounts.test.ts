import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { calendar, day, join, plantTree, runProgramme, undone } from '../actions/union.ts';
import { databases, type OpenDatabase } from '../databases.ts';

const at = (month: number, dayOfMonth: number) => calendar.startOfDay({ year: 2026, month, day: dayOfMonth });
const june = at(6, 1);
const end = calendar.startOfDay({ year: 2027, month: 1, day: 1 });

async function union(store: Store) {
  const units = await plantTree(store);
  const programmeId = await runProgramme(store, units.TINH);
  const phase = (ordinal: number, fromAt: number, toAt: number) => {
    const dates = { fromAt, toAt, appliedFrom: fromAt, appliedTo: toAt };
    return store.phases.add({ programmeId, ordinal, name: `Giai đoạn ${ordinal}`, ...dates });
  };
  const { memberId } = await join(store, 5);
  let number = 0;
  /** One that was submitted on a day, recognised, and applied on another. */
  async function submitted(unitId: number, submittedAt: number, appliedAt = submittedAt) {
    const id = await store.initiatives.addDraft({ memberId, unitId, now: submittedAt });
    number += 1;
    const phases = await store.phases.of(programmeId);
    await store.initiatives.save({
      ...{ id, version: 1, codeYear: 2026, codeNumber: number, submittedAt, updatedAt: submittedAt },
      ...{ state: 'recognised', appliedFrom: appliedAt, appliedTo: appliedAt + day },
      programmeId: submittedAt < end ? programmeId : null,
      phaseId: phases.find(({ fromAt, toAt }) => fromAt <= submittedAt && submittedAt < toAt)?.id ?? null,
    });
    return id;
  }
  async function places(ids: readonly number[]) {
    const found = await Promise.all(ids.map((id) => store.initiatives.find(id)));
    return found.map((one) => [one?.programmeId ?? null, one?.phaseId ?? null, one?.countedTo ?? null]);
  }
  const validIn = async (phaseId: number) =>
    (
      await store.figures.unitTotals(
        { underUnitId: units.TINH, firstUnit: 0, lastUnit: Number.MAX_SAFE_INTEGER },
        { programmeId, phaseId },
      )
    ).reduce((sum, { valid }) => sum + valid, 0);
  return { units, programmeId, phase, submitted, places, validIn };
}

describe.each(databases)('other dates on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it('of a phase are foreseen to count as many anew as they then do', async () => {
    await undone(database.store, async (store) => {
      const { units, programmeId, phase, submitted, validIn } = await union(store);
      for (const month of [2, 3, 4, 7]) await submitted(units.XA, at(month, 1));
      await submitted(units.XA, at(3, 2), at(1, 5));
      const dates = { fromAt: at(3, 1), toAt: june, appliedFrom: at(3, 1), appliedTo: june };
      expect(await store.recounts.ofPhase({ id: 0, programmeId, ...dates })).toBe(3);
      const id = await phase(1, at(3, 1), june);
      expect(await validIn(id)).toBe(2);
      // One more comes in, and what was applied in January counts.
      const wider = { ...dates, fromAt: at(2, 1), appliedFrom: at(1, 1) };
      expect(await store.recounts.ofPhase({ id, programmeId, ...wider })).toBe(2);
      await store.phases.save({ id, name: 'Giai đoạn 1', ...wider });
      expect(await validIn(id)).toBe(4);
      expect(await store.recounts.ofPhase({ id, programmeId, ...wider, toAt: at(4, 1) })).toBe(1);
    });
  });

  it('of a programme take in what came without one, and judge what has no phase', async () => {
    await undone(database.store, async (store) => {
      const { units, programmeId, submitted, validIn } = await union(store);
      await submitted(units.XA, end + day);
      await submitted(units.XA, at(2, 1), at(1, 1) - 30 * day);
      const whole = { id: programmeId, fromAt: at(1, 1), toAt: end, appliedFrom: null, appliedTo: null };
      expect(await store.recounts.ofProgramme(whole)).toBe(0);
      expect(await store.recounts.ofProgramme({ ...whole, toAt: end + 2 * day })).toBe(1);
      const earlier = { ...whole, appliedFrom: at(1, 1) - 60 * day };
      expect(await store.recounts.ofProgramme(earlier)).toBe(1);
      expect(await validIn(0)).toBe(0);
      await store.programmes.save({ name: 'Chương trình thử 2026', ...earlier });
      expect(await validIn(0)).toBe(1);
    });
  });

  it('of a unit take what it and those below submitted, but not where a nearer unit has its own', async () => {
    await undone(database.store, async (store) => {
      const { units, programmeId, phase, submitted, places, validIn } = await union(store);
      const [first, second] = [await phase(1, at(1, 1), june), await phase(2, june, end)];
      const ids = [
        await submitted(units.HUYEN, june + day),
        await submitted(units.XA, june + day),
        await submitted(units.KCN, june + day),
        await submitted(units.HUYEN, june + 20 * day),
        await submitted(units.HUYEN, at(5, 1)),
      ];
      const nearer = { programmeId, phaseId: first, unitId: units.XA, toAt: june + day / 2 };
      await store.unitDates.put(nearer);
      const toAt = june + 10 * day;
      const dated = { programmeId, phaseId: first, unitId: units.HUYEN };
      const date = { ...dated, toAt, fromAt: at(1, 1), endsAt: june };
      expect([await store.dateFollows.count(date, 100), await store.dateFollows.count(date, 1)]).toEqual([
        2, 1,
      ]);
      await store.unitDates.put({ ...dated, toAt });
      // One at a time, so it has to be asked whether there are more.
      const one = { afterUnit: 0, limit: 1 };
      expect(await store.dateFollows.follow(date, one)).toBe(0);
      expect(await store.dateFollows.count(date, 100)).toBe(1);
      expect(await store.dateFollows.follow(date, one)).toBe(0);
      expect(await store.dateFollows.follow(date, one)).toBeNull();
      expect(await store.dateFollows.count(date, 100)).toBe(0);
      expect(await places(ids)).toEqual([
        [programmeId, first, toAt],
        [programmeId, second, null],
        [programmeId, second, null],
        [programmeId, second, null],
        [programmeId, first, toAt],
      ]);
      expect([await validIn(first), await validIn(second), await validIn(0)]).toEqual([2, 3, 5]);
      await store.unitDates.remove(dated);
      expect(await store.dateFollows.count({ ...date, toAt: null }, 100)).toBe(2);
      const all = { afterUnit: 0, limit: 100 };
      expect(await store.dateFollows.follow({ ...date, toAt: null }, all)).toBeNull();
      expect(await places(ids)).toEqual([
        ...ids.slice(1).map(() => [programmeId, second, null]),
        [programmeId, first, null],
      ]);
      expect([await validIn(first), await validIn(second)]).toEqual([1, 4]);
    });
  });
});
