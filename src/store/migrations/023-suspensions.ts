import { idColumn, type Migration } from './migration.ts';

/** Who may not take part for a while, from when, until when and why; the person's own row says it to every update. */
export const suspensions: Migration = {
  name: '023-suspensions',
  up: (engine) => [
    `alter table members add column suspended_until bigint`,
    // asked_unit_id: the unit whose admins can be asked, and may end it.
    `create table suspensions (
      ${idColumn(engine)},
      member_id bigint not null references members (id),
      unit_id bigint not null references units (id),
      asked_unit_id bigint not null references units (id),
      reason text not null,
      from_at bigint not null,
      until_at bigint not null,
      by_id bigint,
      ended_at bigint,
      mark text
    )`,
    `create index suspensions_member on suspensions (member_id, id)`,
    `create index suspensions_running on suspensions (id) where ended_at is null`,
    `create index suspensions_mark on suspensions (mark) where mark is not null`,
  ],
};
