import { expect, test } from 'vitest';
import { createClock, groupWithBot, startApi, startedUser } from './local-api.ts';

async function start(limits = {}) {
  const clock = createClock();
  const api = await startApi({ clock, limits });
  const send = (chat_id: number) => api.call('sendMessage', { chat_id, text: 'x' });
  /** How many of so many messages pass. */
  async function passing(chat: number, count: number): Promise<number> {
    let passed = 0;
    for (let index = 0; index < count; index += 1) passed += (await send(chat)).ok ? 1 : 0;
    return passed;
  }
  return { ...api, clock, send, passing };
}

test('a chat takes a burst of five, then one message a second', async () => {
  const { world, clock, passing } = await start();
  const user = startedUser(world);
  expect(await passing(user, 8)).toBe(5);
  clock.pass(1000);
  expect(await passing(user, 3)).toBe(1);
  clock.pass(10_000);
  expect(await passing(user, 8)).toBe(5);
});

test('too many messages are answered with the seconds to wait', async () => {
  const { world, api, send, passing, base } = await start({ chatBurst: 1 });
  const user = startedUser(world);
  await passing(user, 1);
  expect(await send(user)).toEqual({
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 1',
    parameters: { retry_after: 1 },
  });
  const url = new URL(`${base}/sendMessage`).pathname;
  const raw = await api.app.inject({ method: 'POST', url, payload: { chat_id: user, text: 'x' } });
  expect([raw.statusCode, raw.headers['retry-after']]).toEqual([429, '1']);
});

test('a group takes twenty messages a minute', async () => {
  const { world, clock, passing, send } = await start({ chatBurst: 100 });
  const group = groupWithBot(world);
  expect(await passing(group.id, 25)).toBe(20);
  expect((await send(group.id)).parameters).toEqual({ retry_after: 3 });
  clock.pass(3000);
  expect(await passing(group.id, 2)).toBe(1);
});

test('all chats together take thirty messages a second', async () => {
  const { world, clock, passing } = await start();
  const users = Array.from({ length: 40 }, (_, index) => startedUser(world, `Người ${index}`));
  const each = async () => {
    let passed = 0;
    for (const user of users) passed += await passing(user, 1);
    return passed;
  };
  expect(await each()).toBe(30);
  clock.pass(500);
  expect(await each()).toBe(15);
});

test('one chat that has had enough does not stop the others', async () => {
  const { world, passing } = await start();
  const [one, other] = [startedUser(world), startedUser(world)];
  expect(await passing(one, 20)).toBe(5);
  expect(await passing(other, 5)).toBe(5);
});

test('edits count, answers to presses and chat actions do not', async () => {
  const { world, result, call, send } = await start({ chatBurst: 2 });
  const user = startedUser(world);
  const { message_id } = await result<{ message_id: number }>('sendMessage', { chat_id: user, text: 'a' });
  expect((await call('editMessageText', { chat_id: user, message_id, text: 'b' })).ok).toBe(true);
  expect((await call('editMessageText', { chat_id: user, message_id, text: 'c' })).error_code).toBe(429);
  expect((await call('sendChatAction', { chat_id: user, action: 'typing' })).ok).toBe(true);
  expect((await send(user)).error_code).toBe(429);
});

test('what is refused for another reason costs nothing', async () => {
  const { world, call, passing } = await start();
  const user = startedUser(world);
  for (let index = 0; index < 10; index += 1) await call('sendMessage', { chat_id: user, text: '' });
  expect(await passing(user, 5)).toBe(5);
});

test('limits can be switched off', async () => {
  const { world, passing } = await start({ enforced: false });
  expect(await passing(startedUser(world), 50)).toBe(50);
});
