import { sql } from 'kysely';
import { latestUndo } from '../domain/initiative.ts';
import type { Flows } from '../domain/tally.ts';
import { all } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

/** [from, to), and before it [before, from); epoch ms. */
export type FlowSpan = { readonly before: number; readonly from: number; readonly to: number };

type Within = FlowSpan & { readonly underUnitId: number; readonly undoneBy: number };
type Counted = { readonly kind: string; readonly within: number; readonly before: number };

export type FlowFigures = {
  /**
   * Moves recorded in a span and before it, in a unit and below it: first submissions and decisions, without those that
   * were undone. `by` tells the way there: a few units by theirs, the many of a large union by the time of the moves.
   */
  flows(underUnitId: number, span: FlowSpan, by: 'unit' | 'time'): Promise<{ flows: Flows; before: Flows }>;
};

const kinds = ['submit', 'recognise', 'decline'] as const;
const counted = sql<(typeof kinds)[number]>`(${sql.join(kinds.map((kind) => sql.lit(kind)))})`;

/** SQLite takes a cross join in the order it is written. */
const joins = {
  unit: (db: Db) => db.selectFrom('unit_paths as p').crossJoin('moves as m'),
  time: (db: Db) => db.selectFrom('moves as m').crossJoin('unit_paths as p'),
};

function recordedBy(by: keyof typeof joins) {
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

function undoneBy(by: keyof typeof joins) {
  return statement((db, { underUnitId, before, from, to, undoneBy: last }: Within) =>
    joins[by](db)
      .innerJoin('moves as d', 'd.id', 'm.undoes')
      .where('p.ancestor_id', '=', underUnitId)
      .whereRef('m.unit_id', '=', 'p.unit_id')
      .where('m.kind', '=', sql.lit('undo'))
      .where('m.at', '>=', before)
      .where('m.at', '<=', last)
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

function flowsOf(moves: readonly Counted[], undone: readonly Counted[], when: 'within' | 'before'): Flows {
  const of = (rows: readonly Counted[], kind: string) => rows.find((row) => row.kind === kind)?.[when] ?? 0;
  const [submitted = 0, recognised = 0, declined = 0] = kinds.map(
    (kind) => of(moves, kind) - of(undone, kind),
  );
  return { submitted, recognised, declined };
}

export function createFlowFigures(db: Db): FlowFigures {
  return {
    flows: async (underUnitId, span, by) => {
      const input = { ...span, underUnitId, undoneBy: span.to + latestUndo };
      const moves = await all(ways[by].recorded(db, input));
      const undone = await all(ways[by].undone(db, input));
      return { flows: flowsOf(moves, undone, 'within'), before: flowsOf(moves, undone, 'before') };
    },
  };
}
