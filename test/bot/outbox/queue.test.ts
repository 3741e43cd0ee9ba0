import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSendQueue, type Job } from '../../../src/bot/outbox/queue.ts';
import { note } from '../program.ts';

type Lane = 'person' | 'bulk';

function row(id: number, chatId: number, lane: Lane = 'person') {
  return { id, chatId, lane, ...note(String(id)), createdAt: 1 };
}

const now = (): number => 0;

function next(queue: ReturnType<typeof createSendQueue>): Job | undefined {
  return queue.next('person', now) ?? queue.next('bulk', now);
}

const step = fc.oneof(
  fc.record({
    kind: fc.constant('add' as const),
    chatId: fc.integer({ min: 1, max: 4 }),
    lane: fc.constantFrom<Lane>('person', 'bulk'),
  }),
  fc.record({ kind: fc.constant('take' as const) }),
  fc.record({ kind: fc.constant('done' as const), retry: fc.boolean() }),
);

describe('messages that wait to be sent', () => {
  test('come out each once, in order within a chat and lane, one at a time per chat', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const queue = createSendQueue(() => {});
        const taken: Job[] = [];
        const over: Job[] = [];
        let id = 0;
        const finish = (retry: boolean): void => {
          const job = taken.shift();
          if (job === undefined) return;
          queue.done(job, retry ? { ...job, tries: job.tries + 1 } : undefined);
          if (!retry) over.push(job);
        };
        const take = (): boolean => {
          const job = next(queue);
          if (job === undefined) return false;
          expect(taken.map(({ chatId }) => chatId)).not.toContain(job.chatId);
          taken.push(job);
          return true;
        };
        for (const one of steps) {
          if (one.kind === 'add') queue.add(row((id += 1), one.chatId, one.lane));
          else if (one.kind === 'take') take();
          else finish(one.retry);
        }
        while (take() || taken.length > 0) finish(false);
        expect(over.map((job) => job.id).toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: id }, (_, index) => index + 1),
        );
        for (const lane of ['person', 'bulk']) {
          for (let chatId = 1; chatId <= 4; chatId += 1) {
            const ids = over.filter((job) => job.chatId === chatId && job.lane === lane).map((job) => job.id);
            expect(ids).toEqual(ids.toSorted((a, b) => a - b));
          }
        }
      }),
    );
  });

  test('come out for persons first, also in a chat that waits with bulk', () => {
    const queue = createSendQueue(() => {});
    for (let id = 1; id <= 5; id += 1) queue.add(row(id, -id, 'bulk'));
    queue.add(row(6, -5));
    queue.add(row(7, 70));
    const ids = Array.from({ length: 7 }, () => next(queue)).map((job) => job?.id);
    expect(ids).toEqual([6, 7, 1, 2, 3, 4, undefined]);
  });

  test('are held until they are forgotten, however often they are found', () => {
    const queue = createSendQueue(() => {});
    queue.add(row(1, 70));
    queue.add(row(1, 70));
    const job = next(queue);
    queue.add(row(1, 70));
    if (job !== undefined) queue.done(job);
    queue.add(row(1, 70));
    expect(next(queue)).toBeUndefined();
    queue.forget([1]);
    queue.add(row(1, 70));
    expect(next(queue)?.id).toBe(1);
  });

  test('move with their chat behind nobody who came later, and are dropped with it', () => {
    const queue = createSendQueue(() => {});
    for (const id of [1, 2, 4]) queue.add(row(id, -7));
    const first = next(queue);
    queue.add(row(3, -100));
    queue.move(-7, -100);
    if (first !== undefined) queue.done(first, { ...first, chatId: -100 });
    expect(queue.drop(-7)).toEqual([]);
    const order: (number | undefined)[] = [];
    for (let count = 0; count < 3; count += 1) {
      const job = next(queue);
      order.push(job?.id);
      if (job !== undefined) queue.done(job);
    }
    expect(order).toEqual([1, 2, 3]);
    expect(queue.drop(-100)).toEqual([4]);
    expect(queue.has('person')).toBe(false);
    queue.add(row(4, -100));
    expect(next(queue)).toBeUndefined();
  });

  test('of a chat that must wait come when it may be written to, or when the clock was moved', async () => {
    let woken = 0;
    const queue = createSendQueue(() => {
      woken += 1;
    });
    let wait = 40;
    queue.add(row(1, 70));
    expect(queue.next('person', () => wait)).toBeUndefined();
    expect(queue.has('person')).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(woken).toBe(1);
    wait = 1e12;
    expect(queue.next('person', () => wait)).toBeUndefined();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(woken).toBe(1);
    queue.recheck();
    wait = 0;
    expect(queue.next('person', () => wait)?.id).toBe(1);
  });
});
