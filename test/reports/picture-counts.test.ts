import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tally } from '../../src/domain/tally.ts';
import { keptCounts } from '../../src/reports/digest.ts';
import { createPictureCounts } from '../../src/reports/picture-counts.ts';
import { createDigestPlanner } from '../../src/reports/plan-digests.ts';
import { askDigest } from '../../src/reports/requests.ts';
import { createTally } from '../../src/reports/tally.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { at, calendar, enter, millionInitiatives, undo } from './ledger.ts';

/** The week whose digest is made: 9 to 15 November 2026. */
const week = calendar.weekOf(at(2026, 11, 9));
const cutOff = at(2026, 11, 16, 8);

describe.each(databases)('what a picture shows on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: OpenStore;
  let top: number;
  let leaf: number;

  beforeAll(async () => {
    database = await open();
    store = database.store;
    const add = (code: string, parentId: number | null) =>
      store.units.add({ code, name: `Đơn vị ${code}`, parentId, block: 'other', now: 0 });
    top = await add('TOP', null);
    leaf = await add('LEAF', top);
    const programmeId = await millionInitiatives(store, top);
    for (let number = 1; number <= 3; number += 1) {
      const memberId = await store.members.add({ telegramId: number, language: 'vi', now: 0 });
      for (let days = number; days < 100; days += 9 * number) {
        const submittedAt = at(2026, 11, 15, 12) - days * 86_400_000;
        const state = days % 2 === 0 ? 'recognised' : 'submitted';
        const unitId = days % 3 === 0 ? top : leaf;
        await enter(store, { memberId, unitId, submittedAt, state, programmeId });
      }
    }
    const memberId = await store.members.add({ telegramId: 4, language: 'vi', now: 0 });
    const submittedAt = at(2026, 10, 6);
    const { decision } = await enter(store, { memberId, unitId: leaf, submittedAt, state: 'recognised' });
    await undo(store, decision, at(2026, 11, 3));
    await store.groups.link({
      chatId: -5,
      threadId: null,
      title: 'Nhóm thử',
      unitId: top,
      audience: 'officers',
      language: 'vi',
      linkedBy: memberId,
      linkedAt: at(2026, 11, 12),
      weekday: 1,
      minute: 480,
    });
  });
  afterAll(() => database.close());

  const tallyOf = (unitId: number, { from, to }: { from: number; to: number }): Promise<Tally> =>
    createTally({ store, calendar })({ unitId, period: { kind: 'week', from, to }, cutOff });

  it('are twelve weeks with the flows that /thongke has for each, and fields that add up to the totals', async () => {
    for (const unitId of [top, leaf]) {
      const tally = await tallyOf(unitId, week);
      const { weeks, fields } = await createPictureCounts({ store, calendar })(unitId, tally);
      expect(weeks).toHaveLength(12);
      expect(weeks.at(-1)?.from).toBe(week.from);
      for (const { from, submitted, recognised } of weeks) {
        const { flows } = await tallyOf(unitId, calendar.weekOf(from));
        expect([from, submitted, recognised]).toEqual([from, flows.submitted, flows.recognised]);
      }
      expect(weeks.reduce((sum, { submitted }) => sum + submitted, 0)).toBeGreaterThan(8);
      const sum = (of: 'submitted' | 'recognised') => fields?.reduce((total, field) => total + field[of], 0);
      const { submitted, recognised } = tally.totals;
      const hasFields = tally.authors >= 3;
      expect([sum('submitted'), sum('recognised')]).toEqual(
        hasFields ? [submitted, recognised] : [undefined, undefined],
      );
      expect(hasFields).toBe(unitId === top);
    }
  });

  it('is kept with the digest, taken over by the next one, and left out where it is off', async () => {
    let clock = cutOff;
    const now = () => clock;
    const actor = { memberId: 9, owner: true, grants: [] };
    const ask = (number: number | null) =>
      askDigest({ store, now, calendar })({ actor, unitId: top, number });
    const preview = await ask(null);
    const counts = preview.ok && preview.value.picture?.digestId === null && preview.value.picture.counts;
    expect(counts).toMatchObject({ weeks: expect.any(Array) });
    const planDigests = createDigestPlanner({ store, now, calendar });
    expect(await planDigests()).toEqual({ planned: 1, failures: [] });
    const first = await store.digests.byNumber(top, 1);
    expect(first?.figures).toMatchObject({ picture: counts });
    const [row] = await store.outbox.due(clock, 10);
    expect(row?.values).toMatchObject({ picture: { digestId: first?.id } });
    expect(row?.values).not.toHaveProperty('tally.picture');
    expect(await ask(1)).toMatchObject({ value: { picture: { digestId: first?.id } } });

    clock += 7 * 86_400_000;
    await store.settings.put({ key: 'digestPicture', value: false, basis: null, at: clock });
    expect(await planDigests()).toEqual({ planned: 1, failures: [] });
    const second = await store.digests.byNumber(top, 2);
    const weeks = second && keptCounts(second)?.weeks;
    expect(weeks).toHaveLength(12);
    expect(weeks?.slice(0, 11)).toEqual(counts && counts.weeks.slice(1));
    const asked = await ask(2);
    expect(asked).toMatchObject({ ok: true, value: { number: 2 } });
    expect(asked).not.toHaveProperty('value.picture');
    await store.settings.remove('digestPicture');
    expect(await ask(2)).toMatchObject({ value: { picture: { digestId: second?.id } } });
  });
});
