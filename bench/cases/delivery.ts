import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { units } from '../archive.ts';
import { type Case, type Measured, median, percentile, type Row, type Settings } from '../case.ts';
import { watchProcess } from '../exporting.ts';
import { makeLinked, postingMoment } from '../linked.ts';
import { startProcess } from '../process.ts';
import { load } from '../report.ts';

/** On the disk of the project: a folder of temporary files may be memory, where nothing is durable. */
const data = fileURLToPath(new URL('../../data/', import.meta.url));
const minute = 60_000;
/** In turn, so that no chat comes near its own limit. */
const writers = 24;
/** For so long, ms, nothing else happens, at least. */
const idleMs = 75_000;
/** Answers before it counts, so that code is compiled. */
const warmUp = 10;
const sendMs = 50;
const perSecond = 30;
const goals = { time: 1.05, wait: 1.5, gapMs: 50 };

type Round = {
  posts: number;
  pictures: number;
  sends: number;
  seconds: number;
  firstPostMs: number;
  /** Their number at thirty a second. */
  limitSeconds: number;
  refused: number;
  idleP95: number;
  p95: number;
  most: number;
  gapMs: number;
  /** Of a process that did nothing meanwhile: what else the machine did struck both. */
  idleGapMs: number;
  /** The most CPU time that the loop gave to one turn. */
  workMs: number;
  peakMb: number;
  cpuMsPerPost: number;
  load: number;
};

/** Every group has exactly one post, and all of it is out. */
function checkPosted(path: string): void {
  const database = new Database(path, { readonly: true });
  const count = (what: string): unknown => database.prepare(`select count(*) from ${what}`).pluck().get();
  const found = {
    posts: count(`posts join outbox on outbox.id = outbox_id and state = 'sent'`),
    unsent: count(`outbox where state <> 'sent'`),
    open: count(`inbox where state <> 'done'`),
  };
  database.close();
  const wanted = { posts: units, unsent: 0, open: 0 };
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    throw new Error(`the database has ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}

async function measure(database: string, { profiles, say }: Settings): Promise<Round> {
  // Minutes begin at the same time on both clocks, so the alarm of the program rings at the hour.
  const from = Math.ceil((Date.now() + idleMs) / minute) * minute;
  const ahead = postingMoment - from;
  const telegram = await startProcess('telegram', { groups: units, writers, sendMs, ahead });
  const apiRoot = await telegram.ask('url');
  const ours = await startProcess('ours', { apiRoot, database, limited: true, ahead }, { profiles });
  try {
    const idle = await telegram.ask('idle', { until: from - 2_000 });
    const delivering = telegram.ask('deliver', { from });
    await ours.ask('watch');
    const endIdle = watchProcess();
    const cpuBefore = await ours.cpuSeconds();
    const { waited, ms, firstMs, sends, pictures } = await delivering;
    const cpuMsPerPost = ((await ours.cpuSeconds()) - cpuBefore) / (units / 1_000);
    const lived = await ours.ask('watch');
    const round: Round = {
      ...{ posts: units, pictures, sends, seconds: ms / 1_000, firstPostMs: firstMs },
      limitSeconds: sends / perSecond,
      refused: await telegram.ask('refused'),
      idleP95: percentile(idle.waited.slice(warmUp), 0.95),
      p95: percentile(waited, 0.95),
      most: Math.max(...waited),
      gapMs: lived?.longestGapMs ?? Number.NaN,
      idleGapMs: endIdle().longestGapMs,
      workMs: lived?.longestWorkMs ?? Number.NaN,
      peakMb: lived?.peakMb ?? Number.NaN,
      ...{ cpuMsPerPost, load: load() },
    };
    say(JSON.stringify(round));
    await ours.end();
    checkPosted(database);
    return round;
  } finally {
    ours.kill();
    telegram.kill();
  }
}

async function run(settings: Settings): Promise<Measured> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(data, 'delivery-'));
  const rounds: Round[] = [];
  try {
    settings.say('making a union in which each unit has a group');
    const made = join(folder, 'linked.db');
    await makeLinked(made, { writers });
    for (let round = 0; round < settings.rounds; round += 1) {
      const path = join(folder, `run-${round}.db`);
      await copyFile(made, path);
      rounds.push(await measure(path, settings));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { rows: rowsOf(rounds), rounds };
}

function rowsOf(rounds: readonly Round[]): Row[] {
  const of = (pick: (round: Round) => number): number => median(rounds.map(pick));
  const bare = { yardstick: undefined, ratio: undefined };
  const time = of(({ seconds, limitSeconds }) => seconds / limitSeconds);
  const slower = of(({ p95, idleP95 }) => p95 / idleP95);
  const refused = Math.max(...rounds.map((round) => round.refused));
  const gap = of(({ gapMs }) => gapMs);
  const pictures = of((round) => round.pictures);
  return [
    {
      what: `${units.toLocaleString('en')} digests (${pictures.toLocaleString('en')} with pictures) and an answer each second`,
      ...{ unit: 's', ours: of(({ seconds }) => seconds) },
      yardstick: { name: "Telegram's limit", value: of(({ limitSeconds }) => limitSeconds) },
      ...{ ratio: time, goal: `≤ ${goals.time} ×`, met: time <= goals.time },
    },
    {
      ...{ what: 'sends refused as too many', unit: '429s', ours: refused, ...bare },
      ...{ goal: '0', met: refused === 0 },
    },
    {
      ...{ what: 'p95 of the answers meanwhile', unit: 'ms', ours: of(({ p95 }) => p95) },
      yardstick: { name: 'before', value: of(({ idleP95 }) => idleP95) },
      ...{ ratio: slower, goal: `≤ ${goals.wait} ×`, met: slower <= goals.wait },
    },
    {
      ...{ what: 'longest gap of the event loop', unit: 'ms', ours: gap },
      yardstick: { name: 'an idle process', value: of(({ idleGapMs }) => idleGapMs) },
      ...{ ratio: undefined, goal: `≤ ${goals.gapMs} ms`, met: gap <= goals.gapMs },
    },
    {
      ...{ what: 'most work in one turn of the loop', unit: 'ms of CPU', ours: of(({ workMs }) => workMs) },
      ...{ ...bare, goal: '', met: undefined },
    },
    {
      ...{ what: 'CPU time, the answers included', unit: 'ms a digest', ours: of((one) => one.cpuMsPerPost) },
      ...{ ...bare, goal: '', met: undefined },
    },
    {
      ...{ what: 'peak memory of the process', unit: 'MB', ours: of(({ peakMb }) => peakMb) },
      ...{ ...bare, goal: '', met: undefined },
    },
  ];
}

export const delivery: Case = {
  name: 's6',
  about:
    'Monday 08:00: the weekly digests of 3,655 units of a union of 170,324 initiatives go to a group each, from the hour ' +
    'to the last post, through the whole program (SQLite) and a Bot API that keeps Telegram’s limits and takes 50 ms to ' +
    'send; every second one of 24 members answers a question of the form, before and meanwhile.',
  run,
};
