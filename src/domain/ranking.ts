/** What units are ranked by: share of their target, valid ones, or those for each hundred members. */
export const measures = ['share', 'valid', 'members'] as const;
export type Measure = (typeof measures)[number];

/** A unit with all below it. */
export type RankingUnit = {
  readonly id: number;
  readonly name: string;
  readonly code: string;
  readonly block: string;
  readonly submitted: number;
  readonly valid: number;
  readonly target: number | null;
  readonly headcount: number | null;
};
/** `rank` null: the unit lacks what the measure needs, or nobody has anything yet. */
export type RankedUnit = RankingUnit & { readonly rank: number | null };

/** A smaller unit, or one of an unknown number of members, is never named as last. */
const fewestMembers = 100;

export function mayBeLast({ headcount }: Pick<RankingUnit, 'headcount'>): boolean {
  return headcount !== null && headcount >= fewestMembers;
}

/** By what the valid ones are divided; 0 where that is not known. */
const bases: Readonly<Record<Measure, (unit: RankingUnit) => number>> = {
  share: ({ target }) => Math.max(target ?? 0, 0),
  valid: () => 1,
  members: ({ headcount }) => Math.max(headcount ?? 0, 0),
};

const { compare: compareNames } = new Intl.Collator('vi', { numeric: true });

/**
 * Orders units by a measure, compared exactly; equal ones share a rank, and the next has its place in the list. Those
 * that cannot be measured come last, by valid ones, without a rank; while none of the others has anything valid, nobody
 * has one.
 */
export function rankUnits(units: readonly RankingUnit[], measure: Measure): RankedUnit[] {
  const base = bases[measure];
  const compare = (one: RankingUnit, other: RankingUnit): number =>
    base(one) > 0 && base(other) > 0
      ? other.valid * base(one) - one.valid * base(other)
      : Math.sign(base(other)) - Math.sign(base(one));
  const ordered = units.toSorted(
    (one, other) => compare(one, other) || other.valid - one.valid || compareNames(one.name, other.name),
  );
  const isBegun = units.some((unit) => base(unit) > 0 && unit.valid > 0);
  const ranked: RankedUnit[] = [];
  for (const [index, unit] of ordered.entries()) {
    const before = ranked[index - 1];
    const isTie = before !== undefined && compare(before, unit) === 0;
    ranked.push({ ...unit, rank: !isBegun || base(unit) === 0 ? null : isTie ? before.rank : index + 1 });
  }
  return ranked;
}

export type Place = { readonly rank: number; readonly of: number };

/** «21/83»: a unit's rank among those that have one. */
export function placeOf(ranked: readonly RankedUnit[], id: number): Place | undefined {
  const rank = ranked.find((unit) => unit.id === id)?.rank ?? null;
  return rank === null ? undefined : { rank, of: ranked.filter((unit) => unit.rank !== null).length };
}
