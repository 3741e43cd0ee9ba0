import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { waiting } from '../../src/domain/queue.ts';
import { openStore } from '../../src/store/open.ts';
import type { QueueQuery, Store } from '../../src/store/store.ts';
import { type Case, type Measured, median, percentile, type Row, type Settings } from '../case.ts';
import { load } from '../report.ts';
import { fillWaiting } from '../waiting.ts';

const sizes = [10_000, 1_000_000] as const;
const pages = 100;
const goal = 2;
const now = Date.UTC(2026, 8, 15, 2);
const officer = 17;

const scopes = [
  { who: 'the whole tree', codes: ['GOC'] },
  { who: 'a province of 3,655 units', codes: ['TINH0'] },
  { who: 'a group of 135 units', codes: ['TINH0KHU3'] },
  { who: 'the largest unit', codes: ['TINH0CS0'] },
  { who: 'three units', codes: ['TINH2CS50', 'TINH2CS500', 'TINH2CS900'] },
] as const;

type Filter = Partial<Omit<QueueQuery, 'limit' | 'unitIds'>>;
const filters: Readonly<Record<string, Filter>> = {
  'no filter': {},
  'in one state': { states: ['in_review'] },
  'a field of one in a hundred': { field: 'union' },
  overdue: { late: now },
  'sent back by oneself': { reviewedBy: officer },
  'suspected duplicates': { twins: true },
  'from 1 tỷ a year': { least: 1e9 },
  'from 10 tỷ a year': { least: 1e10 },
};

/** Pages one after the other, each behind the first of the one before, as an officer goes through them; ms each. */
async function turn(store: Store, unitIds: readonly number[], filter: Filter): Promise<number[]> {
  const base = { states: waiting, limit: 3, exceptMember: officer, free: { memberId: officer, at: now } };
  const times: number[] = [];
  let after: QueueQuery['after'] | undefined;
  for (let page = 0; page < pages; page += 1) {
    const started = performance.now();
    const query = { ...base, ...filter, unitIds, ...(after !== undefined && { after }) };
    const [first] = await store.initiatives.queue(query);
    times.push(performance.now() - started);
    after = first?.submittedAt == null ? undefined : { submittedAt: first.submittedAt, id: first.id };
  }
  return times;
}

async function count(store: Store, unitIds: readonly number[]): Promise<number[]> {
  const times: number[] = [];
  for (let page = 0; page < pages; page += 1) {
    const started = performance.now();
    await store.initiatives.queueCounts({ unitIds, memberId: officer, late: now });
    times.push(performance.now() - started);
  }
  return times;
}

/** The least that a page can cost: a prepared statement over the index of what waits, in one state of the whole tree. */
function turnRaw(path: string): number[] {
  const database = new Database(path, { readonly: true });
  const statement = database.prepare<[number, number], { id: number; submitted_at: number }>(
    `select * from initiatives where state in ('submitted', 'in_review') and state = 'submitted'
      and (submitted_at, id) > (?, ?) order by submitted_at, id limit 3`,
  );
  let place: [number, number] = [0, 0];
  const times = Array.from({ length: pages }, () => {
    const started = performance.now();
    const [first] = statement.all(...place);
    place = first === undefined ? [0, 0] : [first.submitted_at, first.id];
    return performance.now() - started;
  });
  database.close();
  return times;
}

async function measure(path: string, settings: Settings): Promise<Map<string, number[][]>> {
  const store = await openStore(`file:${path}`);
  const taken = new Map<string, number[][]>();
  const keep = (what: string, times: number[]): void => {
    taken.set(what, [...(taken.get(what) ?? []), times]);
  };
  for (let round = 0; round < settings.rounds; round += 1) {
    for (const { who, codes } of scopes) {
      const units = await Promise.all(codes.map((code) => store.units.byCode(code)));
      const unitIds = units.flatMap((unit) => unit?.id ?? []);
      for (const [what, filter] of Object.entries(filters))
        keep(`${who}, ${what}`, await turn(store, unitIds, filter));
      keep(`${who}, counts`, await count(store, unitIds));
    }
    settings.say(`round ${round + 1}, load ${load()}`);
  }
  await store.close();
  return taken;
}

function p99(rounds: readonly (readonly number[])[]): number {
  return median(rounds.map((times) => percentile(times, 0.99)));
}

async function run(settings: Settings): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'sangkien-bench-'));
  const rows: Row[] = [];
  const rounds: object[] = [];
  try {
    for (const size of sizes) {
      const path = join(folder, `${size}.db`);
      await fillWaiting(path, { count: size, now });
      const raw = p99(Array.from({ length: settings.rounds }, () => turnRaw(path)));
      for (const [what, times] of await measure(path, settings)) {
        const ours = p99(times);
        const medians = { what, size, medianMs: median(times.map((some) => median(some))) };
        rounds.push({ ...medians, p99Ms: times.map((some) => percentile(some, 0.99)) });
        rows.push({
          ...{ what: `${size.toLocaleString('en')}: ${what}`, unit: 'ms (p99)', ours },
          ...{ yardstick: { name: 'raw SQL', value: raw }, ratio: ours / raw },
          ...{ goal: `≤ ${goal} ms`, met: ours <= goal },
        });
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { rows, rounds };
}

export const queue: Case = {
  name: 's9-queue',
  about:
    'A page of an officer’s queue through the store (SQLite), with each filter and for few units and many, at 10,000 and ' +
    'at 1,000,000 initiatives of which one in thirteen waits; own work and what others have open is left out. The ' +
    'counts by state and age above it, capped at a thousand. Yardstick: a prepared statement for the barest page.',
  run,
};
