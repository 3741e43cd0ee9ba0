import { type ExpressionBuilder, sql } from 'kysely';
import type { Field } from '../domain/form.ts';
import type { Engine } from './migrations/migration.ts';
import { named, type RecordOf } from './record.ts';
import { all, first } from './rows.ts';
import { newest } from './search-statements.ts';
import { stepsBelow } from './search-stretches.ts';
import { statement } from './statement.ts';
import type { Db, Tables } from './tables.ts';

export type LibraryEntry = RecordOf<'library'>;
export type LibraryPage = {
  readonly field?: Field;
  /** With all below it. */
  readonly unitId?: number;
  readonly limit: number;
};
export const columns = named('id', 'initiative_id', 'unit_id', 'field', 'spread');

export function isBelow(unitId: number) {
  return (row: ExpressionBuilder<Tables, 'library'>) =>
    row.exists(
      row
        .selectFrom('unit_paths')
        .select('depth')
        .where('ancestor_id', '=', unitId)
        .whereRef('unit_paths.unit_id', '=', 'library.unit_id'),
    );
}

export type Seeking = LibraryPage & { readonly sought: string; readonly before?: number };

/** What was not put into the index anew yet may show what is closed: it is found once it was. */
const behind = sql<number>`(select upto from search_backlog)`;

const hits = statement((db, { sought, before, field, unitId, limit }: Seeking) => {
  const index = sql<{ rowid: number }>`search_index(${sought})`.as<'hit'>(sql`hit`);
  return db
    .selectFrom(index)
    .crossJoin('library')
    .select(columns)
    .whereRef('library.initiative_id', '=', 'hit.rowid')
    .where('hit.rowid', '>', behind)
    .$if(before !== undefined, (rows) => rows.where('hit.rowid', '<', before ?? 0))
    .$if(field !== undefined, (rows) => rows.where('field', '=', field ?? null))
    .$if(unitId !== undefined, (rows) => rows.where((row) => isBelow(unitId ?? 0)(row as never)))
    .orderBy('hit.rowid', 'desc')
    .limit(limit);
});

/** The same for PostgreSQL: all hits are gathered before the library is asked for each. */
const gatheredHits = statement((db, { sought, before, field, unitId, limit }: Seeking) => {
  const index = sql<{ rowid: number }>`search_index(${sought})`.as<'words'>(sql`words`);
  return db
    .with(
      (hit) => hit('hit').materialized(),
      (words) => words.selectFrom(index).select('words.rowid'),
    )
    .selectFrom('hit')
    .innerJoin('library', 'library.initiative_id', 'hit.rowid')
    .select(columns)
    .where('hit.rowid', '>', behind)
    .$if(before !== undefined, (rows) => rows.where('hit.rowid', '<', before ?? 0))
    .$if(field !== undefined, (rows) => rows.where('field', '=', field ?? null))
    .$if(unitId !== undefined, (rows) => rows.where((row) => isBelow(unitId ?? 0)(row as never)))
    .orderBy('hit.rowid', 'desc')
    .limit(limit);
});

/** The newest hits among very many, step by step. */
async function byStretches(db: Db, seeking: Seeking, read: typeof hits): Promise<LibraryEntry[]> {
  const last = seeking.before ?? ((await first(newest(db, {})))?.id ?? 0) + 1;
  const found: LibraryEntry[] = [];
  for (const { words, before } of stepsBelow(last, { isNarrowed: seeking.field !== undefined })) {
    const sought = words === undefined ? seeking.sought : `${words} AND ${seeking.sought}`;
    const limit = seeking.limit - found.length;
    found.push(...(await all(read(db, { ...seeking, sought, before, limit }))));
    if (found.length >= seeking.limit) break;
  }
  return found;
}

/** What the index is asked, the initiative submitted last first. */
export async function searchLibrary(db: Db, engine: Engine, seeking: Seeking): Promise<LibraryEntry[]> {
  if (engine === 'postgres') return byStretches(db, seeking, gatheredHits);
  return seeking.before === undefined ? all(hits(db, seeking)) : byStretches(db, seeking, hits);
}
