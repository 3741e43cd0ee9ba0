import { type RawBuilder, sql } from 'kysely';
import type { Field } from '../domain/form.ts';
import type { State } from '../domain/initiative.ts';
import type { WaitingState } from '../domain/queue.ts';

/** Units count with all below them; name one of `underUnitId` and `unitIds`. */
export type QueueQuery = QueueConditions & {
  readonly underUnitId?: number;
  readonly unitIds?: readonly number[];
  /** Others than those that wait have no queue. */
  readonly states: readonly State[];
  readonly limit: number;
};

export type QueueConditions = {
  /** The last one seen. */
  readonly after?: { readonly submittedAt: number; readonly id: number };
  /** Leaves out what this member is an author of. */
  readonly exceptMember?: number;
  readonly field?: Field;
  /** At least so many đồng a year. */
  readonly least?: number;
  /** Due before this moment. */
  readonly late?: number;
  /** This member sent it back, and it came again. */
  readonly reviewedBy?: number;
  /** Marked as perhaps the same as an earlier one. */
  readonly twins?: boolean;
  /** Leaves out what another than this member has open at this moment. */
  readonly free?: { readonly memberId: number; readonly at: number };
};

type Condition = RawBuilder<boolean>;

/** In the very words of the indexes that hold only what waits. */
export const waits = sql<boolean>`initiatives.state in ('submitted', 'in_review')`;

export const isIn: Readonly<Record<WaitingState, Condition>> = {
  submitted: sql`initiatives.state = 'submitted'`,
  in_review: sql`initiatives.state = 'in_review'`,
};

/** In the words of the index of those. */
export const isSuspected = sql<boolean>`initiatives.duplicate_of is not null`;

export function isBelow(unitIds: readonly number[]): Condition {
  return sql`exists (select 1 from unit_paths where unit_paths.unit_id = initiatives.unit_id
    and unit_paths.ancestor_id in (${sql.join(unitIds)}))`;
}

/** In the words of its index. */
export function isLate(late: number): Condition {
  return sql`initiatives.due_at < ${late}`;
}

export function isNotOf(memberId: number): readonly Condition[] {
  return [
    sql`initiatives.member_id is distinct from ${memberId}`,
    sql`initiatives.id not in (select initiative_id from co_authors where co_authors.member_id = ${memberId})`,
  ];
}

/** All that is asked of one in this state beside its unit. */
export function conditionsIn(state: WaitingState, query: QueueConditions): readonly Condition[] {
  const { after, exceptMember, field, least, late, reviewedBy, twins, free } = query;
  return [
    isIn[state],
    ...(after === undefined
      ? []
      : [sql<boolean>`(initiatives.submitted_at, initiatives.id) > (${after.submittedAt}, ${after.id})`]),
    ...(field === undefined ? [] : [sql<boolean>`initiatives.field = ${field}`]),
    // Wrapped, so that no index is taken for one of them: a walk in order must not turn into a sorting.
    ...(late === undefined ? [] : [sql<boolean>`coalesce(initiatives.due_at, ${late}) < ${late}`]),
    ...(least === undefined ? [] : [sql<boolean>`coalesce(initiatives.benefit, -1) >= ${least}`]),
    ...(reviewedBy === undefined ? [] : [sql<boolean>`coalesce(initiatives.reviewer_id, 0) = ${reviewedBy}`]),
    ...(twins === undefined ? [] : [isSuspected]),
    ...(exceptMember === undefined ? [] : isNotOf(exceptMember)),
    ...(free === undefined
      ? []
      : [
          sql<boolean>`not exists (select 1 from queue_claims where queue_claims.initiative_id = initiatives.id
            and queue_claims.member_id <> ${free.memberId} and queue_claims.until > ${free.at})`,
        ]),
  ];
}

export function both(conditions: readonly Condition[]): Condition {
  return sql.join(conditions, sql` and `);
}
