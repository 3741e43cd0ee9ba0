import { idColumn, type Migration, plainText } from './migration.ts';

/** The tree of union units, and the programmes they work towards. */
export const units: Migration = {
  name: '002-units',
  up: (engine) => [
    `create table units (
      ${idColumn(engine)},
      code ${plainText(engine)} not null,
      name text not null,
      workplace text,
      search ${plainText(engine)} not null,
      spelled ${plainText(engine)} not null,
      parent_id bigint references units (id),
      block text not null,
      headcount bigint,
      created_at bigint not null,
      closed_at bigint
    )`,
    `create unique index units_code on units (lower(code))`,
    `create index units_parent on units (parent_id)`,

    `create table unit_paths (
      ancestor_id bigint not null references units (id),
      unit_id bigint not null references units (id),
      depth integer not null,
      primary key (ancestor_id, unit_id)
    )`,
    `create index unit_paths_up on unit_paths (unit_id, depth)`,

    `create table programmes (
      ${idColumn(engine)},
      name text not null,
      unit_id bigint not null references units (id),
      from_at bigint not null,
      to_at bigint not null,
      created_at bigint not null
    )`,
    `create table targets (
      programme_id bigint not null references programmes (id),
      unit_id bigint not null references units (id),
      target bigint not null,
      primary key (programme_id, unit_id)
    )`,
  ],
};
