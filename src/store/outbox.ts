import * as rows from './outbox-statements.ts';
import type { RecordOf } from './record.ts';
import { all, changed, first, newId } from './rows.ts';
import type { Db } from './tables.ts';

export type OutboxRow = Omit<RecordOf<'outbox'>, 'values'> & { readonly values: unknown };
export type OutboxState = OutboxRow['state'];

export type NewOutboxRow = Pick<OutboxRow, 'chatId' | 'kind' | 'values' | 'createdAt'> &
  Partial<
    Pick<
      OutboxRow,
      'threadId' | 'lane' | 'replaces' | 'edits' | 'replyTo' | 'notBefore' | 'coalesceKey' | 'subject'
    >
  >;

export type Settlement = {
  readonly id: number;
  readonly state: 'sent' | 'dead' | 'uncertain' | 'planned';
  readonly messageId?: number;
  readonly error?: string;
  /** When a planned row may be tried again. */
  readonly notBefore?: number;
  /** This try does not count (Telegram told us to wait). */
  readonly uncounted?: true;
};

/** Subjects of one statement. */
const together = 50;

export type Outbox = {
  /** Plans a message (lane 'person' unless told); it takes the place of a planned one with its chat and coalesceKey. */
  add(row: NewOutboxRow): Promise<number>;
  find(id: number): Promise<OutboxRow | undefined>;
  /** Planned rows whose time has come: persons before bulk, then by id. */
  due(now: number, limit: number): Promise<OutboxRow[]>;
  /** The next moment after `now` at which a planned row becomes due. */
  nextDue(now: number): Promise<number | null>;
  /** Claims planned rows and counts a try; returns the ids that were still planned. */
  sending(ids: readonly number[]): Promise<number[]>;
  /** Records outcomes. What is sent or dead no longer says what and to whom, except digests. */
  settle(results: readonly Settlement[], now: number): Promise<void>;
  /** Rows that a crash left in the state 'sending'. */
  interrupted(): Promise<OutboxRow[]>;
  uncertain(): Promise<OutboxRow[]>;
  /** Takes back what is planned for a subject; returns how many. */
  cancel(subject: string, now: number): Promise<number>;
  /** Gives what is planned for these subjects another moment from which it may be sent. */
  postpone(subjects: readonly string[], notBefore: number): Promise<void>;
  /** The same for one row. */
  rest(id: number, notBefore: number): Promise<void>;
  /** Deletes what was settled before this moment, digests apart; returns how many. */
  forget(settledBefore: number): Promise<number>;
  messageOf(id: number): Promise<{ state: OutboxState; messageId: number | null } | undefined>;
  /** Follows a group that became a supergroup, for everything that is not settled. */
  remapChat(from: number, to: number): Promise<void>;
  /** What waits for a chat. */
  plannedFor(chatId: number): Promise<OutboxRow[]>;
  /** Gives up what is planned for a chat; returns how many. */
  killChat(chatId: number, error: string, now: number): Promise<number>;
};

function read(row: RecordOf<'outbox'>): OutboxRow {
  return { ...row, values: JSON.parse(row.values) as unknown };
}

function written(row: NewOutboxRow): Parameters<typeof rows.insert>[1] {
  return {
    chatId: row.chatId,
    threadId: row.threadId ?? null,
    lane: row.lane ?? 'person',
    kind: row.kind,
    values: JSON.stringify(row.values),
    replaces: row.replaces ?? null,
    edits: row.edits ?? null,
    replyTo: row.replyTo ?? null,
    notBefore: row.notBefore ?? 0,
    coalesceKey: row.coalesceKey ?? null,
    subject: row.subject ?? null,
    createdAt: row.createdAt,
  };
}

export function createOutbox(db: Db): Outbox {
  return {
    add: async (row) => {
      const { chatId, coalesceKey, createdAt } = row;
      if (typeof coalesceKey === 'string') await rows.withdraw(db, { chatId, coalesceKey, now: createdAt });
      return newId(rows.insert(db, written(row)));
    },
    find: async (id) => {
      const row = await first(rows.byId(db, { id }));
      return row && read(row);
    },
    due: async (now, limit) => (await all(rows.due(db, { now, limit }))).map(read),
    nextDue: async (now) => (await first(rows.nextDue(db, { now })))?.at ?? null,
    sending: async (ids) =>
      ids.length === 0 ? [] : (await all(rows.claim(db, { ids }))).map(({ id }) => id),
    settle: async (results, now) => {
      for (const result of results) {
        const over = result.state === 'sent' || result.state === 'dead';
        await (over
          ? rows.finish(db, { ...result, now })
          : rows.putBack(db, { ...result, settledAt: result.state === 'planned' ? null : now }));
      }
    },
    interrupted: async () => (await all(rows.inState(db, { state: 'sending' }))).map(read),
    uncertain: async () => (await all(rows.inState(db, { state: 'uncertain' }))).map(read),
    forget: (before) => changed(rows.forget(db, { before })),
    cancel: (subject, now) => changed(rows.withdraw(db, { subject, now })),
    postpone: async (subjects, notBefore) => {
      for (let from = 0; from < subjects.length; from += together)
        await rows.postpone(db, { subjects: subjects.slice(from, from + together), notBefore });
    },
    rest: async (id, notBefore) => {
      await rows.rest(db, { id, notBefore });
    },
    messageOf: async (id) => {
      const row = await first(rows.byId(db, { id }));
      return row && { state: row.state, messageId: row.messageId };
    },
    remapChat: async (from, to) => {
      await rows.remap(db, { from, to });
    },
    plannedFor: async (chatId) => (await all(rows.ofChat(db, { chatId }))).map(read),
    killChat: (chatId, error, now) => changed(rows.giveUp(db, { chatId, error, now })),
  };
}
