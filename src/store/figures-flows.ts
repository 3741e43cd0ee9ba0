import { sql } from 'kysely';
import { all } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

/** [from, to), epoch ms. */
export type FlowSpan = { readonly from: number; readonly to: number };

/** How many moves of a kind a unit, those below it apart, has in a span. */
export type UnitFlow = {
  readonly unitId: number;
  readonly kind: (typeof flowKinds)[number];
  readonly count: number;
};

export type Way = 'unit' | 'time';

/**
 * Moves recorded in a span, of a unit and each below it: first submissions, decisions and what takes one back later.
 * `by` tells the way there: a few units by theirs, the many of a large union by the time of the moves.
 */
export type FlowFigures = {
  recorded(underUnitId: number, span: FlowSpan, by: Way): Promise<UnitFlow[]>;
  /** Those of them that were undone, whenever that was: of many, long after the first of them. */
  undone(underUnitId: number, span: FlowSpan, by: Way): Promise<UnitFlow[]>;
};

type Within = FlowSpan & { readonly underUnitId: number };

const flowKinds = ['submit', 'recognise', 'decline', 'revoke', 'withdraw'] as const;
const counted = sql<(typeof flowKinds)[number]>`(${sql.join(flowKinds.map((kind) => sql.lit(kind)))})`;

const count = sql<number>`count(*)`.as('count');

/** SQLite takes a cross join in the order it is written. */
export const joins = {
  unit: (db: Db) => db.selectFrom('unit_paths as p').crossJoin('moves as m'),
  time: (db: Db) => db.selectFrom('moves as m').crossJoin('unit_paths as p'),
};

const inSpan = ({ from, to }: FlowSpan) =>
  sql<boolean>`m.kind in ${counted} and m.at >= ${from} and m.at < ${to}
    and (m.kind <> 'submit' or m.from_state = 'draft')`;

const recordedByUnit = statement((db, { underUnitId, ...span }: Within) =>
  joins
    .unit(db)
    .where('p.ancestor_id', '=', underUnitId)
    .whereRef('m.unit_id', '=', 'p.unit_id')
    .where(inSpan(span))
    .groupBy(['m.unit_id', 'm.kind'])
    .select(['m.unit_id as unitId', sql<UnitFlow['kind']>`m.kind`.as('kind'), count]),
);

/** Counts first: the units are looked up once each, not once for each move. */
const recordedByTime = statement((db, { underUnitId, ...span }: Within) =>
  db
    .selectFrom((counts) =>
      counts
        .selectFrom('moves as m')
        .where(inSpan(span))
        .groupBy(['m.unit_id', 'm.kind'])
        .select(['m.unit_id as unitId', sql<UnitFlow['kind']>`m.kind`.as('kind'), count])
        .as('c'),
    )
    .crossJoin('unit_paths as p')
    .where('p.ancestor_id', '=', underUnitId)
    .whereRef('p.unit_id', '=', 'c.unitId')
    .select(['c.unitId', 'c.kind', 'c.count']),
);

/** Undos are few: all from the span on are looked at. */
function undoneBy(by: Way) {
  return statement((db, { underUnitId, from, to }: Within) =>
    joins[by](db)
      .innerJoin('moves as d', 'd.id', 'm.undoes')
      .where('p.ancestor_id', '=', underUnitId)
      .whereRef('m.unit_id', '=', 'p.unit_id')
      .where('m.kind', '=', sql.lit('undo'))
      .where('m.at', '>=', from)
      .where('d.kind', 'in', counted)
      .where('d.at', '>=', from)
      .where('d.at', '<', to)
      .groupBy(['d.unit_id', 'd.kind'])
      .select(['d.unit_id as unitId', sql<UnitFlow['kind']>`d.kind`.as('kind'), count]),
  );
}

const ways = {
  unit: { recorded: recordedByUnit, undone: undoneBy('unit') },
  time: { recorded: recordedByTime, undone: undoneBy('time') },
};

export function createFlowFigures(db: Db): FlowFigures {
  return {
    recorded: (underUnitId, span, by) => all(ways[by].recorded(db, { ...span, underUnitId })),
    undone: (underUnitId, span, by) => all(ways[by].undone(db, { ...span, underUnitId })),
  };
}
