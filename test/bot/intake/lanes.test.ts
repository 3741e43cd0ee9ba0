import fc from 'fast-check';
import type { Update } from 'telegraf/types';
import { describe, expect, test } from 'vitest';
import { laneOf } from '../../../src/bot/intake/lane-of.ts';
import { createLanes } from '../../../src/bot/intake/lanes.ts';

const nothing = {} as Update;

type Run = { order: Map<number, number[]>; most: number; mostPerLane: number; done: number };

/** Pushes updates in groups with pauses between them; handling each takes so many turns of the event loop. */
async function run(
  groups: readonly (readonly { lane: number; turns: number }[])[],
  width: number,
): Promise<Run> {
  const order = new Map<number, number[]>();
  const perLane = new Map<number, number>();
  const turnsOf = new Map<number, number>();
  const result: Run = { order, most: 0, mostPerLane: 0, done: 0 };
  let running = 0;
  const lanes = createLanes(async ({ updateId, lane }) => {
    running += 1;
    perLane.set(lane, (perLane.get(lane) ?? 0) + 1);
    result.most = Math.max(result.most, running);
    result.mostPerLane = Math.max(result.mostPerLane, perLane.get(lane) ?? 0);
    order.set(lane, [...(order.get(lane) ?? []), updateId]);
    for (let turn = turnsOf.get(updateId) ?? 0; turn > 0; turn -= 1) await Promise.resolve();
    perLane.set(lane, (perLane.get(lane) ?? 0) - 1);
    running -= 1;
    result.done += 1;
  }, width);
  let updateId = 0;
  for (const group of groups) {
    for (const { lane, turns } of group) {
      updateId += 1;
      turnsOf.set(updateId, turns);
      lanes.push({ updateId, lane, update: nothing, receivedAt: 0 });
    }
    await Promise.resolve();
  }
  await lanes.idle();
  return result;
}

const group = fc.array(
  fc.record({ lane: fc.integer({ min: -3, max: 3 }), turns: fc.integer({ min: 0, max: 9 }) }),
  { maxLength: 20 },
);
const groups = fc.array(group, { maxLength: 6 });

describe('lanes', () => {
  test('keep the order of every chat, one at a time, and forget nothing', async () => {
    await fc.assert(
      fc.asyncProperty(groups, fc.integer({ min: 1, max: 5 }), async (pushed, width) => {
        const { order, mostPerLane, done } = await run(pushed, width);
        expect(done).toBe(pushed.flat().length);
        expect(mostPerLane).toBeLessThanOrEqual(1);
        for (const ids of order.values()) expect(ids).toEqual(ids.toSorted((a, b) => a - b));
      }),
    );
  });

  test('run side by side, as many as their width and no more', async () => {
    await fc.assert(
      fc.asyncProperty(groups, fc.integer({ min: 1, max: 5 }), async (pushed, width) => {
        expect((await run(pushed, width)).most).toBeLessThanOrEqual(width);
      }),
    );
    const crowd = Array.from({ length: 30 }, (_, lane) => ({ lane, turns: 5 }));
    expect((await run([crowd], 7)).most).toBe(7);
  });

  test('a stuck chat holds up nobody else', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const done: number[] = [];
    const lanes = createLanes(async ({ updateId, lane }) => {
      if (lane === 1) await promise;
      done.push(updateId);
    }, 2);
    for (const [updateId, lane] of [
      [1, 1],
      [2, 1],
      [3, 2],
      [4, 3],
      [5, 2],
    ] as const)
      lanes.push({ updateId, lane, update: nothing, receivedAt: 0 });
    await lanes.below(3);
    expect(done).toEqual([3, 4, 5]);
    resolve();
    await lanes.idle();
    expect(done).toEqual([3, 4, 5, 1, 2]);
  });

  test('are idle at once when nothing was pushed, and below a number as soon as they are', async () => {
    const lanes = createLanes(() => new Promise((resolve) => setTimeout(resolve, 5)), 10);
    await lanes.idle();
    for (let updateId = 0; updateId < 5; updateId += 1)
      lanes.push({ updateId, lane: updateId % 2, update: nothing, receivedAt: 0 });
    const told: string[] = [];
    await Promise.all([
      lanes.below(6).then(() => told.push('below 6')),
      lanes.below(3).then(() => told.push('below 3')),
      lanes.idle().then(() => told.push('idle')),
    ]);
    expect(told).toEqual(['below 6', 'below 3', 'idle']);
  });
});

describe('the lane of an update', () => {
  const person = { id: 7_000_000_001, is_bot: false, first_name: 'Thử' };
  const place = { id: -1_002_000_000_000, type: 'supergroup', title: 'Nhóm thử' };

  test.each([
    ['a message', { message: { chat: place, from: person } }, place.id],
    ['an edit', { edited_message: { chat: place, from: person } }, place.id],
    ['a press under a message', { callback_query: { from: person, message: { chat: place } } }, place.id],
    [
      'a press under a message that is not shown',
      { callback_query: { from: person, inline_message_id: 'x' } },
      person.id,
    ],
    ['a change of rights', { my_chat_member: { chat: place, from: person } }, place.id],
    ['a question from anywhere', { inline_query: { from: person, query: '' } }, person.id],
    ['a kind nobody knows', { something_new: { id: 1 } }, 0],
    ['nothing', {}, 0],
    ['no object', { something_new: 5 }, 0],
  ])('of %s is its chat', (_, content, lane) => {
    expect(laneOf({ update_id: 5, ...content } as Update)).toBe(lane);
  });
});
