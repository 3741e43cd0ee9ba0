import { afterEach, expect, it } from 'vitest';
import { type Alarm, createAlarm } from '../../src/reports/alarm.ts';

const zone = 'Asia/Ho_Chi_Minh';
const everySecond = '* * * * * *';
let alarm: Alarm | undefined;

afterEach(() => alarm?.stop());

/** A wake that ends when it is told to. */
function slowWake() {
  const ends: (() => void)[] = [];
  const wakes = { begun: 0, atOnce: 0, most: 0 };
  async function wake(): Promise<void> {
    wakes.begun += 1;
    wakes.atOnce += 1;
    wakes.most = Math.max(wakes.most, wakes.atOnce);
    await new Promise<void>((resolve) => ends.push(resolve));
    wakes.atOnce -= 1;
  }
  return { wake, wakes, end: () => ends.shift()?.() };
}

function fails(error: unknown): void {
  throw error;
}

it('wakes when it starts, for what came due meanwhile, and then by the clock', async () => {
  let wakes = 0;
  const seen = Promise.withResolvers<void>();
  alarm = createAlarm({
    zone,
    pattern: everySecond,
    onError: fails,
    wake: async () => {
      wakes += 1;
      if (wakes === 2) seen.resolve();
    },
  });
  await alarm.start();
  expect(wakes).toBe(1);
  await seen.promise;
});

it('makes one wake of all that rings while another runs', async () => {
  const { wake, wakes, end } = slowWake();
  const ringing = (alarm = createAlarm({ zone, onError: fails, wake }));
  const rings = [ringing.ring(), ringing.ring(), ringing.ring(), ringing.ring()];
  end();
  await new Promise(setImmediate);
  end();
  await Promise.all(rings);
  expect(wakes).toEqual({ begun: 2, atOnce: 0, most: 1 });
});

it('goes on after a wake that failed', async () => {
  const errors: unknown[] = [];
  let wakes = 0;
  alarm = createAlarm({
    zone,
    onError: (error) => errors.push(error),
    wake: () => {
      wakes += 1;
      return wakes === 1 ? Promise.reject(new Error('no database')) : Promise.resolve();
    },
  });
  await alarm.ring();
  await alarm.ring();
  expect(errors).toEqual([new Error('no database')]);
  expect(wakes).toBe(2);
});

it('stops: tells the running wake, waits for it, and begins none any more', async () => {
  let ended = false;
  let wakes = 0;
  const stopping = createAlarm({
    zone,
    pattern: everySecond,
    onError: fails,
    wake: async (signal) => {
      wakes += 1;
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => setTimeout(resolve, 5)));
      ended = true;
    },
  });
  await stopping.start();
  await stopping.stop();
  expect(ended).toBe(true);
  await stopping.ring();
  expect(wakes).toBe(1);
});
