import { setImmediate } from 'node:timers/promises';
import type { Deps } from '../actions/deps.ts';
import {
  countFields,
  type FieldCount,
  type PictureCounts,
  pictureWeeks,
  type WeekFlows,
} from '../domain/picture.ts';
import type { Tally } from '../domain/tally.ts';
import type { WeekFlow } from '../store/store.ts';
import { sliceSize, slicesOf } from './counts.ts';
import { keptCounts } from './digest.ts';
import { programmeAt } from './tally.ts';

const flowNames = { submit: 'submitted', recognise: 'recognised' } as const;

/**
 * Counts what the picture of a unit's week shows beside its figures. Past weeks are taken from the unit's last digest,
 * since they never change; between slices everybody else has a turn.
 */
export function createPictureCounts({ store, calendar }: Pick<Deps, 'store' | 'calendar'>) {
  /** The beginnings of the weeks, and the end of the last. */
  function boundsOf({ period }: Tally): number[] {
    const bounds = [period.to];
    while (bounds.length <= pictureWeeks) bounds.unshift(calendar.weekOf((bounds[0] ?? 0) - 1).from);
    return bounds;
  }

  async function countWeeks(
    { unitId, size }: { unitId: number; size: number },
    bounds: readonly number[],
  ): Promise<WeekFlows[]> {
    const weeks = bounds.slice(0, -1).map((from) => ({ from, submitted: 0, recognised: 0 }));
    const add = (flows: readonly WeekFlow[], first: number, sign: 1 | -1): void => {
      for (const { week, kind, count } of flows) {
        const counted = weeks[first + week];
        if (counted !== undefined) counted[flowNames[kind]] += sign * count;
      }
    };
    const way = size <= sliceSize ? 'unit' : 'time';
    // First, so that nothing is taken off which was decided and undone in between, and never added.
    add(await store.figures.weeklyUndone(unitId, bounds, way), 0, -1);
    // The moves of a large union are read week by week.
    const pieces = way === 'unit' ? [bounds] : weeks.map((_, at) => bounds.slice(at, at + 2));
    for (const [first, piece] of pieces.entries()) {
      add(await store.figures.weeklyRecorded(unitId, piece, way), first, 1);
      await setImmediate();
    }
    return weeks;
  }

  async function weeksOf(of: { unitId: number; size: number }, tally: Tally): Promise<WeekFlows[]> {
    const bounds = boundsOf(tally);
    const [last] = await store.digests.before(of.unitId, Number.MAX_SAFE_INTEGER, 1);
    const known = new Map(
      (last === undefined ? [] : (keptCounts(last)?.weeks ?? [])).map((week) => [week.from, week]),
    );
    const { submitted, recognised } = tally.flows;
    known.set(tally.period.from, { from: tally.period.from, submitted, recognised });
    const first = bounds.findIndex((from) => !known.has(from));
    const missing = bounds.slice(0, -1).filter((from) => !known.has(from)).length;
    const counted = missing === 0 ? [] : await countWeeks(of, bounds.slice(first, first + missing + 1));
    for (const week of counted) known.set(week.from, week);
    return bounds.slice(0, -1).flatMap((from) => known.get(from) ?? []);
  }

  async function cellsOf(
    unitId: number,
    units: readonly { id: number }[],
    tally: Tally,
  ): Promise<FieldCount[]> {
    const programme = await programmeAt(store, Math.min(tally.cutOff, tally.period.to - 1));
    const scope = { programmeId: programme?.id ?? 0, phaseId: 0 };
    const cells: FieldCount[] = [];
    for (const slice of slicesOf(unitId, units)) {
      const found = await store.figures.cells(slice, scope);
      cells.push(...found.map(({ field, submitted, recognised }) => ({ field, submitted, recognised })));
      await setImmediate();
    }
    return cells;
  }

  return async (unitId: number, tally: Tally): Promise<PictureCounts> => {
    const units = await store.units.all(unitId);
    return {
      weeks: await weeksOf({ unitId, size: units.length }, tally),
      fields: countFields(await cellsOf(unitId, units, tally), tally),
    };
  };
}
