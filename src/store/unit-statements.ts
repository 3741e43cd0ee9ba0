import { type RawBuilder, sql } from 'kysely';
import { columnsOf, named, type RecordOf } from './record.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

const names = [
  'id',
  'code',
  'name',
  'workplace',
  'parent_id',
  'block',
  'headcount',
  'created_at',
  'closed_at',
] as const;

function units(db: Db) {
  return db.selectFrom('units').select(named(...names));
}

type Id = { readonly id: number };

export const insert = statement((db, unit: Omit<RecordOf<'units'>, 'id' | 'closedAt'>) =>
  db.insertInto('units').values(columnsOf(unit)).returning('id'),
);

export const update = statement(
  (db, { id, change }: Id & { change: Partial<Omit<RecordOf<'units'>, 'id'>> }) =>
    db.updateTable('units').set(columnsOf(change)).where('id', '=', id),
);

export const byId = statement((db, { id }: Id) => units(db).where('id', '=', id));

export const byCode = statement((db, { code }: { code: string }) =>
  units(db).where(sql`lower(code)`, '=', sql`lower(${code})`),
);

export const roots = statement((db, _: object) =>
  units(db).where('parent_id', 'is', null).where('closed_at', 'is', null).orderBy('id'),
);

export const childrenOf = statement((db, { id }: Id) =>
  units(db).where('parent_id', '=', id).orderBy('code'),
);

export const countOpen = statement((db, _: object) =>
  db
    .selectFrom('units')
    .select((unit) => unit.fn.countAll<number>().as('count'))
    .where('closed_at', 'is', null),
);

export const allUnder = statement((db, { id }: Id) =>
  units(db)
    .innerJoin('unit_paths', 'unit_paths.unit_id', 'units.id')
    .where('ancestor_id', '=', id)
    .orderBy('depth')
    .orderBy('code'),
);

function count(column: 'search' | 'spelled', patterns: readonly string[]): RawBuilder<number> {
  return sql.join(
    patterns.map((pattern) => sql`case when ${sql.ref(column)} like ${pattern} then 1 else 0 end`),
    sql` + `,
  );
}

type Search = {
  /** LIKE patterns: each must match; how many begin a word; how many match with their marks. */
  readonly contained: readonly string[];
  readonly beginning: readonly string[];
  readonly spelled: readonly string[];
  readonly under?: readonly number[];
  readonly limit: number;
};

export const search = statement((db, { contained, beginning, spelled, under, limit }: Search) => {
  let found = units(db).where('closed_at', 'is', null);
  for (const pattern of contained) found = found.where('search', 'like', pattern);
  if (under !== undefined) {
    found = found.where('id', 'in', (inside) =>
      inside.selectFrom('unit_paths').select('unit_id').where('ancestor_id', 'in', under),
    );
  }
  return found
    .orderBy(count('spelled', spelled), 'desc')
    .orderBy(count('search', beginning), 'desc')
    .orderBy(sql`length(search)`)
    .orderBy('search')
    .orderBy('id')
    .limit(limit);
});
