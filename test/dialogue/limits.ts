import type { LimitSettings } from '../../src/bot/outbox/limits.ts';

/** Fast enough that a story does not wait; the limits have tests of their own. */
export const noLimits: LimitSettings = {
  all: { count: 10_000, windowMs: 1_000 },
  group: [{ count: 10_000, windowMs: 1_000 }],
  person: { burst: 10_000, everyMs: 1 },
  inFlight: 100,
};
