import type { Migration } from './migration.ts';

/** The same words as in the queries: SQLite takes a partial index for just its own condition. */
const waits = `state in ('submitted', 'in_review')`;
/** All that a page of the queue asks of one that waits: no row is read that is not shown. */
const asked = 'field, benefit, due_at, reviewer_id, duplicate_of, member_id';

/**
 * What waits for officers is a small part of all initiatives, and these indexes hold that part alone: in order, by
 * unit, by when it is due, by benefit, and what may be the same as an earlier one. Beside them what each
 * person's queue is narrowed to, and who has which initiative open.
 */
export const queue: Migration = {
  name: '017-queue',
  up: () => [
    `drop index initiatives_queue`,
    `create index initiatives_waiting on initiatives (state, submitted_at, id, unit_id, ${asked}) where ${waits}`,
    `create index initiatives_waiting_unit on initiatives (unit_id, state, submitted_at, id, ${asked})
      where ${waits}`,
    `create index initiatives_due on initiatives (state, due_at, id, unit_id, member_id) where ${waits}`,
    `create index initiatives_gainful on initiatives (state, benefit, id) where ${waits} and benefit is not null`,
    `create index initiatives_suspected on initiatives (state, submitted_at, id, unit_id, ${asked})
      where duplicate_of is not null`,

    `create table queue_views (
      member_id bigint primary key references members (id),
      filter text not null,
      at bigint not null
    )`,

    `create table queue_claims (
      initiative_id bigint primary key references initiatives (id),
      member_id bigint not null references members (id),
      until bigint not null
    )`,
    `create index queue_claims_member on queue_claims (member_id)`,
  ],
};
