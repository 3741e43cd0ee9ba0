/**
 * How long after a programme's closing minute a draft that was begun before it still counts for it, in ms. A day: who
 * wrote on the last evening may be on shift or without a network until the next one. Meant to become a setting.
 */
export const graceTime = 24 * 60 * 60_000;

type Running = { readonly fromAt: number; readonly toAt: number };

/**
 * For which programme a first submission counts; `programmes` come newest first. One that has just closed goes before
 * one that runs, if the draft was begun before it closed. Moments are epoch ms.
 */
export function countedIn<P extends Running>(
  programmes: readonly P[],
  { begunAt, at }: { begunAt: number; at: number },
): { programme: P; inGrace: boolean } | undefined {
  const closed = programmes.find(({ toAt }) => toAt <= at && at < toAt + graceTime && begunAt < toAt);
  if (closed !== undefined) return { programme: closed, inGrace: true };
  const running = programmes.find(({ fromAt, toAt }) => fromAt <= at && at < toAt);
  return running && { programme: running, inGrace: false };
}
