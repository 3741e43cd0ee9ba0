import { randomBytes } from 'node:crypto';
import { Agent } from 'undici';
import { expect, vi } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import type { LimitSettings } from '../../src/bot/outbox/limits.ts';
import { type BotApi, createBotApi } from '../../src/playground/bot-api/server.ts';
import { createWorld, type World } from '../../src/playground/world/world.ts';
import type { OpenStore } from '../../src/store/store.ts';

/** Fast enough that a story does not wait; the limits have tests of their own. */
const noLimits: LimitSettings = {
  all: { count: 10_000, windowMs: 1_000 },
  group: [{ count: 10_000, windowMs: 1_000 }],
  person: { burst: 10_000, everyMs: 1 },
  inFlight: 100,
};

/** Tuesday 15 September 2026, 09:00 in Vietnam. */
const tuesdayMorning = Date.UTC(2026, 8, 15, 2, 0);

export type Person = {
  readonly id: number;
  starts(payload?: string): void;
  says(text: string): void;
  /** Presses the newest button with this text; fails when there is none. */
  presses(button: string | RegExp): Promise<void>;
  /** Waits for a message of the bot, new or edited since this person's last act, with these words. */
  sees(words: string | RegExp): Promise<string>;
  /** Nothing new comes for a moment. */
  seesNothing(): Promise<void>;
};

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
  // One moment at which what was there before is known, per person and chat.
  const people = new Map<string, Person>();

  function createPerson(id: number, chat: number): Person {
    let before = new Map<number, string>();
    const stamp = (message: object): string => JSON.stringify(message);
    const ofBot = () => world.messages(chat).filter((message) => message.from?.id === bot.id);
    const remember = (): void => {
      before = new Map(ofBot().map((message) => [message.message_id, stamp(message)]));
    };
    const fresh = () => ofBot().filter((message) => before.get(message.message_id) !== stamp(message));
    const textOf = (message: { text?: string; caption?: string }): string =>
      message.text ?? message.caption ?? '';
    return {
      id,
      starts: (payload) => {
        remember();
        world.start(id, payload);
      },
      says: (text) => {
        remember();
        world.say({ from: id, chat, text });
      },
      presses: async (button) => {
        const data = await vi.waitFor(
          () => {
            for (const message of ofBot().toReversed()) {
              const rows = message.reply_markup?.inline_keyboard ?? [];
              const found = rows
                .flat()
                .find(({ text }) => (typeof button === 'string' ? text === button : button.test(text)));
              if (found?.callback_data !== undefined)
                return { message: message.message_id, data: found.callback_data };
            }
            throw new Error(
              `no button ${String(button)}; the last message is: ${textOf(ofBot().at(-1) ?? {})}`,
            );
          },
          { timeout: 5_000, interval: 5 },
        );
        remember();
        world.press({ from: id, chat, ...data });
      },
      sees: (words) =>
        vi.waitFor(
          () => {
            const texts = fresh().map(textOf);
            const seen = texts.find((text) =>
              typeof words === 'string' ? text.includes(words) : words.test(text),
            );
            if (seen === undefined) {
              throw new Error(
                `not seen: ${String(words)}\nseen since: ${texts.join('\n---\n')}\n${JSON.stringify(errors)}`,
              );
            }
            return seen;
          },
          { timeout: 5_000, interval: 5 },
        ),
      seesNothing: async () => {
        remember();
        await new Promise((resolve) => setTimeout(resolve, 150));
        expect(fresh().map(textOf)).toEqual([]);
      },
    };
  }

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
    person: (id, chat = id) => {
      const key = `${id} ${chat}`;
      const known = people.get(key) ?? createPerson(id, chat);
      people.set(key, known);
      if (world.user(id) === undefined) world.addUser({ id, firstName: `Người ${id}`, languageCode: 'vi' });
      return known;
    },
    restarts: async () => {
      await app.stop();
      app = await make();
      await app.start();
    },
    close: async () => {
      await app.stop();
      await botApi.close();
      await dispatcher.close();
      expect(errors).toEqual([]);
    },
  };
}
