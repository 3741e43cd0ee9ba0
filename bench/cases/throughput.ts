import { type Case, type Measured, rateRow, rotated, type Settings } from '../case.ts';
import { load } from '../report.ts';
import { makeUnion, type Union } from '../union.ts';
import { type BotName, bots, withBot } from './session.ts';

/** Before it counts, so that everybody's code is compiled: other chats, the same messages. */
const warmUp = 600;

/** `each`: the messages a chat writes; the first two are answers to a question each, the rest add to the third. */
type Traffic = { what: string; chats: number; each: number };
const wide: Traffic = { what: '3,000 chats × 2 answers', chats: 3_000, each: 2 };
const deep: Traffic = { what: '200 chats × 20 messages', chats: 200, each: 20 };

type Run = { perSecond: number; botCpuMs: number; botApiCpuMs: number; load: number };

/** Runs one bot through the traffic; CPU times are per update. */
async function measure(
  name: BotName,
  {
    union,
    sendMs,
    traffic,
    settings,
  }: { union: Union; sendMs: number; traffic: Traffic; settings: Settings },
): Promise<Run> {
  const { chats, each } = traffic;
  const input = { union, profiles: settings.profiles, chats: warmUp + chats, sendMs, slow: undefined };
  return withBot(name, input, async ({ botApi, cpu }) => {
    await botApi.ask('burst', { first: 0, chats: warmUp, each: 2 });
    const busy = load();
    const { value: burst, cpu: used } = await cpu(() => botApi.ask('burst', { first: warmUp, chats, each }));
    const perSecond = (burst.updates / burst.ms) * 1000;
    const [botCpuMs, botApiCpuMs] = [used.bot, used.botApi].map((spent) => (spent * 1000) / burst.updates);
    settings.say(
      `${traffic.what}, ${name}: ${Math.round(perSecond)}/s, CPU per update: bot ${botCpuMs?.toFixed(3)} ms, Bot API ${botApiCpuMs?.toFixed(3)} ms, load ${busy}`,
    );
    const value = { perSecond, botCpuMs: botCpuMs ?? 0, botApiCpuMs: botApiCpuMs ?? 0, load: busy };
    return { value, answers: warmUp * 2 + chats * Math.min(each, 3) };
  });
}

type Goals = { telegraf: number; grammy?: number };

async function run(settings: Settings, sendMs: number, goals: Goals): Promise<Measured> {
  const union = await makeUnion({ drafts: warmUp + wide.chats, answered: false, at: Date.now() });
  const rounds: object[] = [];
  const rows: Measured['rows'][number][] = [];
  try {
    for (const traffic of [wide, deep]) {
      const rates: Record<BotName, number[]> = { ours: [], 'telegraf-echo': [], 'grammy-runner-echo': [] };
      const cpu: Record<BotName, number[]> = { ours: [], 'telegraf-echo': [], 'grammy-runner-echo': [] };
      for (let round = 0; round < settings.rounds; round += 1) {
        for (const name of rotated(bots, round)) {
          const figures = await measure(name, { union, sendMs, traffic, settings });
          rates[name].push(figures.perSecond);
          cpu[name].push(figures.botCpuMs);
          rounds.push({ traffic: traffic.what, bot: name, ...figures });
        }
      }
      const common = { what: traffic.what, unit: 'updates/s', ours: rates.ours };
      // The goals are for many people; few people with much to say are shown beside it.
      const counts = traffic === wide ? goals : undefined;
      rows.push(
        rateRow({
          ...common,
          yardstick: { name: 'Telegraf echo', values: rates['telegraf-echo'] },
          ...(counts !== undefined && { least: counts.telegraf }),
        }),
        rateRow({
          ...common,
          yardstick: { name: 'grammY runner echo', values: rates['grammy-runner-echo'] },
          ...(counts?.grammy !== undefined && { least: counts.grammy }),
        }),
        // What neighbours on the machine change least.
        rateRow({
          what: traffic.what,
          unit: 'ms of CPU an update',
          ours: cpu.ours,
          yardstick: { name: 'Telegraf echo', values: cpu['telegraf-echo'] },
        }),
      );
    }
    return { rows, rounds };
  } finally {
    await union.drop();
  }
}

const compared =
  'real answers to the form by registered members, each stored durably (SQLite, synchronous=FULL) before the next ' +
  'question is sent, in order per chat; beside echo bots that store nothing and keep no order. From the first update ' +
  'handed out to the last reply accepted, after a warm-up. Up to 500 calls at a time (ours and grammY runner), ' +
  'kept connections for all, each bot and the Bot API in a process of its own.';

export const throughput: Case = {
  name: 's1',
  about: `Updates per second through the whole bot at a Bot API that takes 50 ms to send: ${compared}`,
  run: (settings) => run(settings, 50, { telegraf: 1.5, grammy: 0.6 }),
};

export const throughputAtOnce: Case = {
  name: 's2',
  about: `Updates per second through the whole bot at a Bot API that answers at once: ${compared}`,
  run: (settings) => run(settings, 0, { telegraf: 0.5 }),
};
