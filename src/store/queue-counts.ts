import { type RawBuilder, sql } from 'kysely';
import type { State } from '../domain/initiative.ts';
import { mostCounted, type QueueCounts } from '../domain/queue.ts';
import { both, isBelow, isIn, isLate, isNotOf, isSuspected, waits } from './queue-conditions.ts';
import { reach } from './queue-reach.ts';
import { unitsBelow } from './record-pages.ts';
import { first } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

/** What an officer's queue holds, own work left out. `late`: as in `QueueConditions`. */
export type QueueCounting = {
  readonly unitIds: readonly number[];
  readonly memberId: number;
  readonly late: number;
};

type Counting = Omit<QueueCounting, 'unitIds'> & { readonly unitIds?: readonly number[] };
type Condition = RawBuilder<boolean>;

function sumOf(condition: Condition) {
  return sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`;
}

/** Up to this many that wait in a few units are looked at, once. */
const mostGathered = 5000;

const gathered = statement((db, { unitIds = [], memberId, late }: Counting) =>
  db
    .selectFrom(
      db
        .selectFrom(unitsBelow(db, unitIds).as('unit'))
        .crossJoin('initiatives')
        .select(['state', 'submitted_at', 'due_at', 'reviewer_id', 'duplicate_of'])
        .whereRef('initiatives.unit_id', '=', 'unit.below')
        .where(waits)
        .where(both(isNotOf(memberId)))
        .limit(literal(mostGathered + 1))
        .as('initiatives'),
    )
    .select((row) => [
      row.fn.countAll<number>().as('all'),
      sumOf(isIn.submitted).as('submitted'),
      sumOf(isIn.in_review).as('inReview'),
      sumOf(both([isIn.submitted, isLate(late)])).as('lateAnswers'),
      sumOf(both([isIn.in_review, isLate(late)])).as('lateDecisions'),
      sumOf(sql`reviewer_id = ${memberId}`).as('again'),
      sumOf(sql`duplicate_of is not null`).as('twins'),
    ]),
);

/** Each no further than it is told: unit by unit, or by the index of its own kind. */
function cappedBy(few: boolean) {
  return statement((db, { unitIds, memberId, late }: Counting) => {
    const isElses = both(isNotOf(memberId));
    const rows =
      few && unitIds !== undefined
        ? sql`${unitsBelow(db, unitIds).as('unit')} cross join initiatives
            where initiatives.unit_id = unit.below and ${both([waits, isElses])}`
        : sql`initiatives where ${both([isElses, ...(unitIds === undefined ? [] : [isBelow(unitIds)])])}`;
    const count = (...conditions: readonly Condition[]) =>
      sql<number>`(select count(*) from (select 1 as one from ${rows} and ${both(conditions)}
        limit ${literal(mostCounted + 1)}) as found)`;
    return db.selectNoFrom([
      count(waits, isIn.submitted).as('submitted'),
      count(waits, isIn.in_review).as('inReview'),
      count(waits, isIn.submitted, isLate(late)).as('lateAnswers'),
      count(waits, isIn.in_review, isLate(late)).as('lateDecisions'),
      count(waits, sql`initiatives.reviewer_id = ${memberId}`).as('again'),
      sql<number>`${count(isSuspected, isIn.submitted)} + ${count(isSuspected, isIn.in_review)}`.as('twins'),
    ]);
  });
}
const capped = { few: cappedBy(true), many: cappedBy(false) } as const;

const none: QueueCounts = {
  submitted: 0,
  inReview: 0,
  lateAnswers: 0,
  lateDecisions: 0,
  again: 0,
  twins: 0,
};

/** Of any more than `mostCounted`, one more is said. */
function cut(counts: QueueCounts): QueueCounts {
  const entries = Object.entries(counts).map(([key, count]) => [key, Math.min(count, mostCounted + 1)]);
  return Object.fromEntries(entries) as QueueCounts;
}

export async function countQueue(db: Db, { unitIds, ...counting }: QueueCounting): Promise<QueueCounts> {
  if (unitIds.length === 0) return none;
  const { everywhere, few } = await reach(db, unitIds);
  const query: Counting = { ...counting, ...(!everywhere && { unitIds }) };
  if (!everywhere && few) {
    const { all = 0, ...counts } = { ...none, ...(await first(gathered(db, query))) };
    if (all <= mostGathered) return cut(counts);
  }
  const count = few ? capped.few : capped.many;
  return cut((await first(count(db, query))) ?? none);
}

const anyWaiting = statement((db, { unitId }: { readonly unitId: number }) =>
  db
    .selectFrom(unitsBelow(db, [unitId]).as('unit'))
    .crossJoin('initiatives')
    .select('initiatives.id')
    .whereRef('initiatives.unit_id', '=', 'unit.below')
    .where(waits)
    .limit(literal(1)),
);

/** Whether anything waits in a unit or below it. */
export async function isWaiting(db: Db, unitId: number): Promise<boolean> {
  return (await first(anyWaiting(db, { unitId }))) !== undefined;
}

const countWaiting = statement((db, { unitId, states }: { unitId: number; states: readonly State[] }) =>
  db
    .selectFrom('initiatives')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('unit_id', 'in', unitsBelow(db, [unitId]))
    .where('state', 'in', states),
);

export async function waitingCount(db: Db, unitId: number, states: readonly State[]): Promise<number> {
  if (states.length === 0) return 0;
  return (await first(countWaiting(db, { unitId, states })))?.count ?? 0;
}
