import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isDuplicate } from '../../src/store/errors.ts';
import type { Store } from '../../src/store/store.ts';
import { ask, databases, type OpenDatabase } from '../databases.ts';
import { now } from './sample.ts';

describe.each(databases)('units of work on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: Store;
  let telegramId = 100;

  beforeAll(async () => {
    database = await open();
    store = database.store;
  });
  afterAll(() => database.close());

  function seenOutside(id: number) {
    return ask(database.url, `select id from members where telegram_id = ${id}`);
  }

  test('shows nothing to others before the commit and everything when the promise resolves', async () => {
    telegramId += 1;
    let before: unknown;
    await store.transaction(async (store) => {
      await store.members.add({ telegramId, language: 'vi', now });
      before = await seenOutside(telegramId);
    });
    expect(before).toEqual([]);
    expect(await seenOutside(telegramId)).toHaveLength(1);
  });

  test('keeps nothing of a unit that throws and tells its error', async () => {
    telegramId += 1;
    const failing = store.transaction(async (store) => {
      await store.members.add({ telegramId, language: 'vi', now });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await seenOutside(telegramId)).toEqual([]);
  });

  test('leaves the units beside a failing one alone', async () => {
    const ids = Array.from({ length: 9 }, (_, index) => 1000 + index);
    const results = await Promise.allSettled(
      ids.map((id) =>
        store.transaction(async (store) => {
          await store.members.add({ telegramId: id, language: 'vi', now });
          if (id % 3 === 0) throw new Error('unlucky');
          return id;
        }),
      ),
    );
    const kept = await store.members.languageOf(ids);
    expect(results.map(({ status }) => status === 'fulfilled')).toEqual(ids.map((id) => id % 3 !== 0));
    expect([...kept.keys()].toSorted((a, b) => a - b)).toEqual(ids.filter((id) => id % 3 !== 0));
  });

  test('goes on after a unit broke a rule of the database', async () => {
    await store.members.add({ telegramId: 2000, language: 'vi', now });
    const again = store.transaction((store) => store.members.add({ telegramId: 2000, language: 'vi', now }));
    const beside = store.transaction((store) => store.members.add({ telegramId: 2001, language: 'vi', now }));
    await expect(again).rejects.toSatisfy(isDuplicate);
    await expect(beside).resolves.toEqual(expect.any(Number));
  });

  test('joins the unit that is open', async () => {
    telegramId += 1;
    const failing = store.transaction(async (store) => {
      await store.transaction((store) => store.members.add({ telegramId, language: 'vi', now }));
      throw new Error('all or nothing');
    });
    await expect(failing).rejects.toThrow('all or nothing');
    expect(await seenOutside(telegramId)).toEqual([]);
  });

  test('refuses the outer store inside a unit instead of waiting for ever', async () => {
    const outer = store;
    await expect(store.transaction(() => outer.members.find(1))).rejects.toThrow(
      'Inside a unit of work use the store it was given.',
    );
  });

  test('lets what a unit started go on with the outer store when the unit is over', async () => {
    let later: Promise<unknown> = Promise.resolve();
    await store.transaction(async () => {
      later = new Promise((resolve) => setTimeout(resolve, 5)).then(() => store.members.find(1));
    });
    await expect(later).resolves.toBeDefined();
  });

  test('makes every single call on the outer store a unit of its own', async () => {
    telegramId += 1;
    const id = await store.members.add({ telegramId, language: 'vi', now });
    expect(await seenOutside(telegramId)).toEqual([{ id: expect.anything() as unknown }]);
    expect(await store.members.find(id)).toMatchObject({ telegramId });
  });

  test('finishes what waits before it closes', async () => {
    const other = await open();
    const adding = [3001, 3002, 3003].map((id) =>
      other.store.members.add({ telegramId: id, language: 'vi', now }),
    );
    await other.close();
    await expect(Promise.all(adding)).resolves.toHaveLength(3);
    await expect(other.store.members.find(1)).rejects.toThrow('The store is closed.');
  });
});
