import { sql } from 'kysely';
import { all } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

/** [from, to), and before it [before, from); epoch ms. */
export type FlowSpan = { readonly before: number; readonly from: number; readonly to: number };

/** How many moves of a kind a unit, those below it apart, has in a span and before it. */
export type UnitFlow = {
  readonly unitId: number;
  readonly kind: (typeof flowKinds)[number];
  readonly within: number;
  readonly before: number;
};

type Way = 'unit' | 'time';

/**
 * Moves recorded in a span and before it, of a unit and each below it: first submissions, decisions and what takes one
 * back later. `by` tells the way there: a few units by theirs, the many of a large union by the time of the moves.
 */
export type FlowFigures = {
  recorded(underUnitId: number, span: FlowSpan, by: Way): Promise<UnitFlow[]>;
  /** Those of them that were undone, whenever that was: of many, long after the first of them. */
  undone(underUnitId: number, span: FlowSpan, by: Way): Promise<UnitFlow[]>;
};

type Within = FlowSpan & { readonly underUnitId: number };

const flowKinds = ['submit', 'recognise', 'decline', 'revoke', 'withdraw'] as const;
const counted = sql<(typeof flowKinds)[number]>`(${sql.join(flowKinds.map((kind) => sql.lit(kind)))})`;

/** SQLite takes a cross join in the order it is written. */
export const joins = {
  unit: (db: Db) => db.selectFrom('unit_paths as p').crossJoin('moves as m'),
  time: (db: Db) => db.selectFrom('moves as m').crossJoin('unit_paths as p'),
};

function recordedBy(by: Way) {
  return statement((db, { underUnitId, before, from, to }: Within) =>
    joins[by](db)
      .where('p.ancestor_id', '=', underUnitId)
      .whereRef('m.unit_id', '=', 'p.unit_id')
      .where('m.kind', 'in', counted)
      .where('m.at', '>=', before)
      .where('m.at', '<', to)
      .where(sql<boolean>`(m.kind <> 'submit' or m.from_state = 'draft')`)
      .groupBy(['m.unit_id', 'm.kind'])
      .select(['m.unit_id as unitId', sql<UnitFlow['kind']>`m.kind`.as('kind'), ...sums(from)]),
  );
}

/** Undos are few: all from the span on are looked at. */
function undoneBy(by: Way) {
  return statement((db, { underUnitId, before, from, to }: Within) =>
    joins[by](db)
      .innerJoin('moves as d', 'd.id', 'm.undoes')
      .where('p.ancestor_id', '=', underUnitId)
      .whereRef('m.unit_id', '=', 'p.unit_id')
      .where('m.kind', '=', sql.lit('undo'))
      .where('m.at', '>=', before)
      .where('d.kind', 'in', counted)
      .where('d.at', '>=', before)
      .where('d.at', '<', to)
      .groupBy(['d.unit_id', 'd.kind'])
      .select(['d.unit_id as unitId', sql<UnitFlow['kind']>`d.kind`.as('kind'), ...sums(from, 'd')]),
  );
}

function sums(from: number, of: 'm' | 'd' = 'm') {
  const at = sql.ref(`${of}.at`);
  return [
    sql<number>`sum(case when ${at} >= ${from} then 1 else 0 end)`.as('within'),
    sql<number>`sum(case when ${at} < ${from} then 1 else 0 end)`.as('before'),
  ] as const;
}

const ways = {
  unit: { recorded: recordedBy('unit'), undone: undoneBy('unit') },
  time: { recorded: recordedBy('time'), undone: undoneBy('time') },
};

export function createFlowFigures(db: Db): FlowFigures {
  return {
    recorded: (underUnitId, span, by) => all(ways[by].recorded(db, { ...span, underUnitId })),
    undone: (underUnitId, span, by) => all(ways[by].undone(db, { ...span, underUnitId })),
  };
}
