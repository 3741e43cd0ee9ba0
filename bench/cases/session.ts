import Database from 'better-sqlite3';
import type { BotApiInput } from '../bot-api.ts';
import { type Running, startProcess } from '../process.ts';
import type { Union } from '../union.ts';

export const bots = ['ours', 'telegraf-echo', 'grammy-runner-echo'] as const;
export type BotName = (typeof bots)[number];

type Options = BotApiInput & { union: Union; profiles: string | undefined };

/** CPU time used while something ran, seconds. */
export type Cpu = { bot: number; botApi: number };

type Session = {
  botApi: Running<'bot-api'>;
  cpu<T>(work: () => Promise<T>): Promise<{ value: T; cpu: Cpu }>;
};

/** Everything that came in was handled and answered, and every answer is kept. */
function checkKept(path: string, answers: number): void {
  const database = new Database(path, { readonly: true });
  const count = (what: string): unknown => database.prepare(`select count(*) from ${what}`).pluck().get();
  const found = {
    open: count(`inbox where state <> 'done'`),
    unsent: count(`outbox where state <> 'sent'`),
    answers: count('answers'),
  };
  database.close();
  const wanted = { open: 0, unsent: 0, answers };
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    throw new Error(`the database has ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}

/** A bot and the Bot API, each in a process of its own, for the time of `work`, which says how many answers were given. */
export async function withBot<T>(
  name: BotName,
  { union, profiles, ...input }: Options,
  work: (session: Session) => Promise<{ value: T; answers: number }>,
): Promise<T> {
  const botApi = await startProcess('bot-api', input);
  const database = name === 'ours' ? await union.copy() : '';
  const apiRoot = await botApi.ask('url');
  const bot =
    name === 'ours'
      ? await startProcess(name, { apiRoot, database }, { profiles })
      : await startProcess(name, { apiRoot });
  try {
    const { value, answers } = await work({
      botApi,
      cpu: async (measured) => {
        const [bot0, api0] = [await bot.cpuSeconds(), await botApi.cpuSeconds()];
        const result = await measured();
        const [bot1, api1] = [await bot.cpuSeconds(), await botApi.cpuSeconds()];
        return { value: result, cpu: { bot: bot1 - bot0, botApi: api1 - api0 } };
      },
    });
    await bot.end();
    if (name === 'ours') checkKept(database, answers);
    return value;
  } finally {
    bot.kill();
    botApi.kill();
  }
}
