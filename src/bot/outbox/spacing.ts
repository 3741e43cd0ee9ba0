import { setTimeout as sleep } from 'node:timers/promises';
import type { LimitSettings, Limits } from './limits.ts';
import { bulkShare, createSteadyClock, createWindow } from './windows.ts';

/** Resolves when one more may go. */
export type Spacing = () => Promise<void>;

/**
 * What has to be made first, such as a picture, is let through the limits before that, and may come out in bunches,
 * as when threads start: right before the call it waits so that no second has more of it than bulk may have,
 * and nothing goes while all pause.
 */
export function createSpacing(
  { all }: Pick<LimitSettings, 'all'>,
  options: { now: () => number; paused: Limits['paused']; wait?: (ms: number) => Promise<unknown> },
): Spacing {
  const { now, paused, wait = (ms: number) => sleep(ms) } = options;
  const clock = createSteadyClock(now);
  const window = createWindow(bulkShare(all));
  let last = Promise.resolve();

  const left = (): number => Math.max(window.wait(clock()), paused());

  async function take(): Promise<void> {
    for (let ms = left(); ms > 0; ms = left()) await wait(Math.ceil(ms));
    window.take(clock());
  }

  return () => {
    last = last.then(take);
    return last;
  };
}
