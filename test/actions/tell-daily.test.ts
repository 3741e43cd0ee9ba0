import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellDaily } from '../../src/actions/summaries/tell-daily.ts';
import type { SummaryMessages } from '../../src/domain/summary-messages.ts';
import type { Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { appoint, calendar, day, depsOver, join, ownerId, plantTree, undone } from './union.ts';

const hour = 60 * 60_000;
/** Thursday, 08:00. */
const thursday = calendar.at({ year: 2026, month: 9, day: 17, hour: 8, minute: 0 });

/** TINH with officer 10, HUYEN with officer 20, XA with officers 30 and 31; what waits is put there by hand. */
async function waiting(store: Store) {
  const { deps, clock } = depsOver(store);
  clock.at = thursday;
  const units = await plantTree(store);
  const officers = await Promise.all(
    (
      [
        [10, units.TINH],
        [20, units.HUYEN],
        [30, units.XA],
        [31, units.XA],
      ] as const
    ).map(async ([telegramId, unitId]) =>
      appoint(store, await join(store, telegramId), { role: 'officer', unitId }),
    ),
  );
  const author = await join(store, 70);
  let number = 0;

  async function waits(unitId: number, { late = false, memberId = author.memberId } = {}): Promise<number> {
    const id = await store.initiatives.addDraft({ memberId, unitId, now: clock.at });
    number += 1;
    const submittedAt = clock.at - number * hour;
    const dueAt = late ? clock.at - 1 : clock.at + 30 * day;
    const codes = { codeYear: 2026, codeNumber: number };
    await store.initiatives.save({
      id,
      version: 1,
      state: 'submitted',
      submittedAt,
      dueAt,
      ...codes,
      updatedAt: 1,
    });
    return id;
  }

  /** Who is told what at this moment, by chat: [waiting, overdue, overdue below]. */
  async function wakes(): Promise<Record<number, readonly number[]>> {
    await tellDaily(deps)();
    const due = await store.outbox.due(clock.at, 100);
    await store.outbox.settle(
      due.map(({ id }) => ({ id, state: 'sent' })),
      clock.at,
    );
    return Object.fromEntries(
      due.map(({ chatId, values }) => {
        const told = values as SummaryMessages['summary.daily'];
        return [chatId, [told.waiting, told.overdue, told.below.overdue]];
      }),
    );
  }

  const [chief, head, clerk] = officers.map(({ memberId }) => memberId);
  return { deps, clock, units, chief, head, clerk, author: author.memberId, waits, wakes };
}

describe.each(databases)('the daily line on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it('goes once to each officer who has something waiting, the overdue one level up, too', async () => {
    await undone(database.store, async (store) => {
      const { units, clock, waits, wakes } = await waiting(store);
      await waits(units.XA);
      await waits(units.XA, { late: true });
      await waits(units.KCN);
      clock.at = thursday - hour;
      expect(await wakes()).toEqual({});
      clock.at = thursday;
      expect(await wakes()).toEqual({ 10: [1, 0, 0], 20: [0, 0, 1], 30: [2, 1, 0], 31: [2, 1, 0] });
      await waits(units.XA);
      clock.at = thursday + hour;
      expect(await wakes()).toEqual({});
      clock.at = thursday + day;
      expect(await wakes()).toEqual({ 10: [1, 0, 0], 20: [0, 0, 1], 30: [3, 1, 0], 31: [3, 1, 0] });
      for (const later of [2, 3]) {
        clock.at = thursday + later * day;
        expect(await wakes()).toEqual({});
      }
      clock.at = thursday + 4 * day + 10 * hour;
      expect(await wakes()).toEqual({});
      // Down on Monday until after work, and on Tuesday until ten.
      clock.at = thursday + 5 * day + 2 * hour;
      expect(Object.keys(await wakes())).toEqual(['10', '20', '30', '31']);
      clock.at += 1;
      expect(await wakes()).toEqual({});
    });
  });

  it('goes on where it was broken off, and says what waits longest and where', async () => {
    await undone(database.store, async (store) => {
      const { units, deps, clerk, waits } = await waiting(store);
      await waits(units.XA, { late: true });
      await waits(units.XA);
      await store.summaries.claim(clerk ?? 0, '2026-09-17');
      await tellDaily(deps)();
      const due = await store.outbox.due(thursday, 100);
      expect(new Set(due.map(({ chatId }) => chatId))).toEqual(new Set([20, 31]));
      expect(due.find(({ chatId }) => chatId === 31)?.values).toMatchObject({ oldest: thursday - 2 * hour });
      expect(due.find(({ chatId }) => chatId === 20)?.values).toMatchObject({
        below: { overdue: 1, units: ['Công đoàn XA'], more: 0 },
      });
    });
  });

  it('is broken off by a stop, and comes when the program is back', async () => {
    await undone(database.store, async (store) => {
      const { units, deps, waits, wakes } = await waiting(store);
      await waits(units.XA);
      await tellDaily(deps)(AbortSignal.abort());
      expect(await wakes()).toEqual({ 30: [1, 0, 0], 31: [1, 0, 0] });
    });
  });

  it('reaches only those who hold the role now, and one message tells of several roles', async () => {
    await undone(database.store, async (store) => {
      const { units, chief = 0, clerk = 0, waits, wakes } = await waiting(store);
      await waits(units.XA);
      await waits(units.KCN, { late: true });
      const [dismissed] = await store.grants.listOf(clerk, thursday);
      await store.grants.end(dismissed?.id ?? 0, thursday - 1);
      await appoint(
        store,
        { memberId: chief, owner: false, grants: [] },
        { role: 'admin', unitId: units.XA },
      );
      await store.members.setBlocked(20, thursday - 1);
      expect(await wakes()).toEqual({ 10: [2, 1, 0], 31: [1, 0, 0] });
    });
  });

  it('leaves out what is an officer’s own, and tells it to who decides on it', async () => {
    await undone(database.store, async (store) => {
      const { units, clerk = 0, head = 0, author, waits, wakes } = await waiting(store);
      await waits(units.XA, { memberId: clerk });
      const shared = await waits(units.HUYEN, { memberId: author });
      const coAuthor = { initiativeId: shared, fullName: 'Lê Văn Nháp', share: 50 };
      const id = await store.coAuthors.add(coAuthor);
      await store.coAuthors.update(id, { memberId: head, consentedAt: thursday });
      expect(await wakes()).toEqual({ 10: [1, 0, 0], 31: [1, 0, 0] });
    });
  });

  it('goes to the owners while nobody holds a role', async () => {
    await undone(database.store, async (store) => {
      const { units, clock, waits, wakes } = await waiting(store);
      for (const { id } of await store.grants.list([units.TINH], thursday))
        await store.grants.end(id, thursday);
      clock.at = thursday + 1;
      await join(store, ownerId, false);
      await waits(units.XA, { late: true });
      expect(await wakes()).toEqual({ [ownerId]: [1, 1, 0] });
    });
  });
});
