import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportReviewers, reportUnits } from '../../src/actions/report-load.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import type { NewMove, Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { appoint, calendar, day, depsOver, join, ownerId, plantTree, undone } from './union.ts';

/** Wednesday, 10:00; the month began the week before. */
const wednesday = calendar.at({ year: 2026, month: 9, day: 9, hour: 10, minute: 0 });

async function working(store: Store) {
  const { deps, clock } = depsOver(store);
  clock.at = wednesday;
  const units = await plantTree(store);
  const author = await join(store, 70);

  async function officer(telegramId: number, fullName: string, unitId: number) {
    const appointed = await appoint(store, await join(store, telegramId), { role: 'officer', unitId });
    await store.members.update(appointed.memberId, { fullName });
    return appointed;
  }

  async function waits(unitId: number, submittedAt: number, dueAt = wednesday + day): Promise<number> {
    const id = await store.initiatives.addDraft({ memberId: author.memberId, unitId, now: 1 });
    await store.initiatives.save({ id, version: 1, state: 'submitted', submittedAt, dueAt, updatedAt: 1 });
    return id;
  }

  type Deciding = { unitId: number; kind: 'recognise' | 'decline' | 'return'; at: number; age: number };

  async function decides({ memberId }: { memberId: number }, { unitId, kind, at, age }: Deciding) {
    const initiativeId = await waits(unitId, at - age);
    const to = { recognise: 'recognised', decline: 'declined', return: 'returned' } as const;
    await store.initiatives.save({ id: initiativeId, version: 2, state: to[kind], updatedAt: at });
    const facts = { initiativeId, memberId, unitId, at, kind, noteId: null, undoes: null };
    const move: NewMove = {
      ...facts,
      role: 'officer',
      block: 'other',
      authorGroup: 'worker',
      fromState: 'submitted',
      toState: to[kind],
    };
    return { ...move, id: await store.moves.add(move) };
  }

  async function reads(actor: Actor) {
    const report = await reportReviewers(deps)({ actor, after: 0 });
    if (!report.ok) throw new Error(report.error.code);
    return report.value.lines.map(({ name, week, month, returned, days }) => [
      name,
      week,
      month,
      returned,
      days,
    ]);
  }
  return { deps, clock, units, officer, waits, decides, reads };
}

describe.each(databases)('the report of reviews on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it('tells for each officer of the own units what was decided, without what was undone, by name', async () => {
    await undone(database.store, async (store) => {
      const { units, officer, decides, reads } = await working(store);
      const { HUYEN, XA, KCN, TINH } = units;
      const head = await officer(10, 'Đinh Thị Mẫu', HUYEN);
      const clerk = await officer(20, 'An Văn Thử', XA);
      const beside = await officer(30, 'Bùi Văn Ngoài', KCN);
      const monday = wednesday - 2 * day;
      await decides(head, { unitId: XA, kind: 'recognise', at: monday, age: 2 * day });
      await decides(head, { unitId: XA, kind: 'decline', at: monday - 4 * day, age: 9 * day });
      await decides(head, { unitId: XA, kind: 'decline', at: monday - 5 * day, age: 20 * day });
      await decides(head, { unitId: XA, kind: 'recognise', at: monday - 9 * day, age: day });
      await decides(head, { unitId: HUYEN, kind: 'return', at: wednesday, age: day });
      const { id, ...taken } = await decides(head, {
        unitId: XA,
        kind: 'recognise',
        at: wednesday,
        age: day,
      });
      await store.moves.add({ ...taken, kind: 'undo', undoes: id });
      await decides(beside, { unitId: KCN, kind: 'recognise', at: wednesday, age: day });
      expect(await reads(head)).toEqual([
        ['An Văn Thử', 0, 0, 0, null],
        ['Đinh Thị Mẫu', 1, 3, 1, 9],
      ]);
      expect(await reads(beside)).toEqual([['Bùi Văn Ngoài', 1, 1, 0, 1]]);
      const chief = await officer(40, 'Vũ Thị Trên', TINH);
      const [held] = await store.grants.listOf(clerk.memberId, wednesday);
      await store.grants.end(held?.id ?? 0, wednesday - 30 * day);
      expect((await reads(chief)).map(([name]) => name)).toEqual([
        'Bùi Văn Ngoài',
        'Đinh Thị Mẫu',
        'Vũ Thị Trên',
      ]);
      const owner = { ...(await join(store, ownerId)), owner: true };
      await decides(owner, { unitId: TINH, kind: 'recognise', at: wednesday, age: day });
      expect(await reads(owner)).toContainEqual([`Người Thử ${ownerId}`, 1, 1, 0, 1]);
    });
  });

  it('turns its pages by name, and the units by their place, with what waits longest', async () => {
    await undone(database.store, async (store) => {
      const { deps, units, officer, waits } = await working(store);
      const { TINH } = units;
      const chief = await officer(10, 'Vũ Thị Trên', TINH);
      for (let number = 0; number < 20; number += 1)
        await officer(100 + number, `An Văn ${number % 3}`, TINH);
      const names: (string | null)[] = [];
      let after: number | null = 0;
      while (after !== null) {
        const report = await reportReviewers(deps)({ actor: chief, after });
        if (!report.ok) throw new Error(report.error.code);
        names.push(...report.value.lines.map(({ name }) => name));
        ({ next: after } = report.value);
      }
      expect(names).toHaveLength(21);
      expect(names.toSorted((one, other) => (String(one) < String(other) ? -1 : 1))).toEqual(names);

      for (let number = 0; number < 10; number += 1) {
        const unit = {
          code: `U${number}`,
          name: `Đơn vị ${number}`,
          parentId: units.KCN,
          block: 'other',
        } as const;
        const unitId = await store.units.add({ ...unit, now: 1 });
        await waits(unitId, wednesday - number * day);
        await waits(unitId, wednesday, wednesday - number);
      }
      const first = await reportUnits(deps)({ actor: chief, after: 0 });
      if (!first.ok) throw new Error(first.error.code);
      expect(first.value.lines).toHaveLength(8);
      expect(first.value.lines[2]).toEqual({
        unit: 'Đơn vị 2',
        waiting: 2,
        overdue: 1,
        oldest: wednesday - 2 * day,
      });
      const second = await reportUnits(deps)({ actor: chief, after: first.value.next ?? 0 });
      expect(second).toMatchObject({
        value: { lines: [{ unit: 'Đơn vị 8' }, { unit: 'Đơn vị 9' }], next: null },
      });
      const member = await join(store, 60);
      expect(await reportUnits(deps)({ actor: member, after: 0 })).toMatchObject({
        error: { code: 'not-allowed' },
      });
    });
  });
});
