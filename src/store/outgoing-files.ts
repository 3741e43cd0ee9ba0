import type { RecordOf } from './record.ts';
import { changed, first, newId } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type OutgoingFile = { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array };
export type NewOutgoingFile = OutgoingFile & { readonly chatId: number; readonly now: number };

/** Files that the outbox sends: kept here until then, so that they survive a crash. */
export type OutgoingFiles = {
  add(file: NewOutgoingFile): Promise<number>;
  find(id: number): Promise<OutgoingFile | undefined>;
  /** Ties a file to the outbox row that sends it: it is forgotten after that one. */
  tie(id: number, outboxId: number): Promise<void>;
  /** Deletes those made before this moment whose outbox row is forgotten; returns how many. */
  forget(createdBefore: number): Promise<number>;
  eraseOf(chatId: number): Promise<void>;
};

type Row = Pick<RecordOf<'outgoing_files'>, 'chatId' | 'name' | 'mimeType' | 'content' | 'createdAt'>;

const insert = statement((db, { chatId, name, mimeType, content, createdAt }: Row) =>
  db
    .insertInto('outgoing_files')
    .values({ chat_id: chatId, name, mime_type: mimeType, content, created_at: createdAt })
    .returning('id'),
);

const byId = statement((db, { id }: { id: number }) =>
  db.selectFrom('outgoing_files').select(['name', 'mime_type as mimeType', 'content']).where('id', '=', id),
);

const setOutbox = statement((db, { id, outboxId }: { id: number; outboxId: number }) =>
  db.updateTable('outgoing_files').set({ outbox_id: outboxId }).where('id', '=', id),
);

const removeOld = statement((db, { before }: { before: number }) =>
  db
    .deleteFrom('outgoing_files')
    .where('created_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('outbox').select('outbox.id').whereRef('outbox.id', '=', 'outgoing_files.outbox_id'),
        ),
      ),
    ),
);

const removeOf = statement((db, { chatId }: { chatId: number }) =>
  db.deleteFrom('outgoing_files').where('chat_id', '=', chatId),
);

export function createOutgoingFiles(db: Db): OutgoingFiles {
  return {
    add: ({ chatId, name, mimeType, bytes, now }) => {
      const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
      return newId(insert(db, { chatId, name, mimeType, content, createdAt: now }));
    },
    find: async (id) => {
      const row = await first(byId(db, { id }));
      if (row === undefined) return undefined;
      return { name: row.name, mimeType: row.mimeType, bytes: Buffer.from(row.content, 'base64') };
    },
    tie: async (id, outboxId) => {
      await setOutbox(db, { id, outboxId });
    },
    forget: (before) => changed(removeOld(db, { before })),
    eraseOf: async (chatId) => {
      await removeOf(db, { chatId });
    },
  };
}
