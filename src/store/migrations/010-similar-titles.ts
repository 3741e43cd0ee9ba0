import { type Engine, idColumn, type Migration, plainText } from './migration.ts';

function appendOnly(engine: Engine): string[] {
  if (engine === 'sqlite') {
    return ['update', 'delete'].map(
      (verb) => `create trigger flags_no_${verb} before ${verb} on flags
        begin select raise(abort, 'flags are append-only'); end`,
    );
  }
  return [
    `create function flags_are_append_only() returns trigger language plpgsql as
      $$ begin raise exception 'flags are append-only'; end $$`,
    `create trigger flags_append_only before update or delete on flags
      for each row execute function flags_are_append_only()`,
    `create trigger flags_no_truncate before truncate on flags
      for each statement execute function flags_are_append_only()`,
  ];
}

const forget = 'delete from title_keys where initiative_id = new.id;';

/** Whoever withdraws an initiative, its title leads nobody to it any more. */
function forgetWithdrawn(engine: Engine): string[] {
  const trigger = 'create trigger title_keys_withdrawn after update of state on initiatives for each row';
  const when = `when (new.state = 'withdrawn')`;
  if (engine === 'sqlite') return [`${trigger} ${when} begin ${forget} end`];
  return [
    `create function title_keys_forget() returns trigger language plpgsql as
      $$ begin ${forget} return null; end $$`,
    `${trigger} ${when} execute function title_keys_forget()`,
  ];
}

/** What submitted titles are found by when another is like them, and who marked what as a duplicate of what. */
export const similarTitles: Migration = {
  name: '010-similar-titles',
  up: (engine) => [
    // No reference to initiatives: what is submitted is never deleted, and each row would cost a look-up.
    `create table title_keys (
      key ${plainText(engine)} not null,
      unit_id bigint not null,
      initiative_id bigint not null,
      primary key (key, unit_id, initiative_id)
    )${engine === 'sqlite' ? ' without rowid' : ''}`,
    `create index title_keys_initiative on title_keys (initiative_id)`,
    ...forgetWithdrawn(engine),

    `alter table initiatives add column duplicate_of bigint`,
    `create index initiatives_duplicates on initiatives (duplicate_of) where duplicate_of is not null`,

    `create table flags (
      ${idColumn(engine)},
      initiative_id bigint not null references initiatives (id),
      kind text not null check (kind in ('duplicate')),
      other_id bigint,
      member_id bigint not null,
      role text not null,
      at bigint not null
    )`,
    `create index flags_initiative on flags (initiative_id, id)`,
    ...appendOnly(engine),
  ],
};
