import { columnsOf, named, type RecordOf } from './record.ts';
import { literal, statement } from './statement.ts';

export type BulkRow = RecordOf<'bulk_decisions'>;
type Id = { readonly id: number };

const columns = named(
  'id',
  'member_id',
  'chat_id',
  'status_row',
  'kind',
  'number',
  'day',
  'note',
  'keys',
  'state',
  'revision',
  'missing',
  'filter',
  'shown_at',
  'ended_at',
  'created_at',
  'updated_at',
);
type NewRow = Omit<BulkRow, 'id' | 'statusRow' | 'revision' | 'missing' | 'shownAt' | 'endedAt'>;

export const insert = statement((db, row: NewRow) =>
  db.insertInto('bulk_decisions').values(columnsOf(row)).returning('id'),
);

export const byId = statement((db, { id }: Id) =>
  db.selectFrom('bulk_decisions').select(columns).where('id', '=', id),
);

/** Holds the row to the end of the transaction. */
export const lock = statement((db, { id }: Id) =>
  db
    .updateTable('bulk_decisions')
    .set((row) => ({ revision: row.ref('revision') }))
    .where('id', '=', id)
    .returning(columns),
);

export const inWork = statement((db, _: object) =>
  db
    .selectFrom('bulk_decisions')
    .select(named('id', 'chat_id'))
    .where('state', 'in', [literal('checking'), literal('deciding'), literal('undoing')])
    .orderBy('id'),
);

export const update = statement((db, { id, change }: Id & { change: Partial<Omit<BulkRow, 'id'>> }) =>
  db.updateTable('bulk_decisions').set(columnsOf(change)).where('id', '=', id),
);

export const remove = statement((db, { id }: Id) => db.deleteFrom('bulk_decisions').where('id', '=', id));

export const removeOld = statement((db, { before }: { before: number }) =>
  db
    .deleteFrom('bulk_decisions')
    .where('updated_at', '<', before)
    .where('state', 'in', ['ticking', 'offered', 'done', 'undone']),
);

export const ofMember = statement((db, { memberId }: { memberId: number }) =>
  db.selectFrom('bulk_decisions').select(columns).where('member_id', '=', memberId).orderBy('id'),
);

export const tickedBy = statement((db, { memberId }: { memberId: number }) =>
  db
    .selectFrom('bulk_decisions')
    .select(columns)
    .where('member_id', '=', memberId)
    .where('state', '=', literal('ticking'))
    .orderBy('id', 'desc')
    .limit(literal(1)),
);
