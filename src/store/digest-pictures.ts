import { changed, first } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

type Key = { readonly digestId: number; readonly language: string };

/** Pictures of digests that were uploaded: Telegram sends them again by their file id. */
export type DigestPictures = {
  fileId(of: Key): Promise<string | undefined>;
  /** Keeps the file id of a picture, instead of the one it had. */
  keep(picture: Key & { readonly fileId: string; readonly now: number }): Promise<void>;
  /** For a file id that Telegram does not know any more; another one stays. */
  forget(picture: Key & { readonly fileId: string }): Promise<void>;
};

const fileIdOf = statement((db, { digestId, language }: Key) =>
  db
    .selectFrom('digest_pictures')
    .select('file_id as fileId')
    .where('digest_id', '=', digestId)
    .where('language', '=', language),
);

type Row = Key & { fileId: string; now: number };

const upsert = statement((db, { digestId, language, fileId, now }: Row) =>
  db
    .insertInto('digest_pictures')
    .values({ digest_id: digestId, language, file_id: fileId, created_at: now })
    .onConflict((conflict) =>
      conflict.columns(['digest_id', 'language']).doUpdateSet({ file_id: fileId, created_at: now }),
    ),
);

const remove = statement((db, { digestId, language, fileId }: Omit<Row, 'now'>) =>
  db
    .deleteFrom('digest_pictures')
    .where('digest_id', '=', digestId)
    .where('language', '=', language)
    .where('file_id', '=', fileId),
);

export function createDigestPictures(db: Db): DigestPictures {
  return {
    fileId: async (of) => (await first(fileIdOf(db, of)))?.fileId,
    keep: async (picture) => {
      await changed(upsert(db, picture));
    },
    forget: async (picture) => {
      await changed(remove(db, picture));
    },
  };
}
