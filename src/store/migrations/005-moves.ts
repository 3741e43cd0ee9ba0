import { type Engine, idColumn, type Migration } from './migration.ts';

function appendOnly(engine: Engine): string[] {
  if (engine === 'sqlite') {
    return ['update', 'delete'].map(
      (verb) => `create trigger moves_no_${verb} before ${verb} on moves
        begin select raise(abort, 'moves are append-only'); end`,
    );
  }
  return [
    `create function moves_are_append_only() returns trigger language plpgsql as
      $$ begin raise exception 'moves are append-only'; end $$`,
    `create trigger moves_append_only before update or delete on moves
      for each row execute function moves_are_append_only()`,
    `create trigger moves_no_truncate before truncate on moves
      for each statement execute function moves_are_append_only()`,
  ];
}

/** What happened to initiatives: the record that tallies and digests are counted from. */
export const moves: Migration = {
  name: '005-moves',
  up: (engine) => [
    `create table moves (
      ${idColumn(engine)},
      initiative_id bigint not null references initiatives (id),
      kind text not null,
      from_state text not null,
      to_state text not null,
      member_id bigint not null,
      role text not null,
      unit_id bigint not null references units (id),
      block text not null,
      author_group text not null,
      note_id bigint,
      undoes bigint,
      at bigint not null
    )`,
    `create index moves_initiative on moves (initiative_id, id)`,
    `create index moves_kind on moves (kind, at)`,
    `create index moves_unit on moves (unit_id, at)`,
    `create index moves_undone on moves (undoes) where undoes is not null`,
    ...appendOnly(engine),
  ],
};
