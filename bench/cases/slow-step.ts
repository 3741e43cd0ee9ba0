import { type Case, type Measured, median, percentile, rotated, type Settings } from '../case.ts';
import { load } from '../report.ts';
import { makeUnion, type Union } from '../union.ts';
import { type BotName, bots, withBot } from './session.ts';

const warmUp = 600;
const perSecond = 100;
const chats = 1_200;
const slow = { everyNth: 200, ms: 3_000 };
const sendMs = 50;
const goalMs = 60;

type Run = { p50: number; p95: number; p99: number; most: number; load: number };

async function measure(name: BotName, union: Union, settings: Settings): Promise<Run> {
  const input = { union, profiles: settings.profiles, chats: warmUp + chats, sendMs };
  return withBot(name, { ...input, slow }, async ({ botApi }) => {
    await botApi.ask('burst', { first: 0, chats: warmUp, each: 1 });
    const busy = load();
    const waited = await botApi.ask('stream', { first: warmUp, chats, perSecond });
    const [p50 = 0, p95 = 0, p99 = 0] = [0.5, 0.95, 0.99].map((share) => percentile(waited, share));
    const value = { p50, p95, p99, most: Math.max(...waited), load: busy };
    settings.say(
      `${name}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, most ${value.most.toFixed(0)} ms, load ${busy}`,
    );
    return { value, answers: warmUp + chats };
  });
}

async function run(settings: Settings): Promise<Measured> {
  const union = await makeUnion({ drafts: warmUp + chats, answered: false, at: Date.now() });
  const rounds: object[] = [];
  const p95: Record<BotName, number[]> = { ours: [], 'telegraf-echo': [], 'grammy-runner-echo': [] };
  try {
    for (let round = 0; round < settings.rounds; round += 1) {
      for (const name of rotated(bots, round)) {
        const figures = await measure(name, union, settings);
        p95[name].push(figures.p95);
        rounds.push({ bot: name, ...figures });
      }
    }
  } finally {
    await union.drop();
  }
  const ours = median(p95.ours);
  const rows = (['telegraf-echo', 'grammy-runner-echo'] as const).map((name, index) => ({
    what: 'p95 of everybody else',
    unit: 'ms',
    ours,
    yardstick: { name: name.replaceAll('-', ' '), value: median(p95[name]) },
    ratio: median(p95.ours.map((value, round) => value / (p95[name][round] ?? Number.NaN))),
    goal: index === 0 ? `≤ ${goalMs} ms` : '',
    met: index === 0 ? ours <= goalMs : undefined,
  }));
  return { rows, rounds };
}

export const slowStep: Case = {
  name: 's3',
  about:
    'One slow step: 100 updates/s from as many chats at a Bot API that takes 50 ms to send; in 0.5 % of the chats ' +
    'sending takes 3 s. How long everybody else waits from writing to the reply being accepted, the 50 ms included; ' +
    'ours stores an answer of the form durably and asks the next question, the others echo.',
  run,
};
