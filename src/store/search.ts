import { type ExpressionBuilder, sql } from 'kysely';
import type { SearchQuery } from '../domain/search.ts';
import { indexWords, type Sought } from '../domain/search-words.ts';
import { columns } from './initiative-statements.ts';
import type { RecordOf } from './record.ts';
import { unitsBelow } from './record-pages.ts';
import { all, first, newId } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db, Tables } from './tables.ts';

export type Found = Omit<RecordOf<'initiatives'>, 'toFix'>;
/** Units count with all below them. */
export type Seeking = Pick<SearchQuery, 'state' | 'least' | 'most' | 'from' | 'to'> & {
  readonly unitIds: readonly number[];
  /** What the index is asked; undefined: every initiative that was submitted. */
  readonly sought?: string;
  /** The last id seen. */
  readonly before?: number;
  readonly limit: number;
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

function fits({ state, least, most, from, to }: Seeking) {
  return (row: ExpressionBuilder<Tables, 'initiatives'>) =>
    row.and([
      row('code_number', 'is not', null),
      // Not by the index of states: all of one state would be gathered and sorted, a second at a million.
      ...(state === undefined ? [] : [sql<boolean>`coalesce(state, '') = ${state}`]),
      ...(least === undefined ? [] : [row('benefit', '>=', least)]),
      ...(most === undefined ? [] : [row('benefit', '<=', most)]),
      ...(from === undefined ? [] : [row('submitted_at', '>=', from)]),
      ...(to === undefined ? [] : [row('submitted_at', '<', to)]),
    ]);
}

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

const submittedInUnits = statement((db, { before, sought: _, ...seeking }: Seeking) =>
  db
    .selectFrom(unitsBelow(db, seeking.unitIds).as('unit'))
    .crossJoin('initiatives')
    .select(columns)
    .whereRef('initiatives.unit_id', '=', 'unit.below')
    .$if(before !== undefined, (rows) => rows.where('id', '<', before ?? 0))
    .where((row) => fits(seeking)(row as never))
    .orderBy('id', 'desc')
    .limit(seeking.limit),
);

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
    find: async (seeking) => {
      if (seeking.unitIds.length === 0) return [];
      const units = await all(reach(db, { unitIds: seeking.unitIds }));
      const isFew = units.length <= fewUnits;
      if (seeking.sought === undefined) return all((isFew ? submittedInUnits : submitted)(db, seeking));
      const inUnits = units.map(({ below }) => `"u${below}"`).join(' OR ');
      const sought = isFew ? `(${inUnits}) AND ${seeking.sought}` : seeking.sought;
      return all(hits(db, { ...seeking, sought }));
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
    backlog: async (limit) => (await all(behind(db, { limit }))).map(({ id }) => id),
    caughtUp: async (id) => {
      await setBacklog(db, { upto: id - 1 });
    },
  };
}

/** What the index is asked, one after the other: those with the very marks, then those without. */
export function phasesOf(sought: Sought | undefined): readonly (string | undefined)[] {
  if (sought === undefined) return [undefined];
  const { exact, folded } = sought;
  return exact === null ? [folded] : [exact, `(${folded} NOT ${exact})`];
}
