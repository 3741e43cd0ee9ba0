import { FormData } from 'undici';
import { expect, test } from 'vitest';
import { startApi, startedUser, TOKEN } from './local-api.ts';

async function start() {
  const api = await startApi({ limits: { enforced: false } });
  const user = startedUser(api.world);
  const textOf = () => api.world.lastMessage(user)?.text;
  return { ...api, user, textOf };
}

test('methods go by their names in any case, with GET and POST', async () => {
  const { send, base } = await start();
  const get = await send(`${base}/GETME`, { method: 'GET' });
  expect(JSON.parse(get.text)).toEqual({
    ok: true,
    result: {
      id: 123456789,
      is_bot: true,
      first_name: 'Sáng kiến',
      username: 'sangkien_bot',
      can_join_groups: true,
      can_read_all_group_messages: false,
      supports_inline_queries: false,
      can_connect_to_business: false,
      has_main_web_app: false,
    },
  });
  expect(get.headers['content-type']).toMatch(/^application\/json/);
});

test('parameters come in the address, as a form, as parts or as JSON', async () => {
  const { send, base, user, textOf } = await start();
  await send(`${base}/sendMessage?chat_id=${user}&text=${encodeURIComponent('địa chỉ')}`, { method: 'GET' });
  expect(textOf()).toBe('địa chỉ');
  const headers = { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' };
  const form = new URLSearchParams({ chat_id: String(user), text: 'biểu mẫu' });
  await send(`${base}/sendMessage`, { headers, body: form.toString() });
  expect(textOf()).toBe('biểu mẫu');
  const parts = new FormData();
  parts.append('chat_id', String(user));
  parts.append('text', 'nhiều phần');
  parts.append('reply_markup', JSON.stringify({ inline_keyboard: [[{ text: 'a', callback_data: 'a' }]] }));
  await send(`${base}/sendMessage`, { body: parts });
  expect(textOf()).toBe('nhiều phần');
});

test('unknown parameters are passed over', async () => {
  const { refusal, user } = await start();
  expect(await refusal('sendMessage', { chat_id: user, text: 'x', no_such_thing: [1] })).toBe('ok');
});

test('numbers and strings stand in for each other', async () => {
  const { refusal, user, textOf } = await start();
  expect(await refusal('sendMessage', { chat_id: `${user}`, text: 42 })).toBe('ok');
  expect(textOf()).toBe('42');
});

const addresses: [what: string, path: string, status: number, description: string][] = [
  ['a wrong token', `/bot123456789:AAother/getMe`, 401, 'Unauthorized'],
  ['a token of no form', '/bot123/getMe', 404, 'Not Found'],
  ['no token', '/bot/getMe', 404, 'Not Found'],
  ['no method', `/bot${TOKEN}`, 404, 'Not Found'],
  ['an unknown method', `/bot${TOKEN}/sendMoney`, 404, 'Not Found: method not found'],
  ['the root', '/', 404, 'Not Found'],
  ['a file of a wrong token', '/file/bot123456789:AAother/photos/file_1.jpg', 401, 'Unauthorized'],
  ['an unknown file', `/file/bot${TOKEN}/photos/file_999.jpg`, 404, 'Not Found'],
];
test.each(addresses)('%s is answered as by Telegram', async (_what, path, status, description) => {
  const { send, url } = await start();
  const answer = await send(`${url}${path}`, { method: 'GET' });
  expect([answer.status, JSON.parse(answer.text)]).toEqual([
    status,
    { ok: false, error_code: status, description },
  ]);
});

const bodies: [body: string, description: string][] = [
  ['{"chat_id":', "Bad Request: can't parse JSON object"],
  ['[1]', 'Bad Request: JSON object expected'],
  ['', 'Bad Request: message text is empty'],
];
test.each(bodies)('a JSON body %j is refused', async (body, description) => {
  const { send, base } = await start();
  const answer = await send(`${base}/sendMessage`, { headers: { 'content-type': 'application/json' }, body });
  expect(answer.status).toBe(400);
  expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error_code: 400, description });
});

test('the server listens on this machine only', async () => {
  const { api } = await start();
  expect(api.app.addresses()).toEqual([expect.objectContaining({ address: '127.0.0.1' })]);
});

test('calls are remembered with what they brought and what they got, the newest so many', async () => {
  const api = await startApi({ limits: { enforced: false }, world: { retain: { calls: 3 } } });
  const user = startedUser(api.world);
  for (const text of ['1', '2', '3', '4']) await api.result('sendMessage', { chat_id: user, text });
  await api.refusal('sendMessage', { chat_id: user, text: '' });
  const calls = api.world.calls('SENDMESSAGE');
  expect(calls.map(({ payload, status }) => [payload['text'], status])).toEqual([
    ['3', 200],
    ['4', 200],
    ['', 400],
  ]);
  expect(calls[0]).toMatchObject({ method: 'sendMessage', result: { text: '3' }, at: api.world.now() });
  expect(calls[2]?.error).toBe('Bad Request: message text is empty');
  api.world.clearCalls();
  expect(api.world.calls()).toEqual([]);
});
