import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { now } from './sample.ts';

describe.each(databases)('the last decision of a person on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await open();
    store = database.store;
  });
  afterAll(() => database.close());

  it('keeps its moment while it is the same, and never shares it with another one', async () => {
    const memberId = await store.members.add({ telegramId: 7_100_000_001, language: 'vi', now });
    const first = { memberId, number: '45/QĐ-CĐ', day: '10/9/2026' };
    await store.lastDecisions.keep({ ...first, at: now });
    await store.lastDecisions.keep({ ...first, at: now + 5 });
    expect(await store.lastDecisions.find(memberId)).toEqual({ ...first, at: now });
    const second = { ...first, day: '11/9/2026' };
    await store.lastDecisions.keep({ ...second, at: now });
    expect(await store.lastDecisions.find(memberId)).toEqual({ ...second, at: now + 1 });
    await store.lastDecisions.keep({ ...first, at: now + 9 });
    expect(await store.lastDecisions.find(memberId)).toEqual({ ...first, at: now + 9 });
    await store.lastDecisions.eraseOf(memberId);
    expect(await store.lastDecisions.find(memberId)).toBeUndefined();
  });
});
