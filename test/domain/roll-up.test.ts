import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counts, noCounts, noTotals } from '../../src/domain/counts.ts';
import { rollUp, type TreeUnit } from '../../src/domain/roll-up.ts';

function unit(id: number, parentId: number | null, more: Partial<TreeUnit> = {}): TreeUnit {
  const name = `Đơn vị ${id}`;
  return { id, parentId, code: `U${id}`, name, block: 'other', headcount: null, closedAt: null, ...more };
}

function withAuthors(submitted: number, authors: number): Counts {
  return { ...noCounts, totals: { ...noTotals, submitted, authors } };
}

/** 1 above 2 (with 4 and 5 below) and 3. */
const tree = [unit(1, null), unit(2, 1), unit(3, 1), unit(4, 2), unit(5, 2)];
const nobody = { totals: [], phase: [] };

describe('figures rolled up a tree of units', () => {
  it('give every unit the sum of itself and all below it, and keep what is its own', () => {
    const own = new Map([1, 3, 4, 5].map((id) => [id, withAuthors(id * 10, 1)]));
    const all = rollUp(tree, own, nobody);
    expect([1, 2, 3, 4, 5].map((id) => all.get(id)?.counts.totals.submitted)).toEqual([130, 90, 30, 40, 50]);
    expect(all.get(1)?.own.totals.submitted).toBe(10);
    expect(all.get(1)?.units).toEqual({ taking: 3, all: 3 });
    expect(all.get(2)?.units).toEqual({ taking: 2, all: 2 });
  });

  it('know members by a unit’s own number, else by the sum of the open units below', () => {
    const units = [
      unit(1, null),
      unit(2, 1, { headcount: 7 }),
      unit(3, 1, { headcount: 5, closedAt: 1 }),
      unit(4, 2),
    ];
    const all = rollUp(units, new Map(), nobody);
    expect([1, 2, 3, 4].map((id) => all.get(id)?.headcount)).toEqual([7, 7, 5, null]);
  });

  it('count an author of several units once in every unit above them', () => {
    // A tree of any shape, and authors in any of its units.
    const shapes = fc.array(fc.nat(), { minLength: 1, maxLength: 12 }).chain((parents) => {
      const ids = fc.integer({ min: 1, max: parents.length + 1 });
      return fc.record({
        parents: fc.constant(parents),
        authors: fc.array(fc.uniqueArray(ids, { minLength: 1, maxLength: 6 }), { maxLength: 8 }),
      });
    });
    fc.assert(
      fc.property(shapes, ({ parents, authors }) => {
        const units = [
          unit(1, null),
          ...parents.map((parent, index) => unit(index + 2, 1 + (parent % (index + 1)))),
        ];
        const above = (id: number): number[] => {
          const parent = units.find((one) => one.id === id)?.parentId ?? null;
          return parent === null ? [id] : [id, ...above(parent)];
        };
        const own = new Map(
          units.map(({ id }) => [id, withAuthors(1, authors.filter((places) => places.includes(id)).length)]),
        );
        const all = rollUp(units, own, { totals: authors.filter(({ length }) => length > 1), phase: [] });
        for (const { id } of units) {
          const there = authors.filter((places) => places.some((place) => above(place).includes(id)));
          expect(all.get(id)?.counts.totals.authors).toBe(there.length);
        }
      }),
    );
  });
});
