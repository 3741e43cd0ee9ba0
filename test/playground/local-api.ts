import { randomBytes } from 'node:crypto';
import { Agent, request } from 'undici';
import { onTestFinished } from 'vitest';
import { type BotApiOptions, createBotApi } from '../../src/playground/bot-api/server.ts';
import type { WorldOptions } from '../../src/playground/world/contract.ts';
import { createWorld, type World } from '../../src/playground/world/world.ts';

export const TOKEN = '123456789:AAtestTESTtestTESTtestTESTtestTEST0';

export type ApiAnswer = {
  ok: boolean;
  result?: unknown;
  error_code?: number;
  description?: string;
  parameters?: Record<string, number>;
};

export type Clock = { now: () => number; pass: (ms: number) => void };

/** A clock that stands still until moved. */
export function createClock(start = Date.UTC(2026, 10, 23, 1, 0, 0)): Clock {
  let now = start;
  return {
    now: () => now,
    pass(ms) {
      now += ms;
    },
  };
}

export function newWorld(options: Partial<WorldOptions> & { clock?: Clock } = {}): World {
  const { clock = createClock(), ...rest } = options;
  const bot = { id: 123456789, username: 'sangkien_bot', firstName: 'Sáng kiến', token: TOKEN };
  return createWorld({ now: clock.now, random: (bytes) => randomBytes(bytes), bot, ...rest });
}

type Options = { clock?: Clock; world?: Partial<WorldOptions> } & Partial<Omit<BotApiOptions, 'world'>>;

/** A world with its Bot API listening on loopback until the test is over. */
export async function startApi({
  clock = createClock(),
  world: worldOptions = {},
  ...options
}: Options = {}) {
  const world = newWorld({ clock, ...worldOptions });
  const api = createBotApi({ world, ...options });
  const { url, close } = await api.listen();
  const agent = new Agent();
  onTestFinished(async () => {
    await agent.destroy();
    await close();
  });
  const base = `${url}/bot${TOKEN}`;

  async function send(path: string, init: Parameters<typeof request>[1] = {}) {
    const response = await request(path, { dispatcher: agent, method: 'POST', ...init });
    const bytes = Buffer.from(await response.body.arrayBuffer());
    return { status: response.statusCode, headers: response.headers, bytes, text: bytes.toString() };
  }

  /** Calls a method with a JSON body; gives the parsed answer, whatever the status. */
  async function call(method: string, parameters: Record<string, unknown> = {}): Promise<ApiAnswer> {
    const { text } = await send(`${base}/${method}`, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(parameters),
    });
    return JSON.parse(text) as ApiAnswer;
  }

  /** The result, which must be a success. */
  async function result<T>(method: string, parameters: Record<string, unknown> = {}): Promise<T> {
    const answer = await call(method, parameters);
    if (!answer.ok) throw new Error(`${method}: ${answer.description}`);
    return answer.result as T;
  }

  /** How a call was refused: «400 Bad Request: …», or «ok». */
  async function refusal(method: string, parameters: Record<string, unknown> = {}): Promise<string> {
    const answer = await call(method, parameters);
    return answer.ok ? 'ok' : answer.description === undefined ? '' : answer.description;
  }

  return { world, api, clock, url, base, send, call, result, refusal };
}

export type LocalApi = Awaited<ReturnType<typeof startApi>>;

/** A person who has begun to talk to the bot. */
export function startedUser(world: World, firstName = 'Thử Nghiệm'): number {
  const { id } = world.addUser({ firstName });
  world.start(id);
  return id;
}

/** A group with one creator and the bot in it. */
export function groupWithBot(world: World, kind: 'group' | 'supergroup' = 'group', forum = false) {
  const creator = world.addUser({ firstName: 'Trưởng Nhóm' }).id;
  const chat = world.addGroup({ title: 'Nhóm thử', creator, kind, forum });
  world.addBotToGroup(chat.id, creator);
  return { id: chat.id, creator };
}

/** The smallest PNG of a given size: only its header is true. */
export function pngHeader(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(64);
  bytes.writeUInt32BE(0x89504e47, 0);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}
