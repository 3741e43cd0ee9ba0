import { type Engine, idColumn, type Migration } from './migration.ts';

const kinds = `check (kind in ('duplicate', 'validity'))`;

/** SQLite cannot change a check: the table is written anew, and what keeps it from being changed with it. */
function admitValidity(engine: Engine): string[] {
  if (engine === 'postgres')
    return [
      `alter table flags drop constraint flags_kind_check, add constraint flags_kind_check ${kinds}`,
      `alter table flags add column value integer check (value in (0, 1))`,
      `alter table flags add column note_id bigint`,
    ];
  return [
    `create table flags_anew (
      ${idColumn(engine)},
      initiative_id bigint not null references initiatives (id),
      kind text not null ${kinds},
      other_id bigint,
      value integer check (value in (0, 1)),
      note_id bigint,
      member_id bigint not null,
      role text not null,
      at bigint not null
    )`,
    `insert into flags_anew (id, initiative_id, kind, other_id, member_id, role, at)
      select id, initiative_id, kind, other_id, member_id, role, at from flags`,
    `drop table flags`,
    `alter table flags_anew rename to flags`,
    `create index flags_initiative on flags (initiative_id, id)`,
    ...['update', 'delete'].map(
      (verb) => `create trigger flags_no_${verb} before ${verb} on flags
        begin select raise(abort, 'flags are append-only'); end`,
    ),
  ];
}

/** An officer's word on whether an initiative counts, with its reason: 1 it does, 0 it does not, null as the rules say. */
export const validity: Migration = { name: '036-validity', up: admitValidity };
