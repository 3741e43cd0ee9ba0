import { expect, test } from 'vitest';
import type { Message, Update } from '../../src/playground/world/telegram.ts';
import { createClock, groupWithBot, startApi, startedUser } from './local-api.ts';

const TOO_OLD = 'Bad Request: query is too old and response timeout expired or query ID is invalid';

async function start() {
  const clock = createClock();
  const api = await startApi({ clock, limits: { enforced: false } });
  const user = startedUser(api.world);
  const { message_id } = await api.result<Message>('sendMessage', {
    chat_id: user,
    text: 'chọn',
    reply_markup: {
      inline_keyboard: [
        [
          { text: 'Có', callback_data: 'co' },
          { text: 'Web', url: 'https://a.vn' },
        ],
      ],
    },
  });
  const answer = (callback_query_id: string, more = {}) =>
    api.refusal('answerCallbackQuery', { callback_query_id, ...more });
  const lastUpdate = async () => (await api.result<Update[]>('getUpdates', { offset: -1 }))[0];
  return { ...api, clock, user, message_id, answer, lastUpdate };
}

test('a press arrives with its message and is answered once', async () => {
  const { world, user, message_id, answer, lastUpdate } = await start();
  const query = world.press({ from: user, data: 'co' });
  expect(await lastUpdate()).toEqual({
    update_id: expect.any(Number),
    callback_query: {
      id: query,
      from: world.user(user),
      message: world.message(user, message_id),
      chat_instance: expect.stringMatching(/^\d+$/),
      data: 'co',
    },
  });
  expect(await answer(query, { text: 'Đã ghi', show_alert: true })).toBe('ok');
  expect(world.answerOf(query)).toMatchObject({ text: 'Đã ghi', showAlert: true });
  expect(await answer(query)).toBe(TOO_OLD);
});

test('an answer is refused when unknown, late or too long', async () => {
  const { world, user, answer, clock } = await start();
  expect(await answer('12345')).toBe(TOO_OLD);
  expect(await answer('')).toBe(TOO_OLD);
  const query = world.press({ from: user, text: 'Có' });
  expect(await answer(query, { text: 'x'.repeat(201) })).toBe('Bad Request: MESSAGE_TOO_LONG');
  expect(await answer(query, { url: 'https://a.vn' })).toBe('Bad Request: URL_INVALID');
  clock.pass(61_000);
  expect(await answer(query)).toBe(TOO_OLD);
});

test('an answer may lead into a chat with the bot', async () => {
  const { world, user, answer } = await start();
  const query = world.press({ from: user, at: [0, 0] });
  expect(await answer(query, { url: 'https://t.me/sangkien_bot?start=q_1' })).toBe('ok');
});

test('only what is on the keyboard can be pressed, unless forged', async () => {
  const { world, user, message_id, lastUpdate } = await start();
  expect(() => world.press({ from: user, data: 'khac' })).toThrow('no button "khac" here');
  expect(() => world.press({ from: user, text: 'Web' })).toThrow('no button');
  world.press({ from: user, data: 'khac', forge: true });
  expect((await lastUpdate())?.callback_query).toMatchObject({ data: 'khac', message: { message_id } });
});

test('a press on a deleted message shows only where it was', async () => {
  const { world, user, message_id, lastUpdate } = await start();
  world.deleteMessage(user, message_id);
  world.press({ from: user, message: message_id, data: 'co', forge: true });
  expect((await lastUpdate())?.callback_query?.message).toEqual({
    chat: world.chat(user),
    message_id,
    date: 0,
  });
});

test('everybody in a group can press, nobody else', async () => {
  const { world, result, user } = await start();
  const group = groupWithBot(world);
  const reply_markup = { inline_keyboard: [[{ text: 'Có', callback_data: 'co' }]] };
  await result('sendMessage', { chat_id: group.id, text: 'x', reply_markup });
  expect(() => world.press({ from: user, chat: group.id, data: 'co' })).toThrow('cannot press here');
  world.join(group.id, { user });
  expect(world.press({ from: user, chat: group.id, data: 'co' })).toMatch(/^\d+$/);
});

test('a press the bot does not fetch for 150 seconds never comes', async () => {
  const { world, user, clock, result } = await start();
  world.press({ from: user, data: 'co' });
  world.say({ from: user, text: 'sau' });
  clock.pass(151_000);
  const updates = await result<Update[]>('getUpdates');
  expect(updates.some((update) => update.callback_query !== undefined)).toBe(false);
  expect(updates.at(-1)?.message?.text).toBe('sau');
});
