import { describe, expect, onTestFinished, test } from 'vitest';
import { migrations } from '../../src/store/migrations/list.ts';
import { openStore } from '../../src/store/open.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { ask, databases, postgres } from '../databases.ts';
import { at, enter } from '../reports/ledger.ts';

describe.each(databases)('migrating on $name', ({ empty }) => {
  async function place(): Promise<string> {
    const { url, drop } = await empty();
    onTestFinished(drop);
    return url;
  }

  async function opened(url: string): Promise<OpenStore> {
    const store = await openStore(url);
    onTestFinished(() => store.close());
    return store;
  }

  test('an empty database gets every table at the first start', async () => {
    const url = await place();
    const store = await opened(url);
    expect(await store.units.count()).toBe(0);
    expect(await ask(url, 'select name from migrations order by name')).toEqual(
      migrations.map((migration) => ({ name: migration.name })),
    );
  });

  test('a second start finds what the first one left', async () => {
    const url = await place();
    const first = await openStore(url);
    const id = await first.members.add({ telegramId: 7_100_000_001, language: 'vi', now: 1 });
    await first.close();
    const second = await opened(url);
    expect(await second.members.find(id)).toMatchObject({ telegramId: 7_100_000_001 });
  });

  test('a database of a newer program is refused in words and left as it is', async () => {
    const url = await place();
    await (await openStore(url)).close();
    await ask(url, `insert into migrations (name) values ('999-the-future')`);
    const refused = openStore(url);
    await expect(refused).rejects.toMatchObject({ code: 'newer-database' });
    await expect(refused).rejects.toThrow(/newer version of the program.*999-the-future.*update/);
    await expect(openStore(url, { readonly: true })).rejects.toMatchObject({ code: 'newer-database' });
    await ask(url, `delete from migrations where name = '999-the-future'`);
    await expect(opened(url)).resolves.toBeDefined();
  });

  test('benefits by the month that were entered before are counted for a year, once', async () => {
    const url = await place();
    const first = await openStore(url);
    const memberId = await first.members.add({ telegramId: 7_100_000_002, language: 'vi', now: 1 });
    const unitId = await first.units.add({
      code: 'TOP',
      name: 'Đơn vị thử',
      parentId: null,
      block: 'other',
      now: 1,
    });
    for (const benefitPeriod of ['month', 'once'])
      await enter(first, { memberId, unitId, submittedAt: 2, benefit: 15_000_000, benefitPeriod });
    await first.close();
    await ask(url, `delete from migrations where name = '016-yearly-benefits'`);
    const second = await opened(url);
    const [figures] = await second.figures.unitTotals(
      { underUnitId: unitId, firstUnit: 0, lastUnit: 1000 },
      { programmeId: 0, phaseId: 0 },
    );
    expect(figures).toMatchObject({ submitted: 2, declared: 195_000_000 });
  });

  test('what was accepted or returned before keeps the day its author was told', async () => {
    const url = await place();
    const first = await openStore(url);
    const memberId = await first.members.add({ telegramId: 7_100_000_003, language: 'vi', now: 1 });
    const unitId = await first.units.add({
      code: 'TOP',
      name: 'Đơn vị thử',
      parentId: null,
      block: 'other',
      now: 1,
    });
    const facts = { memberId, unitId, submittedAt: at(2025, 11, 1), dueAt: 7 };
    const review = { ...facts, state: 'in_review' } as const;
    const accepted = await enter(first, { ...review, acceptedAt: at(2025, 11, 30, 23, 30) });
    const later = await enter(first, { ...review, acceptedAt: at(2025, 12, 1) });
    const returned = await enter(first, { ...facts, state: 'returned' });
    const author = { memberId, unitId, block: 'other', authorGroup: 'worker' } as const;
    const back = { ...author, kind: 'return', fromState: 'submitted', toState: 'returned' } as const;
    const plain = { initiativeId: returned.id, role: 'officer', noteId: null, undoes: null } as const;
    for (const moment of [at(2025, 11, 2, 8), at(2025, 12, 31, 8)])
      await first.moves.add({ ...back, ...plain, at: moment });
    const waiting = await enter(first, facts);
    await first.close();
    await ask(url, `delete from migrations where name = '027-deadlines'`);
    await ask(url, 'alter table initiatives drop column complete_by');
    const { initiatives } = await opened(url);
    expect(await initiatives.find(accepted.id)).toMatchObject({ dueAt: at(2026, 3, 1) - 1 });
    expect(await initiatives.find(later.id)).toMatchObject({ dueAt: at(2026, 3, 2) - 1 });
    expect(await initiatives.find(returned.id)).toMatchObject({ dueAt: 7, completeBy: at(2026, 2, 1) - 1 });
    expect(await initiatives.find(waiting.id)).toMatchObject({ dueAt: 7, completeBy: null });
  });

  test('a start that fails half-way leaves nothing half-done', async () => {
    const url = await place();
    // A table that the migrations make is in the way.
    await ask(url, 'create table digests (id integer)');
    await expect(openStore(url)).rejects.toThrow(/already exists/);
    await ask(url, 'drop table digests');
    const store = await opened(url);
    expect(await store.units.count()).toBe(0);
  });
});

test('several processes may start at the same moment on an empty PostgreSQL database', async () => {
  const { url, drop } = await postgres.empty();
  const stores = await Promise.all([openStore(url), openStore(url), openStore(url)]);
  expect(await Promise.all(stores.map((store) => store.units.count()))).toEqual([0, 0, 0]);
  await Promise.all(stores.map((store) => store.close()));
  await drop();
});

test('migrations have names that sort in the order in which they run', () => {
  const names = migrations.map(({ name }) => name);
  expect(names.toSorted((a, b) => a.localeCompare(b))).toEqual(names);
  expect(new Set(names).size).toBe(names.length);
});
