import { randomBytes } from 'node:crypto';
import { Agent } from 'undici';
import { expect } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import type { LimitSettings } from '../../src/bot/outbox/limits.ts';
import { type BotApi, createBotApi } from '../../src/playground/bot-api/server.ts';
import { createWorld, type World } from '../../src/playground/world/world.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { noLimits } from './limits.ts';
import { createPeople, type Person } from './people.ts';
import { keepTranscript } from './transcript.ts';

/** Tuesday 15 September 2026, 09:00 in Vietnam. */
export const tuesdayMorning = Date.UTC(2026, 8, 15, 2, 0);

export type Conversation = {
  world: World;
  botApi: BotApi;
  app: App;
  now(): number;
  /** Moves the program's clock and the Bot API's on, and lets the program look at what is due. */
  passes(ms: number): Promise<void>;
  person(id: number, chat?: number): Person;
  /** Stops the program and starts it again on the same database. */
  restarts(): Promise<void>;
  close(): Promise<void>;
};

type Options = {
  store: OpenStore;
  ownerIds: readonly number[];
  from?: number;
  limits?: LimitSettings;
  enforced?: boolean;
};

export const ownerId = 900;

/** A real program, a real database and a real Bot API over HTTP; people who write and press. */
export async function createConversation(options: Options): Promise<Conversation> {
  const begun = Date.now();
  let ahead = (options.from ?? tuesdayMorning) - begun;
  const now = (): number => Date.now() + ahead;
  const bot = {
    id: 42,
    username: 'sangkien_test_bot',
    firstName: 'Sáng kiến',
    token: `42:${'A'.repeat(35)}`,
  };
  const world = createWorld({ now, random: randomBytes, bot });
  const botApi = createBotApi({ world, limits: { enforced: options.enforced ?? false } });
  const { url } = await botApi.listen();
  const dispatcher = new Agent({ connections: 50 });
  const make = (): Promise<App> =>
    createApp({
      store: options.store,
      token: bot.token,
      apiRoot: url,
      dispatcher,
      ownerIds: new Set(options.ownerIds),
      zone: 'Asia/Ho_Chi_Minh',
      now,
      oneTimeToken: () => randomBytes(16).toString('base64url'),
      log: { info: () => {}, warn: () => {}, error: (facts, words) => errors.push({ facts, words }) },
      limits: options.limits ?? noLimits,
    });
  const errors: unknown[] = [];
  let app = await make();
  await app.start();
  const people = new Set<number>();
  const person: ReturnType<typeof createPeople> = (id, chat) => {
    people.add(id);
    return personOf(id, chat);
  };
  const personOf = createPeople(world, errors);

  return {
    world,
    botApi,
    get app() {
      return app;
    },
    now,
    passes: async (ms) => {
      ahead += ms;
      await app.wake();
    },
    person,
    restarts: async () => {
      await app.stop();
      app = await make();
      await app.start();
    },
    close: async () => {
      await app.stop();
      keepTranscript(world, [...people]);
      await botApi.close();
      await dispatcher.close();
      expect(errors).toEqual([]);
    },
  };
}
