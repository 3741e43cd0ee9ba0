import { isPassing } from './passing.ts';

/** Work whose place is a row, so that it goes on from there after a crash. */
export type Durable = {
  /** Goes on with one from where it stands. What runs already looks once more when it is through. */
  run(id: number): Promise<void>;
  /** Breaks one off. */
  stop(id: number): void;
  /** Those that a crash or a stop interrupted, by id and the chat that is told if one fails, where somebody waits. */
  interrupted(): Promise<readonly { id: number; chatId?: number }[]>;
  /** Breaks all off; what is not finished goes on at the next start. */
  close(): void;
};

const troublePause = 1_000;

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Does a piece of work, again and again while the database is only in trouble for the moment. */
export async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await pause(troublePause);
    }
  }
}

/** `goOn` does what is left of one and returns early when the signal is given; never twice at a time for the same id. */
export function createDurable({
  goOn,
  interrupted,
}: Pick<Durable, 'interrupted'> & {
  goOn: (id: number, signal: AbortSignal) => Promise<void>;
}): Durable {
  const running = new Map<number, AbortController>();
  const askedAgain = new Set<number>();
  const closing = new AbortController();

  async function run(id: number): Promise<void> {
    if (closing.signal.aborted) return;
    if (running.has(id)) {
      askedAgain.add(id);
      return;
    }
    const stopping = new AbortController();
    running.set(id, stopping);
    let isAsked = false;
    try {
      await goOn(id, AbortSignal.any([stopping.signal, closing.signal]));
    } finally {
      running.delete(id);
      isAsked = askedAgain.delete(id);
    }
    if (isAsked) await run(id);
  }

  return {
    run,
    stop: (id) => running.get(id)?.abort(),
    interrupted,
    close: () => closing.abort(),
  };
}
