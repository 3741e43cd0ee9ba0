import { Readable } from 'node:stream';
import { Telegram, TelegramError } from 'telegraf';
import { expect, test } from 'vitest';
import { pngHeader, startApi, startedUser, TOKEN } from './local-api.ts';

async function start() {
  const api = await startApi({ limits: { enforced: false } });
  const telegram = new Telegram(TOKEN, { apiRoot: api.url });
  return { ...api, telegram, user: startedUser(api.world) };
}

test("Telegraf's client sends a message with a keyboard and reads it back", async () => {
  const { telegram, user, world } = await start();
  const message = await telegram.sendMessage(user, '<b>Xin chào</b>', {
    parse_mode: 'HTML',
    reply_markup: { inline_keyboard: [[{ text: 'Nộp', callback_data: 'nop' }]] },
  });
  expect(message).toEqual(world.lastMessage(user));
  await telegram.editMessageText(user, message.message_id, undefined, 'Sửa');
  expect(world.lastMessage(user)?.text).toBe('Sửa');
});

// Telegraf's own upload never ends under this runtime (its multipart stream waits for ever), so these are its bytes.
test('an upload is read as Telegraf writes it: in chunks, bare headers, no line at the end', async () => {
  const { base, send, user, world } = await start();
  const boundary = 'b3391e5b7aad52d74fd8a951eac77ebc';
  const parts = [
    'content-disposition:form-data; name="method"\r\n\r\nsendPhoto',
    `content-disposition:form-data; name="chat_id"\r\n\r\n${user}`,
    'content-disposition:form-data; name="photo"; filename="bieu do.png"\r\n\r\n',
    'content-disposition:form-data; name="caption"\r\n\r\nTuần 47',
  ];
  const [before = '', after = ''] = parts.join(`\r\n--${boundary}\r\n`).split(/(?<=do\.png"\r\n\r\n)/);
  async function* body() {
    yield Buffer.from(`--${boundary}\r\n${before}`);
    yield Buffer.from(pngHeader(600, 400));
    yield Buffer.from(`${after}\r\n--${boundary}--`);
  }
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  const answer = await send(`${base}/sendPhoto`, { headers, body: Readable.from(body()) });
  expect(answer.status).toBe(200);
  const { photo = [], caption } = world.lastMessage(user) ?? {};
  expect(caption).toBe('Tuần 47');
  expect(photo.at(-1)).toMatchObject({ width: 600, height: 400 });
});

test("Telegraf's client sends known files again and finds their address", async () => {
  const { telegram, user, world } = await start();
  const { document } = world.sendFile({
    from: user,
    kind: 'document',
    bytes: Buffer.from('a;b'),
    fileName: 'a.csv',
  });
  const again = await telegram.sendDocument(user, document?.file_id ?? '', { caption: 'Bảng' });
  expect(again).toMatchObject({ caption: 'Bảng', document: { file_name: 'a.csv' } });
  const link = await telegram.getFileLink(again.document.file_id);
  expect(link.href).toMatch(/\/file\/bot.*\/documents\/file_\d+\.csv$/);
});

test("Telegraf's client receives updates and answers presses", async () => {
  const { telegram, user, world } = await start();
  const first = await telegram.getUpdates(0, 100, 0, undefined);
  expect(first).toMatchObject([{ message: { text: '/start', from: { id: user } } }]);
  await telegram.sendMessage(user, 'Chọn', {
    reply_markup: { inline_keyboard: [[{ text: 'Có', callback_data: 'co' }]] },
  });
  const query = world.press({ from: user, data: 'co' });
  const next = await telegram.getUpdates(5, 100, (first[0]?.update_id ?? 0) + 1, [
    'callback_query',
    'message',
  ]);
  expect(next).toMatchObject([{ callback_query: { id: query, data: 'co' } }]);
  await telegram.answerCbQuery(query, 'Đã ghi');
  expect(world.answerOf(query)?.text).toBe('Đã ghi');
});

test("Telegraf's client gets errors as from Telegram", async () => {
  const { telegram } = await start();
  const error: unknown = await telegram.sendMessage(4242, 'x').catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(TelegramError);
  expect(error).toMatchObject({ code: 400, description: 'Bad Request: chat not found' });
});
