import type { Deps } from '../actions/deps.ts';
import type { Details } from '../domain/details.ts';
import { makeTally } from '../domain/make-tally.ts';
import type { Period, Tally } from '../domain/tally.ts';
import { detailsIn } from './details.ts';
import { createScope, type Scope } from './tally.ts';

/** From how many units on one look at the whole union costs less than one at each of them. */
const worthTheWhole = 16;

export type TallyOf = (unitId: number, period: Period) => Promise<Tally>;
export type Batch = TallyOf & {
  /** Out of the same counts as the tally of the unit and period. */
  readonly detailsOf?: (unitId: number, period: Period) => Promise<Details>;
};
export type StartBatch = (
  deps: Pick<Deps, 'store' | 'calendar'>,
  size: { units: number; cutOff: number },
) => Batch;

/**
 * Makes the figures of many units at one moment. Of many units the whole union is loaded once for each period, and
 * dropped with the batch.
 */
export const createBatch: StartBatch = (deps, { units, cutOff }) => {
  const loadScope = createScope(deps);
  const scopes = new Map<string, Promise<Scope>>();

  function load(unitId: number, period: Period): Promise<Scope> {
    const key = `${unitId} ${period.from} ${period.to}`;
    const loading = scopes.get(key) ?? loadScope({ unitId, period, cutOff });
    scopes.set(key, loading);
    return loading;
  }

  async function scopeOf(unitId: number, period: Period): Promise<Scope> {
    if (units < worthTheWhole) return load(unitId, period);
    const root = await deps.store.units.root();
    if (root === undefined) throw new Error('There is no unit.');
    const whole = await load(root.id, period);
    return whole.rolled.has(unitId) ? whole : load(unitId, period);
  }

  const tallyOf = async (unitId: number, period: Period): Promise<Tally> => {
    const { rolled, frame } = await scopeOf(unitId, period);
    return makeTally(unitId, rolled, frame);
  };
  return Object.assign(tallyOf, {
    detailsOf: async (unitId: number, period: Period) =>
      detailsIn(deps.store, await scopeOf(unitId, period), unitId),
  });
};
