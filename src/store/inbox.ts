import { columnsOf, named, type RecordOf } from './record.ts';
import { all, changed } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

export type InboxRow = RecordOf<'inbox'>;
export type NewUpdate = Pick<InboxRow, 'updateId' | 'lane' | 'payload'>;

export type Inbox = {
  /** Keeps what was not seen before; returns those update ids. */
  addBatch(updates: readonly NewUpdate[], now: number): Promise<number[]>;
  /** What is still to be handled, in order of arrival. */
  pending(): Promise<InboxRow[]>;
  /** Marks as handled and blanks what it said and where; returns how many were still new. */
  done(updateIds: readonly number[], now: number): Promise<number>;
  failed(): Promise<InboxRow[]>;
  fail(updateId: number, code: string, now: number): Promise<void>;
  /** Makes a failed update new again, unless its payload was wiped. */
  retry(updateId: number): Promise<boolean>;
  /** Blanks the payload of updates that failed before this moment. */
  wipe(failedBefore: number): Promise<number>;
  /** Deletes updates that were handled before this moment. */
  forget(doneBefore: number): Promise<number>;
};

const columns = named('seq', 'update_id', 'lane', 'payload', 'state', 'error_code', 'received_at', 'done_at');

const insert = statement((db, { updates, now }: { updates: readonly NewUpdate[]; now: number }) =>
  db
    .insertInto('inbox')
    .values(updates.map((update) => ({ ...columnsOf(update), state: 'new' as const, received_at: now })))
    .onConflict((conflict) => conflict.column('update_id').doNothing())
    .returning('update_id as updateId'),
);

const inState = statement((db, { state }: { state: 'new' | 'failed' }) =>
  db
    .selectFrom('inbox')
    .select(columns)
    .where('state', '=', state)
    .where('state', '<>', literal('done'))
    .orderBy('seq'),
);

const done = statement((db, { updateIds, now }: { updateIds: readonly number[]; now: number }) =>
  db
    .updateTable('inbox')
    .set({ state: 'done', payload: '', lane: 0, done_at: now })
    .where('update_id', 'in', updateIds)
    .where('state', '=', 'new'),
);

const fail = statement((db, { updateId, code, now }: { updateId: number; code: string; now: number }) =>
  db
    .updateTable('inbox')
    .set({ state: 'failed', error_code: code, done_at: now })
    .where('update_id', '=', updateId),
);

const retry = statement((db, { updateId }: { updateId: number }) =>
  db
    .updateTable('inbox')
    .set({ state: 'new', error_code: null, done_at: null })
    .where('update_id', '=', updateId)
    .where('state', '=', 'failed')
    .where('payload', '<>', ''),
);

const wipe = statement((db, { before }: { before: number }) =>
  db
    .updateTable('inbox')
    .set({ payload: '' })
    .where('state', '=', literal('failed'))
    .where('done_at', '<', before)
    .where('payload', '<>', ''),
);

const forget = statement((db, { before }: { before: number }) =>
  db.deleteFrom('inbox').where('state', '=', literal('done')).where('done_at', '<', before),
);

export function createInbox(db: Db): Inbox {
  return {
    addBatch: async (updates, now) => {
      if (updates.length === 0) return [];
      return (await all(insert(db, { updates, now }))).map(({ updateId }) => updateId);
    },
    pending: () => all(inState(db, { state: 'new' })),
    done: async (updateIds, now) => (updateIds.length === 0 ? 0 : changed(done(db, { updateIds, now }))),
    failed: () => all(inState(db, { state: 'failed' })),
    fail: async (updateId, code, now) => {
      await fail(db, { updateId, code, now });
    },
    retry: async (updateId) => (await changed(retry(db, { updateId }))) === 1,
    wipe: (before) => changed(wipe(db, { before })),
    forget: (before) => changed(forget(db, { before })),
  };
}
