import type { Deps } from '../actions/deps.ts';
import { makeTally } from '../domain/make-tally.ts';
import type { Period, Tally } from '../domain/tally.ts';
import { createScope, createTally, type Scope } from './tally.ts';

/** From how many units on one look at the whole union costs less than one at each of them. */
const worthTheWhole = 16;

export type TallyOf = (unitId: number, period: Period) => Promise<Tally>;
export type StartBatch = (
  deps: Pick<Deps, 'store' | 'calendar'>,
  size: { units: number; cutOff: number },
) => TallyOf;

/**
 * Makes the figures of many units at one moment. Of many units the whole union is loaded once for each period, and
 * dropped with the batch.
 */
export const createBatch: StartBatch = (deps, { units, cutOff }) => {
  const tally = createTally(deps);
  if (units < worthTheWhole) return (unitId, period) => tally({ unitId, period, cutOff });
  const loadScope = createScope(deps);
  const scopes = new Map<string, Promise<Scope>>();

  async function load(period: Period): Promise<Scope> {
    const root = await deps.store.units.root();
    if (root === undefined) throw new Error('There is no unit.');
    return loadScope({ unitId: root.id, period, cutOff });
  }

  return async (unitId, period) => {
    const key = `${period.from} ${period.to}`;
    const loading = scopes.get(key) ?? load(period);
    scopes.set(key, loading);
    const { rolled, frame } = await loading;
    return rolled.has(unitId) ? makeTally(unitId, rolled, frame) : tally({ unitId, period, cutOff });
  };
};
