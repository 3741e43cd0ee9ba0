import { sql } from 'kysely';
import { cutMessageTies } from './message-ties.ts';
import { all } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

export type StoredAnswer = {
  readonly value: unknown;
  /** What the person typed. */
  readonly raw: string | null;
};

export type NewAnswer = StoredAnswer & {
  readonly initiativeId: number;
  readonly key: string;
  readonly now: number;
  /** The message it was typed in; null where it was pressed, or came in several. */
  readonly messageId?: number | null;
};

/** Which answer a message gave. */
export type AnswerPlace = { readonly initiativeId: number; readonly key: string };

export type Answers = {
  put(answer: NewAnswer): Promise<void>;
  /** By question key. */
  of(initiativeId: number): Promise<Record<string, StoredAnswer>>;
  /** One question's values (titles, say) by initiative id, of those that have an answer. */
  valuesOf(key: string, initiativeIds: readonly number[]): Promise<Map<number, unknown>>;
  /** The answers that a message of a private chat gave. Message ids of other chats may be the same: check whose. */
  byMessage(messageId: number): Promise<AnswerPlace[]>;
  /** The one message that gave an answer; null where it was pressed, or came in several. */
  messageOf(place: AnswerPlace): Promise<number | null>;
  /** Forgets in which messages all of it was typed: somebody else writes on, in another chat. */
  cutMessageTies(initiativeId: number): Promise<void>;
  /** The keys of answers that were given after a moment (epoch ms). */
  changedSince(initiativeId: number, moment: number): Promise<string[]>;
  remove(initiativeId: number, key: string): Promise<void>;
  eraseOf(initiativeId: number): Promise<void>;
};

type Row = {
  initiativeId: number;
  key: string;
  value: string;
  raw: string | null;
  now: number;
  messageId: number | null;
};

const upsert = statement((db, { initiativeId, key, value, raw, now, messageId }: Row) =>
  db
    .insertInto('answers')
    .values({ initiative_id: initiativeId, key, value, raw, at: now, message_id: messageId })
    .onConflict((conflict) =>
      conflict.columns(['initiative_id', 'key']).doUpdateSet({ value, raw, at: now, message_id: messageId }),
    ),
);

const ofMessage = statement((db, { messageId }: { messageId: number }) =>
  db
    .selectFrom('answers')
    .select(['initiative_id as initiativeId', 'key'])
    .where('message_id', '=', messageId),
);

const ofInitiative = statement((db, { initiativeId }: { initiativeId: number }) =>
  db.selectFrom('answers').select(['key', 'value', 'raw']).where('initiative_id', '=', initiativeId),
);

const ofQuestion = statement((db, { key, ids }: { key: string; ids: readonly number[] }) =>
  db
    .selectFrom('answers')
    .select(['initiative_id as id', 'value'])
    .where('initiative_id', 'in', ids)
    .where('key', '=', key),
);

const since = statement((db, { initiativeId, moment }: { initiativeId: number; moment: number }) =>
  db.selectFrom('answers').select('key').where('initiative_id', '=', initiativeId).where('at', '>', moment),
);

const remove = statement((db, { initiativeId, key }: { initiativeId: number; key?: string }) => {
  const every = db.deleteFrom('answers').where('initiative_id', '=', initiativeId);
  return key === undefined ? every : every.where('key', '=', key);
});

/** The message that gave the answer so far, where another one gives it now. */
const retire = statement((db, { initiativeId, key, messageId }: AnswerPlace & { messageId: number }) =>
  db
    .insertInto('answer_parts')
    .columns(['initiative_id', 'key', 'message_id', 'text'])
    .expression((from) =>
      from
        .selectFrom('answers')
        .select(['initiative_id', 'key', sql<number>`message_id`.as('message_id'), literal('').as('text')])
        .where('initiative_id', '=', initiativeId)
        .where('key', '=', key)
        .where('message_id', 'is not', literal(null))
        .where('message_id', '!=', messageId),
    ),
);

const messageOf = statement((db, { initiativeId, key }: AnswerPlace) =>
  db
    .selectFrom('answers')
    .select('message_id as messageId')
    .where('initiative_id', '=', initiativeId)
    .where('key', '=', key),
);

export function createAnswers(db: Db): Answers {
  return {
    put: async (answer) => {
      const { messageId = null, ...rest } = answer;
      const { initiativeId, key } = rest;
      // No message has the number 0.
      await retire(db, { initiativeId, key, messageId: messageId ?? 0 });
      await upsert(db, { ...rest, messageId, value: JSON.stringify(answer.value) });
    },
    of: async (initiativeId) => {
      const rows = await all(ofInitiative(db, { initiativeId }));
      return Object.fromEntries(
        rows.map(({ key, value, raw }) => [key, { value: JSON.parse(value) as unknown, raw }]),
      );
    },
    valuesOf: async (key, ids) => {
      if (ids.length === 0) return new Map();
      const rows = await all(ofQuestion(db, { key, ids }));
      return new Map(rows.map(({ id, value }) => [id, JSON.parse(value) as unknown]));
    },
    byMessage: (messageId) => all(ofMessage(db, { messageId })),
    messageOf: async (place) => (await all(messageOf(db, place)))[0]?.messageId ?? null,
    cutMessageTies: (initiativeId) => cutMessageTies(db, initiativeId),
    changedSince: async (initiativeId, moment) =>
      (await all(since(db, { initiativeId, moment }))).map(({ key }) => key),
    remove: async (initiativeId, key) => {
      await remove(db, { initiativeId, key });
    },
    eraseOf: async (initiativeId) => {
      await remove(db, { initiativeId });
    },
  };
}
