import { type ExpressionBuilder, sql } from 'kysely';
import type { SearchQuery } from '../domain/search.ts';
import { unitsBelow } from './record-pages.ts';
import { all, first } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db, Tables } from './tables.ts';

/** What narrows a search beside its words. Units count with all below them. */
export type Conditions = Pick<SearchQuery, 'state' | 'least' | 'most' | 'from' | 'to'> & {
  readonly unitIds: readonly number[];
  /** The last id seen. */
  readonly before?: number;
  /** No lower id is looked at. */
  readonly since?: number;
  readonly limit: number;
};

/** Up to this many are looked at one by one; of what more initiatives have, a page is soon found on the way from the newest. */
const few = 300;
/** A process whose clock is behind may have begun a later id: a day, in ms. */
const slack = 24 * 60 * 60_000;
/** In ms. What was submitted longer after it was begun has an index of its own, which has this very number. */
const longBefore = 7_776_000_000;

export function fits({ state, least, most, from, to }: Partial<Conditions>) {
  return (row: ExpressionBuilder<Tables, 'initiatives'>) =>
    row.and([
      row('code_number', 'is not', null),
      // Not by an index of states: all of one state would be gathered and sorted, a second at a million.
      ...(state === undefined ? [] : [sql<boolean>`coalesce(state, '') = ${state}`]),
      ...(least === undefined ? [] : [row('benefit', '>=', least)]),
      ...(most === undefined ? [] : [row('benefit', '<=', most)]),
      ...(from === undefined ? [] : [row('submitted_at', '>=', from)]),
      ...(to === undefined ? [] : [row('submitted_at', '<', to)]),
    ]);
}

const ofState = statement((db, { state }: { state: NonNullable<Conditions['state']> }) =>
  db
    .selectFrom('initiatives')
    .select('id')
    .where('code_number', 'is not', null)
    .where('state', '=', state)
    .orderBy('id', 'desc')
    .limit(literal(few + 1)),
);

const ofBenefit = statement((db, { least, most }: Pick<Conditions, 'least' | 'most'>) =>
  db
    .selectFrom('initiatives')
    .select('id')
    .where('code_number', 'is not', null)
    .where('benefit', 'is not', null)
    .$if(least !== undefined, (rows) => rows.where('benefit', '>=', least ?? 0))
    .$if(most !== undefined, (rows) => rows.where('benefit', '<=', most ?? 0))
    .limit(literal(few + 1)),
);

/** All ids that may fit, if a condition leaves few. */
export async function fewOf(
  db: Db,
  { state, least, most }: Conditions,
): Promise<readonly number[] | undefined> {
  const asked = [
    ...(state === undefined ? [] : [ofState(db, { state })]),
    ...(least === undefined && most === undefined
      ? []
      : [ofBenefit(db, { ...(least !== undefined && { least }), ...(most !== undefined && { most }) })]),
  ];
  for (const ids of asked) {
    const rows = await all(ids);
    if (rows.length <= few) return rows.map(({ id }) => id);
  }
  return undefined;
}

const begunBefore = statement((db, { at }: { at: number }) =>
  db
    .selectFrom('initiatives')
    .select('id')
    .where('created_at', '<', at)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(literal(1)),
);

const begunFrom = statement((db, { at }: { at: number }) =>
  db
    .selectFrom('initiatives')
    .select('id')
    .where('created_at', '>=', at)
    .orderBy('created_at')
    .orderBy('id')
    .limit(literal(1)),
);

/**
 * Where to begin and to end: what was submitted before the end of a period was begun before it, too, and most of what
 * was submitted after its beginning not long before. `belatedOf` has the others.
 */
export async function stretchOf(
  db: Db,
  { from, to, before }: Conditions,
): Promise<Pick<Conditions, 'before' | 'since'>> {
  const seen = before === undefined ? {} : { before };
  const last = to === undefined ? undefined : ((await first(begunBefore(db, { at: to + slack })))?.id ?? 0);
  const start = last === undefined ? seen : { before: Math.min(last + 1, before ?? Number.MAX_SAFE_INTEGER) };
  if (from === undefined) return start;
  const since = (await first(begunFrom(db, { at: from - longBefore - slack })))?.id;
  return { ...start, since: since ?? Number.MAX_SAFE_INTEGER };
}

type Belated = { readonly from: number; readonly to: number; readonly before: number };
const belated = statement((db, { from, to, before }: Belated) =>
  db
    .selectFrom('initiatives')
    .select('id')
    .where(sql<boolean>`submitted_at > created_at + ${sql.lit(longBefore)}`)
    .where('submitted_at', '>=', from)
    .where('submitted_at', '<', to)
    .where('id', '<', before)
    .limit(literal(few + 1)),
);

/** What was begun before the stretch and submitted in the period all the same; undefined where these are many. */
export async function belatedOf(
  db: Db,
  { from = 0, to = Number.MAX_SAFE_INTEGER, before }: { from?: number; to?: number; before: number },
): Promise<readonly number[] | undefined> {
  const rows = await all(belated(db, { from, to, before }));
  return rows.length <= few ? rows.map(({ id }) => id) : undefined;
}

const newestOfUnits = statement((db, { unitIds, before, since, limit, ...conditions }: Conditions) =>
  db.selectFrom(unitsBelow(db, unitIds).as('unit')).select((unit) =>
    unit
      .selectFrom((own) =>
        own
          .selectFrom('initiatives')
          .select('id')
          .whereRef('unit_id', '=', 'unit.below')
          .where((row) => fits(conditions)(row as never))
          .$if(before !== undefined, (rows) => rows.where('id', '<', before ?? 0))
          .$if(since !== undefined, (rows) => rows.where('id', '>=', since ?? 0))
          .orderBy('id', 'desc')
          .limit(limit)
          .as('own'),
      )
      .select(sql<string | null>`string_agg(cast(id as text), ',')`.as('list'))
      .as('ids'),
  ),
);

/** The newest that fit, as many as are asked for: each unit is asked for its own. */
export async function newestOf(db: Db, conditions: Conditions): Promise<number[]> {
  const lists = await all(newestOfUnits(db, conditions));
  const found = lists.flatMap(({ ids }) => (ids === null ? [] : ids.split(',').map(Number)));
  return found.toSorted((one, other) => other - one).slice(0, conditions.limit);
}
