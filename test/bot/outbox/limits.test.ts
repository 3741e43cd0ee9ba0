import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLimits, type Lane, telegramLimits } from '../../../src/bot/outbox/limits.ts';

type Sent = { at: number; chatId: number };

/** Sends as soon as allowed, like the sender: what is asked for waits until both limits let it go. */
function simulate(asks: readonly { chatId: number; lane: Lane; afterMs: number }[]): Sent[] {
  let now = 1_000_000;
  const limits = createLimits(telegramLimits, () => now);
  const sent: Sent[] = [];
  for (const { chatId, lane, afterMs } of asks) {
    now += afterMs;
    for (;;) {
      const wait = Math.max(limits.waitForAll(lane), limits.waitFor(chatId));
      if (wait === 0) break;
      now += Math.ceil(wait);
    }
    limits.take(chatId, lane);
    sent.push({ at: now, chatId });
  }
  return sent;
}

/** The largest number of moments in any half-open window. */
function most(moments: readonly number[], windowMs: number): number {
  return Math.max(
    ...moments.map((from) => moments.filter((at) => at >= from && at < from + windowMs).length),
    0,
  );
}

const asks = fc.array(
  fc.record({
    chatId: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: -4, max: -1 })),
    lane: fc.constantFrom<Lane>('person', 'bulk'),
    afterMs: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 3_000 })),
  }),
  { maxLength: 150 },
);

function momentsOf(sent: readonly Sent[], chatId: number): number[] {
  return sent.filter((one) => one.chatId === chatId).map(({ at }) => at);
}

describe('Telegram’s limits', () => {
  test('never are more than 30 messages sent in any second', () => {
    fc.assert(
      fc.property(asks, (all) => {
        expect(
          most(
            simulate(all).map(({ at }) => at),
            1_000,
          ),
        ).toBeLessThanOrEqual(29);
      }),
    );
    const crowd = Array.from(
      { length: 200 },
      (_, index) => ({ chatId: index + 1, lane: 'person', afterMs: 0 }) as const,
    );
    expect(
      most(
        simulate(crowd).map(({ at }) => at),
        1_000,
      ),
    ).toBe(29);
  });

  test('a group gets at most one message a second and twenty a minute', () => {
    fc.assert(
      fc.property(asks, (all) => {
        const sent = simulate(all);
        for (let chatId = -4; chatId < 0; chatId += 1) {
          const moments = momentsOf(sent, chatId);
          expect(most(moments, 1_000)).toBeLessThanOrEqual(1);
          expect(most(moments, 60_000)).toBeLessThanOrEqual(20);
        }
      }),
    );
  });

  test('a private chat gets five messages at once, then one a second', () => {
    fc.assert(
      fc.property(asks, (all) => {
        const sent = simulate(all);
        for (let chatId = 1; chatId <= 6; chatId += 1) {
          const moments = momentsOf(sent, chatId);
          expect(most(moments, 1_000)).toBeLessThanOrEqual(5);
          for (let seconds = 2; seconds < 20; seconds += 1) {
            expect(most(moments, seconds * 1_000)).toBeLessThanOrEqual(5 + seconds);
          }
        }
      }),
    );
    const talk = Array.from({ length: 8 }, () => ({ chatId: 7, lane: 'person', afterMs: 0 }) as const);
    const [first = 0, ...rest] = simulate(talk).map(({ at }) => at);
    expect(rest.map((at) => at - first)).toEqual([0, 0, 0, 0, 1_050, 2_100, 3_150]);
  });

  test('bulk goes evenly and leaves room: a person waits for next to nothing beside it', () => {
    let now = 0;
    const limits = createLimits(telegramLimits, () => now);
    const waits: number[] = [];
    const bulk: number[] = [];
    for (now = 0; now < 60_000; now += 1) {
      while (limits.waitForAll('bulk') === 0) {
        bulk.push(now);
        limits.take(-bulk.length, 'bulk');
      }
      if (now % 1_000 === 517) {
        waits.push(limits.waitForAll('person'));
        now += Math.ceil(waits.at(-1) ?? 0);
        limits.take(now, 'person');
      }
    }
    expect(Math.max(...waits)).toBeLessThan(40);
    expect((bulk.length + waits.length) / 60).toBeGreaterThan(28.5);
    expect(most(bulk, 100)).toBeLessThanOrEqual(4);
  });

  test('bulk makes up for moments in which nothing could be sent, and leaves a person the same room', () => {
    let now = 0;
    const limits = createLimits(telegramLimits, () => now);
    const waits: number[] = [];
    const sent: number[] = [];
    for (now = 0; now < 60_000; now += 1) {
      // Every other second the program does something else for a while.
      if (now % 2_000 === 700) now += 150;
      while (limits.waitForAll('bulk') === 0) {
        sent.push(now);
        limits.take(-sent.length, 'bulk');
      }
      if (now % 1_000 === 517) {
        waits.push(limits.waitForAll('person'));
        limits.take(now, 'person');
      }
    }
    expect(Math.max(...waits)).toBeLessThan(40);
    expect(sent.length / 60).toBeGreaterThan(27.8);
    expect(most(sent, 1_000)).toBe(28);
  });

  test('a clock that goes back holds nobody longer than the limit itself', () => {
    fc.assert(
      fc.property(asks, fc.integer({ min: 1, max: 10_000_000 }), (all, back) => {
        let now = 1_000_000;
        const limits = createLimits(telegramLimits, () => now);
        for (const { chatId, lane } of all) limits.take(chatId, lane);
        limits.pause(3, 5_000);
        now -= back;
        const before = [1, 2, -1].map((chatId) => limits.waitFor(chatId));
        const pause = limits.waitFor(3);
        const whole = limits.waitForAll('bulk');
        // What is waited for now is over when that time has gone by, not when the clock is back where it was.
        now += Math.ceil(Math.max(...before, pause, whole));
        expect([1, 2, 3, -1].map((chatId) => limits.waitFor(chatId))).toEqual([0, 0, 0, 0]);
        expect(limits.waitForAll('bulk')).toBe(0);
        expect(pause).toBeLessThanOrEqual(Math.max(5_000, all.length * 1_050));
      }),
    );
  });

  test('429 in one chat stops that chat only', () => {
    let now = 0;
    const limits = createLimits(telegramLimits, () => now);
    for (let times = 0; times < 5; times += 1) limits.limited(1, 30_000);
    limits.limited(2, 20_000);
    expect(limits.waitFor(1)).toBe(30_000);
    expect(limits.waitFor(3)).toBe(0);
    expect(limits.waitForAll('person')).toBe(0);
    now += 30_000;
    expect(limits.waitFor(1)).toBe(0);
  });

  test('429 in three chats that are more than a second apart stops nobody else', () => {
    let now = 0;
    const limits = createLimits(telegramLimits, () => now);
    for (const chatId of [1, 2, 3, 4]) {
      limits.limited(chatId, 30_000);
      now += 501;
    }
    expect(limits.waitForAll('person')).toBe(0);
  });

  test('429 in three chats within a second stops all for the least that was said, then all go slower, then as before', () => {
    let now = 0;
    const limits = createLimits(telegramLimits, () => now);
    for (const [chatId, ms] of [
      [1, 86_400_000],
      [2, 4_000],
      [-3, 9_000],
    ] as const) {
      limits.limited(chatId, ms);
      now += 100;
    }
    expect(limits.waitForAll('person')).toBe(3_900);
    now += 3_900;
    const perSecond = (): number => {
      const until = now + 1_000;
      let count = 0;
      while (now < until) {
        const wait = limits.waitForAll('person');
        now += Math.ceil(wait);
        if (now >= until) break;
        count += 1;
        limits.take(1_000 + count, 'person');
      }
      now = until;
      return count;
    };
    const slow = perSecond();
    expect(slow).toBeGreaterThan(15);
    expect(slow).toBeLessThan(25);
    now += 60_000;
    expect(perSecond()).toBe(29);
  });

  test('even when Telegram never stops saying 429, something goes out now and then', () => {
    let now = 0;
    const limits = createLimits(telegramLimits, () => now);
    for (let round = 0; round < 500; round += 1) {
      for (const chatId of [1, 2, 3]) limits.limited(chatId, 1_000);
      now += 1_000;
      limits.take(4 + round, 'person');
    }
    expect(limits.waitForAll('person')).toBeLessThanOrEqual(1_000);
  });
});
