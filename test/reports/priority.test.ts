import { once } from 'node:events';
import { getPriority, platform } from 'node:os';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';

const url = JSON.stringify(new URL('../../src/reports/priority.ts', import.meta.url).href);
const script = `import(${url}).then(({ yieldToPeople }) => {
  yieldToPeople();
  require('node:worker_threads').parentPort.postMessage(require('node:os').getPriority());
})`;

it.runIf(platform() === 'linux')('makes a thread yield, and no other', async () => {
  const usual = getPriority();
  const [priority] = (await once(new Worker(script, { eval: true }), 'message')) as [number];
  expect(priority).toBe(Math.min(usual + 5, 19));
  expect(getPriority()).toBe(usual);
});
