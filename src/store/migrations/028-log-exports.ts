import { idColumn, type Migration } from './migration.ts';

/** Files of the log that are being made: how far each is, so that it goes on after a crash. */
export const logExports: Migration = {
  name: '028-log-exports',
  up: (engine) => [
    `create table log_exports (
      ${idColumn(engine)},
      member_id bigint not null references members (id),
      chat_id bigint not null,
      status_row bigint not null default 0,
      state text not null check (state in ('making', 'done', 'stopped')),
      format text not null,
      subject text not null,
      from_at bigint not null,
      to_at bigint not null,
      move_id bigint not null default 0,
      entry_id bigint not null default 0,
      files integer not null default 0,
      lines integer not null default 0,
      created_at bigint not null,
      updated_at bigint not null
    )`,
    `create index log_exports_open on log_exports (state, id) where state = 'making'`,
    `create index log_exports_member on log_exports (member_id, id)`,
  ],
};
