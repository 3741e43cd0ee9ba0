import Database from 'better-sqlite3';
import { type Case, type Measured, rateRow, rotated, type Settings } from '../case.ts';
import { startProcess } from '../process.ts';
import { load } from '../report.ts';
import { moment, type SubmitMode } from '../submission.ts';
import { makeUnion, type Union } from '../union.ts';

const warmUp = 500;
const submissions = 3_000;
/** As many as the intake lets run side by side. */
const atOnce = 100;

const ways = [
  { name: 'ours, a commit each', role: 'ours-submit', mode: { mode: 'each' } },
  { name: 'ours, grouped', role: 'ours-submit', mode: { mode: 'grouped', atOnce } },
  { name: 'raw SQL, a commit each', role: 'raw-submit', mode: { mode: 'each' } },
] as const satisfies readonly { name: string; role: 'ours-submit' | 'raw-submit'; mode: SubmitMode }[];
type Way = (typeof ways)[number];

const written = [
  'inbox',
  'outbox',
  'initiatives',
  'moves',
  'dialogues',
  'code_counters',
  'unit_totals',
  'unit_authors',
  'title_keys',
];

/** The first row that two databases do not have in common; undefined when they hold the same. */
function difference(one: string, other: string): string | undefined {
  const databases = [one, other].map((path) => new Database(path, { readonly: true }));
  const different = written.flatMap((table) => {
    const [here = [], there = []] = databases.map((database) =>
      database.prepare(`select * from ${table}`).raw().all().map(String),
    );
    const at = Math.max(here.length, there.length);
    const row = Array.from({ length: at }, (_, index) => index).find((index) => here[index] !== there[index]);
    return row === undefined ? [] : [`${table}: ${here[row]} | ${there[row]}`];
  });
  for (const database of databases) database.close();
  return different[0];
}

/** Submissions per second, and the database they are in. */
async function measure(
  way: Way,
  union: Union,
  settings: Settings,
): Promise<{ perSecond: number; database: string }> {
  const database = await union.copy();
  const profiles = way.role === 'ours-submit' ? settings.profiles : undefined;
  const process = await startProcess(way.role, { database, drafts: union.drafts }, { profiles });
  try {
    await process.ask('submit', { ...way.mode, first: 0, count: warmUp });
    const ms = await process.ask('submit', { ...way.mode, first: warmUp, count: submissions });
    await process.end();
    const perSecond = (submissions / ms) * 1000;
    settings.say(`${way.name}: ${Math.round(perSecond)}/s, load ${load()}`);
    return { perSecond, database };
  } finally {
    process.kill();
  }
}

async function run(settings: Settings): Promise<Measured> {
  const union = await makeUnion({ drafts: warmUp + submissions, answered: true, at: moment });
  const rates = new Map<string, number[]>(ways.map(({ name }) => [name, []]));
  const rounds: object[] = [];
  try {
    for (let round = 0; round < settings.rounds; round += 1) {
      const databases: string[] = [];
      const figures: Record<string, number> = {};
      for (const way of rotated(ways, round)) {
        const { perSecond, database } = await measure(way, union, settings);
        rates.get(way.name)?.push(perSecond);
        figures[way.name] = perSecond;
        databases.push(database);
      }
      // All three have left the same rows: what is compared are the same writes.
      const [first = '', ...others] = databases;
      const different = others.map((other) => difference(first, other)).find((found) => found !== undefined);
      if (different !== undefined) throw new Error(`not the same writes: ${different}`);
      rounds.push({ perSecond: figures, load: load() });
    }
  } finally {
    await union.drop();
  }
  const raw = rates.get('raw SQL, a commit each') ?? [];
  const row = (name: Way['name'], what: string) =>
    rateRow({
      what,
      unit: 'submissions/s',
      ours: rates.get(name) ?? [],
      yardstick: { name: 'raw SQL', values: raw },
      least: 0.6,
    });
  return {
    rows: [row('ours, a commit each', 'a commit each'), row('ours, grouped', 'grouped as they come')],
    rounds,
  };
}

export const submit: Case = {
  name: 's4',
  about:
    'Submitting an initiative durably (SQLite, synchronous=FULL): in one transaction the update is taken once (inbox), ' +
    'the member and the draft with its answers are read and checked, code and due date given, the initiative, its move, ' +
    'the totals (triggers), the receipt and, when the queue was empty, the notice to the officer written, the dialogue ' +
    'closed, the update marked done. Yardstick: better-sqlite3 with prepared SQL for exactly these writes (the rows ' +
    'are compared afterwards) and none of the reads, a commit each. Ours one after another with a commit each, and ' +
    `with ${atOnce} under way, committed in groups as they come.`,
  run,
};
