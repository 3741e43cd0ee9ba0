import { createDelivery } from './delivery.ts';
import { createDueLook } from './due.ts';
import { createLimits, type Lane } from './limits.ts';
import { isClaimed, isOnce, type SenderOptions, unclaim } from './options.ts';
import { createOutcomes } from './outcomes.ts';
import { createSendQueue, type Job, laneOf } from './queue.ts';
import type { LeftRow } from './release.ts';
import { createSettler } from './settler.ts';
import { createSpacing } from './spacing.ts';

export type Sender = {
  /** Messages whose transaction is committed. */
  release(rows: readonly LeftRow[]): void;
  start(): Promise<void>;
  /** Looks again at what is due: the clock was moved. */
  wake(): Promise<void>;
  /** Lets the calls in flight end, for a while; what waits stays in the outbox. */
  stop(): Promise<void>;
};

/** How long a stop waits for the calls in flight before it breaks them off, ms. */
const stopPatience = 5_000;
/** Share of the calls in flight that bulk may have: when Telegram is slow, persons still find room. */
const shares: Readonly<Record<Lane, number>> = { person: 1, bulk: 2 / 3 };

/** Sends what was left in the outbox, under Telegram's limits, persons before bulk, one at a time per chat. */
export function createSender(options: SenderOptions): Sender {
  const { store, now, log } = options;
  const limits = createLimits(options.limits, now);
  const queue = createSendQueue(pump);
  const due = createDueLook({ store, now, log, found: addAll, forget: queue.forget });
  const settler = createSettler({ store, now, log, onSettled: due.settled });
  const stopping = new AbortController();
  const { deliver } = createDelivery(options, {
    ...{ settler, signal: stopping.signal },
    spaced: createSpacing(options.limits, { now, paused: limits.paused }),
  });
  const outcomes = createOutcomes(options, { limits, queue, settler, forget: due.settled });
  const inFlight = new Set<Promise<void>>();
  let isStopped = true;
  let timer: NodeJS.Timeout | undefined;

  function addAll(rows: readonly LeftRow[]): void {
    for (const row of rows) queue.add(row);
    pump();
  }

  function pump(): void {
    while (!isStopped) {
      clearTimeout(timer);
      timer = undefined;
      const job = pick('person') ?? pick('bulk');
      if (job === undefined) return;
      limits.take(job.chatId, laneOf(job));
      const sending = send(job);
      inFlight.add(sending);
      void sending.then(() => {
        inFlight.delete(sending);
        pump();
      });
    }
  }

  function pick(lane: Lane): Job | undefined {
    if (!queue.has(lane) || inFlight.size >= options.limits.inFlight * shares[lane]) return undefined;
    const waitMs = limits.waitForAll(lane);
    if (waitMs === 0) return queue.next(lane, limits.waitFor);
    // Bulk never waits less than persons do.
    timer ??= setTimeout(pump, Math.ceil(waitMs)).unref();
    return undefined;
  }

  /** Whether it is to wait in the outbox again: it was to go out by day, and now it is night. */
  async function heldBack(job: Job): Promise<boolean> {
    const { id } = job;
    const at = now();
    const until = options.restsUntil(job, at);
    if (until <= at) return false;
    await settler.record({ follow: (store) => store.outbox.rest(id, until) });
    due.settled([id]);
    due.expect(until);
    return true;
  }

  /** Never rejects. */
  async function send(job: Job): Promise<void> {
    if (await heldBack(job)) return queue.done(job);
    let retry: Job | undefined;
    try {
      const delivered = await deliver(job);
      // Broken off: the row stays as it is, and the next start knows what to do with it.
      if (stopping.signal.aborted && delivered?.answer.kind === 'unknown') return;
      if (delivered === undefined) due.settled([job.id]);
      else retry = outcomes.settle(job, delivered);
      await delivered?.kept;
    } catch (error) {
      retry = outcomes.settleFailure(job, error);
    }
    // While it waits it may be taken back again.
    if (retry !== undefined && isClaimed(job))
      await settler.record({ follow: (store) => unclaim(store, job) });
    queue.done(job, retry);
  }

  return {
    release: (rows) => {
      const at = now();
      for (const { notBefore = 0 } of rows) if (notBefore > at) due.expect(notBefore);
      addAll(rows.filter(({ notBefore = 0 }) => notBefore <= at));
    },
    start: async () => {
      isStopped = false;
      // What was being sent when the program died: a digest is uncertain, the rest is said once more.
      for (const row of await store.outbox.interrupted()) {
        void settler.record(
          isOnce(row)
            ? { row: { id: row.id, state: 'uncertain' }, follow: (inner) => options.onUncertain(inner, row) }
            : { row: { id: row.id, state: 'planned' } },
        );
      }
      await settler.flushed();
      await due.start();
    },
    wake: async () => {
      queue.recheck();
      pump();
      await due.look();
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await due.stop();
      const patience = setTimeout(() => stopping.abort(), stopPatience);
      await Promise.all(inFlight);
      clearTimeout(patience);
      await settler.flushed();
    },
  };
}
