import { type ExpressionBuilder, sql } from 'kysely';
import { memberColumns } from './member-columns.ts';
import { statement } from './statement.ts';
import type { Tables } from './tables.ts';

export type NamesakeQuery = {
  /** One of these whole names, or words that begin like each of these; both as `fold` leaves them. */
  readonly name: { readonly keys: readonly string[] } | { readonly beginnings: readonly string[] };
  readonly unitIds: readonly number[];
  /** Only those who are suspended at this moment. */
  readonly suspendedAt?: number;
  /** The last id seen. */
  readonly after?: number;
  readonly limit: number;
};

const words = sql<string>`' ' || name_key`;

/** Asked of the index of names alone, which holds all that this needs. */
function namedLike(patterns: readonly string[]) {
  return (row: ExpressionBuilder<Tables, 'members'>) =>
    row
      .selectFrom('members')
      .select('id')
      .where((name) => name.and(patterns.map((pattern) => name(words, 'like', pattern))));
}

const known = statement((db, { name, unitIds, suspendedAt, after, limit }: NamesakeQuery) =>
  db
    .selectFrom('members')
    .select(memberColumns)
    .where((row) =>
      'keys' in name
        ? row('name_key', 'in', name.keys)
        : row('id', 'in', namedLike(name.beginnings)(row as never)),
    )
    .where('registered_at', 'is not', null)
    .where('telegram_id', 'is not', null)
    .where('unit_id', 'in', (below) =>
      below.selectFrom('unit_paths').select('unit_paths.unit_id').where('ancestor_id', 'in', unitIds),
    )
    .$if(suspendedAt !== undefined, (rows) => rows.where('suspended_until', '>', suspendedAt ?? 0))
    .$if(after !== undefined, (rows) => rows.where('id', '>', after ?? 0))
    .orderBy('id')
    .limit(limit),
);

/** Whole names are found by their index; beginnings of words by a look at every name in reach: ask for those last. */
export function namesakes(...[db, query]: Parameters<typeof known>): ReturnType<typeof known> {
  const { name } = query;
  if ('keys' in name) return known(db, query);
  return known(db, { ...query, name: { beginnings: name.beginnings.map((word) => `% ${word}%`) } });
}
