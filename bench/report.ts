import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import type { Case, Measured, Row } from './case.ts';

const folder = new URL('./results/', import.meta.url);
const heads = ['case', 'what', 'ours', 'yardstick', 'ratio', 'goal', 'met?'];

/** How busy the machine was: processes that wanted a core in the last minute. */
export function load(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}

function shown(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}

function cells(name: string, { what, unit, ours, yardstick, ratio, goal, met }: Row): string[] {
  return [
    name,
    `${what}, ${unit}`,
    shown(ours),
    yardstick === undefined ? '' : `${yardstick.name} ${shown(yardstick.value)}`,
    ratio === undefined ? '' : `${ratio.toFixed(2)} ×`,
    goal,
    met === undefined ? '' : met ? 'yes' : 'NO',
  ];
}

/** The table of all cases, one line a row. */
export function table(measured: readonly { name: string; rows: readonly Row[] }[]): string {
  const lines = [heads, ...measured.flatMap(({ name, rows }) => rows.map((row) => cells(name, row)))];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const drawn = lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return [drawn[0], widths.map((width) => '-'.repeat(width)).join('  '), ...drawn.slice(1)].join('\n');
}

/** Keeps a case's figures as `results/<case>.json`, with what they were measured on. */
export function keep(
  { name, about }: Case,
  measured: Measured,
  { loadBefore }: { loadBefore: number },
): void {
  mkdirSync(folder, { recursive: true });
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    loadBefore,
  };
  const day = new Date().toISOString().slice(0, 10);
  const text = JSON.stringify({ case: name, about, measuredOn: day, machine, ...measured }, round, 2);
  writeFileSync(new URL(`${name}.json`, folder), `${text}\n`);
}

/** Four digits say all that a run can. */
function round(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}
