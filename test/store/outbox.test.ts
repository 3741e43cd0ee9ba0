import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NewOutboxRow, Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { now } from './sample.ts';

const chatId = 7_100_000_001;

describe.each(databases)('the outbox on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: Store;

  beforeAll(async () => {
    database = await open();
    store = database.store;
  });
  afterAll(() => database.close());

  function leave(row: Partial<NewOutboxRow> = {}): Promise<number> {
    return store.outbox.add({ chatId, kind: 'home', values: { name: 'Người Mẫu' }, createdAt: now, ...row });
  }

  test('keeps a message as it was left', async () => {
    const id = await leave({
      threadId: 4,
      replaces: 1,
      replyTo: 3,
      notBefore: now + 60_000,
      subject: 'move:1',
    });
    expect(await store.outbox.find(id)).toMatchObject({
      chatId,
      threadId: 4,
      lane: 'person',
      values: { name: 'Người Mẫu' },
      state: 'planned',
      replaces: 1,
      edits: null,
      replyTo: 3,
      notBefore: now + 60_000,
      subject: 'move:1',
      attempts: 0,
    });
  });

  test('hands out what is due, persons before bulk and older before newer', async () => {
    const at = now - 1_000_000;
    const bulk = await leave({ lane: 'bulk', notBefore: at });
    const first = await leave({ notBefore: at });
    const second = await leave({ notBefore: at - 5 });
    await leave({ notBefore: now });
    expect((await store.outbox.due(at, 10)).map(({ id }) => id)).toEqual([first, second, bulk]);
    expect((await store.outbox.due(at, 1)).map(({ id }) => id)).toEqual([first]);
    await store.outbox.settle(
      [bulk, first, second].map((id) => ({ id, state: 'dead' as const })),
      at,
    );
  });

  test('tells the next moment at which something becomes due', async () => {
    const far = 2 * now;
    await leave({ notBefore: far });
    await leave({ notBefore: far + 5 });
    expect(await store.outbox.nextDue(far - 1)).toBe(far);
    expect(await store.outbox.nextDue(far)).toBe(far + 5);
    expect(await store.outbox.nextDue(far + 5)).toBeNull();
  });

  test('puts a message in the place of a planned one with the same key in the same chat only', async () => {
    const first = await leave({ coalesceKey: 'queue' });
    const elsewhere = await leave({ coalesceKey: 'queue', chatId: chatId + 1 });
    const second = await leave({ coalesceKey: 'queue' });
    expect(await store.outbox.find(first)).toMatchObject({ state: 'replaced', values: {} });
    expect(await store.outbox.find(elsewhere)).toMatchObject({ state: 'planned' });
    expect(await store.outbox.find(second)).toMatchObject({ state: 'planned' });
  });

  test('leaves a message alone that is on its way when another comes with its key', async () => {
    const first = await leave({ coalesceKey: 'summary' });
    await store.outbox.sending([first]);
    await leave({ coalesceKey: 'summary' });
    expect(await store.outbox.messageOf(first)).toEqual({ state: 'sending', messageId: null });
  });

  test('lets each planned message be claimed once', async () => {
    const ids = [await leave(), await leave()];
    const claims = await Promise.all([
      store.outbox.sending(ids),
      store.outbox.sending(ids),
      store.outbox.sending([]),
    ]);
    expect(claims.flat().toSorted((a, b) => a - b)).toEqual(ids);
    expect(await store.outbox.find(ids[0] ?? 0)).toMatchObject({ state: 'sending', attempts: 1 });
  });

  test('records what became of each message and blanks what was said', async () => {
    const [sent, dead, digest, uncertain] = [
      await leave(),
      await leave(),
      await leave({ kind: 'digest' }),
      await leave(),
    ];
    await store.outbox.sending([sent, dead, digest, uncertain]);
    await store.outbox.settle(
      [
        { id: sent, state: 'sent', messageId: 77 },
        { id: dead, state: 'dead', error: 'blocked' },
        { id: digest, state: 'sent', messageId: 78 },
        { id: uncertain, state: 'uncertain', error: 'timeout' },
      ],
      now + 9,
    );
    expect(await store.outbox.find(sent)).toMatchObject({ values: {}, settledAt: now + 9 });
    expect(await store.outbox.messageOf(sent)).toEqual({ state: 'sent', messageId: 77 });
    expect(await store.outbox.find(dead)).toMatchObject({ values: {}, state: 'dead', error: 'blocked' });
    expect(await store.outbox.find(digest)).toMatchObject({ values: { name: 'Người Mẫu' }, state: 'sent' });
    expect(await store.outbox.find(uncertain)).toMatchObject({
      values: { name: 'Người Mẫu' },
      state: 'uncertain',
    });
    expect((await store.outbox.uncertain()).map(({ id }) => id)).toEqual([uncertain]);
  });

  test('plans a message again, counting the try unless Telegram told us to wait', async () => {
    const [tried, waited] = [await leave(), await leave()];
    await store.outbox.sending([tried, waited]);
    await store.outbox.settle(
      [
        { id: tried, state: 'planned', notBefore: now + 5, error: 'ECONNREFUSED' },
        { id: waited, state: 'planned', notBefore: now + 9, uncounted: true },
      ],
      now,
    );
    expect(await store.outbox.find(tried)).toMatchObject({
      state: 'planned',
      attempts: 1,
      notBefore: now + 5,
    });
    expect(await store.outbox.find(waited)).toMatchObject({
      attempts: 0,
      notBefore: now + 9,
      settledAt: null,
    });
  });

  test('finds after a crash what was being sent', async () => {
    const id = await leave();
    await store.outbox.sending([id]);
    expect((await store.outbox.interrupted()).map((row) => row.id)).toContain(id);
  });

  test('takes back what is planned for a subject and not what was sent', async () => {
    const [sent, planned, other] = [
      await leave({ subject: 'move:9' }),
      await leave({ subject: 'move:9' }),
      await leave({ subject: 'move:10' }),
    ];
    await store.outbox.sending([sent]);
    await store.outbox.settle([{ id: sent, state: 'sent', messageId: 5 }], now);
    expect(await store.outbox.cancel('move:9', now)).toBe(1);
    expect(await store.outbox.find(planned)).toMatchObject({ state: 'replaced', values: {} });
    expect(await store.outbox.find(sent)).toMatchObject({ state: 'sent' });
    expect(await store.outbox.find(other)).toMatchObject({ state: 'planned' });
  });

  test('follows a group that became a supergroup', async () => {
    const waiting = await leave({ chatId: -55 });
    await store.outbox.remapChat(-55, -1_001_234_567_890);
    expect(await store.outbox.find(waiting)).toMatchObject({ chatId: -1_001_234_567_890 });
  });

  test('gives up what is planned for a chat that is gone', async () => {
    const id = await leave({ chatId: 66 });
    expect(await store.outbox.killChat(66, 'blocked', now)).toBe(1);
    expect(await store.outbox.find(id)).toMatchObject({ state: 'dead', error: 'blocked', values: {} });
  });
});
