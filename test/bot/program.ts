import { randomBytes } from 'node:crypto';
import { Agent } from 'undici';
import { onTestFinished, vi } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { type LimitSettings, telegramLimits } from '../../src/bot/outbox/limits.ts';
import { noFlows } from '../../src/domain/counts.ts';
import type { MessageValues } from '../../src/domain/messages.ts';
import type { PictureCounts } from '../../src/domain/picture.ts';
import { postSubject } from '../../src/domain/schedule.ts';
import type { Tally } from '../../src/domain/tally.ts';
import { createFaults, type FaultRule } from '../../src/playground/bot-api/faults.ts';
import { type BotApi, createBotApi } from '../../src/playground/bot-api/server.ts';
import { memberOf } from '../../src/playground/world/rights.ts';
import { createWorld } from '../../src/playground/world/world.ts';
import type { OpenStore } from '../../src/store/store.ts';
import type { OpenDatabase } from '../databases.ts';

/** Tuesday 15 September 2026, 09:00 in Vietnam. */
const tuesdayMorning = Date.UTC(2026, 8, 15, 2, 0);
export const ownerId = 900;
export const officerId = 501;

/** Nobody waits for a limit. */
export const unlimited: LimitSettings = {
  all: { count: 10_000, windowMs: 1_000 },
  group: [{ count: 10_000, windowMs: 1_000 }],
  person: { burst: 10_000, everyMs: 1 },
  inFlight: 100,
};

export const bot = {
  id: 42,
  username: 'sangkien_test_bot',
  firstName: 'Sáng kiến',
  token: `42:${'A'.repeat(35)}`,
};

export type Logged = { level: 'info' | 'warn' | 'error'; facts: object; words: string };

/** Waits until it throws no more: events come over real sockets. */
export function eventually<T>(look: () => T | Promise<T>, timeout = 8_000): Promise<T> {
  return vi.waitFor(look, { timeout, interval: 5 });
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

type Options = {
  limits?: LimitSettings;
  callTimeoutMs?: number;
  /** The local Bot API counts messages as Telegram does. */
  enforced?: boolean;
  /** Before the program starts. */
  before?: (store: OpenStore) => Promise<void>;
};

export type Program = Awaited<ReturnType<typeof startProgram>>;

/** The whole program over a real database and a real Bot API that can be made to fail; it ends with the test. */
export async function startProgram(open: () => Promise<OpenDatabase>, options: Options = {}) {
  const database = await open();
  const { store } = database;
  let ahead = tuesdayMorning - Date.now();
  const now = (): number => Date.now() + ahead;
  const world = createWorld({ now, random: randomBytes, bot });
  const faults = createFaults();
  const logged: Logged[] = [];
  const say = (level: Logged['level']) => (facts: object, words: string) => {
    logged.push({ level, facts, words });
  };
  const newApi = (): BotApi =>
    createBotApi({ world, faults, limits: { enforced: options.enforced ?? false } });
  let botApi: BotApi | undefined = newApi();
  const { url, port } = await botApi.listen();
  const dispatcher = new Agent({ connections: 100, keepAliveTimeout: 1_000 });
  const make = (): Promise<App> =>
    createApp({
      store,
      token: bot.token,
      apiRoot: url,
      dispatcher,
      ownerIds: new Set([ownerId]),
      zone: 'Asia/Ho_Chi_Minh',
      now,
      oneTimeToken: () => randomBytes(16).toString('base64url'),
      log: { info: say('info'), warn: say('warn'), error: say('error') },
      limits: options.limits ?? unlimited,
      ...(options.callTimeoutMs !== undefined && { callTimeoutMs: options.callTimeoutMs }),
    });
  let app: App | undefined;

  async function begin(): Promise<void> {
    app = await make();
    await app.start();
  }

  async function end(): Promise<void> {
    await app?.stop();
    app = undefined;
  }

  async function goAway(): Promise<void> {
    await botApi?.close();
    botApi = undefined;
  }

  onTestFinished(async () => {
    await end();
    await goAway();
    await dispatcher.destroy();
    await database.close();
  });
  await options.before?.(store);
  await begin();

  const running = (): App => {
    if (app === undefined) throw new Error('The program is stopped.');
    return app;
  };
  const ofBot = (chat: number) => world.messages(chat).filter((message) => message.from?.id === bot.id);

  return {
    database,
    world,
    faults,
    logged,
    now,
    begin,
    end,
    app: running,
    /** The store as the program's own actions see it: what is left there is sent. */
    store: (): App['deps']['store'] => running().deps.store,
    errors: () => logged.filter(({ level }) => level === 'error'),
    fault: (rule: FaultRule) => faults.add({ method: 'sendMessage', ...rule }),
    goAway,
    comeBack: async () => {
      botApi = newApi();
      await botApi.listen(port);
    },
    passes: async (ms: number) => {
      ahead += ms;
      await running().wake();
    },
    /** Somebody the bot may write to. */
    person: (id: number): number => {
      world.addUser({ id, firstName: `Người ${id}`, languageCode: 'vi' });
      world.inside.rooms.need(id).started = true;
      return id;
    },
    /** A group the bot is in. */
    group: (kind: 'group' | 'supergroup' = 'group', forum = false): number => {
      const creator = world.addUser({ firstName: 'Trưởng nhóm' }).id;
      const { id } = world.addGroup({ title: 'Nhóm thử', creator, kind, forum });
      world.inside.rooms.need(id).members.set(bot.id, memberOf({ user: world.self, status: 'member' }));
      // As in Telegram, the first messages are the group's own: no topic gets the number of General.
      world.inside.rooms.need(id).lastId = 1;
      return id;
    },
    texts: (chat: number): string[] => ofBot(chat).map((message) => message.text ?? message.caption ?? ''),
    /** The codes of the notes that arrived, in order. */
    notes: (chat: number): string[] =>
      ofBot(chat).flatMap((message) => /mã (\S+)\)/.exec(message.text ?? '')?.[1] ?? []),
    /** What was done by calls of sending; the answer may have been lost. */
    done: (chat?: number) =>
      world.calls('sendMessage').filter(({ status, payload }) => {
        return status === 200 && (chat === undefined || payload['chat_id'] === chat);
      }),
  };
}

/** A message whose text shows its code. */
export function note(code: string): { kind: 'apology'; values: MessageValues['apology'] } {
  return { kind: 'apology', values: { code } };
}

type Leaving = Partial<Parameters<OpenStore['outbox']['add']>[0]>;

export function leaveNote(
  program: Program,
  chatId: number,
  code: string,
  row: Leaving = {},
): Promise<number> {
  return program.store().outbox.add({ chatId, ...note(code), createdAt: program.now(), ...row });
}

function emptyTally(at: number): Tally {
  return {
    unit: 'CĐCS Thử',
    programme: null,
    period: { kind: 'week', from: at - 7 * 86_400_000, to: at },
    cutOff: at,
    programmeTo: null,
    phase: null,
    flows: noFlows,
    before: null,
    waiting: 0,
    returned: 0,
    totals: { submitted: 0, recognised: 0, valid: 0 },
    target: null,
    units: { taking: 0, all: 1 },
    authors: 0,
    headcount: null,
    benefit: { confirmed: 0, declared: 0, none: 0 },
    overdue: { answer: 0, decision: 0 },
    shares: [],
    others: { units: 0, valid: 0 },
    sharesOf: 'programme',
  };
}

/** Ties groups to a unit by one officer, and leaves them digests as the planner does: with `counts` as pictures. */
export async function createDigests(program: Program, counts?: PictureCounts) {
  const at = program.now();
  const store = program.store();
  const unitId = await store.units.add({
    code: 'U1',
    name: 'CĐCS Thử',
    parentId: null,
    block: 'other',
    now: at,
  });
  const officer = program.person(officerId);
  const memberId = await store.members.add({ telegramId: officer, language: 'vi', now: at });
  await store.grants.add({ memberId, grantedBy: memberId, now: at, role: 'officer', unitId });
  const week = '2026-W37';

  async function link(chatId: number, threadId: number | null = null): Promise<number> {
    const settings = { language: 'vi', linkedBy: memberId, linkedAt: at, weekday: 1, minute: 480 };
    return store.groups.link({
      chatId,
      threadId,
      title: 'Nhóm thử',
      unitId,
      audience: 'officers',
      ...settings,
    });
  }

  return {
    officer,
    link,
    /** Leaves the digest of a linked place; returns its outbox row. */
    post: (groupId: number, store = program.store()): Promise<number> =>
      store.transaction(async (inner) => {
        const group = await inner.groups.find(groupId);
        if (group === undefined) throw new Error('no such group');
        const tally = emptyTally(at);
        const figures = { ...tally, ...(counts && { picture: counts }) };
        const { digest } = await inner.digests.findOrAdd({ unitId, week, figures, cutOff: at, now: at });
        const picture = counts && { picture: { digestId: digest.id } };
        const values = { unitId, tally, number: digest.number, weeks: 1, ...picture };
        const outboxId = await inner.outbox.add({
          chatId: group.chatId,
          threadId: group.threadId,
          lane: 'bulk',
          subject: postSubject(groupId, week),
          kind: 'digest',
          values,
          createdAt: at,
        });
        await inner.posts.add({ digestId: digest.id, groupId, week, outboxId, now: at });
        return outboxId;
      }),
    /** How often the digest stands in the chat. */
    seen: (chatId: number): number =>
      program.texts(chatId).filter((text) => /Bản tin tuần \d/.test(text)).length,
  };
}

/** Telegram's own limits, for tests of the limits themselves. */
export const asTelegram = telegramLimits;
