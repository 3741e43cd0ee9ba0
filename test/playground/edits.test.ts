import { expect, test } from 'vitest';
import type { Message } from '../../src/playground/world/telegram.ts';
import { createClock, groupWithBot, pngHeader, startApi, startedUser } from './local-api.ts';

const MARKUP = { inline_keyboard: [[{ text: 'Nộp', callback_data: 'nop' }]] };

async function start() {
  const clock = createClock();
  const api = await startApi({ clock, limits: { enforced: false } });
  const user = startedUser(api.world);
  const { message_id } = await api.result<Message>('sendMessage', {
    chat_id: user,
    text: '<b>cũ</b>',
    parse_mode: 'HTML',
    reply_markup: MARKUP,
  });
  const edit = (parameters: Record<string, unknown>) =>
    api.refusal('editMessageText', { chat_id: user, message_id, ...parameters });
  return { ...api, clock, user, message_id, edit };
}

const NOT_MODIFIED =
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

test('an edit replaces text and keyboard and bears its date', async () => {
  const { result, world, clock, user, message_id } = await start();
  clock.pass(5000);
  const edited = await result<Message>('editMessageText', { chat_id: user, message_id, text: 'mới' });
  expect(edited).toMatchObject({ message_id, text: 'mới', edit_date: edited.date + 5 });
  expect(edited.reply_markup).toBeUndefined();
  expect(edited.entities).toBeUndefined();
  expect(world.message(user, message_id)).toEqual(edited);
});

test('an edit that changes nothing says so', async () => {
  const { edit, refusal, user, message_id } = await start();
  expect(await edit({ text: '<b>cũ</b>', parse_mode: 'HTML', reply_markup: MARKUP })).toBe(NOT_MODIFIED);
  expect(await edit({ text: 'cũ', reply_markup: MARKUP })).toBe('ok');
  const same = { chat_id: user, message_id, reply_markup: MARKUP };
  expect(await refusal('editMessageReplyMarkup', same)).toBe(NOT_MODIFIED);
  expect(await refusal('editMessageReplyMarkup', { chat_id: user, message_id })).toBe('ok');
  expect(await refusal('editMessageReplyMarkup', { chat_id: user, message_id })).toBe(NOT_MODIFIED);
});

test('a message that is gone or was never there cannot be edited', async () => {
  const { edit, refusal, world, user, message_id } = await start();
  world.deleteMessage(user, message_id);
  expect(await edit({ text: 'x' })).toBe('Bad Request: message to edit not found');
  expect(await refusal('editMessageText', { text: 'x' })).toBe(
    'Bad Request: message identifier is not specified',
  );
});

test("another's message cannot be edited", async () => {
  const { refusal, world, user } = await start();
  const { message_id } = world.say({ from: user, text: 'của tôi' });
  expect(await refusal('editMessageText', { chat_id: user, message_id, text: 'x' })).toBe(
    "Bad Request: message can't be edited",
  );
});

test('an edit is measured like a message', async () => {
  const { edit } = await start();
  expect(await edit({ text: '' })).toBe('Bad Request: message text is empty');
  expect(await edit({ text: 'x'.repeat(4097) })).toBe('Bad Request: message is too long');
});

test('text and caption are edited each in its own way', async () => {
  const { refusal, result, world, user, message_id } = await start();
  const photo = world.inside.files.add({ folder: 'photos', bytes: pngHeader(10, 10) });
  const sent = await result<Message>('sendPhoto', { chat_id: user, photo: photo.file_id, caption: 'cũ' });
  const ids = { chat_id: user, message_id: sent.message_id };
  expect(await refusal('editMessageText', { ...ids, text: 'x' })).toBe(
    'Bad Request: there is no text in the message to edit',
  );
  expect(await refusal('editMessageCaption', { ...ids, caption: 'mới' })).toBe('ok');
  expect(world.message(user, sent.message_id)?.caption).toBe('mới');
  expect(await refusal('editMessageCaption', { ...ids, caption: 'x'.repeat(1025) })).toBe(
    'Bad Request: message caption is too long',
  );
  expect(await refusal('editMessageCaption', { chat_id: user, message_id, caption: 'x' })).toBe(
    'Bad Request: there is no caption in the message to edit',
  );
});

test('a message can be deleted for two days', async () => {
  const { refusal, clock, user, message_id, world } = await start();
  const ids = { chat_id: user, message_id };
  clock.pass(48 * 3600_000 + 1000);
  expect(await refusal('deleteMessage', ids)).toBe("Bad Request: message can't be deleted for everyone");
  clock.pass(-3600_000);
  expect(await refusal('deleteMessage', ids)).toBe('ok');
  expect(world.message(user, message_id)).toBeUndefined();
  expect(await refusal('deleteMessage', ids)).toBe('Bad Request: message to delete not found');
});

test("in a group only administrators delete others' messages", async () => {
  const { refusal, world } = await start();
  const group = groupWithBot(world, 'supergroup');
  const { message_id } = world.say({ from: group.creator, chat: group.id, text: 'x' });
  const ids = { chat_id: group.id, message_id };
  expect(await refusal('deleteMessage', ids)).toBe("Bad Request: message can't be deleted");
  world.promote(group.id, group.creator);
  expect(await refusal('deleteMessage', ids)).toBe('ok');
});
