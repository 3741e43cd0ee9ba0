/** How many updates one person may send at once, and how many a minute come back. */
export type Pace = { readonly burst: number; readonly perMinute: number };

/** What is left of a burst at a moment, epoch ms; `quietFrom`: once it was used up, when it will have been quiet. */
export type Bucket = { readonly left: number; readonly at: number; readonly quietFrom: number | null };

/** `warn`: the first one too many, which is answered; `drop`: all after it, in silence. */
export type Verdict = 'take' | 'warn' | 'drop';

/** How long nothing may come until somebody is heard again, ms. */
export const quiet = 10_000;

/**
 * A token bucket: what a person sends at a moment (epoch ms, by the clock of the update itself, so that a backlog of
 * hours is no flood), and what is left then. Whoever sends too much is warned once, and not heard until it was quiet.
 */
export function weigh(
  bucket: Bucket | undefined,
  at: number,
  { burst, perMinute }: Pace,
): { verdict: Verdict; bucket: Bucket } {
  const before = bucket ?? { left: burst, at, quietFrom: null };
  if (before.quietFrom !== null && at < before.quietFrom)
    return { verdict: 'drop', bucket: { ...before, quietFrom: Math.max(before.quietFrom, at + quiet) } };
  // Updates of several chats may come out of order: time does not run back.
  const now = Math.max(at, before.at);
  const left = Math.min(burst, before.left + ((now - before.at) * perMinute) / 60_000);
  return left >= 1
    ? { verdict: 'take', bucket: { left: left - 1, at: now, quietFrom: null } }
    : { verdict: 'warn', bucket: { left, at: now, quietFrom: at + quiet } };
}
