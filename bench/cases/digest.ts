import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { createCalendar } from '../../src/domain/calendar.ts';
import { makeTally } from '../../src/domain/make-tally.ts';
import { createScope } from '../../src/reports/tally.ts';
import { openStore } from '../../src/store/open.ts';
import { units } from '../archive.ts';
import { type Case, type Measured, median, type Row, type Settings } from '../case.ts';
import { lastWeek, makeLedger } from '../ledger.ts';
import { load } from '../report.ts';

const sizes = [170_324, 1_000_000] as const;
const goalMs = 60;
const mostGrowth = 1.2;
const data = fileURLToPath(new URL('../../data/', import.meta.url));

type Round = { size: number; ours: number; raw: number; gap: number };

/** The week of every unit out of one look at the union, as when all digests are due at once. */
async function figuresOfAll(path: string): Promise<{ ms: number; gap: number }> {
  const store = await openStore(`file:${path}`);
  const loadScope = createScope({ store, calendar: createCalendar() });
  const period = { kind: 'week', ...lastWeek } as const;
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const begun = performance.now();
  const { rolled, frame } = await loadScope({ unitId: 1, period, cutOff: lastWeek.to });
  let submitted = 0;
  for (const unitId of rolled.keys()) submitted += makeTally(unitId, rolled, frame).flows.submitted;
  const ms = performance.now() - begun;
  loop.disable();
  if (submitted === 0) throw new Error('the week is empty');
  await store.close();
  return { ms, gap: loop.max / 1e6 };
}

/** The bare counts of the week and of the phase by unit, without adding them up. */
function rawCounts(path: string): number {
  const database = new Database(path, { readonly: true });
  const flows = database.prepare(
    `select unit_id, kind, count(*) from moves where kind in ('submit', 'recognise', 'decline') and at >= ? and at < ?
      group by unit_id, kind`,
  );
  const waiting = database.prepare(
    `select unit_id, state, count(*) from initiatives where state in ('submitted', 'in_review', 'returned')
      group by unit_id, state`,
  );
  const totals = database.prepare('select * from unit_totals where programme_id = 1 and phase_id in (0, 2)');
  const begun = performance.now();
  flows.all(lastWeek.from, lastWeek.to);
  waiting.all();
  totals.all();
  const ms = performance.now() - begun;
  database.close();
  return ms;
}

async function run(settings: Settings): Promise<Measured> {
  await mkdir(data, { recursive: true });
  const folder = await mkdtemp(join(data, 'ledger-'));
  const rounds: Round[] = [];
  try {
    for (const size of sizes) {
      const path = join(folder, `${size}.db`);
      settings.say(`making a ledger of ${size}`);
      await makeLedger(path, size);
      await figuresOfAll(path);
      for (let round = 0; round < settings.rounds; round += 1) {
        const { ms, gap } = await figuresOfAll(path);
        rounds.push({ size, ours: ms, raw: rawCounts(path), gap });
        settings.say(`${size}, round ${round + 1}, load ${load()}`);
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const of = (size: number) => rounds.filter((round) => round.size === size);
  const middle = (size: number, what: 'ours' | 'raw' | 'gap') => median(of(size).map((round) => round[what]));
  const [small, large] = sizes;
  const growth = middle(large, 'ours') / middle(small, 'ours');
  const rows: Row[] = [
    ...sizes.map((size) => ({
      what: `figures of a week for all ${units} units, out of ${size}`,
      unit: 'ms',
      ours: middle(size, 'ours'),
      yardstick: { name: 'the counts in raw SQL', value: middle(size, 'raw') },
      ratio: middle(size, 'ours') / middle(size, 'raw'),
      goal: size === large ? `≤ ${goalMs} ms` : '',
      met: size === large ? middle(size, 'ours') <= goalMs : undefined,
    })),
    {
      what: `the time at ${large} by that at ${small}`,
      unit: '×',
      ours: growth,
      yardstick: undefined,
      ratio: undefined,
      goal: `≤ ${mostGrowth}`,
      met: growth <= mostGrowth,
    },
    {
      what: 'longest gap of the event loop meanwhile',
      unit: 'ms',
      ours: middle(large, 'gap'),
      yardstick: undefined,
      ratio: undefined,
      goal: '≤ 50 ms',
      met: middle(large, 'gap') <= 50,
    },
  ];
  return { rows, rounds };
}

export const digest: Case = {
  name: 's5',
  about: 'The figures of one week for every unit of a large union, at two sizes.',
  run,
};
