import { type ExpressionBuilder, sql } from 'kysely';
import { columns } from './initiative-statements.ts';
import type { RecordOf } from './record.ts';
import { unitsBelow } from './record-pages.ts';
import { type Conditions, fits } from './search-conditions.ts';
import { literal, statement } from './statement.ts';
import type { Tables } from './tables.ts';

export type Found = Omit<RecordOf<'initiatives'>, 'toFix'>;
export type Seeking = Conditions & {
  /** What the index is asked; undefined: every initiative that was submitted. */
  readonly sought?: string;
};

/** Of up to this many units each is a word that is sought, too; above, each hit is looked at. */
export const fewUnits = 200;

function within(unitIds: readonly number[]) {
  return (row: ExpressionBuilder<Tables, 'initiatives'>) =>
    row.exists(
      row
        .selectFrom('unit_paths')
        .select('depth')
        .where('ancestor_id', 'in', unitIds)
        .whereRef('unit_paths.unit_id', '=', 'initiatives.unit_id'),
    );
}

export const hits = statement((db, { sought, before, since, ...seeking }: Seeking) => {
  const index = sql<{ rowid: number }>`search_index(${sought})`.as<'hit'>(sql`hit`);
  return db
    .selectFrom(index)
    .crossJoin('initiatives')
    .select(columns)
    .whereRef('initiatives.id', '=', 'hit.rowid')
    .$if(before !== undefined, (rows) => rows.where('hit.rowid', '<', before ?? 0))
    .$if(since !== undefined, (rows) => rows.where('hit.rowid', '>=', since ?? 0))
    .where((row) => fits(seeking)(row as never))
    .where((row) => within(seeking.unitIds)(row as never))
    .orderBy('hit.rowid', 'desc')
    .limit(seeking.limit);
});

/**
 * The same for PostgreSQL, which else walks down all initiatives and reads the words of each, if it takes what is sought
 * for usual: all hits are gathered first.
 */
export const gatheredHits = statement((db, { sought, before, since, ...seeking }: Seeking) => {
  const index = sql<{ rowid: number }>`search_index(${sought})`.as<'words'>(sql`words`);
  return db
    .with(
      (hit) => hit('hit').materialized(),
      (words) => words.selectFrom(index).select('words.rowid'),
    )
    .selectFrom('hit')
    .innerJoin('initiatives', 'initiatives.id', 'hit.rowid')
    .select(columns)
    .where('hit.rowid', '<', before ?? 0)
    .$if(since !== undefined, (rows) => rows.where('hit.rowid', '>=', since ?? 0))
    .where((row) => fits(seeking)(row as never))
    .where((row) => within(seeking.unitIds)(row as never))
    .orderBy('hit.rowid', 'desc')
    .limit(seeking.limit);
});

export const submitted = statement((db, { before, since, sought: _, ...seeking }: Seeking) =>
  db
    .selectFrom('initiatives')
    .select(columns)
    .$if(before !== undefined, (rows) => rows.where('id', '<', before ?? 0))
    .$if(since !== undefined, (rows) => rows.where('id', '>=', since ?? 0))
    .where(fits(seeking))
    .where(within(seeking.unitIds))
    .orderBy('id', 'desc')
    .limit(seeking.limit),
);

export type Among = Conditions & { readonly ids: readonly number[] };

export const among = statement((db, { ids, before, ...seeking }: Among) =>
  db
    .selectFrom('initiatives')
    .select(columns)
    .where('id', 'in', ids)
    .$if(before !== undefined, (rows) => rows.where('id', '<', before ?? 0))
    .where(fits(seeking))
    .where(within(seeking.unitIds))
    .orderBy('id', 'desc')
    .limit(seeking.limit),
);

export const hitsAmong = statement((db, { ids, sought }: { ids: readonly number[]; sought: string }) => {
  const index = sql<{ rowid: number }>`search_index(${sought})`.as<'hit'>(sql`hit`);
  return db.selectFrom(index).select('hit.rowid as id').where('hit.rowid', 'in', ids);
});

export const reach = statement((db, { unitIds }: Pick<Seeking, 'unitIds'>) =>
  unitsBelow(db, unitIds).limit(literal(fewUnits + 1)),
);

export const newest = statement((db, _: object) =>
  db.selectFrom('initiatives').select('id').orderBy('id', 'desc').limit(literal(1)),
);
