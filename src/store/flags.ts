import { columnsOf, named, type RecordOf } from './record.ts';
import { all, newId } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type Flag = RecordOf<'flags'>;
export type NewFlag = Omit<Flag, 'id' | 'value' | 'noteId'> & Partial<Pick<Flag, 'value' | 'noteId'>>;

/** Append-only, beside the moves: a flag is no state. */
export type Flags = {
  add(flag: NewFlag): Promise<number>;
  /** Oldest first. */
  listOf(initiativeId: number): Promise<Flag[]>;
};

const insert = statement((db, flag: NewFlag) =>
  db.insertInto('flags').values(columnsOf(flag)).returning('id'),
);

const ofInitiative = statement((db, { id }: { id: number }) =>
  db
    .selectFrom('flags')
    .select(named('id', 'initiative_id', 'kind', 'other_id', 'value', 'note_id', 'member_id', 'role', 'at'))
    .where('initiative_id', '=', id)
    .orderBy('id'),
);

export function createFlags(db: Db): Flags {
  return {
    add: (flag) => newId(insert(db, flag)),
    listOf: (initiativeId) => all(ofInitiative(db, { id: initiativeId })),
  };
}
