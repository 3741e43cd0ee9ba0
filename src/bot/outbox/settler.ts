import type { Settlement, Store } from '../../store/store.ts';
import { isPassing } from '../intake/passing.ts';
import { described, type Log } from '../log.ts';

/** What came of a send, and what else is done in the same transaction. */
export type Outcome = { row?: Settlement; follow?: (store: Store) => Promise<void> };

export type Settler = {
  /** Resolves when it is committed; never rejects. */
  record(outcome: Outcome): Promise<void>;
  /** The message id that an earlier row was given; null when it never arrived. */
  messageIdOf(id: number): Promise<number | null>;
  /** Resolves when nothing is left to be committed. */
  flushed(): Promise<void>;
};

type Entry = { outcome: Outcome; resolve: () => void };

const remembered = 20_000;
const pauseMs = 500;

/** Records what came of sends: all that came in while the last commit ran goes into the next one. */
export function createSettler(options: {
  store: Store;
  now: () => number;
  log: Log;
  /** Rows that are over: a look at the outbox begun from now on does not find them. */
  onSettled: (ids: readonly number[]) => void;
}): Settler {
  const { store, now, log, onSettled } = options;
  const messageIds = new Map<number, number>();
  let entries: Entry[] = [];
  let running: Promise<void> | undefined;

  async function commit(batch: readonly Entry[]): Promise<void> {
    const rows = batch.flatMap(({ outcome: { row } }) => row ?? []);
    await store.transaction(async (store) => {
      if (rows.length > 0) await store.outbox.settle(rows, now());
      for (const { outcome } of batch) await outcome.follow?.(store);
    });
    onSettled(rows.filter(({ state }) => state !== 'planned').map(({ id }) => id));
    for (const { resolve } of batch) resolve();
  }

  /** One that can never be recorded must not keep the others from it. */
  async function commitEach(batch: readonly Entry[]): Promise<void> {
    for (const entry of batch) {
      try {
        await commit([entry]);
      } catch (error) {
        const { row, follow } = entry.outcome;
        if (isPassing(error)) entries.push(entry);
        else {
          log.error({ error: described(error), outbox: row?.id }, 'what follows from a delivery failed');
          if (row !== undefined && follow !== undefined) entries.push({ ...entry, outcome: { row } });
          else entry.resolve();
        }
      }
    }
  }

  async function flush(): Promise<void> {
    while (entries.length > 0) {
      const batch = entries;
      entries = [];
      try {
        await commit(batch);
      } catch (error) {
        if (!isPassing(error)) await commitEach(batch);
        else {
          log.error({ error: described(error) }, 'deliveries could not be recorded; trying again');
          entries = [...batch, ...entries];
          await new Promise((resolve) => setTimeout(resolve, pauseMs));
        }
      }
    }
    running = undefined;
  }

  function remember({ id, messageId }: Settlement): void {
    if (messageId === undefined) return;
    messageIds.set(id, messageId);
    const oldest = messageIds.size > remembered ? messageIds.keys().next().value : undefined;
    if (oldest !== undefined) messageIds.delete(oldest);
  }

  return {
    record: (outcome) =>
      new Promise((resolve) => {
        if (outcome.row !== undefined) remember(outcome.row);
        entries.push({ outcome, resolve });
        running ??= flush();
      }),
    messageIdOf: async (id) => messageIds.get(id) ?? (await store.outbox.messageOf(id))?.messageId ?? null,
    flushed: async () => {
      await running;
    },
  };
}
