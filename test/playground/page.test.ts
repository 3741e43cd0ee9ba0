import Fastify from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { createPage, type PageOptions } from '../../src/playground/page/page.ts';
import type { PageChat, PageMessage } from '../../src/playground/page/wire.ts';
import { createWorld } from '../../src/playground/world/world.ts';

const member = { id: 1001, name: 'Trần Thị Thử', role: 'đoàn viên' };
const officer = { id: 1002, name: 'Lê Văn Nháp', role: 'cán bộ' };
const bot = { id: 99, username: 'thu_bot', firstName: 'Hộp thử', token: '99:thu' };

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function open(options: Partial<PageOptions> = {}) {
  const world = createWorld({
    now: () => Date.UTC(2026, 10, 20, 2),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    bot,
  });
  for (const { id, name } of [member, officer]) world.addUser({ id, firstName: name });
  const group = world.addGroup({ title: 'Tổ may 3', creator: officer.id, members: [member.id] }).id;
  const app = Fastify();
  await app.register(createPage({ world, people: [member, officer], patience: 60, ...options }));
  closing.push(() => app.close());

  const get = async <T>(url: string) => (await app.inject(url)).json<T>();
  const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
    app.inject({ method: 'POST', url, payload, headers });
  return { world, app, group, get, post };
}

/** The parameters of the bot's answer to a press, given as the Bot API server gives it. */
function answer(world: Awaited<ReturnType<typeof open>>['world'], text: string, showAlert = false): void {
  const { queries, events } = world.inside;
  const queryId = world.pendingUpdates().at(-1)?.callback_query?.id ?? '';
  const query = queries.answer({ queryId, text, showAlert, cacheTime: 0 });
  if (query === undefined) throw new Error('nothing was pressed');
  events.emit({ kind: 'answered', chatId: query.chatId, userId: query.userId, answer: query.answer });
}

function offer(world: Awaited<ReturnType<typeof open>>['world'], chat: number): number {
  const { rooms, messages } = world.inside;
  const reply_markup = { inline_keyboard: [[{ text: 'Đồng ý', callback_data: 'yes' }]] };
  return messages.add(rooms.need(chat), { from: world.self, text: 'Đồng ý chứ?', reply_markup }).message_id;
}

describe('the page itself', () => {
  it('is a document that may load nothing from anywhere else', async () => {
    const { app } = await open();
    const page = await app.inject('/');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect(page.body).toContain('lang="vi"');
    expect(page.body).not.toMatch(/https?:\/\/|<script>|style="/);
  });

  it('serves every script, style and font the document names', async () => {
    const { app } = await open();
    const { body } = await app.inject('/');
    const named = [...body.matchAll(/(?:src|href)="(\/page\/[^"]+)"/g)].map((match) => match[1] ?? '');
    const types = await Promise.all(
      named.map(async (url) => (await app.inject(url)).headers['content-type']),
    );
    expect(named).toContain('/page/client/main.js');
    expect(new Set(types)).toEqual(
      new Set(['text/javascript; charset=utf-8', 'text/css; charset=utf-8', 'font/ttf', 'image/svg+xml']),
    );
  });

  it('serves scripts without their types, under both of their names', async () => {
    const { app } = await open();
    const script = await app.inject('/page/client/state.js');
    expect(script.body).toContain('export function createStore(initial');
    expect(script.body).not.toContain('import type');
    expect((await app.inject('/page/client/state.ts')).body).toBe(script.body);
  });

  it.each([
    '/page/client/..%2Fpage.ts',
    '/page/client/tsconfig.json',
    '/page/style/none.css',
    '/page/fonts/x.ttf',
  ])('has nothing at %s', async (url) => {
    const { app } = await open();
    expect((await app.inject(url)).statusCode).toBe(404);
  });
});

describe('who may ask', () => {
  it.each(['127.0.0.1:8080', 'localhost', '[::1]:3000'])('serves this machine as %s', async (host) => {
    const { app } = await open();
    expect((await app.inject({ url: '/play/people', headers: { host } })).statusCode).toBe(200);
  });

  it.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:80', '10.0.0.5'])(
    'turns the name %s away, wherever it resolves to',
    async (host) => {
      const { app } = await open();
      expect((await app.inject({ url: '/play/people', headers: { host } })).statusCode).toBe(421);
    },
  );

  it.each([{ origin: 'http://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }])(
    'lets no other site speak for a person: %o',
    async (headers) => {
      const { world, post } = await open();
      const said = await post('/play/say', { as: member.id, chat: member.id, text: 'chào' }, headers);
      expect(said.statusCode).toBe(403);
      expect(world.messages(member.id)).toEqual([]);
    },
  );

  it('lets its own page speak', async () => {
    const { post } = await open();
    const headers = { host: '127.0.0.1:8080', origin: 'http://127.0.0.1:8080' };
    const said = await post('/play/say', { as: member.id, chat: member.id, text: 'chào' }, headers);
    expect(said.statusCode).toBe(200);
  });
});

describe('people and chats', () => {
  it('lists the private chat before it has begun, and the groups', async () => {
    const { get, group } = await open();
    const chats = await get<PageChat[]>(`/play/chats?as=${member.id}`);
    expect(chats.map(({ id, title, hasBot, unread }) => ({ id, title, hasBot, unread }))).toEqual([
      { id: member.id, title: 'Hộp thử', hasBot: true, unread: 0 },
      { id: group, title: 'Tổ may 3', hasBot: false, unread: 0 },
    ]);
  });

  it('counts what others said since the person last looked', async () => {
    const { get, post, world, group } = await open();
    world.say({ from: officer.id, chat: group, text: 'một' });
    const second = world.say({ from: officer.id, chat: group, text: 'hai' });
    world.say({ from: member.id, chat: group, text: 'của tôi' });
    const unread = async () =>
      (await get<{ people: { unread: number }[] }>('/play/people')).people[0]?.unread;
    expect(await unread()).toBe(2);
    await post('/play/read', { as: member.id, chat: group, message: second.message_id });
    expect(await unread()).toBe(0);
  });

  it('shows the menu the bot has set for the person in the chat', async () => {
    const { get, world } = await open();
    const commands = [{ command: 'nop', description: 'Nộp sáng kiến' }];
    world.inside.menus.set({ type: 'all_private_chats' }, '', commands);
    const [chat] = await get<PageChat[]>(`/play/chats?as=${member.id}`);
    expect(chat?.commands).toEqual(commands);
  });

  it('puts the bot into a group once', async () => {
    const { get, post, group } = await open();
    expect((await post('/play/add-bot', { as: officer.id, chat: group })).statusCode).toBe(200);
    const chats = await get<PageChat[]>(`/play/chats?as=${officer.id}`);
    const shown = chats.find(({ id }) => id === group);
    expect(shown).toMatchObject({ hasBot: true, members: 3 });
    expect(shown?.last?.text).toBe('Lê Văn Nháp đã thêm Hộp thử vào nhóm');
    expect((await post('/play/add-bot', { as: officer.id, chat: group })).statusCode).toBe(400);
  });
});

describe('saying', () => {
  it('gives what a person says to the bot and shows it with its commands', async () => {
    const { get, post, world } = await open();
    await post('/play/say', { as: member.id, chat: member.id, text: '/nop' });
    expect(world.pendingUpdates().at(-1)?.message?.text).toBe('/nop');
    const [shown] = await get<PageMessage[]>(`/play/chats/${member.id}/messages?as=${member.id}`);
    expect(shown).toMatchObject({
      text: '/nop',
      from: { id: member.id, name: 'Trần Thị Thử', isBot: false },
      entities: [{ type: 'bot_command', offset: 0, length: 4 }],
      isEdited: false,
    });
  });

  it('does not show the payload of a deep link, as Telegram does not', async () => {
    const { post, world } = await open();
    const said = await post('/play/say', { as: member.id, chat: member.id, text: '/start u_CT1' });
    expect(said.json<PageMessage>().text).toBe('/start');
    expect(world.pendingUpdates().at(-1)?.message?.text).toBe('/start u_CT1');
  });

  it('answers a message', async () => {
    const { post, world } = await open();
    const first = world.say({ from: member.id, text: 'Câu hỏi' }).message_id;
    const said = await post('/play/say', { as: member.id, chat: member.id, text: 'Trả lời', replyTo: first });
    expect(said.json<PageMessage>().replyTo).toEqual({ id: first, name: 'Trần Thị Thử', text: 'Câu hỏi' });
  });

  it('takes no longer message than Telegram: the page cuts it before', async () => {
    const { post } = await open();
    const place = { as: member.id, chat: member.id };
    expect((await post('/play/say', { ...place, text: 'x'.repeat(4096) })).statusCode).toBe(200);
    expect((await post('/play/say', { ...place, text: 'x'.repeat(4097) })).statusCode).toBe(400);
  });

  it('sends an invented sticker or voice message', async () => {
    const { post, world } = await open();
    const place = { as: member.id, chat: member.id };
    const sticker = await post('/play/invent', { ...place, kind: 'sticker' });
    const voice = await post('/play/invent', { ...place, kind: 'voice' });
    expect([sticker, voice].map((sent) => sent.json<PageMessage>().label)).toEqual([
      'Nhãn dán 👍',
      'Tin thoại 0:07',
    ]);
    expect(world.pendingUpdates().map(({ message }) => message)).toMatchObject([
      { sticker: { emoji: '👍' } },
      { voice: { duration: 7, mime_type: 'audio/ogg' } },
    ]);
    expect((await post('/play/invent', { ...place, kind: 'dice' })).statusCode).toBe(400);
  });

  it('forwards to the bot what was said in any chat of the person, and nothing else', async () => {
    const { post, world, group } = await open();
    const said = world.say({ from: officer.id, chat: group, text: 'Máy cán dầm' });
    const sent = await post('/play/forward', { as: member.id, chat: group, message: said.message_id });
    expect(sent.json()).toMatchObject({
      chat: member.id,
      text: 'Máy cán dầm',
      forwardedFrom: officer.name,
      from: { id: member.id },
    });
    expect(world.pendingUpdates().at(-1)?.message?.forward_origin).toMatchObject({
      sender_user: { id: officer.id },
    });
    const gone = { as: member.id, chat: group, message: 999_999 };
    expect((await post('/play/forward', gone)).statusCode).toBe(400);
    const foreign = { as: member.id, chat: officer.id, message: 1 };
    expect((await post('/play/forward', foreign)).statusCode).toBe(400);
  });

  it('corrects an own message and nobody else’s', async () => {
    const { post, world, group } = await open();
    const own = world.say({ from: member.id, text: 'một triêu' }).message_id;
    const edited = await post('/play/edit', {
      as: member.id,
      chat: member.id,
      message: own,
      text: 'một triệu',
    });
    expect(edited.json<PageMessage>()).toMatchObject({ text: 'một triệu', isEdited: true });
    expect(world.pendingUpdates().at(-1)?.edited_message?.text).toBe('một triệu');
    const theirs = world.say({ from: officer.id, chat: group, text: 'của tôi' }).message_id;
    const refused = await post('/play/edit', { as: member.id, chat: group, message: theirs, text: 'khác' });
    expect(refused.statusCode).toBe(400);
  });

  it.each([
    ['/play/say', { as: member.id, chat: member.id }],
    ['/play/say', { as: member.id, chat: member.id, text: '' }],
    ['/play/say', { as: 5, chat: 5, text: 'người lạ' }],
    ['/play/say', { as: member.id, chat: officer.id, text: 'vào nhà người khác' }],
    ['/play/press', { as: member.id, chat: member.id, message: 1, data: 'x'.repeat(65) }],
    ['/play/press', { as: member.id, chat: member.id, message: 1, data: 'no such button' }],
    ['/play/add-bot', { as: member.id, chat: member.id }],
    ['/play/clock', { to: 'yesterday' }],
  ])('refuses %s %o in one line', async (url, body) => {
    const { post } = await open();
    const refused = await post(url, body);
    expect(refused.statusCode).toBe(400);
    expect(refused.json<{ error: string }>().error).toMatch(/^[^\n]{5,200}$/);
  });
});

describe('pressing', () => {
  it('waits for the bot’s answer', async () => {
    const { post, world } = await open({ patience: 5_000 });
    const message = offer(world, member.id);
    const pressed = post('/play/press', { as: member.id, chat: member.id, message, data: 'yes' });
    await expect.poll(() => world.pendingUpdates().length).toBe(1);
    answer(world, 'Đã ghi', true);
    expect((await pressed).json()).toEqual({ answer: { text: 'Đã ghi', isAlert: true } });
  });

  it('gives up after a while', async () => {
    const { post, world } = await open({ patience: 20 });
    const message = offer(world, member.id);
    const pressed = await post('/play/press', { as: member.id, chat: member.id, message, data: 'yes' });
    expect(pressed.json()).toEqual({ isLate: true });
  });
});

describe('files', () => {
  const picture = Buffer.from('\x89PNG\r\n\x1a\nthe rest', 'latin1');

  const upload = (
    app: Awaited<ReturnType<typeof open>>['app'],
    fields: object,
    files: [string, Buffer][],
  ) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
    for (const [name, bytes] of files) form.append('file', new Blob([bytes.toString('latin1')]), name);
    return app.inject({ method: 'POST', url: '/play/upload', payload: form });
  };

  it('sends several photos as one album with one caption', async () => {
    const { app, world } = await open();
    const fields = {
      as: member.id,
      chat: member.id,
      kind: 'photo',
      caption: 'Máy mới',
      sizes: '[[40,30],[20,50]]',
    };
    const sent = await upload(app, fields, [
      ['a.png', picture],
      ['b.png', picture],
    ]);
    const messages = sent.json<PageMessage[]>();
    expect(messages.map(({ text, photo }) => [text, photo?.width, photo?.height])).toEqual([
      ['Máy mới', 40, 30],
      ['', 20, 50],
    ]);
    expect(new Set(messages.map(({ album }) => album)).size).toBe(1);
    expect(world.pendingUpdates()).toHaveLength(2);
  });

  it('keeps the name of a document and hands it back as a download', async () => {
    const { app } = await open();
    const fields = { as: member.id, chat: member.id, kind: 'document' };
    const sent = await upload(app, fields, [
      ['Quyết định số 45.html', Buffer.from('<script>alert(1)</script>')],
    ]);
    const [message] = sent.json<PageMessage[]>();
    expect(message?.file).toMatchObject({ name: 'Quyết định số 45.html', size: 25 });
    const file = await app.inject(`/play/files/${message?.file?.id}`);
    expect(file.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
    });
    expect(file.body).toBe('<script>alert(1)</script>');
  });

  it('refuses an upload without a file, of an unknown kind, with broken sizes', async () => {
    const { app } = await open();
    const fields = { as: member.id, chat: member.id, kind: 'photo' };
    expect((await upload(app, fields, [])).statusCode).toBe(400);
    expect((await upload(app, { ...fields, kind: 'voice' }, [['a.png', picture]])).statusCode).toBe(400);
    expect((await upload(app, { ...fields, sizes: '[[1' }, [['a.png', picture]])).statusCode).toBe(400);
    expect((await app.inject('/play/files/none')).statusCode).toBe(404);
  });
});

describe('the clock', () => {
  it('is moved by the program that has handed it in', async () => {
    const monday = Date.UTC(2026, 10, 23, 1);
    const { post } = await open({ moveClockTo: async () => monday });
    expect((await post('/play/clock', { to: 'next-monday-08:00' })).json()).toEqual({ now: monday });
  });

  it('stands still where nobody moves it', async () => {
    const { get, post } = await open();
    expect(await get('/play/people')).toMatchObject({ canMoveClock: false, timeZone: 'Asia/Ho_Chi_Minh' });
    expect((await post('/play/clock', { to: 'next-monday-08:00' })).statusCode).toBe(400);
  });
});

describe('the stream of events', () => {
  async function listen({ app }: Awaited<ReturnType<typeof open>>) {
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    const response = await fetch(`${address}/play/events`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const until = async (words: string) => {
      while (!text.includes(words)) {
        const { value, done } = (await reader?.read()) ?? { value: '', done: true };
        if (done) throw new Error(`the stream ended before ${words}`);
        text += value;
      }
      return text;
    };
    const ended = async () => {
      while (!(await reader?.read())?.done);
      return true;
    };
    return { response, until, ended };
  }

  it('tells new, edited and deleted messages, what the bot does, and late answers', async () => {
    const opened = await open({ patience: 10 });
    const { world, post } = opened;
    const { response, until } = await listen(opened);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    await until('"kind":"clock"');
    const said = world.say({ from: member.id, text: 'xin chào' });
    await until('xin chào');
    world.editText({ chat: member.id, message: said.message_id, text: 'chào cả nhà' });
    expect(await until('chào cả nhà')).toContain('"isEdited":true');
    world.inside.events.emit({ kind: 'action', chatId: member.id, action: 'typing' });
    await until('"kind":"action"');
    world.deleteMessage(member.id, said.message_id);
    await until('"kind":"deleted"');
    const message = offer(world, member.id);
    await post('/play/press', { as: member.id, chat: member.id, message, data: 'yes' });
    answer(world, 'Chậm một chút');
    expect(await until('Chậm một chút')).toContain(`"person":${member.id}`);
  });

  it('ends when the server closes', async () => {
    const opened = await open();
    const { until, ended } = await listen(opened);
    await until('clock');
    const end = ended();
    await opened.app.close();
    expect(await end).toBe(true);
  });
});
