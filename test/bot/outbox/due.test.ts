import { describe, expect, it, onTestFinished } from 'vitest';
import { createDueLook } from '../../../src/bot/outbox/due.ts';
import { databases } from '../../databases.ts';
import { eventually, note } from '../program.ts';

describe.each(databases)('looks at the outbox on $name', ({ open }) => {
  it('find in time what was left while one of them ran', async () => {
    const { store, close } = await open();
    const { promise, resolve } = Promise.withResolvers<void>();
    const found: number[] = [];
    const due = createDueLook({
      store: {
        ...store,
        outbox: {
          ...store.outbox,
          // The answer is known, but takes its time.
          nextDue: async (now) => {
            const next = await store.outbox.nextDue(now);
            await promise;
            return next;
          },
        },
      },
      now: Date.now,
      log: { info: () => {}, warn: () => {}, error: () => {} },
      found: (rows) => found.push(...rows.map(({ id }) => id)),
      forget: () => {},
    });
    onTestFinished(async () => {
      await due.stop();
      await close();
    });
    const started = due.start();
    await new Promise((done) => setTimeout(done, 50));
    const notBefore = Date.now() + 100;
    const id = await store.outbox.add({ chatId: 7, ...note('soon'), notBefore, createdAt: 1 });
    due.expect(notBefore);
    resolve();
    await started;
    await eventually(() => expect(found).toEqual([id]));
  });

  it('find in time what becomes due while one of them runs', async () => {
    const { store, close } = await open();
    const found: number[] = [];
    let clock = 1_000;
    const due = createDueLook({
      store: {
        ...store,
        outbox: {
          ...store.outbox,
          due: async (now, limit) => {
            const rows = await store.outbox.due(now, limit);
            clock = 2_000;
            return rows;
          },
        },
      },
      now: () => clock,
      log: { info: () => {}, warn: () => {}, error: () => {} },
      found: (rows) => found.push(...rows.map(({ id }) => id)),
      forget: () => {},
    });
    onTestFinished(async () => {
      await due.stop();
      await close();
    });
    const id = await store.outbox.add({ chatId: 7, ...note('soon'), notBefore: 1_500, createdAt: 1 });
    await due.start();
    await eventually(() => expect(found).toContain(id));
  });
});
