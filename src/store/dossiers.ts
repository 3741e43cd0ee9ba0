import { type ExpressionBuilder, sql } from 'kysely';
import { columns } from './initiative-statements.ts';
import { latestOf, unitsBelow } from './record-pages.ts';
import type { Found } from './search.ts';
import { literal, statement } from './statement.ts';
import type { Db, Tables } from './tables.ts';

/** Units count with all below them; from one moment to before another. */
export type DossierQuery = {
  readonly unitIds: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly limit: number;
};

export type Dossiers = {
  /** What was recognised in a time and still is, in the order of the decisions; the unit is that of the decision. */
  recognised(query: DossierQuery): Promise<Found[]>;
};

function inTime({ from, to }: DossierQuery) {
  return (row: ExpressionBuilder<Tables, 'moves'>) =>
    row.and([
      row('moves.kind', '=', literal('recognise')),
      row('moves.at', '>=', from),
      row('moves.at', '<', to),
    ]);
}

/** Of what was recognised twice, the later decision counts. */
const isLast = sql<boolean>`not exists (select 1 from moves as later where later.initiative_id = initiatives.id
  and later.kind = 'recognise' and later.id > moves.id)`;

const told = columns.map((column) => `initiatives.${column}` as const);

/** SQLite takes a cross join in the order it is written: unit by unit, each by its own index. */
const ofUnits = statement((db, query: DossierQuery) =>
  db
    .selectFrom(unitsBelow(db, query.unitIds).as('unit'))
    .crossJoin('moves')
    .crossJoin('initiatives')
    .select(told)
    .whereRef('moves.unit_id', '=', 'unit.below')
    .where((row) => inTime(query)(row as never))
    .whereRef('initiatives.id', '=', 'moves.initiative_id')
    .where('initiatives.state', '=', literal('recognised'))
    .where(isLast)
    .orderBy('moves.at')
    .orderBy('moves.id')
    .limit(query.limit),
);

/** Of a large union: in the order of time, and the first ones are soon found. */
const inOrder = statement((db, query: DossierQuery) =>
  db
    .selectFrom('moves')
    .crossJoin('initiatives')
    .select(told)
    .where((row) => inTime(query)(row as never))
    .where((row) =>
      row.exists(
        row
          .selectFrom('unit_paths')
          .select('depth')
          .where('ancestor_id', 'in', query.unitIds)
          .whereRef('unit_paths.unit_id', '=', 'moves.unit_id'),
      ),
    )
    .whereRef('initiatives.id', '=', 'moves.initiative_id')
    .where('initiatives.state', '=', literal('recognised'))
    .where(isLast)
    .orderBy('moves.at')
    .limit(query.limit),
);

export function createDossiers(db: Db): Dossiers {
  return {
    recognised: (query) => latestOf(db, query, { few: ofUnits, many: inOrder }),
  };
}
