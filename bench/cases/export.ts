import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Case, type Measured, median, type Row, rotated, type Settings } from '../case.ts';
import { fillExport, watchProcess } from '../exporting.ts';
import { startProcess } from '../process.ts';
import { load } from '../report.ts';

const mostMb = 250;
const mostGapMs = 50;
const mostRatio = 1.3;

async function run({ rounds, profiles, say }: Settings): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'sangkien-bench-'));
  const database = join(folder, 'export.db');
  const measured: { ours: Ours; raw: number }[] = [];
  try {
    await fillExport(database);
    for (let round = 0; round < rounds; round += 1) {
      const one: { ours?: Ours; raw?: number } = {};
      const parts = [
        async () => {
          const process = await startProcess('ours-export', { database }, { profiles });
          const end = watchProcess();
          one.ours = { ...(await process.ask('write')), idleGapMs: end().longestGapMs };
          await process.end();
        },
        async () => {
          const process = await startProcess('raw-export', { database });
          one.raw = (await process.ask('write')).ms;
          await process.end();
        },
      ];
      for (const part of rotated(parts, round)) await part();
      if (one.ours === undefined || one.raw === undefined) throw new Error('a part did not run');
      measured.push({ ours: one.ours, raw: one.raw });
      say(`round ${round + 1}: ${JSON.stringify(one)}, load ${load()}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { rows: rowsOf(measured), rounds: measured };
}

type Ours = {
  rows: number;
  bytes: number;
  ms: number;
  keptMs: number;
  longestGapMs: number;
  /** Of a process that did nothing meanwhile: what else the machine did struck both. */
  idleGapMs: number;
  peakMb: number;
};

function rowsOf(measured: readonly { ours: Ours; raw: number }[]): Row[] {
  const of = (pick: (ours: Ours) => number): number => median(measured.map(({ ours }) => pick(ours)));
  const ratio = median(measured.map(({ ours, raw }) => ours.ms / raw));
  const bare = { yardstick: undefined, ratio: undefined };
  const peak = of(({ peakMb }) => peakMb);
  const idle = of(({ idleGapMs }) => idleGapMs);
  const gap = of(({ longestGapMs }) => longestGapMs);
  return [
    {
      what: `${of(({ rows }) => rows).toLocaleString('en')} rows to XLSX`,
      unit: 'ms',
      ours: of(({ ms }) => ms),
      yardstick: { name: 'raw exceljs', value: median(measured.map(({ raw }) => raw)) },
      ratio,
      goal: `≤ ${mostRatio} ×`,
      met: ratio <= mostRatio,
    },
    {
      ...{ what: 'until it is kept for sending', unit: 'ms', ours: of(({ keptMs }) => keptMs) },
      ...bare,
      goal: '',
      met: undefined,
    },
    {
      ...{ what: 'size', unit: 'MB', ours: of(({ bytes }) => bytes / 1e6) },
      ...bare,
      goal: '',
      met: undefined,
    },
    {
      ...{ what: 'peak memory of the process', unit: 'MB', ours: peak },
      ...bare,
      goal: `≤ ${mostMb} MB`,
      met: peak <= mostMb,
    },
    {
      ...{ what: 'longest gap of the event loop', unit: 'ms', ours: gap },
      ...{ yardstick: { name: 'an idle process', value: idle }, ratio: undefined },
      goal: `≤ ${mostGapMs} ms`,
      met: gap <= mostGapMs,
    },
  ];
}

export const exporting: Case = {
  name: 's8-export',
  about:
    'All of 170,324 initiatives in 8,817 units to one workbook of 20 columns and a sheet of totals, read and written in ' +
    'the thread of the bot from a connection of its own (SQLite), then kept in parts for the outbox; memory and gaps are ' +
    'those of the whole process meanwhile. Yardstick: exceljs’ streaming writer with the same cells, which are in memory ' +
    'beforehand.',
  run,
};
