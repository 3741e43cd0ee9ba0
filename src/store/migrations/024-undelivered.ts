import type { Migration } from './migration.ts';

/** The daily line to officers, what authors could not be told, and an index to read what each reviewer decided. */
export const undelivered: Migration = {
  name: '024-undelivered',
  up: () => [
    `create table daily_summaries (
      member_id bigint primary key references members (id),
      day text not null
    )`,
    `create table summary_days (
      day text primary key,
      at bigint not null
    )`,

    `create table untold (
      initiative_id bigint not null references initiatives (id) on delete cascade,
      member_id bigint not null references members (id),
      unit_id bigint not null references units (id),
      from_at bigint not null,
      primary key (initiative_id, member_id)
    )`,
    `create index untold_unit on untold (unit_id, from_at, initiative_id, member_id)`,
    `create index untold_member on untold (member_id)`,

    `create index moves_reviewer on moves (member_id, at) where kind in ('recognise', 'decline', 'return')`,
  ],
};
