import { sql } from 'kysely';
import { joins, type Way } from './figures-flows.ts';
import { all } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

/** Moments that part weeks, the first of the first and the end of the last among them; epoch ms. */
type Bounds = readonly number[];

/** How many moves of a kind a subtree has in a week, by its place among those asked for. */
export type WeekFlow = {
  readonly week: number;
  readonly kind: 'submit' | 'recognise';
  readonly count: number;
};

/**
 * First submissions and recognitions of a unit and all below it in some weeks that follow each other, where there are
 * any. As the flows of a period; `by` as there.
 */
export type WeekFigures = {
  weeklyRecorded(underUnitId: number, bounds: Bounds, by: Way): Promise<WeekFlow[]>;
  weeklyUndone(underUnitId: number, bounds: Bounds, by: Way): Promise<WeekFlow[]>;
};

type Within = { readonly underUnitId: number; readonly bounds: Bounds };

const counted = sql<'submit'>`('submit', 'recognise')`;

function weekOf(of: 'm' | 'd', bounds: Bounds) {
  const at = sql.ref(`${of}.at`);
  const cases = bounds.slice(1).map((end, week) => sql`when ${at} < ${end} then ${sql.lit(week)}`);
  return sql<number>`case ${sql.join(cases, sql` `)} else -1 end`.as('week');
}

const count = sql<number>`count(*)`.as('count');

function edges(bounds: Bounds): { from: number; to: number } {
  return { from: bounds[0] ?? 0, to: bounds.at(-1) ?? 0 };
}

function recordedBy(by: Way) {
  return statement((db, { underUnitId, bounds }: Within) => {
    const { from, to } = edges(bounds);
    return joins[by](db)
      .where('p.ancestor_id', '=', underUnitId)
      .whereRef('m.unit_id', '=', 'p.unit_id')
      .where('m.kind', 'in', counted)
      .where('m.at', '>=', from)
      .where('m.at', '<', to)
      .where(sql<boolean>`(m.kind <> 'submit' or m.from_state = 'draft')`)
      .groupBy(['m.kind', sql.ref('week')])
      .select([sql<WeekFlow['kind']>`m.kind`.as('kind'), weekOf('m', bounds), count]);
  });
}

function undoneBy(by: Way) {
  return statement((db, { underUnitId, bounds }: Within) => {
    const { from, to } = edges(bounds);
    return joins[by](db)
      .innerJoin('moves as d', 'd.id', 'm.undoes')
      .where('p.ancestor_id', '=', underUnitId)
      .whereRef('m.unit_id', '=', 'p.unit_id')
      .where('m.kind', '=', sql.lit('undo'))
      .where('m.at', '>=', from)
      .where('d.kind', 'in', counted)
      .where('d.at', '>=', from)
      .where('d.at', '<', to)
      .groupBy(['d.kind', sql.ref('week')])
      .select([sql<WeekFlow['kind']>`d.kind`.as('kind'), weekOf('d', bounds), count]);
  });
}

const ways = {
  unit: { recorded: recordedBy('unit'), undone: undoneBy('unit') },
  time: { recorded: recordedBy('time'), undone: undoneBy('time') },
};

export function createWeekFigures(db: Db): WeekFigures {
  return {
    weeklyRecorded: (underUnitId, bounds, by) => all(ways[by].recorded(db, { underUnitId, bounds })),
    weeklyUndone: (underUnitId, bounds, by) => all(ways[by].undone(db, { underUnitId, bounds })),
  };
}
