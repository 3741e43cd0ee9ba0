import { type RawBuilder, sql } from 'kysely';
import type { WaitingState } from '../domain/queue.ts';
import { type QueueFit, waiting as waitingStates } from '../domain/queue.ts';
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
import { unitsBelow } from './record-pages.ts';
import { first } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

type Query = QueueConditions & { readonly unitIds?: readonly number[] };
type Condition = RawBuilder<boolean>;

/** No more of one kind are looked at. */
const mostLooked = 5000;

const looked = [
  'initiatives.id as id',
  'initiatives.unit_id as unit_id',
  'initiatives.member_id as member_id',
  'initiatives.state as state',
  'initiatives.submitted_at as submitted_at',
  'initiatives.due_at as due_at',
  'initiatives.field as field',
  'initiatives.benefit as benefit',
  'initiatives.reviewer_id as reviewer_id',
  'initiatives.duplicate_of as duplicate_of',
] as const;

function rowsWhere(db: Db, ...conditions: readonly Condition[]) {
  return db.selectFrom('initiatives').select(looked).where(both(conditions));
}

/** What waits in a state and is of one kind, in the words of that kind's index. */
const kinds = {
  units: (db: Db, state: WaitingState, { unitIds = [] }: Query) =>
    db
      .selectFrom(unitsBelow(db, unitIds).as('unit'))
      .crossJoin('initiatives')
      .select(looked)
      .whereRef('initiatives.unit_id', '=', 'unit.below')
      .where(both([waits, isIn[state]])),
  reviewer: (db: Db, state: WaitingState, { reviewedBy = 0 }: Query) =>
    rowsWhere(db, isIn[state], sql`initiatives.reviewer_id = ${reviewedBy}`),
  twins: (db: Db, state: WaitingState) => rowsWhere(db, isSuspected, isIn[state]),
  due: (db: Db, state: WaitingState, { late = 0 }: Query) => rowsWhere(db, waits, isIn[state], isLate(late)),
  benefit: (db: Db, state: WaitingState, { least = 0 }: Query) =>
    rowsWhere(
      db,
      ...[waits, isIn[state]],
      sql`initiatives.benefit is not null and initiatives.benefit >= ${least}`,
    ),
  all: (db: Db, state: WaitingState) => rowsWhere(db, waits, isIn[state]),
} as const;
type Kind = keyof typeof kinds;

function counting(kind: Kind, state: WaitingState) {
  return statement((db, query: Query) => {
    const { unitIds } = query;
    const fits = both([...conditionsIn(state, query), ...(unitIds === undefined ? [] : [isBelow(unitIds)])]);
    return db
      .selectFrom(
        kinds[kind](db, state, query)
          .limit(literal(mostLooked + 1))
          .as('initiatives'),
      )
      .select((row) => [
        row.fn.countAll<number>().as('looked'),
        sql<number>`coalesce(sum(case when ${fits} then 1 else 0 end), 0)`.as('fits'),
      ]);
  });
}

function countingIn(state: WaitingState) {
  return {
    units: counting('units', state),
    reviewer: counting('reviewer', state),
    twins: counting('twins', state),
    due: counting('due', state),
    benefit: counting('benefit', state),
    all: counting('all', state),
  };
}
const counts = { submitted: countingIn('submitted'), in_review: countingIn('in_review') } as const;

function kindsOf({ reviewedBy, twins, late, least, unitIds }: Query, few: boolean): Kind[] {
  const all: Kind[] = [
    ...(reviewedBy === undefined ? [] : (['reviewer'] as const)),
    ...(twins === undefined ? [] : (['twins'] as const)),
    ...(unitIds !== undefined && few ? (['units'] as const) : []),
    ...(late === undefined ? [] : (['due'] as const)),
    ...(least === undefined ? [] : (['benefit'] as const)),
  ];
  return all.length === 0 ? ['all'] : all;
}

/** Of the first kind that is looked at to its end all are counted; else so many were seen at least. */
async function countIn(db: Db, state: WaitingState, { query, few }: { query: Query; few: boolean }) {
  let least = 0;
  for (const kind of kindsOf(query, few)) {
    const found = await first(counts[state][kind](db, query));
    const { looked: seen = 0, fits = 0 } = found ?? {};
    if (seen <= mostLooked) return { count: fits, more: false };
    least = Math.max(least, fits);
  }
  return { count: least, more: true };
}

/** How many a queue holds; never more than some thousands of rows are looked at. */
export async function countMatching(
  db: Db,
  { underUnitId, unitIds = [], states, ...conditions }: Omit<QueueQuery, 'limit'>,
): Promise<QueueFit> {
  const units = underUnitId === undefined ? unitIds : [underUnitId];
  if (units.length === 0) return { count: 0, more: false };
  const { everywhere, few } = await reach(db, units);
  const query: Query = { ...conditions, ...(!everywhere && { unitIds: units }) };
  let all: QueueFit = { count: 0, more: false };
  for (const state of waitingStates.filter((one) => states.includes(one))) {
    const { count, more } = await countIn(db, state, { query, few });
    all = { count: all.count + count, more: all.more || more };
  }
  return all;
}
