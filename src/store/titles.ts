import { sql } from 'kysely';
import { keptKeys, soughtKeys } from '../domain/similar.ts';
import { named } from './record.ts';
import { all } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

export type SubmittedTitle = {
  readonly id: number;
  readonly codeYear: number;
  readonly codeNumber: number;
  readonly unitId: number;
  readonly title: string;
};

export type Titles = {
  /** Keeps a title that was submitted; one that was kept of the initiative before is to be forgotten first. */
  keep(submitted: { initiativeId: number; unitId: number; title: string }): Promise<void>;
  forget(initiativeId: number): Promise<void>;
  /**
   * Submitted titles that may be like this one, of the unit and of all others: some tens, however many there are. How
   * alike they are is for `domain/similar.ts` to say.
   */
  near(query: { title: string; unitId: number; except: number }): Promise<SubmittedTitle[]>;
};

/** How many titles are read of one key, in the unit and anywhere; usual words lead to more, and tell nothing. */
const mostOfUnit = 40;
const mostOfKey = 30;
/** How many of either are looked at. */
const candidates = 15;

type Kept = { readonly initiativeId: number; readonly unitId: number; readonly keys: readonly string[] };

const insert = statement((db, { initiativeId, unitId, keys }: Kept) =>
  db
    .insertInto('title_keys')
    .values(keys.map((key) => ({ key, unit_id: unitId, initiative_id: initiativeId })))
    .onConflict((conflict) => conflict.doNothing()),
);

const remove = statement((db, { id }: { id: number }) =>
  db.deleteFrom('title_keys').where('initiative_id', '=', id),
);

type Sought = { readonly keys: readonly string[]; readonly unitId: number };
type Hits = { readonly inUnit: string | null; readonly anywhere: string | null };

/** The ids under each key, joined by commas: one command reads a bounded part of every list. */
const hits = statement((db, { keys, unitId }: Sought) => {
  const ids = sql`select string_agg(cast(initiative_id as text), ',') from`;
  const list = sql.join(keys.map((key) => sql`(${key})`));
  const query = sql<Hits>`with sought (key) as (values ${list})
    select
      (${ids} (select initiative_id from title_keys
        where title_keys.key = sought.key and unit_id = ${unitId}
        order by initiative_id desc limit ${literal(mostOfUnit)}) as own) as "inUnit",
      (${ids} (select initiative_id from title_keys
        where title_keys.key = sought.key limit ${literal(mostOfKey)}) as found) as "anywhere"
    from sought`;
  return { compile: () => query.compile(db) };
});

const titlesOf = statement((db, { ids }: { ids: readonly number[] }) =>
  db
    .selectFrom('initiatives')
    .innerJoin('answers', 'answers.initiative_id', 'initiatives.id')
    .select([...named('id', 'code_year', 'code_number', 'unit_id'), 'value'])
    .where('id', 'in', ids)
    .where('key', '=', 'title')
    .where('state', '<>', 'withdrawn')
    .$narrowType<{ codeYear: number; codeNumber: number }>(),
);

function idsIn(list: string | null): readonly number[] {
  return list === null ? [] : list.split(',').map(Number);
}

/** Those that share the most keys, rare ones before usual ones. */
function best(lists: readonly (readonly number[])[], weights: readonly number[]): readonly number[] {
  const scores = new Map<number, number>();
  for (const [index, ids] of lists.entries()) {
    for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + (weights[index] ?? 0));
  }
  return [...scores]
    .toSorted(([id, score], [otherId, other]) => other - score || id - otherId)
    .slice(0, candidates)
    .map(([id]) => id);
}

export function createTitles(db: Db): Titles {
  return {
    keep: async ({ initiativeId, unitId, title }) => {
      const keys = keptKeys(title);
      if (keys.length > 0) await insert(db, { initiativeId, unitId, keys });
    },
    forget: async (initiativeId) => {
      await remove(db, { id: initiativeId });
    },
    near: async ({ title, unitId, except }) => {
      const keys = soughtKeys(title);
      if (keys.length === 0) return [];
      const found = await all(hits(db, { keys, unitId }));
      const [inUnit, anywhere] = [
        found.map((row) => idsIn(row.inUnit)),
        found.map((row) => idsIn(row.anywhere)),
      ];
      const rarity = anywhere.map(({ length }) => 1 / (1 + length));
      const ids = new Set([...best(inUnit, rarity), ...best(anywhere, rarity)]);
      ids.delete(except);
      if (ids.size === 0) return [];
      const rows = await all(titlesOf(db, { ids: [...ids].toSorted((a, b) => a - b) }));
      return rows.map(({ value, ...row }) => ({ ...row, title: String(JSON.parse(value)) }));
    },
  };
}
