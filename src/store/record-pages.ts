import type { QueryResult } from 'kysely';
import { all, first } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

/** Units count with all below them. */
export type RecordQuery = {
  readonly unitIds: readonly number[];
  /** The last id seen. */
  readonly before?: number;
  readonly limit: number;
};

/**
 * Up to this many units, what each of them has is gathered and sorted; above, the record is walked from its end, and
 * the first rows that lie in the subtree are soon found.
 */
const mostGathered = 200;

export function unitsBelow(db: Db, unitIds: readonly number[]) {
  return db
    .selectFrom('unit_paths')
    .select('unit_paths.unit_id as below')
    .distinct()
    .where('ancestor_id', 'in', unitIds);
}

const countUnits = statement((db, { unitIds }: Pick<RecordQuery, 'unitIds'>) =>
  db
    .selectFrom(
      unitsBelow(db, unitIds)
        .limit(literal(mostGathered + 1))
        .as('some'),
    )
    .select((row) => row.fn.countAll<number>().as('count')),
);

type Ways<Query, Row> = {
  readonly few: (db: Db, query: Query) => Promise<QueryResult<Row>>;
  readonly many: (db: Db, query: Query) => Promise<QueryResult<Row>>;
};

/** A page of an append-only record, in whichever way is the shorter one. */
export async function latestOf<Query extends RecordQuery, Row>(
  db: Db,
  query: Query,
  { few, many }: Ways<Query, Row>,
): Promise<Row[]> {
  if (query.unitIds.length === 0) return [];
  const reach = await first(countUnits(db, { unitIds: query.unitIds }));
  return all(((reach?.count ?? 0) > mostGathered ? many : few)(db, query));
}
