import type { AnswerPlace } from './answers.ts';
import { all } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type AnswerPart = { readonly messageId: number; readonly text: string };
export type NewAnswerPart = AnswerPlace & AnswerPart;

/** The messages of an answer that comes in several: each can be corrected by itself. */
export type AnswerParts = {
  /** These are all parts of the answer from now on. */
  put(place: AnswerPlace, parts: readonly AnswerPart[]): Promise<void>;
  /** In the order in which they came. */
  of(place: AnswerPlace): Promise<AnswerPart[]>;
  byMessage(messageId: number): Promise<AnswerPlace[]>;
  correct(part: NewAnswerPart): Promise<void>;
  /** Forgets the parts of one answer, or of all answers of an initiative. */
  remove(initiativeId: number, key?: string): Promise<void>;
};

const insert = statement((db, { initiativeId, key, messageId, text }: NewAnswerPart) =>
  db.insertInto('answer_parts').values({ initiative_id: initiativeId, key, message_id: messageId, text }),
);

const ofAnswer = statement((db, { initiativeId, key }: AnswerPlace) =>
  db
    .selectFrom('answer_parts')
    .select(['message_id as messageId', 'text'])
    .where('initiative_id', '=', initiativeId)
    .where('key', '=', key)
    .orderBy('id'),
);

const ofMessage = statement((db, { messageId }: { messageId: number }) =>
  db
    .selectFrom('answer_parts')
    .select(['initiative_id as initiativeId', 'key'])
    .where('message_id', '=', messageId),
);

const update = statement((db, { initiativeId, key, messageId, text }: NewAnswerPart) =>
  db
    .updateTable('answer_parts')
    .set({ text })
    .where('initiative_id', '=', initiativeId)
    .where('key', '=', key)
    .where('message_id', '=', messageId),
);

const remove = statement((db, { initiativeId, key }: { initiativeId: number; key?: string }) => {
  const every = db.deleteFrom('answer_parts').where('initiative_id', '=', initiativeId);
  return key === undefined ? every : every.where('key', '=', key);
});

export function createAnswerParts(db: Db): AnswerParts {
  return {
    put: async (place, parts) => {
      const before = await all(ofAnswer(db, place));
      const kept = before.every(
        (part, at) => part.messageId === parts[at]?.messageId && part.text === parts[at].text,
      );
      if (!kept) await remove(db, place);
      for (const part of kept ? parts.slice(before.length) : parts) await insert(db, { ...place, ...part });
    },
    of: (place) => all(ofAnswer(db, place)),
    byMessage: (messageId) => all(ofMessage(db, { messageId })),
    correct: async (part) => {
      await update(db, part);
    },
    remove: async (initiativeId, key) => {
      await remove(db, { initiativeId, ...(key !== undefined && { key }) });
    },
  };
}
