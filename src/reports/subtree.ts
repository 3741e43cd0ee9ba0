import type { Unit } from '../store/store.ts';

/** A unit with all below it, as figures need it. */
export type Subtree = {
  readonly top: Unit;
  readonly children: readonly Unit[];
  /** The child of the top under which a unit lies; undefined for the top itself. */
  readonly childOf: ReadonlyMap<number, number>;
  /** Ids of open units with no open unit below: the grassroots unions. */
  readonly grassroots: ReadonlySet<number>;
  /** Members: a unit's own number if it has one, else the sum of the open units below that know theirs. */
  readonly headcount: number | null;
};

/** `units` lists parents before their children, the top first. */
export function subtreeOf(units: readonly Unit[]): Subtree {
  const [top] = units;
  if (top === undefined) throw new Error('There is no such unit.');
  const childOf = new Map<number, number>();
  const below = new Map<number, number | null>();
  for (const { id, parentId } of units.slice(1)) {
    childOf.set(id, parentId === null || parentId === top.id ? id : (childOf.get(parentId) ?? id));
  }

  const grassroots = new Set<number>();
  let headcount: number | null = null;
  // Children first, so that every unit finds the sum of what is below it.
  for (const { id, parentId, ...unit } of units.toReversed()) {
    const sum = below.get(id);
    headcount = unit.headcount ?? sum ?? null;
    if (unit.closedAt !== null) continue;
    if (sum === undefined) grassroots.add(id);
    if (parentId === null) continue;
    const others = below.get(parentId) ?? null;
    below.set(parentId, headcount === null ? others : headcount + (others ?? 0));
  }
  const children = units.filter(({ parentId, id }) => parentId === top.id && id !== top.id);
  return { top, children, childOf, grassroots, headcount };
}
