import { columnsOf, named, type RecordOf } from './record.ts';
import { all, changed } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

/** Until when (epoch ms, exclusive) a unit and those below it may submit; `phaseId` 0: to the whole programme. */
export type UnitDate = RecordOf<'unit_dates'>;

export type UnitDates = {
  put(date: UnitDate): Promise<void>;
  /** As in the programme again; false if it was. */
  remove(date: Omit<UnitDate, 'toAt'>): Promise<boolean>;
  /** Of a unit: of several dates for the same phase the one of the nearest unit above, itself first. */
  of(unitId: number): Promise<UnitDate[]>;
  listOf(programmeId: number): Promise<UnitDate[]>;
};

const columns = named('programme_id', 'phase_id', 'unit_id', 'to_at');

const upsert = statement((db, date: UnitDate) =>
  db
    .insertInto('unit_dates')
    .values(columnsOf(date))
    .onConflict((conflict) =>
      conflict.columns(['programme_id', 'phase_id', 'unit_id']).doUpdateSet({ to_at: date.toAt }),
    ),
);

const drop = statement((db, { programmeId, phaseId, unitId }: Omit<UnitDate, 'toAt'>) =>
  db
    .deleteFrom('unit_dates')
    .where('programme_id', '=', programmeId)
    .where('phase_id', '=', phaseId)
    .where('unit_id', '=', unitId),
);

const nearestFirst = statement((db, { unitId }: { unitId: number }) =>
  db
    .selectFrom('unit_paths as p')
    .innerJoin('unit_dates as d', 'd.unit_id', 'p.ancestor_id')
    .select([
      'd.programme_id as programmeId',
      'd.phase_id as phaseId',
      'd.unit_id as unitId',
      'd.to_at as toAt',
    ])
    .where('p.unit_id', '=', unitId)
    .orderBy('p.depth'),
);

const ofProgramme = statement((db, { programmeId }: { programmeId: number }) =>
  db
    .selectFrom('unit_dates')
    .select(columns)
    .where('programme_id', '=', programmeId)
    .orderBy('phase_id')
    .orderBy('unit_id'),
);

export function createUnitDates(db: Db): UnitDates {
  return {
    put: async (date) => {
      await upsert(db, date);
    },
    remove: async (date) => (await changed(drop(db, date))) === 1,
    of: async (unitId) => {
      const dates = await all(nearestFirst(db, { unitId }));
      return [
        ...Map.groupBy(dates, ({ programmeId, phaseId }) => `${programmeId} ${phaseId}`).values(),
      ].flatMap(([nearest]) => nearest ?? []);
    },
    listOf: (programmeId) => all(ofProgramme(db, { programmeId })),
  };
}
