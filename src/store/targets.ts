import { all } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type Targets = {
  put(programmeId: number, unitId: number, target: number): Promise<void>;
  /** Targets by unit id, of those units that have one. */
  of(programmeId: number, unitIds: readonly number[]): Promise<Map<number, number>>;
};

const upsert = statement(
  (db, { programmeId, unitId, target }: { programmeId: number; unitId: number; target: number }) =>
    db
      .insertInto('targets')
      .values({ programme_id: programmeId, unit_id: unitId, target })
      .onConflict((conflict) => conflict.columns(['programme_id', 'unit_id']).doUpdateSet({ target })),
);

const ofUnits = statement(
  (db, { programmeId, unitIds }: { programmeId: number; unitIds: readonly number[] }) =>
    db
      .selectFrom('targets')
      .select(['unit_id as unitId', 'target'])
      .where('programme_id', '=', programmeId)
      .where('unit_id', 'in', unitIds),
);

export function createTargets(db: Db): Targets {
  return {
    put: async (programmeId, unitId, target) => {
      await upsert(db, { programmeId, unitId, target });
    },
    of: async (programmeId, unitIds) => {
      if (unitIds.length === 0) return new Map();
      const rows = await all(ofUnits(db, { programmeId, unitIds }));
      return new Map(rows.map(({ unitId, target }) => [unitId, target]));
    },
  };
}
