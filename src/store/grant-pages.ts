import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { named } from './record.ts';
import { statement } from './statement.ts';

/** Holders with one of these names, or grants whose holder and unit have words that begin so; all as `fold` leaves them. */
export type GrantsSought = { readonly keys: readonly string[] } | { readonly beginnings: readonly string[] };

type Page = {
  readonly unitIds: readonly number[];
  readonly now: number;
  readonly limit: number;
  readonly offset: number;
};

const columns = named('id', 'member_id', 'role', 'unit_id', 'granted_by', 'from_at', 'to_at', 'notice_at');

const holder = sql<string>`' ' || coalesce(members.name_key, '')`;
const holderAndUnit = sql<string>`${holder} || units.search`;

function hasAll(text: RawBuilder<string>, patterns: readonly string[]): RawBuilder<SqlBool> {
  return sql.join(
    patterns.map((pattern) => sql<SqlBool>`${text} like ${pattern}`),
    sql` and `,
  );
}

/** Grants that have not ended, in these units and below them, oldest first. */
export const listed = statement((db, { unitIds, now, limit, offset }: Page) =>
  db
    .selectFrom('grants')
    .select(columns)
    .where((is) => is.or([is('to_at', 'is', null), is('to_at', '>', now)]))
    .where('unit_id', 'in', (below) =>
      below.selectFrom('unit_paths').select('unit_paths.unit_id').where('ancestor_id', 'in', unitIds),
    )
    .orderBy('id')
    .limit(limit)
    .offset(offset),
);

/** Grants that have not ended, in exactly this unit, oldest first. */
export const listedAt = statement(
  (db, { unitId, now, limit }: { unitId: number; now: number; limit: number }) =>
    db
      .selectFrom('grants')
      .select(columns)
      .where((is) => is.or([is('to_at', 'is', null), is('to_at', '>', now)]))
      .where('unit_id', '=', unitId)
      .orderBy('id')
      .limit(limit),
);

/** The same as `listed`, of those alone that are sought; whose own name has all the words comes first. */
export const sought = statement((db, { unitIds, now, limit, offset, ...by }: Page & GrantsSought) =>
  db
    .selectFrom('grants')
    .innerJoin('members', 'members.id', 'grants.member_id')
    .innerJoin('units', 'units.id', 'grants.unit_id')
    .select(columns.map((column) => `grants.${column}` as const))
    .where((is) => is.or([is('to_at', 'is', null), is('to_at', '>', now)]))
    .where('grants.unit_id', 'in', (below) =>
      below.selectFrom('unit_paths').select('unit_paths.unit_id').where('ancestor_id', 'in', unitIds),
    )
    .$if('keys' in by, (rows) => rows.where('name_key', 'in', 'keys' in by ? by.keys : []))
    .$if('beginnings' in by, (rows) => {
      const patterns = 'beginnings' in by ? by.beginnings : [];
      return rows
        .where(hasAll(holderAndUnit, patterns))
        .orderBy(sql`case when ${hasAll(holder, patterns)} then 0 else 1 end`);
    })
    .orderBy('grants.id')
    .limit(limit)
    .offset(offset),
);

/** As patterns of LIKE. */
export function soughtPatterns(by: GrantsSought): GrantsSought {
  return 'keys' in by ? by : { beginnings: by.beginnings.map((word) => `% ${word}%`) };
}
