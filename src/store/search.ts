import type { QueryResult } from 'kysely';
import type { SearchQuery } from '../domain/search.ts';
import { indexWords } from '../domain/search-words.ts';
import type { Engine } from './migrations/migration.ts';
import { all, first, newId } from './rows.ts';
import { belatedOf, fewOf, newestOf, stretchOf } from './search-conditions.ts';
import {
  type Among,
  among,
  type Found,
  fewUnits,
  gatheredHits,
  hits,
  hitsAmong,
  newest,
  reach,
  type Seeking,
  submitted,
} from './search-statements.ts';
import { stepsBelow, stretchWord } from './search-stretches.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type { Found } from './search-statements.ts';

export type Search = {
  /** Puts the texts of a submitted initiative into the index, instead of what was there of it. `closed`: for officers alone. */
  keep(submitted: {
    initiativeId: number;
    unitId: number;
    texts: readonly string[];
    closed?: readonly string[];
  }): Promise<void>;
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

const removeWords = statement((db, { id }: { id: number }) =>
  db.deleteFrom('search_index').where('rowid', '=', id),
);
const insertWords = statement((db, row: { rowid: number; words: string }) =>
  db.insertInto('search_index').values(row),
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

export function createSearch(db: Db, engine: Engine): Search {
  const forget = async (id: number): Promise<void> => {
    await removeWords(db, { id });
  };
  /** On the way from the newest of a stretch to its end. */
  async function findIn(seeking: Seeking): Promise<Found[]> {
    const { sought } = seeking;
    const units = await all(reach(db, { unitIds: seeking.unitIds }));
    const isFew = units.length <= fewUnits;
    if (sought === undefined)
      return isFew
        ? findAmong(db, { ...seeking, ids: await newestOf(db, seeking) }, undefined)
        : all(submitted(db, seeking));
    const inUnits = units.map(({ below }) => `"u${below}"`).join(' OR ');
    const narrowed = { ...seeking, sought: isFew ? `(${inUnits}) AND ${sought}` : sought };
    if (engine === 'postgres') return byStretches(db, narrowed, gatheredHits);
    return seeking.before === undefined ? all(hits(db, narrowed)) : byStretches(db, narrowed, hits);
  }

  return {
    keep: async ({ initiativeId, unitId, texts, closed }) => {
      await forget(initiativeId);
      const words = `${stretchWord(initiativeId)} ${indexWords(texts, unitId, closed)}`;
      await insertWords(db, { rowid: initiativeId, words });
    },
    forget,
    find: async (asked) => {
      if (asked.unitIds.length === 0) return [];
      const { sought, ...conditions } = asked;
      const ids = await fewOf(db, conditions);
      if (ids !== undefined) return findAmong(db, { ...conditions, ids }, sought);
      const { before: _, ...rest } = asked;
      const stretch = await stretchOf(db, asked);
      const found = await findIn({ ...rest, ...stretch });
      const { since } = stretch;
      if (since === undefined || found.length >= asked.limit) return found;
      const before = Math.min(since, stretch.before ?? since);
      const left = { ...asked, before, limit: asked.limit - found.length };
      const belated = await belatedOf(db, left);
      const { sought: __, ...narrowed } = left;
      const others =
        belated === undefined
          ? await findIn(left)
          : await findAmong(db, { ...narrowed, ids: belated }, sought);
      return [...found, ...others];
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

/** The newest hits among very many, step by step. */
async function byStretches(
  db: Db,
  seeking: Seeking & { sought: string },
  read: typeof gatheredHits,
): Promise<Found[]> {
  const last = seeking.before ?? ((await first(newest(db, {})))?.id ?? 0) + 1;
  const found: Found[] = [];
  const { state, least, most, from } = seeking;
  const isNarrowed = (state ?? least ?? most ?? from) !== undefined;
  for (const { words, before } of stepsBelow(last, { isNarrowed, since: seeking.since ?? 0 })) {
    const sought = words === undefined ? seeking.sought : `${words} AND ${seeking.sought}`;
    const limit = seeking.limit - found.length;
    found.push(...(await all(read(db, { ...seeking, sought, before, limit }))));
    if (found.length >= seeking.limit) break;
  }
  return found;
}

/** Of initiatives that are known by number, those that fit; so few that the index is asked about each. */
async function findAmong(db: Db, asked: Among, sought: string | undefined): Promise<Found[]> {
  if (asked.ids.length === 0) return [];
  const hit = sought === undefined ? asked.ids : await idsOf(hitsAmong(db, { ids: asked.ids, sought }));
  return hit.length === 0 ? [] : all(among(db, { ...asked, ids: hit }));
}
