import type { RecordOf } from './record.ts';
import { all, changed, first, newId } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

export type OutgoingFile = { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array };
export type NewOutgoingFile = OutgoingFile & { readonly chatId: number; readonly now: number };

/** A file that is too large to be held in one piece. `digest`: what no part of it contains. */
export type LargeFile = Omit<OutgoingFile, 'bytes'> & { readonly size: number; readonly digest: string };
export type NewLargeFile = LargeFile & { readonly chatId: number; readonly now: number };

/** Files that the outbox sends: kept here until then, so that they survive a crash. */
export type OutgoingFiles = {
  add(file: NewOutgoingFile): Promise<number>;
  /** Its parts come afterwards, each in a transaction of its own; until it is tied nobody sends it. */
  addLarge(file: NewLargeFile): Promise<number>;
  addPart(id: number, ordinal: number, bytes: Uint8Array): Promise<void>;
  find(id: number): Promise<OutgoingFile | LargeFile | undefined>;
  part(id: number, ordinal: number): Promise<Uint8Array | undefined>;
  /** Ties a file to the outbox row that sends it: it is forgotten after that one. */
  tie(id: number, outboxId: number): Promise<void>;
  /** Deletes those made before this moment whose outbox row is forgotten; returns how many. */
  forget(createdBefore: number): Promise<number>;
  /** Deletes some parts of large files that were sent, or never will be; returns how many. */
  forgetParts(limits: { readonly untiedBefore: number; readonly limit: number }): Promise<number>;
  eraseOf(chatId: number): Promise<void>;
};

type Row = Pick<
  RecordOf<'outgoing_files'>,
  'chatId' | 'name' | 'mimeType' | 'content' | 'createdAt' | 'size' | 'digest'
>;

const insert = statement((db, { chatId, name, mimeType, content, createdAt, size, digest }: Row) =>
  db
    .insertInto('outgoing_files')
    .values({ chat_id: chatId, name, mime_type: mimeType, content, created_at: createdAt, size, digest })
    .returning('id'),
);

const insertPart = statement((db, row: { file_id: number; ordinal: number; content: string }) =>
  db.insertInto('outgoing_parts').values(row),
);

const byId = statement((db, { id }: { id: number }) =>
  db
    .selectFrom('outgoing_files')
    .select(['name', 'mime_type as mimeType', 'content', 'size', 'digest'])
    .where('id', '=', id),
);

const partOf = statement((db, { id, ordinal }: { id: number; ordinal: number }) =>
  db.selectFrom('outgoing_parts').select('content').where('file_id', '=', id).where('ordinal', '=', ordinal),
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

const done = statement((db, { untiedBefore, limit }: { untiedBefore: number; limit: number }) =>
  db
    .selectFrom('outgoing_parts as part')
    .innerJoin('outgoing_files as file', 'file.id', 'part.file_id')
    .leftJoin('outbox as row', 'row.id', 'file.outbox_id')
    .select(['part.file_id as fileId', 'part.ordinal as ordinal'])
    .where((part) =>
      part.or([
        part.and([part('file.outbox_id', 'is', null), part('file.created_at', '<', untiedBefore)]),
        part.and([part('file.outbox_id', 'is not', null), part('row.id', 'is', null)]),
        part('row.state', 'in', [literal('sent'), literal('dead')]),
      ]),
    )
    .limit(limit),
);

const removePart = statement((db, { fileId, ordinal }: { fileId: number; ordinal: number }) =>
  db.deleteFrom('outgoing_parts').where('file_id', '=', fileId).where('ordinal', '=', ordinal),
);

const removeOf = statement((db, { chatId }: { chatId: number }) =>
  db.deleteFrom('outgoing_files').where('chat_id', '=', chatId),
);

function written(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
}

export function createOutgoingFiles(db: Db): OutgoingFiles {
  return {
    add: ({ chatId, name, mimeType, bytes, now }) => {
      const row = { chatId, name, mimeType, createdAt: now, size: null, digest: null };
      return newId(insert(db, { ...row, content: written(bytes) }));
    },
    addLarge: ({ now, ...file }) => newId(insert(db, { ...file, content: '', createdAt: now })),
    addPart: async (id, ordinal, bytes) => {
      await insertPart(db, { file_id: id, ordinal, content: written(bytes) });
    },
    find: async (id) => {
      const row = await first(byId(db, { id }));
      if (row === undefined) return undefined;
      const { name, mimeType, size, digest } = row;
      if (size !== null) return { name, mimeType, size, digest: digest ?? '' };
      return { name, mimeType, bytes: Buffer.from(row.content, 'base64') };
    },
    part: async (id, ordinal) => {
      const row = await first(partOf(db, { id, ordinal }));
      return row && Buffer.from(row.content, 'base64');
    },
    tie: async (id, outboxId) => {
      await setOutbox(db, { id, outboxId });
    },
    forget: (before) => changed(removeOld(db, { before })),
    forgetParts: async (limits) => {
      const parts = await all(done(db, limits));
      for (const part of parts) await removePart(db, part);
      return parts.length;
    },
    eraseOf: async (chatId) => {
      await removeOf(db, { chatId });
    },
  };
}
