import type { Engine, Migration } from './migration.ts';

const counts = ['submitted', 'recognised', 'declined', 'valid', 'confirmed', 'declared', 'unpriced'];

/** What an initiative adds to the counts of its unit, in their order. `row` is new, old or an alias. */
function countsOf(row: string): string[] {
  const recognised = `${row}.state = 'recognised'`;
  return [
    '1',
    `case when ${recognised} then 1 else 0 end`,
    `case when ${row}.state = 'declined' then 1 else 0 end`,
    `case when ${recognised} and ${isApplied(row)} then 1 else 0 end`,
    `case when ${recognised} then coalesce(${row}.benefit, 0) else 0 end`,
    `coalesce(${row}.benefit, 0)`,
    `case when ${recognised} and ${row}.benefit is null then 1 else 0 end`,
  ];
}

/** Applied within the dates of its programme; without a programme, applied at all. */
function isApplied(row: string): string {
  return `coalesce(
    (select ${row}.applied_from < p.to_at and ${row}.applied_to > p.from_at
      from programmes p where p.id = ${row}.programme_id),
    ${row}.applied_from is not null)`;
}

const upsertTotals = `on conflict (programme_id, unit_id) do update set
  ${counts.map((name) => `${name} = unit_totals.${name} + excluded.${name}`).join(', ')}`;

/** Adds an initiative to the totals of its unit and programme (0: none), or takes it out again. */
function count(row: 'new' | 'old', sign: '+' | '-'): string {
  const values = countsOf(row).map((value) => `${sign}(${value})`);
  return `insert into unit_totals (programme_id, unit_id, ${counts.join(', ')}, authors)
    select coalesce(${row}.programme_id, 0), ${row}.unit_id, ${values.join(', ')}, 0
    where ${row}.submitted_at is not null ${upsertTotals}`;
}

const addAuthor = `insert into unit_authors (programme_id, member_id, unit_id, further)
  select coalesce(new.programme_id, 0), new.member_id, new.unit_id,
    case when exists (select 1 from unit_authors a
      where a.programme_id = coalesce(new.programme_id, 0) and a.member_id = new.member_id) then 1 else 0 end
  where new.submitted_at is not null and new.member_id is not null
  on conflict (programme_id, member_id, unit_id) do nothing`;

/** The same for all initiatives that a statement added: many at once must not change one row many times. */
const countAdded = `insert into unit_totals (programme_id, unit_id, ${counts.join(', ')}, authors)
  select coalesce(r.programme_id, 0), r.unit_id, ${countsOf('r')
    .map((value) => `sum(${value})`)
    .join(', ')}, 0
  from added r where r.submitted_at is not null group by 1, 2 ${upsertTotals}`;

const addAuthors = `insert into unit_authors (programme_id, member_id, unit_id, further)
  select k.programme_id, k.member_id, k.unit_id,
    case when k.place > 1 or exists (select 1 from unit_authors a
      where a.programme_id = k.programme_id and a.member_id = k.member_id) then 1 else 0 end
  from (select d.*, row_number() over (partition by d.programme_id, d.member_id order by d.unit_id) as place
    from (select distinct coalesce(r.programme_id, 0) as programme_id, r.member_id, r.unit_id
      from added r where r.submitted_at is not null and r.member_id is not null) d) k
  on conflict (programme_id, member_id, unit_id) do nothing`;

const countAddedAuthors = `update unit_totals t set authors = t.authors + a.more
  from (select programme_id, unit_id, count(*) as more from added group by 1, 2) a
  where t.programme_id = a.programme_id and t.unit_id = a.unit_id`;

/** An author leaves a unit when the last initiative does; one who is erased stays counted. */
const removeAuthor = `delete from unit_authors
  where programme_id = coalesce(old.programme_id, 0) and member_id = old.member_id and unit_id = old.unit_id
    and (new.unit_id <> old.unit_id or new.programme_id is distinct from old.programme_id
      or new.member_id <> old.member_id or new.submitted_at is null)
    and not exists (select 1 from initiatives i
      where i.member_id = old.member_id and i.unit_id = old.unit_id and i.submitted_at is not null
        and i.programme_id is not distinct from old.programme_id)`;

function countAuthors(row: 'new' | 'old', sign: '+' | '-'): string {
  return `update unit_totals set authors = authors ${sign} 1
    where programme_id = ${row}.programme_id and unit_id = ${row}.unit_id`;
}

/** A programme takes in what was submitted within its dates while it was not entered yet. */
const adopt = `update initiatives set programme_id = new.id
  where programme_id is null and submitted_at >= new.from_at and submitted_at < new.to_at`;

const countValid = `update unit_totals set valid = (select count(*) from initiatives i
    where i.unit_id = unit_totals.unit_id and i.programme_id = new.id and i.submitted_at is not null
      and i.state = 'recognised' and ${isApplied('i')})
  where programme_id = new.id`;

type Trigger = {
  readonly name: string;
  readonly on: string;
  readonly verb: string;
  readonly when?: string;
  /** For each row. */
  readonly body: readonly string[];
  /** PostgreSQL: once for each statement, over the rows it `added`. */
  readonly together?: readonly string[];
};

function isChanged(columns: readonly string[]): string {
  return columns.map((column) => `new.${column} is distinct from old.${column}`).join(' or ');
}

const watched = ['unit_id', 'programme_id', 'member_id', 'submitted_at', 'state', 'benefit'];
const triggers: readonly Trigger[] = [
  {
    name: 'initiatives_entered',
    on: 'initiatives',
    verb: 'insert',
    when: 'new.submitted_at is not null',
    body: [count('new', '+'), addAuthor],
    together: [countAdded, addAuthors],
  },
  {
    name: 'initiatives_changed',
    on: 'initiatives',
    verb: 'update',
    when: isChanged([...watched, 'applied_from', 'applied_to']),
    body: [count('old', '-'), count('new', '+'), addAuthor, removeAuthor],
  },
  {
    name: 'unit_authors_added',
    on: 'unit_authors',
    verb: 'insert',
    body: [countAuthors('new', '+')],
    together: [countAddedAuthors],
  },
  { name: 'unit_authors_removed', on: 'unit_authors', verb: 'delete', body: [countAuthors('old', '-')] },
  { name: 'programmes_entered', on: 'programmes', verb: 'insert', body: [adopt] },
  {
    name: 'programmes_changed',
    on: 'programmes',
    verb: 'update',
    when: isChanged(['from_at', 'to_at']),
    body: [adopt, countValid],
  },
];

function commandsFor({ name, on, verb, when, body, together }: Trigger, engine: Engine): string[] {
  const condition = when === undefined ? '' : `when (${when})`;
  const block = (commands: readonly string[]) => commands.map((command) => `${command};`).join('\n');
  if (engine === 'sqlite') {
    return [
      `create trigger ${name} after ${verb} on ${on} for each row ${condition} begin ${block(body)} end`,
    ];
  }
  const scope =
    together === undefined
      ? `for each row ${condition}`
      : 'referencing new table as added for each statement';
  return [
    `create function ${name}() returns trigger language plpgsql as
      $$ begin ${block(together ?? body)} return null; end $$`,
    `create trigger ${name} after ${verb} on ${on} ${scope} execute function ${name}()`,
  ];
}

/**
 * Totals of every unit and programme, kept by the database itself, so that figures cost the same however many
 * initiatives there are; and the indexes that flows are read by alone, of few units and of many.
 */
export const figures: Migration = {
  name: '007-figures',
  up: (engine) => [
    `drop index moves_unit`,
    `drop index moves_kind`,
    `create index moves_unit on moves (unit_id, kind, at, from_state)`,
    `create index moves_time on moves (kind, at, unit_id, from_state)`,
    `create table unit_totals (
      programme_id bigint not null,
      unit_id bigint not null references units (id),
      ${counts.map((name) => `${name} bigint not null,`).join('\n')}
      authors bigint not null,
      primary key (programme_id, unit_id)
    )`,
    `create table unit_authors (
      programme_id bigint not null,
      member_id bigint not null,
      unit_id bigint not null references units (id),
      further integer not null check (further in (0, 1)),
      primary key (programme_id, member_id, unit_id)
    )${engine === 'sqlite' ? ' without rowid' : ''}`,
    `create index unit_authors_further on unit_authors (programme_id, member_id) where further = 1`,
    ...triggers.flatMap((trigger) => commandsFor(trigger, engine)),
  ],
};
