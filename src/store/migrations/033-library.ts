import { type Engine, idColumn, type Migration } from './migration.ts';

type Trigger = { readonly name: string; readonly verb: string; readonly when: string; readonly body: string };

/** A recognised initiative enters, unless its author is erased; a recognition that is taken back, or undone, ends it. */
const enter = `insert into library (initiative_id, unit_id, field, spread)
  select new.id, new.unit_id, new.field,
    (select count(distinct s.unit_id) from spreads s where s.initiative_id = new.id)
  where not exists (select 1 from members m where m.id = new.member_id and m.erased_at is not null)
  on conflict (initiative_id) do nothing`;

const triggers: readonly Trigger[] = [
  { name: 'library_born', verb: 'insert', when: `new.state = 'recognised'`, body: enter },
  {
    name: 'library_entered',
    verb: 'update',
    when: `new.state = 'recognised' and old.state <> 'recognised'`,
    body: enter,
  },
  {
    name: 'library_left',
    verb: 'update',
    when: `new.state <> 'recognised' and old.state = 'recognised'`,
    body: `delete from library where initiative_id = new.id`,
  },
  {
    name: 'library_moved',
    verb: 'update',
    when: `new.state = 'recognised' and (new.unit_id <> old.unit_id or new.field is distinct from old.field)`,
    body: `update library set unit_id = new.unit_id, field = new.field where initiative_id = new.id`,
  },
];

function commandsFor({ name, verb, when, body }: Trigger, engine: Engine): string[] {
  if (engine === 'sqlite')
    return [
      `create trigger ${name} after ${verb} on initiatives for each row when ${when} begin ${body}; end`,
    ];
  return [
    `create function ${name}() returns trigger language plpgsql as $$ begin ${body}; return null; end $$`,
    `create trigger ${name} after ${verb} on initiatives for each row when (${when}) execute function ${name}()`,
  ];
}

/**
 * What every member may read: one row for each initiative that is recognised now, numbered as they came in, with how
 * many units apply it (`spreads`); and what units ask for in a programme.
 */
export const library: Migration = {
  name: '033-library',
  up: (engine) => [
    `create table spreads (
      ${idColumn(engine)},
      initiative_id bigint not null references initiatives (id),
      unit_id bigint not null references units (id),
      member_id bigint,
      place text,
      since text not null,
      at bigint not null,
      told_at bigint,
      unique (initiative_id, member_id)
    )`,
    `create index spreads_initiative on spreads (initiative_id, unit_id, id)`,
    `create index spreads_unit on spreads (unit_id, initiative_id)`,
    `create index spreads_member on spreads (member_id)`,
    `create index spreads_untold on spreads (at, initiative_id) where told_at is null`,

    `create table library (
      ${idColumn(engine)},
      initiative_id bigint not null unique references initiatives (id),
      unit_id bigint not null references units (id),
      field text,
      spread bigint not null default 0
    )`,
    `insert into library (initiative_id, unit_id, field)
      select i.id, i.unit_id, i.field from initiatives i
      where i.state = 'recognised'
        and not exists (select 1 from members m where m.id = i.member_id and m.erased_at is not null)
      order by coalesce(i.decided_at, 0), i.id`,
    `create index library_spread on library (spread, id)`,
    `create index library_field on library (field, id)`,
    `create index library_field_spread on library (field, spread, id)`,
    `create index library_unit on library (unit_id, id)`,
    `create index library_unit_spread on library (unit_id, spread, id)`,
    ...triggers.flatMap((trigger) => commandsFor(trigger, engine)),

    `create table themes (
      ${idColumn(engine)},
      programme_id bigint not null references programmes (id),
      unit_id bigint not null references units (id),
      text text not null,
      at bigint not null,
      removed_at bigint
    )`,
    `create index themes_unit on themes (programme_id, unit_id, id) where removed_at is null`,

    // All is put into the index once more, bit by bit: what is closed to most members is said there now.
    `update search_backlog set upto = (select coalesce(max(id), 0) from initiatives)`,
  ],
};
