import { setTimeout as delay } from 'node:timers/promises';
import type { Picture } from '../../src/domain/picture.ts';
import { createPictures } from '../../src/reports/pictures/pictures.ts';
import { type Case, type Measured, median, type Settings } from '../case.ts';

const count = 60;
const monday = Date.UTC(2026, 10, 15, 17);
const weekMs = 7 * 24 * 60 * 60_000;
/** What Telegram allows: 30 messages a second. */
const mostMs = 33;

const picture: Picture = {
  unit: 'Công đoàn các khu công nghiệp tỉnh Thử Nghiệm',
  number: 104,
  week: monday + weekMs - 1,
  cutOff: monday + weekMs,
  weeks: Array.from({ length: 12 }, (_, week) => ({
    from: monday - (11 - week) * weekMs,
    submitted: 1_200 * week,
    recognised: 500 * week,
  })),
  fields: ['production', 'saving', 'digital', 'safety', 'management', 'others'].map((field, place) => ({
    field,
    submitted: 300_088 / (place + 1),
    recognised: 210_000 / (place + 1),
  })),
  progress: [
    { of: 'phase', name: 'Giai đoạn 2', valid: 141, target: 96, tenths: 1469 },
    { of: 'programme', name: '1 triệu sáng kiến', valid: 600_175, target: 1_000_000, tenths: 600 },
  ],
};

type Round = { core: number; wall: number; gap: number };

/** ms of all threads and of the clock for a picture, and the longest gap of the event loop meanwhile. */
async function measure(draw: () => Promise<unknown>): Promise<Round> {
  let gap = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    gap = Math.max(gap, performance.now() - last);
    last = performance.now();
  }, 1);
  const [from, cpu] = [performance.now(), process.cpuUsage()];
  await Promise.all(Array.from({ length: count }, draw));
  const { user, system } = process.cpuUsage(cpu);
  const wall = performance.now() - from;
  clearInterval(watch);
  return { core: (user + system) / 1_000 / count, wall: wall / count, gap };
}

async function run({ rounds: times, say }: Settings): Promise<Measured> {
  const pictures = createPictures('Asia/Ho_Chi_Minh');
  const { signal } = new AbortController();
  const draw = () => pictures.draw(picture, { language: 'vi', signal });
  const rounds: Round[] = [];
  try {
    // The threads are there and warm, as they are after the first digests of a Monday.
    await Promise.all(Array.from({ length: 100 }, draw));
    for (let round = 0; round < times; round += 1) {
      rounds.push(await measure(draw));
      say(`round ${round + 1}: ${JSON.stringify(rounds.at(-1))}`);
      await delay(100);
    }
  } finally {
    await pictures.close();
  }
  const middle = (key: keyof Round): number => median(rounds.map((round) => round[key]));
  const row = (what: string, key: keyof Round, most: number) => ({
    what,
    unit: 'ms',
    ours: middle(key),
    yardstick: undefined,
    ratio: undefined,
    goal: `≤ ${most} ms`,
    met: middle(key) <= most,
  });
  return {
    rows: [
      row('a picture, of a core', 'core', mostMs),
      row('a picture, by the clock', 'wall', mostMs),
      row('longest gap of the event loop meanwhile', 'gap', 50),
    ],
    rounds,
  };
}

export const pictures: Case = {
  name: 's10-picture',
  about: 'Pictures of digests, one after the other in their threads, while the program does nothing else.',
  run,
};
