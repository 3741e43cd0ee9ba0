import { setImmediate } from 'node:timers/promises';

/** Steps of some tenths of a millisecond each, on SQLite. */
const stepsAtOnce = 25;

/**
 * To be awaited after each of many steps: the event loop is free for a moment every so often. Inside a unit of work,
 * too: others wait for its end, but buttons are answered to and timers run.
 */
export function createBreath(every = stepsAtOnce): () => Promise<void> {
  let steps = 0;
  return async () => {
    steps += 1;
    if (steps % every === 0) await setImmediate();
  };
}
