import { idColumn, type Migration } from './migration.ts';

/** Files that wait to be sent, and workbooks of entries on their way from a helper to the queue. */
export const entryImports: Migration = {
  name: '013-entry-imports',
  up: (engine) => [
    // Base64 is text on every engine. The outbox row is known only once the file has its id.
    `create table outgoing_files (
      ${idColumn(engine)},
      chat_id bigint not null,
      outbox_id bigint,
      name text not null,
      mime_type text not null,
      content text not null,
      created_at bigint not null
    )`,
    `create index outgoing_files_chat on outgoing_files (chat_id)`,

    `create table entry_imports (
      ${idColumn(engine)},
      member_id bigint not null references members (id),
      chat_id bigint not null,
      status_row bigint not null,
      file text not null,
      state text not null check (state in ('reading', 'ready', 'entering', 'done', 'dropped')),
      fingerprint text,
      unit_ids text,
      entries integer not null default 0,
      created_at bigint not null,
      updated_at bigint not null
    )`,
    `create index entry_imports_open on entry_imports (state, id) where state in ('reading', 'entering')`,
    `create index entry_imports_member on entry_imports (member_id, id)`,

    // A slice is what one transaction takes: some rows as JSON, and what became of them.
    `create table entry_slices (
      import_id bigint not null references entry_imports (id) on delete cascade,
      position integer not null,
      content text not null,
      outcome text,
      primary key (import_id, position)
    )${engine === 'sqlite' ? ' without rowid' : ''}`,
  ],
};
