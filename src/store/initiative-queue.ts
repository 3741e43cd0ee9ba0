import { type ExpressionBuilder, sql } from 'kysely';
import type { State } from '../domain/initiative.ts';
import { columns, initiatives } from './initiative-statements.ts';
import type { RecordOf } from './record.ts';
import { all, first } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db, Tables } from './tables.ts';

/** Units count with all below them; name one of `underUnitId` and `unitIds`. */
export type QueueQuery = {
  readonly underUnitId?: number;
  readonly unitIds?: readonly number[];
  readonly states: readonly State[];
  /** The last one seen. */
  readonly after?: { readonly submittedAt: number; readonly id: number };
  /** Leaves out what this member is an author of. */
  readonly exceptMember?: number;
  readonly limit: number;
};

type Below = { readonly unitIds: readonly number[] };
type Query = Below & Omit<QueueQuery, 'underUnitId' | 'unitIds'>;

/**
 * Up to this many units, the few rows of each are gathered and sorted; above, all that waits is walked in order, and
 * the first rows that lie in the subtree are soon found. The other way round each takes 10 ms at a million.
 */
const fewUnits = 200;

function below(db: Db, unitIds: readonly number[]) {
  return db
    .selectFrom('unit_paths')
    .select('unit_paths.unit_id as below')
    .where('ancestor_id', 'in', unitIds);
}

const countUnits = statement((db, { unitIds }: Below) =>
  db
    .selectFrom(
      below(db, unitIds)
        .limit(literal(fewUnits + 1))
        .as('some'),
    )
    .select((row) => row.fn.countAll<number>().as('count')),
);

function wanted({ after, exceptMember }: Query) {
  return (row: ExpressionBuilder<Tables, 'initiatives'>) =>
    row.and([
      ...(after === undefined
        ? []
        : [sql<boolean>`(submitted_at, initiatives.id) > (${after.submittedAt}, ${after.id})`]),
      ...(exceptMember === undefined
        ? []
        : [
            sql<boolean>`initiatives.member_id is distinct from ${exceptMember}`,
            sql<boolean>`not exists (select 1 from co_authors where co_authors.initiative_id = initiatives.id
              and co_authors.member_id = ${exceptMember})`,
          ]),
    ]);
}

const ofFewUnits = statement((db, query: Query) =>
  db
    .selectFrom(below(db, query.unitIds).distinct().as('unit'))
    // SQLite keeps the order of a cross join: units first, whatever else is asked for.
    .crossJoin('initiatives')
    .select(columns)
    .whereRef('initiatives.unit_id', '=', 'unit.below')
    .where('state', 'in', query.states)
    .where(wanted(query))
    .orderBy('submitted_at')
    .orderBy('id')
    .limit(query.limit),
);

const ofManyUnits = statement((db, query: Query) => {
  const [head, ...tail] = query.states.map((state) => {
    const inState = initiatives(db)
      .where('state', '=', state)
      .where((row) =>
        row.exists(
          row
            .selectFrom('unit_paths')
            .select('depth')
            .where('ancestor_id', 'in', query.unitIds)
            .whereRef('unit_paths.unit_id', '=', 'initiatives.unit_id'),
        ),
      )
      .where(wanted(query))
      .orderBy('submitted_at')
      .orderBy('id')
      .limit(query.limit);
    return db.selectFrom(inState.as('waiting')).selectAll();
  });
  if (head === undefined) throw new Error('A queue of no state.');
  return tail
    .reduce((states, state) => states.unionAll(state), head)
    .orderBy('submittedAt')
    .orderBy('id')
    .limit(query.limit);
});

const countWaiting = statement((db, { unitIds, states }: Below & { readonly states: readonly State[] }) =>
  db
    .selectFrom('initiatives')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('unit_id', 'in', below(db, unitIds))
    .where('state', 'in', states),
);

/** What waits in units and below them, oldest submission first. */
export async function waiting(
  db: Db,
  { underUnitId, unitIds = [], ...query }: QueueQuery,
): Promise<RecordOf<'initiatives'>[]> {
  const units = underUnitId === undefined ? unitIds : [underUnitId];
  if (units.length === 0 || query.states.length === 0) return [];
  const reach = await first(countUnits(db, { unitIds: units }));
  const rows = (reach?.count ?? 0) > fewUnits ? ofManyUnits : ofFewUnits;
  return all(rows(db, { ...query, unitIds: units }));
}

export async function waitingCount(db: Db, unitId: number, states: readonly State[]): Promise<number> {
  if (states.length === 0) return 0;
  return (await first(countWaiting(db, { unitIds: [unitId], states })))?.count ?? 0;
}
