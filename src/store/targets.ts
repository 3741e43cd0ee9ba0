import { createBreath } from './breath.ts';
import { all, changed } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

/** What targets are given for: a programme, or one of its phases (`phaseId` above 0). */
export type TargetScope = { readonly programmeId: number; readonly phaseId: number };

export type Target = {
  readonly unitId: number;
  /** As the unit above gave it. */
  readonly target: number;
  /** What the unit set itself beyond it; null: nothing. */
  readonly raised: number | null;
};

type Placed = TargetScope & { readonly unitId: number };

export type Targets = {
  put(target: Placed & Pick<Target, 'target'>): Promise<void>;
  /** Gives many; between them everybody else has a turn. */
  putAll(targets: readonly (Placed & Pick<Target, 'target'>)[]): Promise<void>;
  /** Null takes it back. False if the unit has no target there. */
  raise(scope: TargetScope & { unitId: number; raised: number | null }): Promise<boolean>;
  /** Targets by unit id, of those units that have one. */
  of(programmeId: number, unitIds: readonly number[], phaseId?: number): Promise<Map<number, number>>;
  /** All targets in a unit and below it. */
  below(scope: TargetScope & { unitId: number }): Promise<Target[]>;
};

/** Few enough for a few ms. */
const rowsAtOnce = 100;

function rowOf({ programmeId, phaseId, unitId, target }: Placed & { readonly target: number }) {
  return { programme_id: programmeId, phase_id: phaseId, unit_id: unitId, target };
}

const upsert = statement((db, placed: Placed & { target: number }) =>
  db
    .insertInto('targets')
    .values(rowOf(placed))
    .onConflict((conflict) =>
      conflict.columns(['programme_id', 'phase_id', 'unit_id']).doUpdateSet({ target: placed.target }),
    ),
);

const setRaised = statement(
  (db, { programmeId, phaseId, unitId, raised }: Placed & { raised: number | null }) =>
    db
      .updateTable('targets')
      .set({ raised })
      .where('programme_id', '=', programmeId)
      .where('phase_id', '=', phaseId)
      .where('unit_id', '=', unitId),
);

const ofUnits = statement(
  (db, { programmeId, phaseId, unitIds }: TargetScope & { unitIds: readonly number[] }) =>
    db
      .selectFrom('targets')
      .select(['unit_id as unitId', 'target'])
      .where('programme_id', '=', programmeId)
      .where('phase_id', '=', phaseId)
      .where('unit_id', 'in', unitIds),
);

/** SQLite takes a cross join in the order it is written: units first, then what each was given. */
const ofSubtree = statement((db, { programmeId, phaseId, unitId }: Placed) =>
  db
    .selectFrom('unit_paths as p')
    .crossJoin('targets as t')
    .select(['t.unit_id as unitId', 't.target', 't.raised'])
    .where('p.ancestor_id', '=', unitId)
    .whereRef('t.unit_id', '=', 'p.unit_id')
    .where('t.programme_id', '=', programmeId)
    .where('t.phase_id', '=', phaseId),
);

export function createTargets(db: Db): Targets {
  return {
    put: async (target) => {
      await upsert(db, target);
    },
    putAll: async (targets) => {
      const breathe = createBreath(1);
      for (let from = 0; from < targets.length; from += rowsAtOnce) {
        const part = targets.slice(from, from + rowsAtOnce);
        await db
          .insertInto('targets')
          .values(part.map(rowOf))
          .onConflict((conflict) =>
            conflict
              .columns(['programme_id', 'phase_id', 'unit_id'])
              .doUpdateSet({ target: (row) => row.ref('excluded.target') }),
          )
          .execute();
        await breathe();
      }
    },
    raise: async (raise) => (await changed(setRaised(db, raise))) === 1,
    of: async (programmeId, unitIds, phaseId = 0) => {
      if (unitIds.length === 0) return new Map();
      const rows = await all(ofUnits(db, { programmeId, phaseId, unitIds }));
      return new Map(rows.map(({ unitId, target }) => [unitId, target]));
    },
    below: (scope) => all(ofSubtree(db, scope)),
  };
}
