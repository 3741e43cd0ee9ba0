import type { Counts } from './counts.ts';
import type { RankingUnit } from './ranking.ts';
import type { Rolled, TreeUnit } from './roll-up.ts';
import { nameShares, type Period, type PhaseTally, type Shares, type Tally } from './tally.ts';

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

/** What units are measured in: the phase, or the whole programme. */
export type Scale = Tally['sharesOf'];

/** The phase where a target of the unit or of one below it was given for it, else the whole programme. */
export function scaleOf(rolled: Rolled, { period, phase }: TallyFrame): Scale {
  if (phase === null || period.kind === 'programme') return 'programme';
  const isGiven = [rolled.unit, ...rolled.children].some(({ id }) => phase.targets.has(id));
  return isGiven || period.kind === 'phase' ? 'phase' : 'programme';
}

/** Units with their figures rolled up, and what they are measured by. */
export type Figured = { readonly rolled: ReadonlyMap<number, Rolled>; readonly frame: TallyFrame };

/** Each unit below with what it is ranked by; a closed one only while it has something valid. */
export function listUnits(
  rolled: Rolled,
  { rolled: all, frame: { programme, phase } }: Figured,
  scale: Scale,
): RankingUnit[] {
  const targets = scale === 'phase' ? phase?.targets : programme?.targets;
  return rolled.children.flatMap(({ id, name, code, block, closedAt }: TreeUnit) => {
    const below = all.get(id);
    const { submitted = 0, valid = 0 } = below?.counts[scale === 'phase' ? 'phase' : 'totals'] ?? {};
    const headcount = below?.headcount ?? null;
    return closedAt !== null && valid === 0
      ? []
      : [{ id, name, code, block, submitted, valid, target: targets?.get(id) ?? null, headcount }];
  });
}

/** What a unit with others below it has of its own is among the others, so that the list adds up to the total. */
function listShares(rolled: Rolled, listed: readonly RankingUnit[], scale: Scale): Shares {
  const named = listed.map(({ name, code, valid, target }) => ({ name, code, valid, target }));
  const { shares, others } = nameShares(named);
  const own = listed.length === 0 ? 0 : rolled.own[scale === 'phase' ? 'phase' : 'totals'].valid;
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
  const scale = scaleOf(rolled, frame);
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
            authors: counts.phase.authors,
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
    sharesOf: scale,
    ...listShares(rolled, listUnits(rolled, { rolled: all, frame }, scale), scale),
  };
}
