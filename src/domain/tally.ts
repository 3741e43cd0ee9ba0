import type { Flows, Totals } from './counts.ts';

/** `span`: from a day to a day. */
export const periodKinds = [
  'today',
  'week',
  'month',
  'quarter',
  'year',
  'phase',
  'programme',
  'span',
] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Epoch ms; `to` is exclusive. */
export type Period = {
  readonly kind: PeriodKind;
  readonly from: number;
  readonly to: number;
  /** Which one, of a phase. */
  readonly phaseId?: number;
};

export type UnitShare = {
  readonly name: string;
  readonly code: string;
  readonly valid: number;
  readonly target: number | null;
};

/** The units below a unit: the first ones by name, the rest added up. */
export type Shares = {
  readonly shares: readonly UnitShare[];
  readonly others: { readonly units: number; readonly valid: number };
};

/** What of a phase the figures of a unit tell; moments of submission, epoch ms. `authors`: not kept by earlier digests. */
export type PhaseTally = Pick<Totals, 'submitted' | 'recognised' | 'valid'> & {
  readonly authors?: number;
  readonly ordinal: number;
  readonly name: string;
  readonly fromAt: number;
  readonly toAt: number;
  readonly target: number | null;
};

/** Figures of a unit's subtree: flows of a period beside the period before, stocks at the cut-off, totals. */
export type Tally = Shares & {
  readonly unit: string;
  readonly programme: string | null;
  /** First moment after the last submission to the programme. */
  readonly programmeTo: number | null;
  /** The phase at the end of the period, or the one asked for; null where the programme has none. */
  readonly phase: PhaseTally | null;
  readonly period: Period;
  /** Epoch ms: when the stocks and totals were taken. */
  readonly cutOff: number;
  readonly flows: Flows;
  /** Null while the period runs, and where nothing comparable lies before it. */
  readonly before: Flows | null;
  /** Submitted or in review. */
  readonly waiting: number;
  readonly returned: number;
  /** Of the programme; without one of all time. `recognised`: those that are so now. */
  readonly totals: Pick<Totals, 'submitted' | 'recognised' | 'valid'>;
  readonly target: number | null;
  /** Open grassroots units (those with no open unit below), and those of them that submitted something. */
  readonly units: { readonly taking: number; readonly all: number };
  readonly authors: number;
  readonly headcount: number | null;
  /** Đồng in a year, of the recognised and of all submitted; `none`: recognised ones without money. */
  readonly benefit: { readonly confirmed: number; readonly declared: number; readonly none: number };
  /** No answer, no decision after acceptance, by the day that was told. */
  readonly overdue: { readonly answer: number; readonly decision: number };
  /** Whether the shares below are those of the phase or of the whole programme. */
  readonly sharesOf: 'phase' | 'programme';
};

/** How many units a list names; the others are added up in one line. */
export const namedUnits = 8;

/** Share of a target in tenths of a per cent, half-up: 141 of 96 is 1469. Undefined without a target above zero. */
export function shareInTenths(count: number, target: number | null): number | undefined {
  return target === null || target <= 0 ? undefined : Math.floor((2000 * count + target) / (2 * target));
}

/** «146,9» */
export function formatTenths(tenths: number): string {
  return `${Math.floor(tenths / 10)},${tenths % 10}`;
}

const { compare: compareNames } = new Intl.Collator('vi', { numeric: true });

/** By share of the target, compared exactly; those without a target after all that have one. */
function compareShares(one: UnitShare, other: UnitShare): number {
  const [oneTarget, otherTarget] = [one.target ?? 0, other.target ?? 0];
  if (oneTarget > 0 && otherTarget > 0) return other.valid * oneTarget - one.valid * otherTarget;
  return Math.sign(otherTarget) - Math.sign(oneTarget);
}

/**
 * The rank of each unit of an ordered list: those with the same share (without targets: the same count) share it. While
 * none of them has anything valid nobody has one.
 */
export function ranksOf(ordered: readonly UnitShare[]): (number | null)[] {
  if (ordered.every(({ valid }) => valid === 0)) return ordered.map(() => null);
  const ranks: number[] = [];
  for (const [index, unit] of ordered.entries()) {
    const before = ordered[index - 1];
    const isTie =
      before !== undefined &&
      compareShares(before, unit) === 0 &&
      ((unit.target ?? 0) > 0 || before.valid === unit.valid);
    ranks.push(isTie ? (ranks[index - 1] ?? 1) : index + 1);
  }
  return ranks;
}

/** Orders units by share of their target, then valid count, then name; names the first, adds up the rest. */
export function nameShares(units: readonly UnitShare[]): Shares {
  const ordered = units.toSorted(
    (one, other) =>
      compareShares(one, other) || other.valid - one.valid || compareNames(one.name, other.name),
  );
  const rest = ordered.slice(namedUnits);
  return {
    shares: ordered.slice(0, namedUnits),
    others: { units: rest.length, valid: rest.reduce((sum, { valid }) => sum + valid, 0) },
  };
}
