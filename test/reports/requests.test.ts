import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/permissions.ts';
import { createDigestPlanner } from '../../src/reports/plan-digests.ts';
import { askDigest, askTally } from '../../src/reports/requests.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { at, calendar, enter } from './ledger.ts';

describe.each(databases)('asking for figures on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: OpenStore;
  let units: { top: number; leaf: number; other: number };
  let memberId: number;
  let clock = at(2026, 11, 9, 8);
  const now = () => clock;

  beforeAll(async () => {
    database = await open();
    store = database.store;
    const add = (code: string, parentId: number | null) =>
      store.units.add({ code, name: `Đơn vị ${code}`, parentId, block: 'other', now: 0 });
    const top = await add('TOP', null);
    units = { top, leaf: await add('LEAF', top), other: await add('OTHER', top) };
    memberId = await store.members.add({ telegramId: 1, language: 'vi', now: 0 });
    await enter(store, { memberId, unitId: units.leaf, submittedAt: at(2026, 11, 4) });
    await store.groups.link({
      chatId: -5,
      threadId: null,
      title: 'Nhóm thử',
      unitId: units.leaf,
      audience: 'officers',
      language: 'vi',
      linkedBy: memberId,
      linkedAt: at(2026, 11, 5),
      weekday: 1,
      minute: 480,
    });
  });
  afterAll(() => database.close());

  const officer = (unitId: number): Actor => ({
    memberId: 9,
    owner: false,
    grants: [{ role: 'officer', unitId }],
  });
  const member: Actor = { memberId: 9, owner: false, grants: [] };
  const tally = (actor: Actor, typed: string, unitId = units.leaf) =>
    askTally({ store, now, calendar })({ actor, unitId, typed });
  const digest = (actor: Actor, number: number | null, unitId = units.leaf) =>
    askDigest({ store, now, calendar })({ actor, unitId, number });

  it('is for officers of the unit or of one above it', async () => {
    expect(await tally(officer(units.leaf), 'tuần')).toMatchObject({ ok: true });
    expect(await tally(officer(units.top), 'tuần')).toMatchObject({ ok: true });
    const refused = { ok: false, error: { code: 'not-allowed' } };
    expect(await tally(officer(units.other), 'tuần')).toEqual(refused);
    expect(await tally(member, 'tuần')).toEqual(refused);
    expect(await digest(officer(units.other), null)).toEqual(refused);
    expect(await digest(member, 1)).toEqual(refused);
    expect(await tally(officer(units.top), 'tuần', 999_999)).toEqual({
      ok: false,
      error: { code: 'unknown-unit', typed: '999999' },
    });
  });

  it('answers the period that was typed, up to now', async () => {
    expect(await tally(officer(units.top), 'tháng')).toMatchObject({
      value: {
        unit: 'Đơn vị LEAF',
        period: { kind: 'month' },
        cutOff: clock,
        flows: { submitted: 1 },
        before: null,
      },
    });
    expect(await tally(officer(units.top), '')).toMatchObject({ value: { period: { kind: 'week' } } });
    expect(await tally(officer(units.top), 'thế kỷ')).toEqual({
      ok: false,
      error: { code: 'bad-period', typed: 'thế kỷ' },
    });
  });

  it('shows the digest of last week before it is posted under the number it gets, and keeps nothing', async () => {
    const shown = {
      ok: true,
      value: { unitId: units.leaf, number: 1, weeks: 1, tally: { flows: { submitted: 1 } } },
    };
    expect(await digest(officer(units.leaf), null)).toMatchObject(shown);
    expect(await digest(officer(units.leaf), null)).toMatchObject(shown);
    expect(await store.digests.byNumber(units.leaf, 1)).toBeUndefined();
  });

  it('gives a digest again by its number with the figures it had', async () => {
    await createDigestPlanner({ store, now, calendar })();
    const posted = await digest(officer(units.leaf), 1);
    expect(posted).toMatchObject({ ok: true, value: { number: 1, tally: { waiting: 1 } } });
    await enter(store, { memberId, unitId: units.leaf, submittedAt: at(2026, 11, 10) });
    clock = at(2026, 11, 12);
    expect(await digest(officer(units.leaf), 1)).toEqual(posted);
    expect(await digest(officer(units.leaf), null)).toEqual(posted);
    clock = at(2026, 11, 16, 7);
    expect(await digest(officer(units.leaf), null)).toMatchObject({
      value: { number: 2, tally: { waiting: 2 } },
    });
    expect(await digest(officer(units.leaf), 7)).toEqual({
      ok: false,
      error: { code: 'unknown-code', typed: '7' },
    });
  });
});
