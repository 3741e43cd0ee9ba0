import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingOf } from '../../src/store/settings.ts';
import type { Store } from '../../src/store/store.ts';
import { ask, databases, type OpenDatabase } from '../databases.ts';
import { now } from './sample.ts';

describe.each(databases)('settings on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await open();
    store = database.store;
  });
  afterAll(() => database.close());

  it('have their default until they are changed, and again afterwards', async () => {
    expect(await settingOf(store, 'decisionRequired')).toBe(false);
    await store.settings.put({ key: 'decisionRequired', value: true, basis: null, at: now });
    await store.settings.put({ key: 'decisionRequired', value: true, basis: 'Kế hoạch 12/KH', at: now + 1 });
    expect(await store.settings.list()).toEqual([
      { key: 'decisionRequired', value: true, basis: 'Kế hoạch 12/KH', at: now + 1 },
    ]);
    expect(await settingOf(store, 'decisionRequired')).toBe(true);
    expect(await store.settings.remove('decisionRequired')).toBe(true);
    expect(await store.settings.remove('decisionRequired')).toBe(false);
    expect(await settingOf(store, 'decisionRequired')).toBe(false);
  });

  it('pass over what an earlier program kept and this one does not take', async () => {
    await ask(database.url, `insert into settings (key, value, at) values ('decisionRequired', '7', 1)`);
    await ask(database.url, `insert into settings (key, value, at) values ('gone', 'true', 1)`);
    expect(await store.settings.list()).toEqual([]);
    expect(await settingOf(store, 'decisionRequired')).toBe(false);
  });
});
