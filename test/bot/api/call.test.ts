import { createServer, type Server, type Socket } from 'node:net';
import { Agent, type Dispatcher, ProxyAgent } from 'undici';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Answer, createApi } from '../../../src/bot/api/call.ts';
import { createDownload } from '../../../src/bot/api/download.ts';
import { createFaults, type Fault } from '../../../src/playground/bot-api/faults.ts';
import { startApi, startedUser, TOKEN } from '../../playground/local-api.ts';

function newAgent(): Agent {
  const agent = new Agent({ connections: 2, connect: { timeout: 2_000 } });
  onTestFinished(() => agent.destroy());
  return agent;
}

function apiAt(
  root: string,
  { dispatcher = newAgent(), timeoutMs = 2_000 }: { dispatcher?: Dispatcher; timeoutMs?: number } = {},
) {
  return createApi({ root, token: TOKEN, dispatcher, timeoutMs });
}

/** A server that does with every connection what it is told, once it got a request. */
async function rawServer(act: (socket: Socket) => void, atOnce = false): Promise<string> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    if (atOnce) act(socket);
    else socket.once('data', () => act(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

function head(status: string, length: number | undefined, type = 'application/json'): string {
  const size = length === undefined ? 'connection: close' : `content-length: ${length}`;
  return `HTTP/1.1 ${status}\r\ncontent-type: ${type}\r\n${size}\r\n\r\n`;
}

function answering(status: string, body: string, type?: string): Promise<string> {
  const bytes = Buffer.from(body);
  return rawServer((socket) => {
    socket.write(head(status, bytes.length, type));
    socket.end(bytes);
  });
}

async function local(fault?: Fault) {
  const faults = createFaults();
  const started = await startApi({ faults, limits: { enforced: false } });
  if (fault !== undefined) faults.add({ method: 'sendMessage', fault });
  const chat = startedUser(started.world);
  const sent = () => started.world.messages(chat).filter(({ from }) => from?.is_bot).length;
  return { ...started, chat, sent };
}

describe('a call of the Bot API', () => {
  test('gives the result, and the reason of a refusal with its figures', async () => {
    const { url, chat, world } = await local();
    const api = apiAt(`${url}///`);
    expect(await api('sendMessage', { chat_id: chat, text: 'xin chào' })).toMatchObject({
      kind: 'ok',
      result: { text: 'xin chào' },
    });
    expect(await api('sendMessage', { chat_id: 1, text: 'x' })).toEqual({
      kind: 'refused',
      status: 400,
      description: 'Bad Request: chat not found',
    });
    const creator = world.addUser({ firstName: 'Trưởng nhóm' }).id;
    const group = world.addGroup({ title: 'Nhóm thử', creator }).id;
    world.addBotToGroup(group, creator);
    const migrateTo = world.upgradeToSupergroup(group, creator);
    expect(await api('sendMessage', { chat_id: group, text: 'x' })).toMatchObject({ status: 400, migrateTo });
  });

  test('tells how long to wait', async () => {
    const { url, chat } = await local({ kind: 'too-many', retryAfter: 86_400 });
    expect(await apiAt(url)('sendMessage', { chat_id: chat, text: 'x' })).toMatchObject({
      kind: 'refused',
      status: 429,
      retryAfter: 86_400,
    });
  });

  test.each<[string, Fault, number]>([
    ['500', { kind: 'error', status: 500 }, 0],
    ['502 with a page', { kind: 'error', status: 502, accept: true }, 1],
    ['504 with a page', { kind: 'error', status: 504 }, 0],
    ['an answer cut in the middle', { kind: 'cut' }, 1],
    ['a reset', { kind: 'reset' }, 0],
    ['a reset after the effect', { kind: 'accept-reset' }, 1],
    ['silence', { kind: 'silence' }, 0],
    ['silence after the effect', { kind: 'silence', accept: true }, 1],
  ])('is unknown after %s', async (_, fault, effects) => {
    const { url, chat, sent } = await local(fault);
    const answer = await apiAt(url, { timeoutMs: 300 })('sendMessage', { chat_id: chat, text: 'x' });
    expect(answer.kind).toBe('unknown');
    expect(sent()).toBe(effects);
  });

  test.each([
    ['200 with a page', '200 OK', '<html>Log in to the network</html>', 'unknown'],
    ['200 with half a JSON', '200 OK', '{"ok":true,"result":{"messa', 'unknown'],
    ['200 with null', '200 OK', 'null', 'unknown'],
    ['200 with nothing', '200 OK', '', 'unknown'],
    ['302 of a gateway', '302 Found', '<html></html>', 'unwritten'],
    ['403 of a gateway', '403 Forbidden', '<html>Forbidden</html>', 'unwritten'],
    ['429 of a gateway', '429 Too Many Requests', 'slow down', 'unwritten'],
    ['418 with JSON of somebody else', '418 Teapot', '{"error":"short"}', 'unwritten'],
    ['500 that claims to be fine', '500 Error', '{"ok":true,"result":1}', 'unknown'],
  ])('is not taken for Telegram’s word: %s', async (_, status, body, kind) => {
    const api = apiAt(await answering(status, body));
    expect(await api('sendMessage')).toMatchObject({ kind, reason: `HTTP ${status.slice(0, 3)}` });
  });

  test('reads letters that are split between two chunks', async () => {
    const body = Buffer.from(JSON.stringify({ ok: true, result: { text: 'Đề xuất sáng kiến 👷 của tổ' } }));
    const url = await rawServer((socket) => {
      socket.setNoDelay(true);
      socket.write(head('200 OK', body.length));
      let at = 0;
      const next = (): void => {
        if (at >= body.length) return;
        socket.write(body.subarray(at, at + 1));
        at += 1;
        setTimeout(next, 1);
      };
      next();
    });
    expect(await apiAt(url)('getMe')).toEqual({
      kind: 'ok',
      result: { text: 'Đề xuất sáng kiến 👷 của tổ' },
    });
  });

  test.each([
    ['that never answers', (_: Socket) => {}],
    ['that sends a head and no body', (socket: Socket) => void socket.write(head('200 OK', 100))],
    [
      'that sends a byte now and then',
      (socket: Socket) => {
        socket.write(head('200 OK', 10_000));
        const timer = setInterval(() => socket.write(' '), 40);
        socket.on('close', () => clearInterval(timer));
      },
    ],
  ])('has a deadline with a server %s', async (_, act) => {
    const url = await rawServer(act);
    const answer = await apiAt(url, { timeoutMs: 250 })('getMe');
    expect(answer).toEqual({ kind: 'unknown', reason: 'deadline' });
  });

  test('has a deadline while it waits for a free connection, and is certainly not carried out then', async () => {
    let requests = 0;
    const url = await rawServer(() => {
      requests += 1;
    });
    // Two hold the connections beyond the deadline of those that wait.
    const dispatcher = newAgent();
    const patient = apiAt(url, { dispatcher, timeoutMs: 1_000 });
    const hurried = apiAt(url, { dispatcher, timeoutMs: 250 });
    const held = Promise.all([patient('sendMessage'), patient('sendMessage')]);
    const waiting = await Promise.all(Array.from({ length: 3 }, () => hurried('sendMessage')));
    expect(waiting.map(({ kind }) => kind)).toEqual(['unwritten', 'unwritten', 'unwritten']);
    expect((await held).map(({ kind }) => kind)).toEqual(['unknown', 'unknown']);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(requests).toBe(2);
  });

  test('is unwritten when nobody listens, the name is unknown or the handshake breaks', async () => {
    const refusing = await rawServer((socket) => void socket.resetAndDestroy(), true);
    const proxied = await answering('407 Proxy Authentication Required', '');
    const proxy = new ProxyAgent({ uri: proxied, proxyTunnel: true });
    onTestFinished(() => proxy.destroy());
    const tries: [string, Dispatcher?][] = [
      ['http://127.0.0.1:1'],
      ['http://telegram.invalid'],
      [refusing.replace('http:', 'https:')],
      ['https://127.0.0.1:2', proxy],
    ];
    for (const [root, dispatcher] of tries) {
      const answer = await apiAt(root, dispatcher && { dispatcher })('sendMessage');
      expect([root, answer.kind]).toEqual([root, 'unwritten']);
      expect(answer).toMatchObject({ reason: expect.stringMatching(/^[A-Z_a-z]+$/) as unknown });
    }
  });

  test('ends at once when it is told to stop', async () => {
    const api = apiAt(await rawServer(() => {}), { timeoutMs: 60_000 });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    expect(await api('getUpdates', {}, { signal: stop.signal })).toEqual({
      kind: 'unknown',
      reason: 'stopped',
    });
    expect(await api('getUpdates', {}, { signal: stop.signal })).toEqual({
      kind: 'unwritten',
      reason: 'stopped',
    });
  });

  test('never shows the token, whatever happens', async () => {
    const destroyed = new Agent();
    await destroyed.destroy();
    const answers: Answer[] = [
      await apiAt('http://127.0.0.1:1')('getMe'),
      await apiAt('http://telegram.invalid')('getMe'),
      await apiAt('ftp://127.0.0.1')('getMe'),
      await apiAt('http://127.0.0.1:1', { dispatcher: destroyed })('getMe'),
      await apiAt(await rawServer((socket) => void socket.resetAndDestroy()))('getMe'),
      await apiAt(await rawServer((socket) => void socket.end('garbage')))('getMe'),
      await apiAt(await rawServer(() => {}), { timeoutMs: 50 })('getMe'),
    ];
    expect(JSON.stringify(answers)).not.toContain(TOKEN.slice(3, 20));
    expect(answers.filter(({ kind }) => kind === 'ok' || kind === 'refused')).toEqual([]);
  });
});

describe('a download', () => {
  test('gives the bytes of a file, and nothing when Telegram does not have it', async () => {
    const { url, chat, world } = await local();
    const bytes = Buffer.from('mã,tên\nU1,Đơn vị thử\n');
    world.sendFile({ from: chat, kind: 'document', bytes, fileName: 'don-vi.csv', mimeType: 'text/csv' });
    const id = world.messages(chat).at(-1)?.document?.['file_id'];
    const download = createDownload({ api: apiAt(url), root: url, token: TOKEN, dispatcher: newAgent() });
    expect(Buffer.from((await download(String(id))) ?? []).toString()).toBe(bytes.toString());
    expect(await download('nobody-knows')).toBeUndefined();
    const elsewhere = await answering('404 Not Found', 'no such file');
    for (const root of [elsewhere, 'http://127.0.0.1:1']) {
      const lost = createDownload({ api: apiAt(url), root, token: TOKEN, dispatcher: newAgent() });
      expect(await lost(String(id))).toBeUndefined();
    }
  });
});
