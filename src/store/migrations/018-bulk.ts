import { idColumn, type Migration } from './migration.ts';

/** Decisions on many initiatives at once: what was ticked or typed, what is foreseen for each, and what became of it. */
export const bulk: Migration = {
  name: '018-bulk',
  up: (engine) => [
    `create table bulk_decisions (
      ${idColumn(engine)},
      member_id bigint not null references members (id),
      chat_id bigint not null,
      status_row bigint not null default 0,
      kind text check (kind in ('recognise', 'decline', 'return')),
      number text,
      day text,
      note text,
      keys text,
      state text not null check (state in ('ticking', 'checking', 'offered', 'deciding', 'done', 'undoing', 'undone')),
      revision integer not null default 0,
      missing text,
      filter text,
      shown_at bigint not null default 0,
      ended_at bigint,
      created_at bigint not null,
      updated_at bigint not null
    )`,
    `create index bulk_decisions_open on bulk_decisions (state, id) where state in ('checking', 'deciding', 'undoing')`,
    `create index bulk_decisions_member on bulk_decisions (member_id, id)`,

    // No references to initiatives: the deletion of a draft would look for it here.
    `create table bulk_items (
      bulk_id bigint not null references bulk_decisions (id) on delete cascade,
      initiative_id bigint not null,
      position bigint not null,
      place integer not null default 0,
      despite bigint,
      foreseen text,
      move_id bigint,
      outcome text,
      primary key (bulk_id, initiative_id)
    )${engine === 'sqlite' ? ' without rowid' : ''}`,
    `create index bulk_items_shown on bulk_items (bulk_id, place, position)`,
  ],
};
