import { columnsOf, named, type RecordOf } from './record.ts';
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

export function createMoves(db: Db): Moves {
  return {
    add: (move) => newId(insert(db, move)),
    find: (id) => first(byId(db, { id })),
    listOf: (initiativeId) => all(ofInitiative(db, { id: initiativeId })),
    lastOf: (initiativeId) => first(lastOfInitiative(db, { id: initiativeId })),
  };
}
