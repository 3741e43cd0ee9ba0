import { idColumn, type Migration } from './migration.ts';

/**
 * Files of initiatives that are being made, or were; and large outgoing files in pieces, so that keeping, reading and
 * forgetting one holds nobody up. Such a file has a size, and what no piece of it contains.
 */
export const exportFiles: Migration = {
  name: '032-exports',
  up: (engine) => [
    `create table exports (
      ${idColumn(engine)},
      member_id bigint not null references members (id),
      chat_id bigint not null,
      status_row bigint not null default 0,
      state text not null check (state in ('making', 'done', 'stopped')),
      unit_id bigint not null references units (id),
      format text not null,
      which text not null,
      field text,
      period text not null,
      phase_id bigint,
      from_at bigint not null,
      to_at bigint not null,
      rows_made integer not null default 0,
      files integer not null default 0,
      created_at bigint not null,
      updated_at bigint not null
    )`,
    `create index exports_open on exports (state, id) where state = 'making'`,
    `create index exports_member on exports (member_id, id)`,

    `alter table outgoing_files add column size bigint`,
    `alter table outgoing_files add column digest text`,
    `create table outgoing_parts (
      file_id bigint not null references outgoing_files (id) on delete cascade,
      ordinal integer not null,
      content text not null,
      primary key (file_id, ordinal)
    )`,
  ],
};
