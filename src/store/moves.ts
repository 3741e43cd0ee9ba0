import { columnsOf, named, type RecordOf } from './record.ts';
import { latestOf, type RecordQuery, unitsBelow } from './record-pages.ts';
import { all, first, newId } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

export type Move = RecordOf<'moves'>;
export type NewMove = Omit<Move, 'id'>;

/** Append-only: the database itself refuses to change or delete a move. */
export type Moves = {
  add(move: NewMove): Promise<number>;
  find(id: number): Promise<Move | undefined>;
  /** Oldest first. */
  listOf(initiativeId: number): Promise<Move[]>;
  lastOf(initiativeId: number): Promise<Move | undefined>;
  /** Of units and all below them, newest first; `before` is the last id seen. */
  latest(query: RecordQuery): Promise<Move[]>;
};

const columns = named(
  'id',
  'initiative_id',
  'kind',
  'from_state',
  'to_state',
  'member_id',
  'role',
  'unit_id',
  'block',
  'author_group',
  'note_id',
  'undoes',
  'at',
);

const insert = statement((db, move: NewMove) =>
  db.insertInto('moves').values(columnsOf(move)).returning('id'),
);

const byId = statement((db, { id }: { id: number }) =>
  db.selectFrom('moves').select(columns).where('id', '=', id),
);

const ofInitiative = statement((db, { id }: { id: number }) =>
  db.selectFrom('moves').select(columns).where('initiative_id', '=', id).orderBy('id'),
);

const lastOfInitiative = statement((db, { id }: { id: number }) =>
  db
    .selectFrom('moves')
    .select(columns)
    .where('initiative_id', '=', id)
    .orderBy('id', 'desc')
    .limit(literal(1)),
);

const fewUnits = statement((db, query: RecordQuery) =>
  db
    .selectFrom(unitsBelow(db, query.unitIds).as('unit'))
    .crossJoin('moves')
    .select(columns)
    .whereRef('moves.unit_id', '=', 'unit.below')
    .$if(query.before !== undefined, (rows) => rows.where('id', '<', query.before ?? 0))
    .orderBy('id', 'desc')
    .limit(query.limit),
);

const manyUnits = statement((db, query: RecordQuery) =>
  db
    .selectFrom('moves')
    .select(columns)
    .where((row) =>
      row.exists(
        row
          .selectFrom('unit_paths')
          .select('depth')
          .where('ancestor_id', 'in', query.unitIds)
          .whereRef('unit_paths.unit_id', '=', 'moves.unit_id'),
      ),
    )
    .$if(query.before !== undefined, (rows) => rows.where('id', '<', query.before ?? 0))
    .orderBy('id', 'desc')
    .limit(query.limit),
);

export function createMoves(db: Db): Moves {
  return {
    add: (move) => newId(insert(db, move)),
    find: (id) => first(byId(db, { id })),
    listOf: (initiativeId) => all(ofInitiative(db, { id: initiativeId })),
    latest: (query) => latestOf(db, query, { few: fewUnits, many: manyUnits }),
    lastOf: (initiativeId) => first(lastOfInitiative(db, { id: initiativeId })),
  };
}
