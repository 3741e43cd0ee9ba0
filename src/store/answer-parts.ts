import type { AnswerPlace } from './answers.ts';
import { all } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

export type AnswerPart = { readonly messageId: number; readonly text: string };
export type NewAnswerPart = AnswerPlace & AnswerPart;

/**
 * The messages of an answer that comes in several: each can be corrected by itself. A row without a text is a message
 * whose words were written anew since: it is no part any more, but whoever corrects it is told so.
 */
export type AnswerParts = {
  /** These are all parts of the answer from now on. */
  put(place: AnswerPlace, parts: readonly AnswerPart[]): Promise<void>;
  /** In the order in which they came. */
  of(place: AnswerPlace): Promise<AnswerPart[]>;
  byMessage(messageId: number): Promise<(AnswerPlace & { isGone: boolean })[]>;
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
    .where('text', '!=', literal(''))
    .orderBy('id'),
);

const ofMessage = statement((db, { messageId }: { messageId: number }) =>
  db
    .selectFrom('answer_parts')
    .select(['initiative_id as initiativeId', 'key', 'text'])
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

const removeTold = statement((db, { initiativeId, key }: AnswerPlace) =>
  db
    .deleteFrom('answer_parts')
    .where('initiative_id', '=', initiativeId)
    .where('key', '=', key)
    .where('text', '!=', literal('')),
);

export function createAnswerParts(db: Db): AnswerParts {
  return {
    put: async (place, parts) => {
      const before = await all(ofAnswer(db, place));
      const kept = before.every(
        (part, at) => part.messageId === parts[at]?.messageId && part.text === parts[at].text,
      );
      if (!kept) await removeTold(db, place);
      for (const part of kept ? parts.slice(before.length) : parts) await insert(db, { ...place, ...part });
      if (kept) return;
      for (const { messageId } of before)
        if (messageId !== 0 && parts.every((part) => part.messageId !== messageId))
          await insert(db, { ...place, messageId, text: '' });
    },
    of: (place) => all(ofAnswer(db, place)),
    byMessage: async (messageId) => {
      const rows = await all(ofMessage(db, { messageId }));
      return rows.map(({ initiativeId, key, text }) => ({ initiativeId, key, isGone: text === '' }));
    },
    correct: async (part) => {
      await update(db, part);
    },
    remove: async (initiativeId, key) => {
      await remove(db, { initiativeId, ...(key !== undefined && { key }) });
    },
  };
}
