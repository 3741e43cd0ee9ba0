import { columnsOf, named, type RecordOf } from './record.ts';
import { all, changed, first, newId } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

export type LogExport = RecordOf<'log_exports'>;
type Place = Pick<LogExport, 'moveId' | 'entryId' | 'files' | 'lines'>;
export type NewLogExport = Pick<
  LogExport,
  'memberId' | 'chatId' | 'format' | 'subject' | 'fromAt' | 'toAt'
> & {
  readonly now: number;
};

/** Files of the log: one at a time for each member. */
export type LogExports = {
  /** Begins one; its message is tied to it afterwards. */
  add(entry: NewLogExport): Promise<number>;
  tie(id: number, statusRow: number): Promise<void>;
  find(id: number): Promise<LogExport | undefined>;
  /** The one that is being made for a member. */
  openOf(memberId: number): Promise<LogExport | undefined>;
  /** Those that are being made, oldest first: what a crash interrupted. */
  open(): Promise<LogExport[]>;
  /** Goes on behind a file that was made; false if it was stopped meanwhile. */
  advance(id: number, place: Place & { readonly now: number }): Promise<boolean>;
  /** Ends one; false if it had ended. */
  end(id: number, how: { readonly state: 'done' | 'stopped'; readonly now: number }): Promise<boolean>;
  /** Deletes those that ended before a moment. */
  forget(before: number): Promise<void>;
  eraseOf(memberId: number): Promise<void>;
};

const columns = named(
  'id',
  'member_id',
  'chat_id',
  'status_row',
  'state',
  'format',
  'subject',
  'from_at',
  'to_at',
  'move_id',
  'entry_id',
  'files',
  'lines',
  'created_at',
  'updated_at',
);

type Id = { readonly id: number };
type Row = Omit<NewLogExport, 'now'> & Pick<LogExport, 'createdAt' | 'updatedAt'>;

const insert = statement((db, row: Row) =>
  db
    .insertInto('log_exports')
    .values({ ...columnsOf(row), state: literal('making') })
    .returning('id'),
);

const byId = statement((db, { id }: Id) => db.selectFrom('log_exports').select(columns).where('id', '=', id));

const inWork = statement((db, _: object) =>
  db.selectFrom('log_exports').select(columns).where('state', '=', literal('making')).orderBy('id'),
);

const inWorkOf = statement((db, { memberId }: { memberId: number }) =>
  db
    .selectFrom('log_exports')
    .select(columns)
    .where('member_id', '=', memberId)
    .where('state', '=', literal('making')),
);

type Change = Partial<Omit<LogExport, 'id'>>;
const change = statement((db, { id, change: changes }: Id & { change: Change }) =>
  db
    .updateTable('log_exports')
    .set(columnsOf(changes))
    .where('id', '=', id)
    .where('state', '=', literal('making')),
);

const removeOld = statement((db, { before }: { before: number }) =>
  db.deleteFrom('log_exports').where('state', 'in', ['done', 'stopped']).where('updated_at', '<', before),
);

const removeOf = statement((db, { memberId }: { memberId: number }) =>
  db.deleteFrom('log_exports').where('member_id', '=', memberId),
);

export function createLogExports(db: Db): LogExports {
  const set = async (id: number, changes: Change): Promise<boolean> =>
    (await changed(change(db, { id, change: changes }))) === 1;
  return {
    add: ({ now, ...entry }) => newId(insert(db, { ...entry, createdAt: now, updatedAt: now })),
    tie: async (id, statusRow) => {
      await set(id, { statusRow });
    },
    find: (id) => first(byId(db, { id })),
    openOf: (memberId) => first(inWorkOf(db, { memberId })),
    open: () => all(inWork(db, {})),
    advance: (id, { now, ...place }) => set(id, { ...place, updatedAt: now }),
    end: (id, { state, now }) => set(id, { state, updatedAt: now }),
    forget: async (before) => {
      await removeOld(db, { before });
    },
    eraseOf: async (memberId) => {
      await removeOf(db, { memberId });
    },
  };
}
