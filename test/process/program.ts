import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject, onTestFinished, vi } from 'vitest';
import { type BotApi, type BotApiOptions, createBotApi } from '../../src/playground/bot-api/server.ts';
import { createWorld, type World } from '../../src/playground/world/world.ts';

const script = fileURLToPath(new URL('../../start.js', import.meta.url));
const patience = { timeout: 30_000, interval: 10 };

/** How a process ended: its exit code, or the signal that killed it. */
type Ending = { code: number | null; signal: NodeJS.Signals | null };

export type Program = {
  /** All it wrote so far, to either stream. */
  output(): string;
  /** Waits until it has written this. */
  writes(words: string): Promise<void>;
  readonly ended: Promise<Ending>;
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<Ending>;
};

/** Starts the real program in a folder of its own, with these settings and no others. */
export function runProgram(folder: string, env: Readonly<Record<string, string>>): Program {
  const child = spawn(process.execPath, [script], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  // Only `close` comes after the last of the output.
  const ended = new Promise<Ending>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return {
    output: () => output,
    writes: (words) =>
      vi.waitFor(() => {
        if (!output.includes(words)) throw new Error(`not written: ${words}\nwritten: ${output}`);
      }, patience),
    ended,
    kill: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(inject('folder'), 'program-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export type Telegram = {
  world: World;
  botApi: BotApi;
  url: string;
  /** What the program needs to know to talk to it. */
  env: { BOT_TOKEN: string; TELEGRAM_API_ROOT: string };
  /** Resolves at the next call of this method, in this chat if one is named; the call then goes on as usual. */
  called(method: string, chatId?: number): Promise<void>;
  close(): Promise<void>;
};

export const botToken = `987654321:${'AAbimat'.repeat(5)}`;

/** A local Bot API in this process; the world is remembered to the end of the test. */
export async function openTelegram(
  options: Omit<BotApiOptions, 'world'> & { port?: number } = {},
): Promise<Telegram> {
  const bot = { id: 987_654_321, username: 'sangkien_thu_bot', firstName: 'Sáng kiến', token: botToken };
  const retain = { calls: 1_000_000, messagesPerChat: 100_000 };
  const world = createWorld({ now: Date.now, random: randomBytes, bot, retain });
  const botApi = createBotApi({ world, ...options });
  const { url, close } = await botApi.listen(options.port);
  onTestFinished(close);
  return {
    world,
    botApi,
    url,
    env: { BOT_TOKEN: botToken, TELEGRAM_API_ROOT: url },
    called: (method, chatId) =>
      new Promise((resolve) => {
        // A rule that never strikes sees every call before it is carried out.
        const forget = botApi.faults.add({
          fault: { kind: 'delay', ms: 0 },
          method,
          ...(chatId !== undefined && { chatId }),
          times: Number.POSITIVE_INFINITY,
          when: () => {
            forget();
            resolve();
            return false;
          },
        });
      }),
    close,
  };
}
