import type { Store } from '../../store/store.ts';
import { described, type Log } from '../log.ts';
import type { LeftRow } from './release.ts';

/** Longest sleep between two looks, in ms: messages planned by others are found then. */
const longestSleep = 30_000;
const failedSleep = 1_000;
/** Rows of one look; at the start all are taken, or newer messages of a chat would pass older ones. */
const pageSize = 500;

export type DueLook = {
  start(): Promise<void>;
  /** Looks now. */
  look(): Promise<void>;
  /** A message was left for this moment (epoch ms). */
  expect(at: number): void;
  /** Rows whose outcome is committed. */
  settled(ids: readonly number[]): void;
  stop(): Promise<void>;
};

/** Finds in the outbox what has become due: held back until now, left by others, or by a program that died. */
export function createDueLook(options: {
  store: Store;
  now: () => number;
  log: Log;
  found: (rows: readonly LeftRow[]) => void;
  forget: (ids: readonly number[]) => void;
}): DueLook {
  const { store, now, log, found, forget } = options;
  let isStopped = true;
  let isReading = false;
  let settledMeanwhile: number[] = [];
  let looking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let wakeAt = Number.POSITIVE_INFINITY;

  function sleepUntil(at: number): void {
    clearTimeout(timer);
    wakeAt = at;
    const ms = Math.min(Math.max(at - now(), 0), longestSleep);
    timer = setTimeout(() => void look(), Math.ceil(ms)).unref();
  }

  async function read(limit: number): Promise<void> {
    if (isStopped) return;
    isReading = true;
    wakeAt = Number.POSITIVE_INFINITY;
    // One moment for both questions: what comes due in between would be in neither answer.
    const at = now();
    let next: number | null = at + failedSleep;
    try {
      const rows = await store.outbox.due(at, limit);
      found(rows);
      if (rows.length < limit) next = await store.outbox.nextDue(at);
    } catch (error) {
      log.error({ error: described(error) }, 'the outbox could not be read; trying again');
    }
    // What was settled while the look ran may be among its rows.
    isReading = false;
    forget(settledMeanwhile);
    settledMeanwhile = [];
    // A message may also have been left for a moment that is nearer than what the look knew of.
    sleepUntil(Math.min(next ?? Number.POSITIVE_INFINITY, wakeAt));
  }

  function look(limit = pageSize): Promise<void> {
    looking = looking.then(() => read(limit));
    return looking;
  }

  return {
    start: () => {
      isStopped = false;
      return look(Number.MAX_SAFE_INTEGER);
    },
    look: () => look(),
    expect: (at) => {
      if (at < wakeAt) sleepUntil(at);
    },
    settled: (ids) => {
      if (isReading) settledMeanwhile.push(...ids);
      else forget(ids);
    },
    stop: async () => {
      isStopped = true;
      await looking;
      clearTimeout(timer);
    },
  };
}
