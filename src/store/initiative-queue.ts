import { type RawBuilder, sql } from 'kysely';
import { type WaitingState, waiting as waitingStates } from '../domain/queue.ts';
import { columns } from './initiative-statements.ts';
import {
  both,
  conditionsIn,
  isBelow,
  isIn,
  isLate,
  isSuspected,
  type QueueConditions,
  type QueueQuery,
  waits,
} from './queue-conditions.ts';
import { reach } from './queue-reach.ts';
import type { RecordOf } from './record.ts';
import { unitsBelow } from './record-pages.ts';
import { all, first } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

/** `unitIds`: none for the whole tree. */
type Query = QueueConditions & { readonly unitIds?: readonly number[]; readonly limit: number };

/**
 * Up to this many of one kind are gathered, looked at and sorted. Of more, all that waits is walked in order: the first
 * rows of that kind are soon found.
 */
const fewRows = 400;

function within({ unitIds }: Query) {
  return unitIds === undefined ? [] : [isBelow(unitIds)];
}

function idsWhere(db: Db, ...conditions: readonly RawBuilder<boolean>[]) {
  return db.selectFrom('initiatives').select('initiatives.id as found').where(both(conditions));
}

/** What waits in a state and is of one kind, by an index of that kind. */
const kinds = {
  /** Its index knows all that is asked: only what is wanted counts. */
  units: (db: Db, state: WaitingState, { unitIds = [], ...query }: Query) =>
    db
      .selectFrom(unitsBelow(db, unitIds).as('unit'))
      // SQLite keeps the order of a cross join: units first, whatever else is asked for.
      .crossJoin('initiatives')
      .select('initiatives.id as found')
      .whereRef('initiatives.unit_id', '=', 'unit.below')
      .where(waits)
      .where(both(conditionsIn(state, query))),
  reviewer: (db: Db, state: WaitingState, { reviewedBy = 0 }: Query) =>
    idsWhere(db, isIn[state], sql`initiatives.reviewer_id = ${reviewedBy}`),
  benefit: (db: Db, state: WaitingState, { least = 0 }: Query) =>
    idsWhere(
      db,
      waits,
      isIn[state],
      sql`initiatives.benefit is not null and initiatives.benefit >= ${least}`,
    ),
  due: (db: Db, state: WaitingState, { late = 0 }: Query) => idsWhere(db, waits, isIn[state], isLate(late)),
} as const;
type Kind = keyof typeof kinds;

function gathering(kind: Kind, state: WaitingState) {
  const some = (db: Db, query: Query) =>
    kinds[kind](db, state, query)
      .limit(literal(fewRows + 1))
      .as('some');
  return {
    count: statement((db, query: Query) =>
      db.selectFrom(some(db, query)).select((row) => row.fn.countAll<number>().as('count')),
    ),
    page: statement((db, query: Query) =>
      db
        .selectFrom(some(db, query))
        .crossJoin('initiatives')
        .select(columns)
        .whereRef('initiatives.id', '=', 'some.found')
        .where(both([...conditionsIn(state, query), ...within(query)]))
        .orderBy('submitted_at')
        .orderBy('id')
        .limit(query.limit),
    ),
  };
}

/** In the order of submission. What may be a duplicate has an index of its own, which no other condition leads to. */
function walking(state: WaitingState) {
  return statement((db, query: Query) =>
    db
      .selectFrom(
        db
          .selectFrom('initiatives')
          .select('initiatives.id as found')
          .where(query.twins === undefined ? waits : isSuspected)
          .where(both([...conditionsIn(state, query), ...within(query)]))
          .orderBy('submitted_at')
          .orderBy('id')
          .limit(query.limit)
          .as('page'),
      )
      .crossJoin('initiatives')
      .select(columns)
      .whereRef('initiatives.id', '=', 'page.found')
      .orderBy('submitted_at')
      .orderBy('id'),
  );
}

function waysIn(state: WaitingState) {
  return {
    reviewer: gathering('reviewer', state),
    benefit: gathering('benefit', state),
    due: gathering('due', state),
    units: gathering('units', state),
    walk: walking(state),
  };
}
const ways = { submitted: waysIn('submitted'), in_review: waysIn('in_review') } as const;

function kindsOf({ late, reviewedBy, twins, least, unitIds }: Query, few: boolean): Kind[] {
  // Few enough at all times.
  if (twins !== undefined) return [];
  return [
    ...(reviewedBy === undefined ? [] : (['reviewer'] as const)),
    ...(least === undefined ? [] : (['benefit'] as const)),
    ...(late === undefined ? [] : (['due'] as const)),
    ...(unitIds !== undefined && few ? (['units'] as const) : []),
  ];
}

async function page(
  db: Db,
  query: Query,
  { state, few }: { state: WaitingState; few: boolean },
): Promise<RecordOf<'initiatives'>[]> {
  for (const kind of kindsOf(query, few)) {
    const count = (await first(ways[state][kind].count(db, query)))?.count ?? 0;
    if (count <= fewRows) return count === 0 ? [] : all(ways[state][kind].page(db, query));
  }
  return all(ways[state].walk(db, query));
}

/** What waits in units and below them, oldest submission first. */
export async function waiting(
  db: Db,
  { underUnitId, unitIds = [], states, ...conditions }: QueueQuery,
): Promise<RecordOf<'initiatives'>[]> {
  const units = underUnitId === undefined ? unitIds : [underUnitId];
  const asked = waitingStates.filter((state) => states.includes(state));
  if (units.length === 0 || asked.length === 0) return [];
  const { everywhere, few } = await reach(db, units);
  const query: Query = { ...conditions, ...(!everywhere && { unitIds: units }) };
  const found: RecordOf<'initiatives'>[] = [];
  for (const state of asked) found.push(...(await page(db, query, { state, few })));
  return found
    .toSorted((a, b) => (a.submittedAt ?? 0) - (b.submittedAt ?? 0) || a.id - b.id)
    .slice(0, conditions.limit);
}
