import { columnsOf, named, type RecordOf } from './record.ts';
import { all, changed, newId } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type Attachment = RecordOf<'attachments'>;
export type NewAttachment = Omit<Attachment, 'id' | 'messageId'> & Partial<Pick<Attachment, 'messageId'>>;

export type Attachments = {
  add(attachment: NewAttachment): Promise<number>;
  /** In the order in which they were sent. */
  listOf(initiativeId: number): Promise<Attachment[]>;
  /** The files a message of a private chat brought. Message ids of other chats may be the same: check whose. */
  byMessage(messageId: number): Promise<Attachment[]>;
  recaption(id: number, caption: string | null): Promise<void>;
  /** False when there is no such file of this initiative. */
  remove(initiativeId: number, id: number): Promise<boolean>;
  /** Those that were sent to one question. */
  removeOf(initiativeId: number, question: string): Promise<void>;
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
  'message_id',
);

const ofInitiative = statement((db, { id }: { id: number }) =>
  db.selectFrom('attachments').select(columns).where('initiative_id', '=', id).orderBy('id'),
);

const ofMessage = statement((db, { messageId }: { messageId: number }) =>
  db.selectFrom('attachments').select(columns).where('message_id', '=', messageId),
);

const setCaption = statement((db, { id, caption }: { id: number; caption: string | null }) =>
  db.updateTable('attachments').set({ caption }).where('id', '=', id),
);

const removeOne = statement((db, { initiativeId, id }: { initiativeId: number; id: number }) =>
  db.deleteFrom('attachments').where('initiative_id', '=', initiativeId).where('id', '=', id),
);

const removeAnswering = statement((db, { id, question }: { id: number; question: string }) =>
  db.deleteFrom('attachments').where('initiative_id', '=', id).where('question', '=', question),
);

const removeOf = statement((db, { id }: { id: number }) =>
  db.deleteFrom('attachments').where('initiative_id', '=', id),
);

export function createAttachments(db: Db): Attachments {
  return {
    add: (attachment) => newId(insert(db, attachment)),
    listOf: (initiativeId) => all(ofInitiative(db, { id: initiativeId })),
    byMessage: (messageId) => all(ofMessage(db, { messageId })),
    recaption: async (id, caption) => {
      await setCaption(db, { id, caption });
    },
    remove: async (initiativeId, id) => (await changed(removeOne(db, { initiativeId, id }))) > 0,
    removeOf: async (initiativeId, question) => {
      await removeAnswering(db, { id: initiativeId, question });
    },
    eraseOf: async (initiativeId) => {
      await removeOf(db, { id: initiativeId });
    },
  };
}
