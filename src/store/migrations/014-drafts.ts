import type { Migration } from './migration.ts';

const day = 24 * 60 * 60_000;

/** What becomes of a draft that nobody touches; drafts that were put aside; who blocked the bot; late submissions. */
export const drafts: Migration = {
  name: '014-drafts',
  up: () => [
    `create table draft_checks (
      initiative_id bigint primary key references initiatives (id) on delete cascade,
      check_at bigint not null,
      stage integer not null,
      due_at bigint not null,
      touched_at bigint not null,
      muted integer not null default 0 check (muted in (0, 1))
    )`,
    `create index draft_checks_due on draft_checks (check_at, initiative_id)`,
    `insert into draft_checks (initiative_id, check_at, stage, due_at, touched_at)
      select id, created_at + ${day}, 0, created_at + ${day}, created_at from initiatives where state in ('draft', 'returned')`,

    `alter table initiatives add column deleted_at bigint`,
    `create index initiatives_deleted on initiatives (deleted_at) where deleted_at is not null`,
    `alter table initiatives add column in_grace integer not null default 0 check (in_grace in (0, 1))`,

    `alter table members add column blocked_at bigint`,
  ],
};
