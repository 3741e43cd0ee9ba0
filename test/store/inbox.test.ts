import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { now } from './sample.ts';

function update(updateId: number, lane = 7_100_000_001) {
  return { updateId, lane, payload: `{"update_id":${updateId}}` };
}

describe.each(databases)('the inbox on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: Store;

  beforeAll(async () => {
    database = await open();
    store = database.store;
  });
  afterAll(() => database.close());

  test('takes an update once, however often and in whatever batch it is delivered', async () => {
    expect(await store.inbox.addBatch([update(10), update(11)], now)).toEqual([10, 11]);
    expect(await store.inbox.addBatch([update(11), update(12), update(12)], now)).toEqual([12]);
    expect(await store.inbox.addBatch([], now)).toEqual([]);
  });

  test('takes an update once when it comes twice at the same moment', async () => {
    const taken = await Promise.all(Array.from({ length: 8 }, () => store.inbox.addBatch([update(20)], now)));
    expect(taken.flat()).toEqual([20]);
  });

  test('knows an update by membership: a lower number than the last is taken too', async () => {
    await store.inbox.addBatch([update(900)], now);
    expect(await store.inbox.addBatch([update(5)], now)).toEqual([5]);
  });

  test('hands out what is not done in order of arrival, with chats beyond 32 bits', async () => {
    await store.inbox.addBatch([update(32, -1_002_000_000_000), update(31)], now);
    const waiting = (await store.inbox.pending()).filter(({ updateId }) => updateId >= 31 && updateId <= 32);
    expect(waiting).toMatchObject([
      { updateId: 32, lane: -1_002_000_000_000, payload: '{"update_id":32}', state: 'new', receivedAt: now },
      { updateId: 31 },
    ]);
  });

  test('blanks an update when it is done and still knows it afterwards', async () => {
    await store.inbox.addBatch([update(40)], now);
    expect(await store.inbox.done([40], now + 1)).toBe(1);
    expect(await store.inbox.done([40], now + 2)).toBe(0);
    expect(await store.inbox.addBatch([update(40)], now)).toEqual([]);
    expect((await store.inbox.pending()).map(({ updateId }) => updateId)).not.toContain(40);
  });

  test('keeps a failed update until it is retried or wiped', async () => {
    await store.inbox.addBatch([update(50), update(51)], now);
    await store.inbox.fail(50, 'E-1', now);
    await store.inbox.fail(51, 'E-2', now + 1000);
    expect(await store.inbox.failed()).toMatchObject([
      { updateId: 50, errorCode: 'E-1', payload: '{"update_id":50}' },
      { updateId: 51, errorCode: 'E-2' },
    ]);
    expect(await store.inbox.wipe(now + 1)).toBe(1);
    expect(await store.inbox.retry(50)).toBe(false);
    expect(await store.inbox.retry(51)).toBe(true);
    expect(await store.inbox.pending()).toContainEqual(
      expect.objectContaining({ updateId: 51, state: 'new', errorCode: null }),
    );
  });

  test('forgets what was done long ago and nothing else', async () => {
    await store.inbox.addBatch([update(60), update(61)], now);
    await store.inbox.done([60], now - 100_000);
    await store.inbox.done([61], now);
    expect(await store.inbox.forget(now - 1)).toBe(1);
    expect(await store.inbox.addBatch([update(60), update(61)], now)).toEqual([60]);
  });
});
