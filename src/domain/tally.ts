/** `span`: from a day to a day. */
export const periodKinds = ['today', 'week', 'month', 'quarter', 'year', 'programme', 'span'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Epoch ms; `to` is exclusive. */
export type Period = { readonly kind: PeriodKind; readonly from: number; readonly to: number };

/** What was recorded in a period; a decision that was undone is left out. */
export type Flows = {
  /** First submissions: one that comes back completed is not counted again. */
  readonly submitted: number;
  readonly recognised: number;
  readonly declined: number;
};

export type UnitShare = {
  readonly name: string;
  readonly code: string;
  /** Valid in the programme: recognised, and applied within its dates. */
  readonly valid: number;
  readonly target: number | null;
};

/** The units below a unit: the first ones by name, the rest added up. */
export type Shares = {
  readonly shares: readonly UnitShare[];
  readonly others: { readonly units: number; readonly valid: number };
};

/** Figures of a unit's subtree: flows of a period beside the period before, stocks at the cut-off, totals. */
export type Tally = Shares & {
  readonly unit: string;
  readonly programme: string | null;
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
  readonly totals: { readonly submitted: number; readonly recognised: number; readonly valid: number };
  readonly target: number | null;
  /** Open grassroots units (those with no open unit below), and those of them that submitted something. */
  readonly units: { readonly taking: number; readonly all: number };
  readonly authors: number;
  readonly headcount: number | null;
  /** Đồng in a year, of the recognised and of all submitted; `none`: recognised ones without money. */
  readonly benefit: { readonly confirmed: number; readonly declared: number; readonly none: number };
  /** No answer, no decision after acceptance, by the day that was told. */
  readonly overdue: { readonly answer: number; readonly decision: number };
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

const { compare: compareNames } = new Intl.Collator('vi');

/** By share of the target, compared exactly; those without a target after all that have one. */
function compareShares(one: UnitShare, other: UnitShare): number {
  const [oneTarget, otherTarget] = [one.target ?? 0, other.target ?? 0];
  if (oneTarget > 0 && otherTarget > 0) return other.valid * oneTarget - one.valid * otherTarget;
  return Math.sign(otherTarget) - Math.sign(oneTarget);
}

/** The rank of each unit of an ordered list: those with the same share (without targets: the same count) share it. */
export function ranksOf(ordered: readonly UnitShare[]): number[] {
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
