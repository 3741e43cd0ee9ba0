import { type ExpressionBuilder, type QueryResult, sql } from 'kysely';
import type { SearchQuery } from '../domain/search.ts';
import { indexWords, type Sought } from '../domain/search-words.ts';
import { columns } from './initiative-statements.ts';
import type { RecordOf } from './record.ts';
import { unitsBelow } from './record-pages.ts';
import { all, first, newId } from './rows.ts';
import { type Conditions, fewOf, fits, newestOf, startOf } from './search-conditions.ts';
import { literal, statement } from './statement.ts';
import type { Db, Tables } from './tables.ts';

export type Found = Omit<RecordOf<'initiatives'>, 'toFix'>;
export type Seeking = Conditions & {
  /** What the index is asked; undefined: every initiative that was submitted. */
  readonly sought?: string;
};

export type Search = {
  /** Puts the texts of a submitted initiative into the index, instead of what was there of it. */
  keep(submitted: { initiativeId: number; unitId: number; texts: readonly string[] }): Promise<void>;
  forget(initiativeId: number): Promise<void>;
  /** Newest first. */
  find(seeking: Seeking): Promise<Found[]>;
  /** Keeps what a person seeks instead of what was sought before; returns its number. */
  remember(memberId: number, query: SearchQuery, now: number): Promise<number>;
  recall(id: number, memberId: number): Promise<SearchQuery | undefined>;
  eraseOf(memberId: number): Promise<void>;
  /** Ids of submitted initiatives that are not in the index yet, the newest of them first. */
  backlog(limit: number): Promise<number[]>;
  /** What has this id or a greater one is in the index now. */
  caughtUp(id: number): Promise<void>;
};

/** Of up to this many units each is a word that is sought, too; above, each hit is looked at. */
const fewUnits = 200;

const removeWords = statement((db, { id }: { id: number }) =>
  db.deleteFrom('search_index').where('rowid', '=', id),
);
const insertWords = statement((db, row: { rowid: number; words: string }) =>
  db.insertInto('search_index').values(row),
);

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

const hits = statement((db, { sought, before, ...seeking }: Seeking) => {
  const index = sql<{ rowid: number }>`search_index(${sought})`.as<'hit'>(sql`hit`);
  return db
    .selectFrom(index)
    .crossJoin('initiatives')
    .select(columns)
    .whereRef('initiatives.id', '=', 'hit.rowid')
    .$if(before !== undefined, (rows) => rows.where('hit.rowid', '<', before ?? 0))
    .where((row) => fits(seeking)(row as never))
    .where((row) => within(seeking.unitIds)(row as never))
    .orderBy('hit.rowid', 'desc')
    .limit(seeking.limit);
});

const submitted = statement((db, { before, sought: _, ...seeking }: Seeking) =>
  db
    .selectFrom('initiatives')
    .select(columns)
    .$if(before !== undefined, (rows) => rows.where('id', '<', before ?? 0))
    .where(fits(seeking))
    .where(within(seeking.unitIds))
    .orderBy('id', 'desc')
    .limit(seeking.limit),
);

type Among = Conditions & { readonly ids: readonly number[] };

const among = statement((db, { ids, before, ...seeking }: Among) =>
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

const hitsAmong = statement((db, { ids, sought }: { ids: readonly number[]; sought: string }) => {
  const index = sql<{ rowid: number }>`search_index(${sought})`.as<'hit'>(sql`hit`);
  return db.selectFrom(index).select('hit.rowid as id').where('hit.rowid', 'in', ids);
});

const reach = statement((db, { unitIds }: Pick<Seeking, 'unitIds'>) =>
  unitsBelow(db, unitIds).limit(literal(fewUnits + 1)),
);

const insertSearch = statement((db, row: { member_id: number; query: string; at: number }) =>
  db.insertInto('searches').values(row).returning('id'),
);
const searchById = statement((db, { id, memberId }: { id: number; memberId: number }) =>
  db.selectFrom('searches').select('query').where('id', '=', id).where('member_id', '=', memberId),
);
const removeSearches = statement((db, { memberId }: { memberId: number }) =>
  db.deleteFrom('searches').where('member_id', '=', memberId),
);

const behind = statement((db, { limit }: { limit: number }) =>
  db
    .selectFrom('initiatives')
    .select('id')
    .where('id', '<=', (row) => row.selectFrom('search_backlog').select('upto'))
    .where('code_number', 'is not', null)
    .orderBy('id', 'desc')
    .limit(limit),
);
const setBacklog = statement((db, { upto }: { upto: number }) =>
  db.updateTable('search_backlog').set({ upto }).where('upto', '>', upto),
);

async function idsOf(result: Promise<QueryResult<{ id: number }>>): Promise<number[]> {
  return (await all(result)).map(({ id }) => id);
}

export function createSearch(db: Db): Search {
  const forget = async (id: number): Promise<void> => {
    await removeWords(db, { id });
  };
  return {
    keep: async ({ initiativeId, unitId, texts }) => {
      await forget(initiativeId);
      await insertWords(db, { rowid: initiativeId, words: indexWords(texts, unitId) });
    },
    forget,
    find: async (asked) => {
      if (asked.unitIds.length === 0) return [];
      const { sought, ...conditions } = asked;
      const ids = await fewOf(db, conditions);
      if (ids !== undefined) return findAmong(db, { ...conditions, ids }, sought);
      const { before: _, ...rest } = asked;
      const seeking = { ...rest, ...(await startOf(db, asked)) };
      const units = await all(reach(db, { unitIds: seeking.unitIds }));
      const isFew = units.length <= fewUnits;
      if (sought === undefined)
        return isFew
          ? findAmong(db, { ...seeking, ids: await newestOf(db, seeking) }, undefined)
          : all(submitted(db, seeking));
      const inUnits = units.map(({ below }) => `"u${below}"`).join(' OR ');
      return all(hits(db, { ...seeking, sought: isFew ? `(${inUnits}) AND ${sought}` : sought }));
    },
    remember: async (memberId, query, at) => {
      await removeSearches(db, { memberId });
      return newId(insertSearch(db, { member_id: memberId, query: JSON.stringify(query), at }));
    },
    recall: async (id, memberId) => {
      const row = await first(searchById(db, { id, memberId }));
      return row && (JSON.parse(row.query) as SearchQuery);
    },
    eraseOf: async (memberId) => {
      await removeSearches(db, { memberId });
    },
    backlog: (limit) => idsOf(behind(db, { limit })),
    caughtUp: async (id) => {
      await setBacklog(db, { upto: id - 1 });
    },
  };
}

/** Of initiatives that are known by number, those that fit; so few that the index is asked about each. */
async function findAmong(db: Db, asked: Among, sought: string | undefined): Promise<Found[]> {
  if (asked.ids.length === 0) return [];
  const hit = sought === undefined ? asked.ids : await idsOf(hitsAmong(db, { ids: asked.ids, sought }));
  return hit.length === 0 ? [] : all(among(db, { ...asked, ids: hit }));
}

/** What the index is asked, one after the other: those with the very marks, then those without. */
export function phasesOf(sought: Sought | undefined): readonly (string | undefined)[] {
  if (sought === undefined) return [undefined];
  const { exact, folded } = sought;
  return exact === null ? [folded] : [exact, `(${folded} NOT ${exact})`];
}
