import { expect, test } from 'vitest';
import { createSpacing } from '../../../src/bot/outbox/spacing.ts';

test('what comes out in a bunch goes on in its order, no more of it in any second than bulk may have, and nothing while all pause', async () => {
  let now = 0;
  const wait = async (ms: number): Promise<void> => {
    now += ms;
  };
  const paused = () => Math.max(1_500 - now, 0);
  const spaced = createSpacing({ all: { count: 29, windowMs: 1_000 } }, { now: () => now, paused, wait });
  const gone: { name: number; at: number }[] = [];
  const go = async (name: number): Promise<void> => {
    await spaced();
    gone.push({ name, at: now });
  };
  await Promise.all(Array.from({ length: 70 }, (_, name) => go(name)));
  expect(gone.map(({ name }) => name)).toEqual(Array.from({ length: 70 }, (_, name) => name));
  const times = Map.groupBy(gone, ({ at }) => at);
  expect([...times].map(([at, some]) => [at, some.length])).toEqual([
    [1_500, 28],
    [2_500, 28],
    [3_500, 14],
  ]);
});
