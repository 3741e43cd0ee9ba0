import type { Migration } from './migration.ts';

/** The answers as they were at a return, for the difference; which one an initiative was submitted anew from. */
export const afterSubmitting: Migration = {
  name: '015-after-submitting',
  up: () => [
    `create table returned_answers (
      move_id bigint primary key,
      initiative_id bigint not null references initiatives (id) on delete cascade,
      answers text not null,
      at bigint not null
    )`,
    `create index returned_answers_initiative on returned_answers (initiative_id)`,

    // Drafts may be deleted, and what they refer to never is: no reference that a deletion would have to check.
    `alter table initiatives add column earlier_id bigint`,
    `create index initiatives_earlier on initiatives (earlier_id) where earlier_id is not null`,
    `create index initiatives_reviewer on initiatives (reviewer_id, state) where reviewer_id is not null`,
  ],
};
