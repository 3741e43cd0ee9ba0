import { sql } from 'kysely';
import { columnsOf, named, type RecordOf } from './record.ts';
import { literal, statement } from './statement.ts';

const columns = named(
  'id',
  'chat_id',
  'thread_id',
  'lane',
  'kind',
  'values',
  'state',
  'replaces',
  'edits',
  'reply_to',
  'not_before',
  'coalesce_key',
  'subject',
  'attempts',
  'message_id',
  'error',
  'created_at',
  'settled_at',
);

// States stand in the SQL as they are: SQLite uses its partial indexes for constants only.
const planned = literal('planned');

/** What a message said goes when the message is gone; a digest may be posted again. */
const blanked = sql<string>`case when kind like 'digest%' then "values" else '{}' end`;

/** Nor is it kept whom it was said to: a row that is over names nobody. */
const nobody = sql<number>`case when kind like 'digest%' then chat_id else 0 end`;

type Row = Omit<RecordOf<'outbox'>, 'id' | 'state' | 'attempts' | 'messageId' | 'error' | 'settledAt'>;

export const insert = statement((db, row: Row) =>
  db
    .insertInto('outbox')
    .values({ ...columnsOf(row), state: 'planned' })
    .returning('id'),
);

export const byId = statement((db, { id }: { id: number }) =>
  db.selectFrom('outbox').select(columns).where('id', '=', id),
);

export const due = statement((db, { now, limit }: { now: number; limit: number }) =>
  db
    .selectFrom('outbox')
    .select(columns)
    .where('state', '=', planned)
    .where('not_before', '<=', now)
    .orderBy('lane', 'desc')
    .orderBy('id')
    .limit(limit),
);

export const nextDue = statement((db, { now }: { now: number }) =>
  db
    .selectFrom('outbox')
    .select((row) => row.fn.min('not_before').as('at'))
    .where('state', '=', planned)
    .where('not_before', '>', now),
);

export const claim = statement((db, { ids }: { ids: readonly number[] }) =>
  db
    .updateTable('outbox')
    .set((row) => ({ state: 'sending', attempts: row('attempts', '+', 1) }))
    .where('id', 'in', ids)
    .where('state', '=', 'planned')
    .returning('id'),
);

export const inState = statement((db, { state }: { state: 'sending' | 'uncertain' }) =>
  db
    .selectFrom('outbox')
    .select(columns)
    .where('state', '=', state)
    .where('state', 'in', [literal('sending'), literal('uncertain')])
    .orderBy('id'),
);

type Outcome = { readonly id: number; readonly state: RecordOf<'outbox'>['state']; readonly error?: string };
type Finished = Outcome & { readonly messageId?: number; readonly now: number };
type Unfinished = Outcome & {
  readonly notBefore?: number;
  readonly uncounted?: true;
  readonly settledAt: number | null;
};

/** For what is over: sent or dead. */
export const finish = statement((db, { id, state, messageId, error, now }: Finished) =>
  db
    .updateTable('outbox')
    .set({
      state,
      values: blanked,
      chat_id: nobody,
      settled_at: now,
      ...(messageId === undefined ? {} : { message_id: messageId }),
      ...(error === undefined ? {} : { error }),
    })
    .where('id', '=', id),
);

/** For what is not over: uncertain, or planned once more. */
export const putBack = statement((db, { id, state, error, notBefore, uncounted, settledAt }: Unfinished) =>
  db
    .updateTable('outbox')
    .set((row) => ({
      state,
      settled_at: settledAt,
      ...(error === undefined ? {} : { error }),
      ...(notBefore === undefined ? {} : { not_before: notBefore }),
      ...(uncounted === undefined ? {} : { attempts: row('attempts', '-', 1) }),
    }))
    .where('id', '=', id),
);

/** Takes back what is planned: for a subject, or for a chat with a coalesce key. */
export const withdraw = statement(
  (db, { now, ...of }: { now: number } & ({ subject: string } | { chatId: number; coalesceKey: string })) => {
    const rows = db
      .updateTable('outbox')
      .set({ state: 'replaced', values: blanked, settled_at: now })
      .where('state', '=', planned);
    return 'subject' in of
      ? rows.where('subject', '=', of.subject)
      : rows.where('chat_id', '=', of.chatId).where('coalesce_key', '=', of.coalesceKey);
  },
);

export const postpone = statement(
  (db, { subjects, notBefore }: { subjects: readonly string[]; notBefore: number }) =>
    db
      .updateTable('outbox')
      .set({ not_before: notBefore })
      .where('state', '=', planned)
      .where('subject', 'is not', literal(null))
      .where('subject', 'in', subjects),
);

export const rest = statement((db, { id, notBefore }: { id: number; notBefore: number }) =>
  db.updateTable('outbox').set({ not_before: notBefore }).where('id', '=', id).where('state', '=', planned),
);

export const remap = statement((db, { from, to }: { from: number; to: number }) =>
  db
    .updateTable('outbox')
    .set({ chat_id: to })
    .where('chat_id', '=', from)
    .where('state', 'in', [planned, literal('sending'), literal('uncertain')]),
);

export const ofChat = statement((db, { chatId }: { chatId: number }) =>
  db
    .selectFrom('outbox')
    .select(columns)
    .where('chat_id', '=', chatId)
    .where('state', '=', planned)
    .orderBy('id'),
);

export const giveUp = statement(
  (db, { chatId, error, now }: { chatId: number; error: string; now: number }) =>
    db
      .updateTable('outbox')
      .set({ state: 'dead', values: blanked, error, settled_at: now })
      .where('chat_id', '=', chatId)
      .where('state', '=', planned),
);

export const forget = statement((db, { before }: { before: number }) =>
  db
    .deleteFrom('outbox')
    .where('state', 'in', [literal('sent'), literal('dead'), literal('replaced')])
    .where('settled_at', '<', before)
    .where('kind', 'not like', literal('digest%')),
);
