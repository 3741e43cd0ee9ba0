import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { fold } from '../../src/domain/fold.ts';
import { phasesOf, soughtWords } from '../../src/domain/search-words.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { departments, firstMoment, makeArchive, syllables, units } from '../archive.ts';
import { type Case, type Measured, median, percentile, type Settings } from '../case.ts';
import { load } from '../report.ts';

const sizes = [10_000, 1_000_000] as const;
const each = 300;
const page = 9;
const goalMs = 5;
const mostGrowth = 2;
const data = fileURLToPath(new URL('../../data/', import.meta.url));

type Query = Omit<Parameters<Store['search']['find']>[0], 'limit' | 'sought'> & { words: string };

/** Takes turns through a list, so that every run asks the same. */
function turn(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}

const usual = syllables.slice(0, 40);
const middling = syllables.slice(200, 400);
const rare = syllables.slice(-200);
const pair = (list: readonly string[], index: number): string =>
  `${turn(list, index)} ${turn(list, index * 7 + 3)}`;

const kinds: Readonly<Record<string, (index: number) => Query>> = {
  'usual words, everywhere': (index) => ({ unitIds: [1], words: pair(usual, index) }),
  'words without marks, everywhere': (index) => ({ unitIds: [1], words: fold(pair(usual, index)) }),
  'rare words, everywhere': (index) => ({ unitIds: [1], words: pair(rare, index) }),
  'usual words, one unit': (index) => ({ unitIds: [units - (index % 600)], words: pair(usual, index) }),
  'usual words, a department': (index) => ({
    unitIds: [2 + (index % departments)],
    words: pair(usual, index),
  }),
  'a state that nothing has, everywhere': (index) => ({
    unitIds: [1],
    words: pair(usual, index),
    state: 'revoked',
  }),
  'an amount that nothing has, everywhere': () => ({ unitIds: [1], words: '', least: 10 ** 12 }),
  'the first days, everywhere': () => ({
    unitIds: [1],
    words: '',
    from: firstMoment,
    to: firstMoment + 2 * 86_400_000,
  }),
  'usual words in two days long past, everywhere': (index) => ({
    unitIds: [1],
    words: pair(usual, index),
    from: firstMoment + 2 * 86_400_000,
    to: firstMoment + 4 * 86_400_000,
  }),
  'a last word of one letter, everywhere': (index) => ({ unitIds: [1], words: `${turn(middling, index)} d` }),
  'no words, a department': (index) => ({ unitIds: [2 + (index % departments)], words: '' }),
};

/** One page as `searchInitiatives` asks for it, in a unit of work. */
async function find(store: Store, { words, ...seeking }: Query): Promise<void> {
  await store.transaction(async (store) => {
    let missing = page;
    const phases = phasesOf(soughtWords(words));
    for (const [phase, sought] of phases.entries()) {
      const isBegun = phase > 0 && phase === phases.length - 1;
      if (missing <= 0 || (isBegun && missing < page)) break;
      const asked = { ...seeking, limit: missing, ...(sought !== undefined && { sought }) };
      missing -= (await store.search.find(asked)).length;
    }
  });
}

type Times = Record<string, number[]>;

async function measure(path: string): Promise<{ ours: Times; raw: number[] }> {
  const store = await openStore(`file:${path}`);
  const ours: Times = {};
  for (const [name, query] of Object.entries(kinds)) {
    const times: number[] = (ours[name] = []);
    for (let index = 0; index < each; index += 1) {
      const begun = performance.now();
      await find(store, query(index));
      times.push(performance.now() - begun);
    }
  }
  await store.close();
  const database = new Database(path, { readonly: true });
  const hits = database.prepare(
    `select initiatives.* from search_index(?) as hit cross join initiatives
      where initiatives.id = hit.rowid order by hit.rowid desc limit ${page}`,
  );
  const raw = Array.from({ length: each }, (_, index) => {
    const begun = performance.now();
    hits.all(soughtWords(fold(pair(usual, index)))?.folded);
    return performance.now() - begun;
  });
  database.close();
  return { ours, raw };
}

async function run(settings: Settings): Promise<Measured> {
  await mkdir(data, { recursive: true });
  const folder = await mkdtemp(join(data, 'archive-'));
  const rounds: { size: number; ours: Times; raw: number[] }[] = [];
  try {
    for (const size of sizes) {
      const path = join(folder, `${size}.db`);
      settings.say(`making an archive of ${size}`);
      await makeArchive(path, size);
      for (let round = 0; round < settings.rounds; round += 1) {
        rounds.push({ size, ...(await measure(path)) });
        settings.say(`${size}, round ${round + 1}, load ${load()}`);
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const of = (size: number) => rounds.filter((round) => round.size === size);
  const [small, large] = sizes;
  const rows = Object.keys(kinds).flatMap((name) => {
    const p99 = median(of(large).map(({ ours }) => percentile(ours[name] ?? [], 0.99)));
    const middle = (size: number) => median(of(size).map(({ ours }) => median(ours[name] ?? [])));
    const growth = middle(large) / middle(small);
    const bare = median(of(large).map(({ raw }) => percentile(raw, 0.99)));
    return [
      {
        what: `${name}, p99`,
        unit: 'ms',
        ours: p99,
        yardstick: { name: 'raw SQL, everywhere', value: bare },
        ratio: p99 / bare,
        goal: `≤ ${goalMs} ms`,
        met: p99 <= goalMs,
      },
      {
        what: `${name}, median`,
        unit: 'ms',
        ours: middle(large),
        yardstick: { name: `of ${small}`, value: middle(small) },
        ratio: growth,
        goal: `≤ ${mostGrowth} ×`,
        met: growth <= mostGrowth,
      },
    ];
  });
  const kept = rounds.map(({ size, ours, raw }) => ({
    size,
    p99: Object.fromEntries(
      Object.entries({ ...ours, raw }).map(([name, times]) => [name, percentile(times, 0.99)]),
    ),
  }));
  return { rows, rounds: kept };
}

export const search: Case = {
  name: 's9-search',
  about:
    `A page of the search of officers (SQLite) among ${sizes[1]} initiatives in ${units} units, with the very marks and ` +
    'then without, each in a unit of work: by words, in one unit, a department and everywhere, and by conditions that ' +
    `nothing fits. Yardstick: the same words without marks asked of the index by prepared SQL alone, among all units; ` +
    `and the same search among ${sizes[0]}.`,
  run,
};
