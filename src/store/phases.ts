import { columnsOf, named, type RecordOf } from './record.ts';
import { all, changed, first, newId } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

/** Epoch ms; every end is the first moment after it. */
export type Phase = RecordOf<'phases'>;
export type NewPhase = Omit<Phase, 'id'>;
export type PhaseChange = Omit<Phase, 'programmeId' | 'ordinal'>;

export type Phases = {
  /** Takes in what was submitted to its programme within its dates. */
  add(phase: NewPhase): Promise<number>;
  save(phase: PhaseChange): Promise<boolean>;
  find(id: number): Promise<Phase | undefined>;
  /** Of all programmes, each in its order. */
  list(): Promise<Phase[]>;
  /** In their order. */
  of(programmeId: number): Promise<Phase[]>;
};

const columns = named(
  'id',
  'programme_id',
  'ordinal',
  'name',
  'from_at',
  'to_at',
  'applied_from',
  'applied_to',
);

const insert = statement((db, phase: NewPhase) =>
  db.insertInto('phases').values(columnsOf(phase)).returning('id'),
);

const change = statement((db, { id, ...phase }: PhaseChange) =>
  db.updateTable('phases').set(columnsOf(phase)).where('id', '=', id),
);

const byId = statement((db, { id }: { id: number }) =>
  db.selectFrom('phases').select(columns).where('id', '=', id),
);

const inOrder = statement((db, { programmeId }: { programmeId?: number }) => {
  const list = db.selectFrom('phases').select(columns).orderBy('programme_id').orderBy('ordinal');
  return programmeId === undefined ? list : list.where('programme_id', '=', programmeId);
});

export function createPhases(db: Db): Phases {
  return {
    add: (phase) => newId(insert(db, phase)),
    save: async (phase) => (await changed(change(db, phase))) === 1,
    find: (id) => first(byId(db, { id })),
    list: () => all(inOrder(db, {})),
    of: (programmeId) => all(inOrder(db, { programmeId })),
  };
}
