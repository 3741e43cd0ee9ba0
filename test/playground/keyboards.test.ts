import { expect, test } from 'vitest';
import type { Message } from '../../src/playground/world/telegram.ts';
import { startApi, startedUser } from './local-api.ts';

async function startChat() {
  const api = await startApi({ limits: { enforced: false } });
  const user = startedUser(api.world);
  const withMarkup = (reply_markup: unknown) =>
    api.refusal('sendMessage', { chat_id: user, text: 'x', reply_markup });
  const withButton = (button: unknown) => withMarkup({ inline_keyboard: [[button]] });
  return { ...api, user, withMarkup, withButton };
}

const BUTTON = "Bad Request: can't parse inline keyboard button: ";

const buttons: [what: string, button: unknown, answer: string][] = [
  ['data of 64 bytes', { text: 'a', callback_data: 'x'.repeat(64) }, 'ok'],
  ['data of 65 bytes', { text: 'a', callback_data: 'x'.repeat(65) }, 'Bad Request: BUTTON_DATA_INVALID'],
  [
    '22 letters of three bytes',
    { text: 'a', callback_data: 'ấ'.repeat(22) },
    'Bad Request: BUTTON_DATA_INVALID',
  ],
  [
    'empty data',
    { text: 'a', callback_data: '' },
    `${BUTTON}Text buttons are unallowed in the inline keyboard`,
  ],
  ['no action', { text: 'a' }, `${BUTTON}Text buttons are unallowed in the inline keyboard`],
  ['no text', { callback_data: 'a' }, `${BUTTON}Can't find field "text"`],
  [
    'an empty text',
    { text: '', callback_data: 'a' },
    'Bad Request: inline keyboard button text must be non-empty',
  ],
  ['a text that is a list', { text: [], callback_data: 'a' }, `${BUTTON}Field "text" must be of type String`],
  [
    'two actions',
    { text: 'a', url: 'https://a.vn', callback_data: 'a' },
    `${BUTTON}exactly one action must be specified, found url, callback_data`,
  ],
  [
    'an address without dots',
    { text: 'a', url: 'http://localhost:3000' },
    "Bad Request: inline keyboard button URL 'http://localhost:3000' is invalid: Wrong HTTP URL",
  ],
  [
    'an address of another kind',
    { text: 'a', url: 'ftp://a.vn/x' },
    "Bad Request: inline keyboard button URL 'ftp://a.vn/x' is invalid: Unsupported URL protocol",
  ],
  ['a link into a chat', { text: 'a', url: 'https://t.me/sangkien_bot?start=q_1' }, 'ok'],
  ['text to copy', { text: 'a', copy_text: { text: 'SK-26-000001' } }, 'ok'],
  ['a string', 'a', `${BUTTON}InlineKeyboardButton must be an Object`],
];

test.each(buttons)('a button with %s is answered as by Telegram', async (_what, button, answer) => {
  const { withButton } = await startChat();
  expect(await withButton(button)).toBe(answer);
});

const markups: [what: string, markup: unknown, answer: string][] = [
  ['that is no JSON', '{"inline_keyboard":', "Bad Request: can't parse reply keyboard markup JSON object"],
  ['that is null', null, 'Bad Request: object expected as reply markup'],
  ['that is a list', [], 'Bad Request: object expected as reply markup'],
  [
    'without rows',
    { inline_keyboard: [{ text: 'a', callback_data: 'a' }] },
    'Bad Request: field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
  ],
  [
    'with 101 buttons',
    { inline_keyboard: Array.from({ length: 101 }, () => [{ text: 'a', callback_data: 'a' }]) },
    'Bad Request: reply markup is too long',
  ],
  ['given as a string', JSON.stringify({ inline_keyboard: [[{ text: 'a', callback_data: 'a' }]] }), 'ok'],
  ['with no buttons at all', { inline_keyboard: [] }, 'ok'],
];

test.each(markups)('a keyboard %s is answered as by Telegram', async (_what, markup, answer) => {
  const { withMarkup } = await startChat();
  expect(await withMarkup(markup)).toBe(answer);
});

test('a reply keyboard stands in the chat, not in the message', async () => {
  const { result, world, user } = await startChat();
  const keyboard = { keyboard: [['Nộp', { text: 'Gửi số', request_contact: true }]], resize_keyboard: true };
  const message = await result<Message>('sendMessage', { chat_id: user, text: 'x', reply_markup: keyboard });
  expect(message.reply_markup).toBeUndefined();
  expect(world.replyKeyboard(user)).toMatchObject({ keyboard: [[{ text: 'Nộp' }, { text: 'Gửi số' }]] });
  await result('sendMessage', { chat_id: user, text: 'y', reply_markup: { remove_keyboard: true } });
  expect(world.replyKeyboard(user)).toBeUndefined();
});

test('an edit takes inline keyboards only', async () => {
  const { result, refusal, user } = await startChat();
  const { message_id } = await result<Message>('sendMessage', { chat_id: user, text: 'x' });
  const edit = { chat_id: user, message_id, reply_markup: { keyboard: [['a']] } };
  expect(await refusal('editMessageReplyMarkup', edit)).toBe('Bad Request: inline keyboard expected');
});
