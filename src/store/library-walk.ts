import { type SelectQueryBuilder, sql } from 'kysely';
import type { LibraryOrder, LibraryPlace } from '../domain/library.ts';
import { columns, isBelow, type LibraryEntry, type LibraryPage } from './library-search.ts';
import { unitsBelow } from './record-pages.ts';
import { all } from './rows.ts';
import { statement } from './statement.ts';
import type { Db, Tables } from './tables.ts';

export type Walk = LibraryPage & { readonly after?: LibraryPlace };

type Rows<Read> = SelectQueryBuilder<Tables, 'library', Read>;

/** A page of these rows, after the last one seen. */
function paged<Read>(rows: Rows<Read>, order: LibraryOrder, { field, after, limit }: Walk): Rows<Read> {
  const { rank, id } = after ?? { rank: 0, id: 0 };
  const narrowed = field === undefined ? rows : rows.where('field', '=', field);
  const isNewest = order === 'newest';
  const left =
    after === undefined
      ? narrowed
      : narrowed.where(isNewest ? sql<boolean>`id < ${id}` : sql<boolean>`(spread, id) < (${rank}, ${id})`);
  const ranked = isNewest ? left : left.orderBy('spread', 'desc');
  return ranked.orderBy('id', 'desc').limit(limit);
}

const walkBy = (order: LibraryOrder) =>
  statement((db, walk: Walk) => {
    const { unitId } = walk;
    const rows = db.selectFrom('library').select(columns);
    return paged(unitId === undefined ? rows : rows.where(isBelow(unitId)), order, walk);
  });

export type Gathering = Walk & { readonly unitId: number };

/** «3:17,0:9»: of each unit its first, by spread and id. */
const gatherBy = (order: LibraryOrder) =>
  statement((db, walk: Gathering) =>
    db.selectFrom(unitsBelow(db, [walk.unitId]).as('unit')).select((unit) =>
      unit
        .selectFrom((own) => {
          const rows = own.selectFrom('library').select(['id', 'spread']);
          const ofUnit = rows.whereRef('unit_id', '=', 'unit.below') as never as Rows<{
            id: number;
            spread: number;
          }>;
          return paged(ofUnit, order, walk).as('own');
        })
        .select(listed)
        .as('list'),
    ),
  );

const walks = { newest: walkBy('newest'), applied: walkBy('applied') } as const;

/** What as many units apply as the last one seen; SQLite would step over all of them for a pair of columns. */
const tied = statement((db, { field, unitId, after, limit }: Walk & { readonly after: LibraryPlace }) =>
  db
    .selectFrom('library')
    .select(columns)
    .$if(field !== undefined, (rows) => rows.where('field', '=', field ?? null))
    .where('spread', '=', after.rank)
    .where('id', '<', after.id)
    .$if(unitId !== undefined, (rows) => rows.where(isBelow(unitId ?? 0)))
    .orderBy('id', 'desc')
    .limit(limit),
);

export async function walked(db: Db, order: LibraryOrder, walk: Walk): Promise<LibraryEntry[]> {
  const { after, limit } = walk;
  if (order === 'newest' || after === undefined) return all(walks[order](db, walk));
  const same = await all(tied(db, { ...walk, after }));
  if (same.length >= limit) return same;
  // All of those that fewer units apply.
  const from = { rank: after.rank - 1, id: Number.MAX_SAFE_INTEGER };
  const below = { ...walk, after: from, limit: limit - same.length };
  return after.rank === 0 ? same : [...same, ...(await all(walks.applied(db, below)))];
}

export const gathered = { newest: gatherBy('newest'), applied: gatherBy('applied') } as const;

function listed() {
  return sql<string | null>`string_agg(cast(spread as text) || ':' || cast(id as text), ',')`.as('list');
}
