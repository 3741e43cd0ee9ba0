import { columnsOf, named, type RecordOf } from './record.ts';
import { all, changed, first, newId } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db, Tables } from './tables.ts';

type JobTable = 'exports' | 'log_exports' | 'paper_jobs';

/** Where a job stands, beside what was asked for. */
type Place = 'id' | 'statusRow' | 'state' | 'createdAt' | 'updatedAt';
/** Of what was asked for, `Counted` is what it has made. */
type Asked<Table extends JobTable, Counted extends PropertyKey> = Omit<RecordOf<Table>, Place | Counted>;
type Change<Table extends JobTable> = Partial<Omit<RecordOf<Table>, 'id' | 'updatedAt'>>;
type Moment = { readonly now: number };

/** Files that are made for members by jobs that survive a crash: a row for each, until a while after its end. */
export type FileJobs<Table extends JobTable, Counted extends PropertyKey = never> = {
  /** Begins one; its message, if it has one, is told to it afterwards. */
  add(entry: Asked<Table, Counted> & Moment): Promise<number>;
  find(id: number): Promise<RecordOf<Table> | undefined>;
  /** Those that are being made for a member, and those that ended after a moment (epoch ms); oldest first. */
  openOf(memberId: number, endedAfter?: number): Promise<RecordOf<Table>[]>;
  /** Those that are being made, oldest first: what a crash interrupted. */
  open(): Promise<RecordOf<Table>[]>;
  /** Takes one further, or ends it; false if it had ended. */
  advance(id: number, change: Change<Table> & Moment): Promise<boolean>;
  /** Deletes those that ended before a moment. */
  forget(before: number): Promise<void>;
  eraseOf(memberId: number): Promise<void>;
};

type Id = { readonly id: number };

/** The same statements for each such table. What only one of them has is asked of its types outside. */
export function fileJobs<Table extends JobTable, Counted extends PropertyKey = never>(
  table: Table,
  columns: readonly (keyof Tables[Table] & string)[],
): (db: Db) => FileJobs<Table, Counted> {
  const name = table as 'exports';
  const selected = named(...(columns as readonly (keyof Tables['exports'])[]));
  const making = literal('making');

  const insert = statement((db, row: object) =>
    db
      .insertInto(name)
      .values({ ...columnsOf(row), state: making } as never)
      .returning('id'),
  );
  const byId = statement((db, { id }: Id) => db.selectFrom(name).select(selected).where('id', '=', id));
  const inWork = statement((db, _: object) =>
    db.selectFrom(name).select(selected).where('state', '=', making).orderBy('id'),
  );
  const inWorkOf = statement((db, { memberId, endedAfter }: { memberId: number; endedAfter: number }) =>
    db
      .selectFrom(name)
      .select(selected)
      .where('member_id', '=', memberId)
      .where((job) => job.or([job('state', '=', making), job('updated_at', '>', endedAfter)]))
      .orderBy('id'),
  );
  const change = statement((db, { id, changes }: Id & { changes: object }) =>
    db
      .updateTable(name)
      .set(columnsOf(changes) as never)
      .where('id', '=', id)
      .where('state', '=', making),
  );
  const removeOld = statement((db, { before }: { before: number }) =>
    db.deleteFrom(name).where('state', 'in', ['done', 'stopped']).where('updated_at', '<', before),
  );
  const removeOf = statement((db, { memberId }: { memberId: number }) =>
    db.deleteFrom(name).where('member_id', '=', memberId),
  );

  return (db) => ({
    add: ({ now, ...entry }) => newId(insert(db, { ...entry, createdAt: now, updatedAt: now })),
    find: (id) => first(byId(db, { id })) as Promise<RecordOf<Table> | undefined>,
    openOf: (memberId, endedAfter = Number.MAX_SAFE_INTEGER) =>
      all(inWorkOf(db, { memberId, endedAfter })) as Promise<RecordOf<Table>[]>,
    open: () => all(inWork(db, {})) as Promise<RecordOf<Table>[]>,
    advance: async (id, { now, ...changes }) =>
      (await changed(change(db, { id, changes: { ...changes, updatedAt: now } }))) === 1,
    forget: async (before) => {
      await removeOld(db, { before });
    },
    eraseOf: async (memberId) => {
      await removeOf(db, { memberId });
    },
  });
}
