import type { Update } from 'telegraf/types';

/** `receivedAt`: when it came in, epoch ms. */
export type LaneUpdate = { updateId: number; lane: number; update: Update; receivedAt: number };

export type Lanes = {
  push(item: LaneUpdate): void;
  /** Resolves when fewer than this many updates wait or run. */
  below(count: number): Promise<void>;
  /** Resolves when nothing waits or runs any more. */
  idle(): Promise<void>;
};

/**
 * Ordered lanes: the updates of one lane run one after another, those of different lanes side by side, at most
 * `width` at once. `handle` never rejects.
 */
export function createLanes(handle: (item: LaneUpdate) => Promise<void>, width: number): Lanes {
  const waiting = new Map<number, LaneUpdate[]>();
  const ready: LaneUpdate[] = [];
  let running = 0;
  let open = 0;
  let watchers: { count: number; resolve: () => void }[] = [];

  function settle(): void {
    if (watchers.length === 0) return;
    const met = watchers.filter(({ count }) => open < count);
    watchers = watchers.filter(({ count }) => open >= count);
    for (const { resolve } of met) resolve();
  }

  async function run(item: LaneUpdate): Promise<void> {
    await handle(item);
    running -= 1;
    open -= 1;
    const queue = waiting.get(item.lane);
    const next = queue?.shift();
    if (next === undefined) waiting.delete(item.lane);
    else ready.push(next);
    settle();
    pump();
  }

  function pump(): void {
    while (running < width) {
      const item = ready.shift();
      if (item === undefined) return;
      running += 1;
      void run(item);
    }
  }

  function below(count: number): Promise<void> {
    if (open < count) return Promise.resolve();
    return new Promise((resolve) => {
      watchers.push({ count, resolve });
    });
  }

  return {
    push: (item) => {
      open += 1;
      const queue = waiting.get(item.lane);
      if (queue !== undefined) {
        queue.push(item);
        return;
      }
      waiting.set(item.lane, []);
      ready.push(item);
      pump();
    },
    below,
    idle: () => below(1),
  };
}
