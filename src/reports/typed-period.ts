import type { Deps } from '../actions/deps.ts';
import { readPeriod } from '../domain/periods.ts';
import type { Refusal } from '../domain/refusals.ts';
import type { Result } from '../domain/result.ts';
import type { Period } from '../domain/tally.ts';
import type { Phase } from '../store/store.ts';
import { programmeAt } from './tally.ts';

/** Reads typed periods, all in the programme of one moment; `phases` are its own. */
export async function periodReader(
  { store, calendar }: Pick<Deps, 'store' | 'calendar'>,
  now: number,
): Promise<{ read: (typed: string) => Result<Period, Refusal>; phases: readonly Phase[] }> {
  const found = await programmeAt(store, now);
  const phases = found === undefined ? [] : await store.phases.of(found.id);
  const programme = found && { ...found, phases };
  return { read: (typed) => readPeriod(typed, { now, calendar, programme }), phases };
}
