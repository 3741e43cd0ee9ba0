import type { Deps } from '../actions/deps.ts';
import { makeTally, type TallyFrame } from '../domain/make-tally.ts';
import { periodBefore } from '../domain/periods.ts';
import { type Rolled, rollUp } from '../domain/roll-up.ts';
import type { Period, Tally } from '../domain/tally.ts';
import type { Phase, Programme, Store } from '../store/store.ts';
import { loadCounts } from './counts.ts';

export type TallyQuery = {
  readonly unitId: number;
  readonly period: Period;
  /** Epoch ms: now, to which stocks and totals are taken. */
  readonly cutOff: number;
};
export type MakeTally = (query: TallyQuery) => Promise<Tally>;

/** A scope's units with their figures rolled up, and what they are measured by. */
export type Scope = {
  readonly rolled: ReadonlyMap<number, Rolled>;
  readonly frame: TallyFrame;
  readonly programmeId: number | null;
  readonly phaseId: number | null;
};

/** The programme a moment is counted in: of those that had begun the latest, also when it has ended since. */
export async function programmeAt(store: Store, moment: number): Promise<Programme | undefined> {
  const begun = (await store.programmes.list()).filter(({ fromAt }) => fromAt <= moment);
  return begun.toSorted((one, other) => other.fromAt - one.fromAt)[0];
}

/** The phase a period is told beside: the one it is, else the last one that had begun at its end, else the first. */
function phaseFor(phases: readonly Phase[], { kind, phaseId }: Period, moment: number): Phase | undefined {
  if (kind === 'phase') return phases.find(({ id }) => id === phaseId);
  return phases.findLast(({ fromAt }) => fromAt <= moment) ?? phases[0];
}

async function targetsOf(
  store: Store,
  scope: { programmeId: number; phaseId: number; unitId: number },
): Promise<ReadonlyMap<number, number>> {
  return new Map((await store.targets.below(scope)).map(({ unitId, target }) => [unitId, target]));
}

/** Loads a unit and all below it for a period: every figure of any of them is made out of this, wherever it is told. */
export function createScope({ store, calendar }: Pick<Deps, 'store' | 'calendar'>) {
  return async ({ unitId, period, cutOff }: TallyQuery): Promise<Scope> => {
    const units = await store.units.all(unitId);
    const moment = Math.min(cutOff, period.to - 1);
    const programme = await programmeAt(store, moment);
    const phase =
      programme === undefined ? undefined : phaseFor(await store.phases.of(programme.id), period, moment);
    const before = period.to <= cutOff ? periodBefore(period, calendar) : null;
    const isFlow = period.kind !== 'programme' && period.kind !== 'phase';
    const { own, wanderers } = await loadCounts(store, {
      unitId,
      units,
      span: isFlow ? period : null,
      before: isFlow ? before : null,
      cutOff,
      programmeId: programme?.id ?? null,
      phaseId: phase?.id ?? null,
    });
    const frame: TallyFrame = {
      period,
      cutOff,
      before,
      programme:
        programme === undefined
          ? null
          : {
              name: programme.name,
              toAt: programme.toAt,
              targets: await targetsOf(store, { programmeId: programme.id, phaseId: 0, unitId }),
            },
      phase:
        phase === undefined
          ? null
          : {
              ...phase,
              targets: await targetsOf(store, { programmeId: phase.programmeId, phaseId: phase.id, unitId }),
            },
    };
    const ids = { programmeId: programme?.id ?? null, phaseId: phase?.id ?? null };
    return { rolled: rollUp(units, own, wanderers), frame, ...ids };
  };
}

/** Makes the figures of a unit and all below it. */
export function createTally(deps: Pick<Deps, 'store' | 'calendar'>): MakeTally {
  const loadScope = createScope(deps);
  return async (query) => {
    const { rolled, frame } = await loadScope(query);
    return makeTally(query.unitId, rolled, frame);
  };
}
