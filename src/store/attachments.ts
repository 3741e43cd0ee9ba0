import { columnsOf, named, type RecordOf } from './record.ts';
import { all, newId } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type Attachment = RecordOf<'attachments'>;
export type NewAttachment = Omit<Attachment, 'id'>;

export type Attachments = {
  add(attachment: NewAttachment): Promise<number>;
  listOf(initiativeId: number): Promise<Attachment[]>;
  eraseOf(initiativeId: number): Promise<void>;
};

const insert = statement((db, attachment: NewAttachment) =>
  db.insertInto('attachments').values(columnsOf(attachment)).returning('id'),
);

const columns = named(
  'id',
  'initiative_id',
  'question',
  'file_id',
  'file_unique_id',
  'kind',
  'name',
  'size',
  'caption',
  'at',
);

const ofInitiative = statement((db, { id }: { id: number }) =>
  db.selectFrom('attachments').select(columns).where('initiative_id', '=', id).orderBy('id'),
);

const removeOf = statement((db, { id }: { id: number }) =>
  db.deleteFrom('attachments').where('initiative_id', '=', id),
);

export function createAttachments(db: Db): Attachments {
  return {
    add: (attachment) => newId(insert(db, attachment)),
    listOf: (initiativeId) => all(ofInitiative(db, { id: initiativeId })),
    eraseOf: async (initiativeId) => {
      await removeOf(db, { id: initiativeId });
    },
  };
}
