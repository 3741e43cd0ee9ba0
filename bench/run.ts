import { parseArgs } from 'node:util';
import type { Case, Measured } from './case.ts';
import { delivery } from './cases/delivery.ts';
import { digest } from './cases/digest.ts';
import { exporting } from './cases/export.ts';
import { pictures } from './cases/pictures.ts';
import { queue } from './cases/queue.ts';
import { search } from './cases/search.ts';
import { sends } from './cases/sends.ts';
import { slowStep } from './cases/slow-step.ts';
import { submit } from './cases/submit.ts';
import { throughput, throughputAtOnce } from './cases/throughput.ts';
import { keep, load, table } from './report.ts';

const cases: readonly Case[] = [
  throughput,
  throughputAtOnce,
  slowStep,
  submit,
  sends,
  digest,
  delivery,
  queue,
  search,
  exporting,
  pictures,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    /** A folder for CPU profiles of our own processes; the figures of such a run say nothing and are not kept. */
    profile: { type: 'string' },
  },
});

const wanted = positionals.map((name) => name.toLowerCase());
const unknown = wanted.filter((name) => cases.every((one) => one.name !== name));
if (unknown.length > 0) {
  console.error(
    `No such case: ${unknown.join(', ')}. There are: ${cases.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}

const done: ({ name: string } & Measured)[] = [];
for (const one of cases.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const loadBefore = load();
  console.log(`\n${one.name}: ${one.about}\nload before: ${loadBefore}`);
  const measured = await one.run({
    rounds: Number(values.rounds),
    profiles: values.profile,
    say: (words) => console.log(`  ${words}`),
  });
  if (values.profile === undefined) keep(one, measured, { loadBefore });
  done.push({ name: one.name, ...measured });
}
console.log(`\n${table(done)}`);
