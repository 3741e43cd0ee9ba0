import { columnsOf, named, type RecordOf } from './record.ts';
import { literal, statement } from './statement.ts';

export type State = RecordOf<'entry_imports'>['state'];

const columns = named(
  'id',
  'member_id',
  'chat_id',
  'status_row',
  'file',
  'state',
  'fingerprint',
  'unit_ids',
  'entries',
  'created_at',
  'updated_at',
);

type Id = { readonly id: number };
type Row = Omit<RecordOf<'entry_imports'>, 'id' | 'fingerprint' | 'unitIds' | 'entries'>;

export const insert = statement((db, row: Row) =>
  db.insertInto('entry_imports').values(columnsOf(row)).returning('id'),
);

export const byId = statement((db, { id }: Id) =>
  db.selectFrom('entry_imports').select(columns).where('id', '=', id),
);

export const inWork = statement((db, _: object) =>
  db
    .selectFrom('entry_imports')
    .select(columns)
    .where('state', 'in', [literal('reading'), literal('entering')])
    .orderBy('id'),
);

type Change = Partial<Pick<RecordOf<'entry_imports'>, 'fingerprint' | 'unitIds' | 'entries'>>;

export const move = statement(
  (db, { id, from, to, now, change }: Id & { from: State; to: State; now: number; change: Change }) =>
    db
      .updateTable('entry_imports')
      .set({ ...columnsOf(change), state: to, updated_at: now })
      .where('id', '=', id)
      .where('state', '=', from),
);

export const lock = statement((db, { id }: Id) =>
  db
    .updateTable('entry_imports')
    .set((row) => ({ entries: row.ref('entries') }))
    .where('id', '=', id)
    .returning(columns),
);

export const insertSlice = statement((db, row: Id & { position: number; content: string }) =>
  db
    .insertInto('entry_slices')
    .values({ import_id: row.id, position: row.position, content: row.content, outcome: null })
    .onConflict((conflict) =>
      conflict.columns(['import_id', 'position']).doUpdateSet({ content: row.content }),
    ),
);

const sliceColumns = ['position', 'content', 'outcome'] as const;

export const firstOpen = statement((db, { id }: Id) =>
  db
    .selectFrom('entry_slices')
    .select(sliceColumns)
    .where('import_id', '=', id)
    .where('outcome', 'is', null)
    .orderBy('position')
    .limit(1),
);

export const sliceAt = statement((db, { id, position }: Id & { position: number }) =>
  db
    .selectFrom('entry_slices')
    .select(sliceColumns)
    .where('import_id', '=', id)
    .where('position', '=', position),
);

export const setOutcome = statement(
  (db, { id, position, outcome }: Id & { position: number; outcome: string }) =>
    db
      .updateTable('entry_slices')
      .set({ outcome })
      .where('import_id', '=', id)
      .where('position', '=', position),
);

export const removeSlices = statement((db, { id }: Id) =>
  db.deleteFrom('entry_slices').where('import_id', '=', id),
);

export const lastEntered = statement(
  (db, { memberId, fingerprint }: { memberId: number; fingerprint: string }) =>
    db
      .selectFrom('entry_imports')
      .select('updated_at as at')
      .where('member_id', '=', memberId)
      .where('fingerprint', '=', fingerprint)
      .where('state', 'in', ['entering', 'done'])
      .orderBy('id', 'desc')
      .limit(1),
);

export const removeOld = statement((db, { before, states }: { before: number; states: readonly State[] }) =>
  db.deleteFrom('entry_imports').where('state', 'in', states).where('updated_at', '<', before),
);

export const setStatus = statement((db, { id, statusRow }: Id & { statusRow: number }) =>
  db.updateTable('entry_imports').set({ status_row: statusRow }).where('id', '=', id),
);

export const unconfirmedOf = statement((db, { memberId }: { memberId: number }) =>
  db
    .selectFrom('entry_imports')
    .select(['id', 'state'])
    .where('member_id', '=', memberId)
    .where('state', 'in', ['reading', 'ready']),
);

export const removeOf = statement((db, { memberId }: { memberId: number }) =>
  db.deleteFrom('entry_imports').where('member_id', '=', memberId),
);
