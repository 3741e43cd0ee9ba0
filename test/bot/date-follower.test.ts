import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followUnitDate, putUnitDate } from '../../src/actions/programmes/unit-dates.ts';
import { createDateFollower } from '../../src/bot/date-follower.ts';
import { calendar, day, depsOver, join, plantTree, runProgramme } from '../actions/union.ts';
import { databases, type OpenDatabase } from '../databases.ts';

const submittedAt = calendar.startOfDay({ year: 2027, month: 1, day: 5 });
const initiatives = 60;

describe.each(databases)('a date of a unit on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it('is followed by all that was submitted, also when it is changed or the program is killed on the way', async () => {
    const { store } = database;
    const { deps } = depsOver(store);
    const units = await plantTree(store);
    const programmeId = await runProgramme(store, units.TINH);
    const { memberId } = await join(store, 5);
    const ids = await store.transaction(async (store) => {
      const made: number[] = [];
      for (let number = 1; number <= initiatives; number += 1) {
        const unitId = [units.XA, units.KCN][number % 2] ?? 0;
        const id = await store.initiatives.addDraft({ memberId, unitId, now: submittedAt });
        const code = { codeYear: 2027, codeNumber: number, submittedAt, updatedAt: submittedAt };
        await store.initiatives.save({ id, version: 1, state: 'submitted', ...code });
        made.push(id);
      }
      return made;
    });
    const followed = async (toAt: number) => {
      const found = await Promise.all(ids.map((id) => store.initiatives.find(id)));
      return found.filter((one) => one?.countedTo === toAt && one.programmeId === programmeId).length;
    };
    const actor = { memberId, owner: true, grants: [] };
    const put = (dayOfMonth: number) => {
      const dateLast = { year: 2027, month: 1, day: dayOfMonth, precision: 'day' } as const;
      return putUnitDate(deps)({
        actor,
        programmeId,
        answers: { phase: 0, dateUnit: units.TINH, dateLast },
      });
    };
    const [first, second] = [10, 20].map(
      (dayOfMonth) => calendar.startOfDay({ year: 2027, month: 1, day: dayOfMonth }) + day,
    );

    const set = await put(10);
    expect(set).toMatchObject({ ok: true, value: { recounted: initiatives, follows: expect.any(Number) } });
    expect(await followed(first ?? 0)).toBe(25);
    const again = await put(20);
    const id = again.ok ? (again.value.follows ?? 0) : 0;
    expect(await followUnitDate(deps)(id)).toBe(true);
    expect(await followed(second ?? 0)).toBe(50);

    // The program is killed here, and started again.
    const follower = createDateFollower(deps);
    for (const one of await follower.interrupted()) await follower.run(one.id);
    expect(await followed(second ?? 0)).toBe(initiatives);
    expect(await follower.interrupted()).toEqual([]);
    expect(await followUnitDate(deps)(id)).toBe(false);
  });
});
