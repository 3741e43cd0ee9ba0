import { addCounts, type Counts, noCounts } from './counts.ts';

/** A unit as figures need it. */
export type TreeUnit = {
  readonly id: number;
  readonly parentId: number | null;
  readonly code: string;
  readonly name: string;
  readonly block: string;
  readonly headcount: number | null;
  readonly closedAt: number | null;
};

/** A unit with all below it. */
export type Rolled = {
  readonly unit: TreeUnit;
  readonly children: readonly TreeUnit[];
  readonly counts: Counts;
  /** What the unit has of its own, those below it apart. */
  readonly own: Counts;
  /** Open grassroots units (those with no open unit below), and those of them that submitted to the programme. */
  readonly units: { readonly taking: number; readonly all: number };
  /** Members: a unit's own number if it has one, else the sum of the open units below that know theirs. */
  readonly headcount: number | null;
};

/** The units of one author who submitted in several, in a programme or a phase. */
export type Wanderer = readonly number[];

/** How often each unit counts an author twice: once at the lowest unit above each two neighbours in the tree's order. */
function repeatsOf(tree: ReadonlyMap<number, { unit: TreeUnit; order: number; depth: number }>) {
  const up = (id: number): number => tree.get(id)?.unit.parentId ?? -1;
  const depth = (id: number): number => tree.get(id)?.depth ?? -1;
  return (wanderers: readonly Wanderer[]): Map<number, number> => {
    const repeats = new Map<number, number>();
    for (const units of wanderers) {
      const here = units
        .filter((id) => tree.has(id))
        .toSorted((one, other) => (tree.get(one)?.order ?? 0) - (tree.get(other)?.order ?? 0));
      for (const [index, id] of here.slice(1).entries()) {
        let [one, other] = [here[index] ?? id, id];
        while (one !== other) {
          if (depth(one) >= depth(other)) one = up(one);
          else other = up(other);
        }
        repeats.set(one, (repeats.get(one) ?? 0) + 1);
      }
    }
    return repeats;
  };
}

/** Parents before their children, each branch as a whole: the order in which the branches of a unit lie side by side. */
function walk(units: readonly TreeUnit[]) {
  const [top] = units;
  const children = new Map<number, TreeUnit[]>();
  for (const unit of units.slice(1)) {
    const parent = unit.parentId ?? top?.id ?? 0;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [unit]);
    else siblings.push(unit);
  }
  const tree = new Map<number, { unit: TreeUnit; order: number; depth: number }>();
  const stack = top === undefined ? [] : [{ unit: top, depth: 0 }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { unit, depth } = next;
    tree.set(unit.id, { unit, order: tree.size, depth });
    for (const child of (children.get(unit.id) ?? []).toReversed())
      stack.push({ unit: child, depth: depth + 1 });
  }
  return { tree, children };
}

function minusAuthors(counts: Counts, totals: number, phase: number): Counts {
  return {
    ...counts,
    totals: { ...counts.totals, authors: counts.totals.authors - totals },
    phase: { ...counts.phase, authors: counts.phase.authors - phase },
  };
}

/**
 * Adds own counts up the tree, so that every unit has the sum of itself and all below it, each author once. `units`
 * begins with the top; the parent of every other is among them.
 */
export function rollUp(
  units: readonly TreeUnit[],
  own: ReadonlyMap<number, Counts>,
  wanderers: { readonly totals: readonly Wanderer[]; readonly phase: readonly Wanderer[] },
): ReadonlyMap<number, Rolled> {
  const { tree, children } = walk(units);
  const repeats = repeatsOf(tree);
  const twice = { totals: repeats(wanderers.totals), phase: repeats(wanderers.phase) };
  const rolled = new Map<number, Rolled>();
  for (const { unit } of [...tree.values()].toReversed()) {
    const below = children.get(unit.id) ?? [];
    const ownCounts = own.get(unit.id) ?? noCounts;
    let counts = minusAuthors(ownCounts, twice.totals.get(unit.id) ?? 0, twice.phase.get(unit.id) ?? 0);
    let [taking, all, open] = [0, 0, 0];
    let members: number | null = null;
    for (const child of below) {
      const part = rolled.get(child.id);
      if (part === undefined) continue;
      counts = addCounts(counts, part.counts);
      taking += part.units.taking;
      all += part.units.all;
      if (child.closedAt !== null) continue;
      open += 1;
      if (part.headcount !== null) members = (members ?? 0) + part.headcount;
    }
    const isGrassroots = unit.closedAt === null && open === 0;
    if (isGrassroots) {
      all += 1;
      if (ownCounts.totals.submitted > 0) taking += 1;
    }
    rolled.set(unit.id, {
      unit,
      children: below,
      counts,
      own: ownCounts,
      units: { taking, all },
      headcount: unit.headcount ?? members,
    });
  }
  return rolled;
}

/** A unit and all below it. */
export function unitsUnder(id: number, all: ReadonlyMap<number, Rolled>): TreeUnit[] {
  const units: TreeUnit[] = [];
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const rolled = all.get(next);
    if (rolled === undefined) continue;
    units.push(rolled.unit);
    waiting.push(...rolled.children.map((child) => child.id));
  }
  return units;
}
