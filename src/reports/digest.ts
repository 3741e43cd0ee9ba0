import type { Week } from '../domain/calendar.ts';
import type { MessageValues } from '../domain/messages.ts';
import { weekKey } from '../domain/schedule.ts';
import type { Tally } from '../domain/tally.ts';
import type { Digest, Store } from '../store/store.ts';
import type { MakeTally } from './tally.ts';

export type DigestMessage = MessageValues['digest'];

/** The figures a digest was stored with. */
export function figuresOf({ figures }: Digest): Tally {
  return figures as Tally;
}

/** The figures of a unit's week: those of its digest when there is one, else made now. */
export async function weekFigures(
  store: Store,
  tally: MakeTally,
  { unitId, week, now }: { unitId: number; week: Week; now: number },
): Promise<{ number: number | undefined; tally: Tally }> {
  const number = await store.figures.digestNumber(unitId, weekKey(week));
  const digest = number === undefined ? undefined : await store.digests.byNumber(unitId, number);
  if (digest !== undefined) return { number, tally: figuresOf(digest) };
  const period = { kind: 'week', from: week.from, to: week.to } as const;
  return { number: undefined, tally: await tally({ unitId, period, cutOff: now }) };
}
