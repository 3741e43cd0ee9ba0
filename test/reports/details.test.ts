import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Details } from '../../src/domain/details.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import { detailsOf, figuresOf } from '../../src/reports/digest.ts';
import { createDigestPlanner } from '../../src/reports/plan-digests.ts';
import { askTally } from '../../src/reports/requests.ts';
import { showDetails } from '../../src/reports/show-details.ts';
import type { Digest, OpenStore } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { at, calendar, enter, undo } from './ledger.ts';

describe.each(databases)('the details of a digest on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: OpenStore;
  let digest: Digest;
  let details: Details;
  let open1: number;
  const units: Record<string, number> = {};
  const clock = at(2026, 11, 9, 8);
  const now = () => clock;

  beforeAll(async () => {
    database = await open();
    store = database.store;
    const add = async (code: string, parentId: number | null, headcount: number | null, block = 'school') => {
      units[code] = await store.units.add({ code, name: `CĐCS ${code}`, parentId, block: 'other', now: 0 });
      await store.units.update(units[code] ?? 0, { headcount, block: block as 'school' });
      return units[code] ?? 0;
    };
    const top = await add('TOP', null, null, 'other');
    const programmeId = await store.programmes.add({
      name: 'Thi đua 2026',
      unitId: top,
      fromAt: at(2026, 1, 1),
      toAt: at(2027, 1, 1),
      createdAt: 0,
    });
    const target = (unitId: number, count: number) =>
      store.targets.put({ programmeId, phaseId: 0, unitId, target: count });
    for (let index = 1; index <= 7; index += 1)
      await target(
        await add(`U${index}`, top, index === 7 ? 99 : 100, index < 3 ? 'enterprise' : 'school'),
        10,
      );
    const memberId = await store.members.add({ telegramId: 1, language: 'vi', now: 0 });
    await store.groups.link({
      chatId: -5,
      threadId: null,
      title: 'Nhóm thử',
      unitId: top,
      audience: 'officers',
      language: 'vi',
      linkedBy: memberId,
      linkedAt: at(2026, 11, 3),
      weekday: 1,
      minute: 480,
    });
    const done = {
      memberId,
      programmeId,
      state: 'recognised',
      submittedAt: at(2026, 11, 4),
      applied: [at(2026, 2, 1), at(2026, 2, 2)],
      benefitPeriod: 'year',
    } as const;
    const tell = async (id: number, key: string, value: string) =>
      store.answers.put({ initiativeId: id, key, value, raw: null, now: 0 });
    open1 = (await enter(store, { ...done, unitId: units['U1'] ?? 0, benefit: 5_000_000 })).id;
    await tell(open1, 'title', 'Chế tạo máy cán dầm');
    const secret = await enter(store, { ...done, unitId: units['U1'] ?? 0, benefit: 9_000_000 });
    await tell(secret.id, 'title', 'Bí quyết thử');
    await tell(secret.id, 'confidential', 'secret');
    for (const code of ['U2', 'U3', 'U4', 'U5']) await enter(store, { ...done, unitId: units[code] ?? 0 });
    const mistaken = await enter(store, { ...done, unitId: units['U2'] ?? 0 });
    await undo(store, mistaken.decision, at(2026, 11, 4) + 1);
    await enter(store, { ...done, unitId: units['U2'] ?? 0, submittedAt: at(2026, 10, 28) });
    await createDigestPlanner({ store, now, calendar })();
    const stored = await store.digests.byNumber(top, 1);
    if (stored === undefined) throw new Error('There is no digest.');
    digest = stored;
    details = detailsOf(digest) ?? expect.fail('no details');
  });
  afterAll(() => database.close());

  const actor = (role: 'officer' | 'leader', unitId = units['TOP'] ?? 0): Actor => ({
    memberId: 9,
    owner: false,
    grants: [{ role, unitId }],
  });

  it('are stored with it, add up to its figures, and are no part of these', () => {
    const tally = figuresOf(digest);
    expect(tally).not.toHaveProperty('details');
    for (const parts of [details.fields, details.groups, details.blocks]) {
      const sum = (key: 'submitted' | 'recognised' | 'valid') =>
        parts.reduce((all, part) => all + part[key], 0);
      expect([sum('submitted'), sum('recognised'), sum('valid')]).toEqual([
        tally.totals.submitted,
        tally.totals.recognised,
        tally.totals.valid,
      ]);
      expect(parts.reduce((all, { confirmed }) => all + confirmed, 0)).toBe(tally.benefit.confirmed);
    }
    expect(details.blocks.map(({ key, submitted }) => [key, submitted])).toEqual([
      ['enterprise', 5],
      ['school', 3],
    ]);
  });

  it('have the figures that are asked for in the chat of the same week', async () => {
    const asked = await askTally({ store, now, calendar })({
      actor: actor('officer'),
      unitId: units['TOP'] ?? 0,
      typed: 'tuần trước',
    });
    expect(asked).toEqual({ ok: true, value: figuresOf(digest) });
  });

  it('name the first units, and as last or silent none of fewer than a hundred members', () => {
    expect(details.first.map(({ rank, name }) => `${rank} ${name}`)).toEqual([
      '1 CĐCS U2',
      '2 CĐCS U1',
      '3 CĐCS U3',
      '3 CĐCS U4',
      '3 CĐCS U5',
    ]);
    expect(details.last.map(({ rank, name }) => `${rank} ${name}`)).toEqual(['6 CĐCS U6']);
    expect(details.silent).toEqual({ names: ['CĐCS U6'], more: 1 });
  });

  it('count what was recognised in the week and stands, and name none that is kept secret', async () => {
    expect(details.recognised).toMatchObject({
      total: 6,
      confidential: 1,
      largest: { id: null, benefit: 9_000_000 },
    });
    expect(details.recognised.ids[0]).toBe(open1);
    const shown = await showDetails({ store })({
      actor: actor('officer'),
      digestId: digest.id,
      section: 'recognised',
    });
    expect(shown).toMatchObject({
      value: {
        values: { lines: [{ title: 'Chế tạo máy cán dầm' }, {}, {}, {}, {}], largest: { named: null } },
      },
    });
    expect(JSON.stringify(shown)).not.toContain('Bí quyết');
  });

  it('tell who is last to officers of the unit only, and nothing to those of another', async () => {
    const ask = (by: Actor) => showDetails({ store })({ actor: by, digestId: digest.id, section: 'units' });
    expect(await ask(actor('officer'))).toMatchObject({ value: { values: { last: [{ rank: 6 }] } } });
    expect(await ask(actor('leader'))).toMatchObject({ value: { values: { last: null, silent: null } } });
    const refused = { code: 'digest-of-others', reads: true };
    expect(await ask(actor('officer', units['U1']))).toEqual({ ok: false, error: refused });
  });

  it('are the same whenever they are asked for, and are not made for a digest of earlier days', async () => {
    await store.targets.put({ programmeId: 1, phaseId: 0, unitId: units['U6'] ?? 0, target: 1 });
    const again = await store.digests.find(digest.id);
    expect(again && detailsOf(again)).toEqual(details);
    const { details: _, ...figures } = digest.figures as Record<string, unknown>;
    const old = { unitId: units['U1'] ?? 0, week: '2025-W01', figures, cutOff: clock, now: clock };
    const { digest: first } = await store.digests.findOrAdd(old);
    const asked = { actor: actor('officer'), digestId: first.id, section: 'parts' } as const;
    expect(await showDetails({ store })(asked)).toMatchObject({ error: { code: 'no-details', number: 1 } });
  });
});
