import { sql } from 'kysely';
import type { Flows } from '../domain/tally.ts';
import { all } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

/** [from, to), and before it [before, from); epoch ms. */
export type FlowSpan = { readonly before: number; readonly from: number; readonly to: number };

type Within = FlowSpan & { readonly underUnitId: number };
type Counted = { readonly kind: string; readonly within: number; readonly before: number };

type Way = 'unit' | 'time';
type Spans = { readonly flows: Flows; readonly before: Flows };

/**
 * Moves recorded in a span and before it, in a unit and below it: first submissions and decisions. `by` tells the way
 * there: a few units by theirs, the many of a large union by the time of the moves.
 */
export type FlowFigures = {
  recorded(underUnitId: number, span: FlowSpan, by: Way): Promise<Spans>;
  /** How many of those decisions were undone, whenever that was: of many, long after the first of them. */
  undone(underUnitId: number, span: FlowSpan, by: Way): Promise<Spans>;
};

const kinds = ['submit', 'recognise', 'decline'] as const;
const counted = sql<(typeof kinds)[number]>`(${sql.join(kinds.map((kind) => sql.lit(kind)))})`;

/** SQLite takes a cross join in the order it is written. */
const joins = {
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
      .groupBy('m.kind')
      .select(['m.kind', ...sums(from)]),
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
      .groupBy('d.kind')
      .select(['d.kind', ...sums(from, 'd')]),
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

function flowsOf(rows: readonly Counted[], when: 'within' | 'before'): Flows {
  const of = (wanted: (typeof kinds)[number]) => rows.find(({ kind }) => kind === wanted)?.[when] ?? 0;
  return { submitted: of('submit'), recognised: of('recognise'), declined: of('decline') };
}

function spansOf(rows: readonly Counted[]): Spans {
  return { flows: flowsOf(rows, 'within'), before: flowsOf(rows, 'before') };
}

export function createFlowFigures(db: Db): FlowFigures {
  return {
    recorded: async (underUnitId, span, by) =>
      spansOf(await all(ways[by].recorded(db, { ...span, underUnitId }))),
    undone: async (underUnitId, span, by) =>
      spansOf(await all(ways[by].undone(db, { ...span, underUnitId }))),
  };
}
