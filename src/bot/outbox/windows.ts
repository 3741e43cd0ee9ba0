/** One rate limit; all moments are ms of one clock that never goes back. */
export type Window = {
  /** Milliseconds until one more is allowed. */
  wait(at: number): number;
  take(at: number): void;
  /** Nothing that was taken counts any more. */
  isIdle(at: number): boolean;
};

/** A rate: so many in so many ms. */
export type Rate = { count: number; windowMs: number };

/** Of what all may send, one less is for bulk: a person hardly ever finds the window full. */
export function bulkShare({ count, windowMs }: Rate): Rate {
  return { count: Math.max(count - 1, 1), windowMs };
}

/** At most `count` in any `windowMs`: the moments of the last `count` in a ring. */
export function createWindow({ count, windowMs }: Rate): Window {
  const taken: number[] = [];
  let oldest = 0;
  return {
    wait: (at) => (taken.length < count ? 0 : Math.max((taken[oldest] ?? 0) + windowMs - at, 0)),
    take: (at) => {
      taken[oldest] = at;
      oldest = (oldest + 1) % count;
    },
    isIdle: (at) => taken.every((moment) => moment + windowMs <= at),
  };
}

/** A burst, then one each `everyMs`. */
export function createBurst({ burst, everyMs }: { burst: number; everyMs: number }): Window {
  let paidUntil = Number.NEGATIVE_INFINITY;
  return {
    wait: (at) => Math.max(paidUntil - at - (burst - 1) * everyMs, 0),
    take: (at) => {
      paidUntil = Math.max(paidUntil, at) + everyMs;
    },
    isIdle: (at) => paidUntil <= at,
  };
}

/**
 * One each `everyMs`. Up to `late` that were held up meanwhile go at once; after a rest of a second it begins evenly,
 * since nobody was held up.
 */
export function createPace({ everyMs, late }: { everyMs: number; late: number }): Window {
  const rest = 1_000;
  let due = Number.NEGATIVE_INFINITY;
  return {
    wait: (at) => Math.max(due - at, 0),
    take: (at) => {
      due = at - due > rest ? at + everyMs : Math.max(due, at - late * everyMs) + everyMs;
    },
    isIdle: (at) => due <= at,
  };
}

/** A clock that never goes back: when the given one does, it goes on from where it was. */
export function createSteadyClock(now: () => number): () => number {
  let last = Number.NEGATIVE_INFINITY;
  let ahead = 0;
  return () => {
    const at = now() + ahead;
    if (at < last) ahead += last - at;
    last = Math.max(at, last);
    return last;
  };
}
