import { idColumn, type Migration } from './migration.ts';

/** Linked groups, the weekly digests of units, and their posts in those groups. */
export const digests: Migration = {
  name: '006-digests',
  up: (engine) => [
    `create table groups (
      ${idColumn(engine)},
      chat_id bigint not null,
      thread_id bigint,
      title text not null,
      unit_id bigint not null references units (id),
      audience text not null check (audience in ('officers', 'general')),
      language text not null,
      linked_by bigint not null,
      linked_at bigint not null,
      weekday integer not null check (weekday between 1 and 7),
      minute integer not null check (minute between 0 and 1439),
      paused_at bigint,
      pause_reason text,
      unlinked_at bigint
    )`,
    `create unique index groups_place on groups (chat_id, coalesce(thread_id, 0)) where unlinked_at is null`,
    `create index groups_unit on groups (unit_id)`,

    `create table digests (
      ${idColumn(engine)},
      unit_id bigint not null references units (id),
      week text not null,
      number bigint not null,
      figures text not null,
      cut_off bigint not null,
      created_at bigint not null,
      unique (unit_id, week),
      unique (unit_id, number)
    )`,

    `create table posts (
      ${idColumn(engine)},
      digest_id bigint not null references digests (id),
      group_id bigint not null references groups (id),
      week text not null,
      outbox_id bigint not null,
      created_at bigint not null,
      unique (group_id, week)
    )`,
  ],
};
