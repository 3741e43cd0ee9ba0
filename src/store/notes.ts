import { columnsOf, named, type RecordOf } from './record.ts';
import { first, newId } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type Note = RecordOf<'notes'>;
export type NewNote = Omit<Note, 'id'>;

export type Notes = {
  add(note: NewNote): Promise<number>;
  find(id: number): Promise<Note | undefined>;
  /** Blanks what was written beside the moves of an initiative. */
  eraseOf(initiativeId: number): Promise<void>;
};

const insert = statement((db, note: NewNote) =>
  db.insertInto('notes').values(columnsOf(note)).returning('id'),
);

const byId = statement((db, { id }: { id: number }) =>
  db
    .selectFrom('notes')
    .select(named('id', 'initiative_id', 'text', 'at'))
    .where('id', '=', id),
);

const blankOf = statement((db, { id }: { id: number }) =>
  db.updateTable('notes').set({ text: '' }).where('initiative_id', '=', id),
);

export function createNotes(db: Db): Notes {
  return {
    add: (note) => newId(insert(db, note)),
    find: (id) => first(byId(db, { id })),
    eraseOf: async (initiativeId) => {
      await blankOf(db, { id: initiativeId });
    },
  };
}
