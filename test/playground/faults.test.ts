import { describe, expect, test } from 'vitest';
import { createFaults } from '../../src/playground/bot-api/faults.ts';
import type { Update } from '../../src/playground/world/telegram.ts';
import { startApi, startedUser } from './local-api.ts';

async function start() {
  const api = await startApi({ limits: { enforced: false } });
  const user = startedUser(api.world);
  const send = (text = 'x') => api.call('sendMessage', { chat_id: user, text });
  const raw = (text = 'x') =>
    api.send(`${api.base}/sendMessage`, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id: user, text }),
      bodyTimeout: 300,
      headersTimeout: 300,
    });
  const sent = () => api.world.messages(user).filter((message) => message.from?.is_bot).length;
  return { ...api, faults: api.api.faults, user, send, raw, sent };
}

describe('a fault', () => {
  test('429 says how long to wait and does nothing', async () => {
    const { faults, send, sent } = await start();
    faults.add({ fault: { kind: 'too-many', retryAfter: 86_400 } });
    expect(await send()).toEqual({
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 86400',
      parameters: { retry_after: 86_400 },
    });
    expect(sent()).toBe(0);
  });

  test('500 is JSON, 502 is a page, each with or without effect', async () => {
    const { faults, raw, sent } = await start();
    faults.add({ fault: { kind: 'error', status: 500 } });
    faults.add({ fault: { kind: 'error', status: 502, accept: true } });
    const first = await raw();
    expect([first.status, JSON.parse(first.text)]).toEqual([
      500,
      { ok: false, error_code: 500, description: 'Internal Server Error' },
    ]);
    expect(sent()).toBe(0);
    const second = await raw();
    expect(second.status).toBe(502);
    expect(second.text).toContain('<h1>502 Bad Gateway</h1>');
    expect(sent()).toBe(1);
  });

  test('can cut the answer in the middle, after the effect', async () => {
    const { faults, raw, sent } = await start();
    faults.add({ fault: { kind: 'cut' } });
    await expect(raw()).rejects.toThrow(/other side closed|terminated/);
    expect(sent()).toBe(1);
  });

  test('can reset the connection before or after the effect', async () => {
    const { faults, raw, sent } = await start();
    faults.add({ fault: { kind: 'reset' } });
    await expect(raw()).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(sent()).toBe(0);
    faults.add({ fault: { kind: 'accept-reset' } });
    await expect(raw()).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(sent()).toBe(1);
  });

  test('can be silence, before or after the effect', async () => {
    const { faults, raw, sent } = await start();
    faults.add({ fault: { kind: 'silence' } });
    await expect(raw()).rejects.toMatchObject({ code: 'UND_ERR_HEADERS_TIMEOUT' });
    expect(sent()).toBe(0);
    faults.add({ fault: { kind: 'silence', accept: true } });
    await expect(raw()).rejects.toMatchObject({ code: 'UND_ERR_HEADERS_TIMEOUT' });
    expect(sent()).toBe(1);
  });

  test('can be delay', async () => {
    const { faults, send } = await start();
    faults.add({ fault: { kind: 'delay', ms: 60 } });
    const began = performance.now();
    expect((await send()).ok).toBe(true);
    expect(performance.now() - began).toBeGreaterThan(50);
  });

  test('can deliver confirmed updates again and claim a second poller', async () => {
    const { faults, call, result, world, user } = await start();
    const [update] = await result<Update[]>('getUpdates');
    await result('getUpdates', { offset: (update?.update_id ?? 0) + 1 });
    world.say({ from: user, text: 'mới' });
    faults.add({ method: 'getUpdates', fault: { kind: 'repeat', count: 5 } });
    faults.add({ method: 'getUpdates', fault: { kind: 'conflict' } });
    const texts = (await result<Update[]>('getUpdates', { timeout: 5 })).map(({ message }) => message?.text);
    expect(texts).toEqual(['/start', 'mới']);
    expect((await call('getUpdates')).error_code).toBe(409);
    expect((await result<Update[]>('getUpdates')).map(({ message }) => message?.text)).toEqual(['mới']);
  });

  test('that struck is in the log of calls, told apart from what had its effect', async () => {
    const { faults, raw, send, world } = await start();
    faults.add({ fault: { kind: 'reset' } });
    await expect(raw('mất')).rejects.toThrow('ECONNRESET');
    await send('tới');
    expect(
      world.calls('sendMessage').map(({ status, error, payload }) => [payload['text'], status, error]),
    ).toEqual([
      ['mất', 0, 'fault: reset'],
      ['tới', 200, undefined],
    ]);
  });
});

describe('rules of faults', () => {
  const conflict = { kind: 'conflict' } as const;

  test('strike the calls they are meant for, in their order, so many times', () => {
    const faults = createFaults();
    faults.add({ fault: { kind: 'cut' }, method: 'SENDPHOTO', chatId: 7, times: 2 });
    faults.add({
      fault: conflict,
      when: ({ method }) => method.startsWith('get'),
      times: Number.POSITIVE_INFINITY,
    });
    const kinds = [
      ['sendPhoto', 8],
      ['sendPhoto', 7],
      ['getMe', undefined],
      ['sendPhoto', 7],
      ['sendPhoto', 7],
      ['getMe', undefined],
    ].map(
      ([method, chatId]) =>
        faults.take({ method: String(method), chatId: chatId as number | undefined })?.kind,
    );
    expect(kinds).toEqual([undefined, 'cut', 'conflict', 'cut', undefined, 'conflict']);
  });

  test('end when taken away', () => {
    const faults = createFaults();
    const end = faults.add({ fault: conflict });
    end();
    expect(faults.take({ method: 'getMe', chatId: undefined })).toBeUndefined();
    faults.add({ fault: conflict });
    faults.clear();
    expect(faults.take({ method: 'getMe', chatId: undefined })).toBeUndefined();
  });
});

test('every call can be made to take its time', async () => {
  const api = await startApi({ latency: 40 });
  const began = performance.now();
  await api.result('getMe');
  expect(performance.now() - began).toBeGreaterThan(35);
});

test('closing lets waiting polls and silent calls go at once', async () => {
  const { api, call, raw, faults } = await start();
  await call('getUpdates', { offset: -1 });
  const polling = call('getUpdates', { offset: 2 ** 31, timeout: 50 }).catch((error: unknown) => error);
  faults.add({ method: 'sendMessage', fault: { kind: 'silence' } });
  const silent = raw().catch((error: unknown) => error);
  await new Promise((resolve) => setTimeout(resolve, 30));
  const began = performance.now();
  await api.close();
  await Promise.all([polling, silent]);
  expect(performance.now() - began).toBeLessThan(1000);
});
