import { columnsOf, named, type RecordOf } from './record.ts';
import { all, changed, first, newId } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

export type Programme = RecordOf<'programmes'>;
export type NewProgramme = Omit<Programme, 'id' | 'appliedFrom' | 'appliedTo'> &
  Partial<Pick<Programme, 'appliedFrom' | 'appliedTo'>>;
export type ProgrammeChange = Pick<
  Programme,
  'id' | 'name' | 'fromAt' | 'toAt' | 'appliedFrom' | 'appliedTo'
>;

export type Programmes = {
  add(programme: NewProgramme): Promise<number>;
  /** What was submitted within new dates is taken in, and what counts is counted again. */
  save(programme: ProgrammeChange): Promise<boolean>;
  find(id: number): Promise<Programme | undefined>;
  /** The programme that runs now; of several the one that began last. */
  current(now: number): Promise<Programme | undefined>;
  /** Newest first. */
  list(): Promise<Programme[]>;
};

const columns = named(
  'id',
  'name',
  'unit_id',
  'from_at',
  'to_at',
  'applied_from',
  'applied_to',
  'created_at',
);

const insert = statement((db, programme: NewProgramme) =>
  db.insertInto('programmes').values(columnsOf(programme)).returning('id'),
);

const change = statement((db, { id, ...programme }: ProgrammeChange) =>
  db.updateTable('programmes').set(columnsOf(programme)).where('id', '=', id),
);

const byId = statement((db, { id }: { id: number }) =>
  db.selectFrom('programmes').select(columns).where('id', '=', id),
);

const newestFirst = statement((db, { at }: { at?: number }) => {
  const list = db.selectFrom('programmes').select(columns).orderBy('from_at', 'desc').orderBy('id', 'desc');
  return at === undefined ? list : list.where('from_at', '<=', at).where('to_at', '>', at).limit(literal(1));
});

export function createProgrammes(db: Db): Programmes {
  return {
    add: (programme) => newId(insert(db, programme)),
    save: async (programme) => (await changed(change(db, programme))) === 1,
    find: (id) => first(byId(db, { id })),
    current: (now) => first(newestFirst(db, { at: now })),
    list: () => all(newestFirst(db, {})),
  };
}
