import type { Counts } from './counts.ts';
import type { Rolled, TreeUnit } from './roll-up.ts';
import {
  nameShares,
  type Period,
  type PhaseTally,
  type Shares,
  type Tally,
  type UnitShare,
} from './tally.ts';

/** Targets by unit id. */
type TargetsBy = ReadonlyMap<number, number>;

export type TallyFrame = {
  readonly period: Period;
  /** Epoch ms. */
  readonly cutOff: number;
  /** Null: the flows before are not comparable. */
  readonly before: Period | null;
  readonly programme: { readonly name: string; readonly toAt: number; readonly targets: TargetsBy } | null;
  readonly phase:
    | (Pick<PhaseTally, 'ordinal' | 'name' | 'fromAt' | 'toAt'> & { readonly targets: TargetsBy })
    | null;
};

type Measure = { readonly of: 'phase' | 'totals'; readonly targets: TargetsBy };

/** By the phase where a target of the unit or of one below it was given for it, else by the whole programme. */
function measureOf(rolled: Rolled, { period, programme, phase }: TallyFrame): Measure {
  const units = [rolled.unit, ...rolled.children];
  const whole: Measure = { of: 'totals', targets: programme?.targets ?? new Map<number, number>() };
  if (phase === null || period.kind === 'programme') return whole;
  const isGiven = units.some(({ id }) => phase.targets.has(id));
  return isGiven || period.kind === 'phase' ? { of: 'phase', targets: phase.targets } : whole;
}

/** Each unit below with what its share of the target is made of; a closed one only while it has something. */
function sharesBelow(
  rolled: Rolled,
  all: ReadonlyMap<number, Rolled>,
  { of, targets }: Measure,
): (UnitShare & { readonly id: number })[] {
  return rolled.children.flatMap(({ id, name, code, closedAt }: TreeUnit) => {
    const valid = all.get(id)?.counts[of].valid ?? 0;
    return closedAt !== null && valid === 0
      ? []
      : [{ id, name, code, valid, target: targets.get(id) ?? null }];
  });
}

/** What a unit with others below it has of its own is among the others, so that the list adds up to the total. */
function listShares(rolled: Rolled, all: ReadonlyMap<number, Rolled>, measure: Measure): Shares {
  const listed = sharesBelow(rolled, all, measure).map(({ id: _id, ...share }) => share);
  const { shares, others } = nameShares(listed);
  const own = listed.length === 0 ? 0 : rolled.own[measure.of].valid;
  return { shares, others: { units: others.units + (own > 0 ? 1 : 0), valid: others.valid + own } };
}

/** The flows of a programme or a phase are its totals. */
function flowsOf({ flows, totals, phase }: Counts, { kind }: Period): Tally['flows'] {
  if (kind !== 'programme' && kind !== 'phase') return flows;
  const { submitted, recognised, declined } = kind === 'phase' ? phase : totals;
  return { submitted, recognised, declined, revoked: 0, withdrawn: 0 };
}

/** The figures of a unit and all below it, out of what was rolled up. */
export function makeTally(id: number, all: ReadonlyMap<number, Rolled>, frame: TallyFrame): Tally {
  const rolled = all.get(id);
  if (rolled === undefined) throw new Error('There is no such unit.');
  const { period, cutOff, before, programme, phase } = frame;
  const { counts } = rolled;
  const { stocks, totals } = counts;
  const { submitted, recognised, valid, authors } = totals;
  const measure = measureOf(rolled, frame);
  return {
    unit: rolled.unit.name,
    programme: programme?.name ?? null,
    programmeTo: programme?.toAt ?? null,
    phase:
      phase === null
        ? null
        : {
            ordinal: phase.ordinal,
            name: phase.name,
            fromAt: phase.fromAt,
            toAt: phase.toAt,
            submitted: counts.phase.submitted,
            recognised: counts.phase.recognised,
            valid: counts.phase.valid,
            target: phase.targets.get(id) ?? null,
          },
    period,
    cutOff,
    flows: flowsOf(counts, period),
    before: before === null ? null : counts.before,
    waiting: stocks.waiting,
    returned: stocks.returned,
    totals: { submitted, recognised, valid },
    target: programme?.targets.get(id) ?? null,
    units: rolled.units,
    authors,
    headcount: rolled.headcount,
    benefit: { confirmed: totals.confirmed, declared: totals.declared, none: totals.unpriced },
    overdue: { answer: stocks.overdueAnswer, decision: stocks.overdueDecision },
    sharesOf: measure.of === 'phase' ? 'phase' : 'programme',
    ...listShares(rolled, all, measure),
  };
}
