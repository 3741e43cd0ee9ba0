import { columnsOf, named, type RecordOf } from './record.ts';
import { all, changed, first, newId } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

export type Export = RecordOf<'exports'>;
export type NewExport = Pick<
  Export,
  'memberId' | 'chatId' | 'unitId' | 'format' | 'which' | 'field' | 'period' | 'phaseId' | 'fromAt' | 'toAt'
> & { readonly now: number };
type End = Pick<Export, 'rowsMade' | 'files'> & { readonly state: 'done' | 'stopped'; readonly now: number };

/** Files of initiatives: one at a time for each member. */
export type Exports = {
  /** Begins one; its message is tied to it afterwards. */
  add(entry: NewExport): Promise<number>;
  tie(id: number, statusRow: number): Promise<void>;
  find(id: number): Promise<Export | undefined>;
  /** The one that is being made for a member. */
  openOf(memberId: number): Promise<Export | undefined>;
  /** Those that are being made, oldest first: what a crash interrupted. */
  open(): Promise<Export[]>;
  /** Ends one; false if it had ended. */
  end(id: number, how: End): Promise<boolean>;
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
  'unit_id',
  'format',
  'which',
  'field',
  'period',
  'phase_id',
  'from_at',
  'to_at',
  'rows_made',
  'files',
  'created_at',
  'updated_at',
);

type Id = { readonly id: number };
type Row = Omit<NewExport, 'now'> & Pick<Export, 'createdAt' | 'updatedAt'>;

const insert = statement((db, row: Row) =>
  db
    .insertInto('exports')
    .values({ ...columnsOf(row), state: literal('making') })
    .returning('id'),
);

const byId = statement((db, { id }: Id) => db.selectFrom('exports').select(columns).where('id', '=', id));

const inWork = statement((db, _: object) =>
  db.selectFrom('exports').select(columns).where('state', '=', literal('making')).orderBy('id'),
);

const inWorkOf = statement((db, { memberId }: { memberId: number }) =>
  db
    .selectFrom('exports')
    .select(columns)
    .where('member_id', '=', memberId)
    .where('state', '=', literal('making')),
);

type Change = Partial<Omit<Export, 'id'>>;
const change = statement((db, { id, change: changes }: Id & { change: Change }) =>
  db
    .updateTable('exports')
    .set(columnsOf(changes))
    .where('id', '=', id)
    .where('state', '=', literal('making')),
);

const removeOld = statement((db, { before }: { before: number }) =>
  db.deleteFrom('exports').where('state', 'in', ['done', 'stopped']).where('updated_at', '<', before),
);

const removeOf = statement((db, { memberId }: { memberId: number }) =>
  db.deleteFrom('exports').where('member_id', '=', memberId),
);

export function createExports(db: Db): Exports {
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
    end: (id, { now, ...how }) => set(id, { ...how, updatedAt: now }),
    forget: async (before) => {
      await removeOld(db, { before });
    },
    eraseOf: async (memberId) => {
      await removeOf(db, { memberId });
    },
  };
}
