import { Agent } from 'undici';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Api, createApi } from '../../../src/bot/api/call.ts';
import { createLanes, type LaneUpdate } from '../../../src/bot/intake/lanes.ts';
import { createPolling } from '../../../src/bot/intake/polling.ts';
import { createUnit } from '../../../src/bot/intake/unit.ts';
import { createFaults, type Fault } from '../../../src/playground/bot-api/faults.ts';
import { createBotApi } from '../../../src/playground/bot-api/server.ts';
import { createWorld } from '../../../src/playground/world/world.ts';
import type { Store } from '../../../src/store/store.ts';
import { depsOver } from '../../actions/union.ts';
import { databases, type OpenDatabase } from '../../databases.ts';
import { bot, eventually, type Logged, pause } from '../program.ts';
import { breakTable } from '../trouble.ts';

const day = 86_400_000;

type Options = {
  /** Stands between polling and the Bot API. */
  api?: (api: Api) => Api;
  store?: (store: Store) => Store;
  handle?: (item: LaneUpdate) => Promise<void>;
  random?: (bytes: number) => Uint8Array;
};

/** Polling over a real Bot API and a real database; what is handled is noted. */
async function start(open: () => Promise<OpenDatabase>, options: Options = {}) {
  const database = await open();
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  const random = options.random ?? ((bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)));
  const world = createWorld({ now, random, bot: { ...bot } });
  const faults = createFaults();
  const server = createBotApi({ world, faults });
  const { url } = await server.listen();
  const dispatcher = new Agent();
  const logged: Logged[] = [];
  const say = (level: Logged['level']) => (facts: object, words: string) => {
    logged.push({ level, facts, words });
  };
  const log = { info: say('info'), warn: say('warn'), error: say('error') };
  const plain = createApi({ root: url, token: bot.token, dispatcher, timeoutMs: 5_000 });
  const api = options.api?.(plain) ?? plain;
  const store = options.store?.(database.store) ?? database.store;
  const handled: string[] = [];
  const handle = createUnit({
    deps: depsOver(database.store).deps,
    handle: ({ update }) => {
      handled.push(('message' in update && 'text' in update.message && update.message.text) || '?');
      return Promise.resolve();
    },
    jobs: { run: () => {}, idle: () => Promise.resolve() },
    log,
  });
  const lanes = createLanes(options.handle ?? handle, 50);
  const newPolling = () => createPolling({ api, store, lanes, now, log });
  let polling = newPolling();
  const from = world.addUser({ firstName: 'Người Thử' }).id;
  onTestFinished(async () => {
    await polling.stop();
    await lanes.idle();
    await server.close();
    await dispatcher.destroy();
    await database.close();
  });
  polling.start();
  return {
    database,
    world,
    faults,
    logged,
    handled,
    lanes,
    polling: () => polling,
    restart: async () => {
      await polling.stop();
      polling = newPolling();
      polling.start();
    },
    says: (text: string) => world.say({ from, text }),
    passes: (ms: number) => {
      ahead += ms;
    },
    sees: (...texts: string[]) => eventually(() => expect(handled).toEqual(texts)),
    words: () => logged.map(({ level, words }) => `${level} ${words}`),
  };
}

/** Shortens every deadline and every wait of Telegram, so that a minute is a third of a second. */
function hurried(api: Api): Api {
  return (method, payload, options) =>
    api(method, { ...payload, timeout: 1 }, { ...options, timeoutMs: (options?.timeoutMs ?? 0) / 30 });
}

describe.each(databases)('polling on $name', ({ open }) => {
  it('confirms a batch only when it is stored, and loses nothing of one that could not be', async () => {
    const polled = await start(open);
    polled.says('one');
    await polled.sees('one');
    const mend = await breakTable(polled.database.url, 'inbox');
    polled.says('two');
    polled.says('three');
    await eventually(() =>
      expect(polled.words()).toContain('error updates could not be stored; trying again'),
    );
    expect(polled.world.pendingUpdates().map(({ message }) => message?.text)).toEqual(['two', 'three']);
    await mend();
    await polled.sees('one', 'two', 'three');
    await eventually(() => expect(polled.world.pendingUpdates()).toEqual([]));
  });

  it('takes up what was stored although the commit seemed to fail', async () => {
    let failures = 2;
    const { says, sees } = await start(open, {
      store: (store) => ({
        ...store,
        inbox: {
          ...store.inbox,
          addBatch: async (updates, now) => {
            const fresh = await store.inbox.addBatch(updates, now);
            failures -= 1;
            if (failures >= 0) throw new Error('Connection terminated unexpectedly');
            return fresh;
          },
        },
      }),
    });
    says('one');
    await sees('one');
    says('two');
    await sees('one', 'two');
  });

  it('takes updates once that are delivered again, in one batch with new ones and after a restart', async () => {
    const { says, sees, faults, handled, restart, world } = await start(open);
    says('one');
    says('two');
    await sees('one', 'two');
    faults.add({ method: 'getUpdates', fault: { kind: 'repeat', count: 5 }, times: 3 });
    says('three');
    await sees('one', 'two', 'three');
    await restart();
    says('four');
    await sees('one', 'two', 'three', 'four');
    await eventually(() => expect(world.pendingUpdates()).toEqual([]));
    expect(handled).toHaveLength(4);
  });

  it('takes updates whose numbers jump back after a quiet week', async () => {
    const starts = [200, 1, 128];
    // Four bytes are drawn for nothing but the number at which updates begin anew.
    const { says, sees, passes, world } = await start(open, {
      random: (bytes) =>
        bytes === 4
          ? new Uint8Array(bytes).fill(starts.shift() ?? 0)
          : crypto.getRandomValues(new Uint8Array(bytes)),
    });
    says('one');
    await sees('one');
    await eventually(() => expect(world.pendingUpdates()).toEqual([]));
    passes(8 * day);
    says('two');
    says('three');
    await sees('one', 'two', 'three');
    passes(8 * day);
    says('four');
    await sees('one', 'two', 'three', 'four');
    await eventually(() => expect(world.pendingUpdates()).toEqual([]));
  });

  it('stops in the middle of a long poll at once', async () => {
    const { says, sees, polling, world } = await start(open);
    says('one');
    await sees('one');
    await pause(50);
    const began = performance.now();
    await polling().stop();
    expect(performance.now() - began).toBeLessThan(5_000);
    says('two');
    await pause(100);
    expect(world.pendingUpdates()).toHaveLength(1);
  });
});

describe.each(databases.slice(0, 1))('polling when Telegram fails, on $name', ({ open }) => {
  it.each<[string, Fault]>([
    ['500', { kind: 'error', status: 500 }],
    ['502 with a page', { kind: 'error', status: 502, accept: true }],
    ['a cut answer', { kind: 'cut' }],
    ['a reset', { kind: 'reset' }],
    ['a reset after the updates were taken', { kind: 'accept-reset' }],
  ])('goes on within ten seconds after %s, and says it once', async (_, fault) => {
    const { says, sees, faults, words } = await start(open);
    says('one');
    await sees('one');
    faults.add({ method: 'getUpdates', fault, times: 2 });
    // The poll that runs may bring this one, the next ones fail.
    says('two');
    await sees('one', 'two');
    const began = performance.now();
    says('three');
    await sees('one', 'two', 'three');
    expect(performance.now() - began).toBeLessThan(10_000);
    const [warned, ...more] = words();
    expect(warned).toMatch(/^warn Telegram cannot be reached/);
    expect(more).toEqual(['info Telegram answers again']);
  });

  it('goes on after a connection that is dead: every call has a deadline beyond Telegram’s own', async () => {
    const asked: { timeout: unknown; timeoutMs: unknown }[] = [];
    const { says, sees, faults } = await start(open, {
      api: (api) => (method, payload, options) => {
        const { timeout } = payload as { timeout?: unknown };
        asked.push({ timeout, timeoutMs: options?.timeoutMs });
        return hurried(api)(method, payload, options);
      },
    });
    says('one');
    await sees('one');
    faults.add({ method: 'getUpdates', fault: { kind: 'silence' } });
    says('two');
    await sees('one', 'two');
    // With a pause of ten seconds at most: polling again 70 seconds after the connection died.
    expect(new Set(asked.map((call) => JSON.stringify(call)))).toEqual(
      new Set([JSON.stringify({ timeout: 50, timeoutMs: 60_000 })]),
    );
  });

  it('backs off while another program polls, and says it once', async () => {
    const { says, sees, faults, world, words } = await start(open);
    says('one');
    await sees('one');
    const end = faults.add({
      method: 'getUpdates',
      fault: { kind: 'conflict' },
      times: Number.POSITIVE_INFINITY,
    });
    says('two');
    await eventually(() => expect(words()).toHaveLength(1));
    const before = world.calls('getUpdates').length;
    await pause(1_800);
    expect(world.calls('getUpdates').length - before).toBeLessThanOrEqual(3);
    expect(words()).toHaveLength(1);
    expect(words()[0]).toContain('another program uses this bot or its webhook');
    end();
    await sees('one', 'two');
  });

  it('says that the token is refused, and goes on when it is taken again', async () => {
    const { says, sees, world, words } = await start(open);
    const { token } = world.bot;
    says('one');
    await sees('one');
    world.bot.token = `42:${'C'.repeat(35)}`;
    says('two');
    await eventually(() => expect(words()).toHaveLength(1));
    expect(words()[0]).toContain('BOT_TOKEN');
    world.bot.token = token;
    await sees('one', 'two');
  });

  it('waits as long as Telegram says', async () => {
    const { says, sees, faults } = await start(open);
    says('one');
    await sees('one');
    faults.add({ method: 'getUpdates', fault: { kind: 'too-many', retryAfter: 2 } });
    const began = performance.now();
    says('two');
    await sees('one', 'two');
    says('three');
    await sees('one', 'two', 'three');
    expect(performance.now() - began).toBeGreaterThan(1_900);
  });

  it('leaves updates with Telegram while too many wait to be handled', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    let handled = 0;
    const { says, world } = await start(open, {
      handle: async () => {
        await promise;
        handled += 1;
      },
    });
    for (let count = 0; count < 2_500; count += 1) says(String(count));
    await eventually(() => expect(world.pendingUpdates().length).toBeLessThanOrEqual(600));
    await pause(200);
    expect(world.pendingUpdates().length).toBeGreaterThanOrEqual(400);
    resolve();
    await eventually(() => expect(handled).toBe(2_500));
    await eventually(() => expect(world.pendingUpdates()).toEqual([]));
  });
});
