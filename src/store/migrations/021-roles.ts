import { type Engine, idColumn, type Migration } from './migration.ts';

const roles = `check (role in ('helper', 'officer', 'leader', 'admin'))`;

/** SQLite cannot change a check: the tables are written anew. */
function admitLeaders(engine: Engine): string[] {
  if (engine === 'postgres') {
    return ['grants', 'grant_links'].map(
      (table) =>
        `alter table ${table} drop constraint ${table}_role_check, add constraint ${table}_role_check ${roles}`,
    );
  }
  return [
    `create table grants_anew (
      ${idColumn(engine)},
      member_id bigint not null references members (id),
      role text not null ${roles},
      unit_id bigint not null references units (id),
      granted_by bigint not null,
      from_at bigint not null,
      to_at bigint
    )`,
    `insert into grants_anew (id, member_id, role, unit_id, granted_by, from_at, to_at)
      select id, member_id, role, unit_id, granted_by, from_at, to_at from grants`,
    `drop table grants`,
    `alter table grants_anew rename to grants`,
    `create index grants_member on grants (member_id)`,
    `create index grants_unit on grants (unit_id)`,
    `create table grant_links_anew (
      hash text primary key,
      role text not null ${roles},
      unit_id bigint not null references units (id),
      created_by bigint not null,
      created_at bigint not null,
      expires_at bigint not null,
      used_by bigint,
      used_at bigint
    )`,
    `insert into grant_links_anew (hash, role, unit_id, created_by, created_at, expires_at, used_by, used_at)
      select hash, role, unit_id, created_by, created_at, expires_at, used_by, used_at from grant_links`,
    `drop table grant_links`,
    `alter table grant_links_anew rename to grant_links`,
  ];
}

/** Leaders, who read; and roles that begin on a day, end on a day, and are told of before. */
export const roleDates: Migration = {
  name: '021-roles',
  up: (engine) => [
    ...admitLeaders(engine),
    `alter table grants add column notice_at bigint`,
    `create index grants_notice on grants (notice_at) where notice_at is not null`,
    `alter table grant_links add column from_at bigint`,
    `alter table grant_links add column to_at bigint`,
  ],
};
