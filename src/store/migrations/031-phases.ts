import { type Engine, idColumn, type Migration } from './migration.ts';

const counts = ['submitted', 'recognised', 'declined', 'valid', 'confirmed', 'declared', 'unpriced'];
const cellCounts = ['submitted', 'recognised', 'valid', 'confirmed'];

/** Applied within the dates of its phase, else of its programme; without a programme, applied at all. */
function isApplied(row: string): string {
  const within = (from: string, to: string) => `${row}.applied_from < ${to} and ${row}.applied_to > ${from}`;
  return `coalesce(
    (select ${within('h.applied_from', `coalesce(${row}.counted_to, h.applied_to)`)}
      from phases h where h.id = ${row}.phase_id),
    (select ${within('coalesce(p.applied_from, p.from_at)', `coalesce(${row}.counted_to, p.applied_to, p.to_at)`)}
      from programmes p where p.id = ${row}.programme_id),
    ${row}.applied_from is not null)`;
}

/** What counts for the programme: a word of an officer goes before what the dates and a mark as a duplicate say. */
function isValid(row: string): string {
  return `(${row}.state = 'recognised'
    and coalesce(${row}.validity = 1, ${row}.duplicate_of is null and ${isApplied(row)}))`;
}

/** What an initiative adds to each count. `row` is new, old or an alias. */
function valueOf(row: string): Readonly<Record<string, string>> {
  const recognised = `${row}.state = 'recognised'`;
  return {
    submitted: '1',
    recognised: `case when ${recognised} then 1 else 0 end`,
    declined: `case when ${row}.state = 'declined' then 1 else 0 end`,
    valid: `case when ${isValid(row)} then 1 else 0 end`,
    confirmed: `case when ${recognised} then coalesce(${row}.benefit, 0) else 0 end`,
    declared: `coalesce(${row}.benefit, 0)`,
    unpriced: `case when ${recognised} and ${row}.benefit is null then 1 else 0 end`,
  };
}

type Table = { readonly name: string; readonly keys: readonly string[]; readonly counts: readonly string[] };

const totals: Table = { name: 'unit_totals', keys: [], counts };
const cells: Table = { name: 'unit_cells', keys: ['field', 'author_group'], counts: cellCounts };

function columnsOf({ keys, counts: counted }: Table): string {
  return ['programme_id', 'phase_id', 'unit_id', ...keys, ...counted].join(', ');
}

function placeOf({ keys }: Table, row: string): string[] {
  return [
    `coalesce(${row}.programme_id, 0)`,
    's.phase_id',
    `${row}.unit_id`,
    ...keys.map((key) => `coalesce(${row}.${key}, '')`),
  ];
}

function upsert({ name, keys, counts: counted }: Table): string {
  return `on conflict (${['programme_id', 'phase_id', 'unit_id', ...keys].join(', ')}) do update set
    ${counted.map((column) => `${column} = ${name}.${column} + excluded.${column}`).join(', ')}`;
}

/** Each initiative counts for its whole programme (phase 0) and, where it has one, for its phase. */
function scopesOf(row: string): string {
  return `(select 0 as phase_id union all select ${row}.phase_id where ${row}.phase_id is not null) s`;
}

function count(table: Table, row: 'new' | 'old', sign: '+' | '-'): string {
  const values = table.counts.map((name) => `${sign}(${valueOf(row)[name] ?? '0'})`);
  return `insert into ${table.name} (${columnsOf(table)})
    select ${[...placeOf(table, row), ...values].join(', ')} from ${scopesOf(row)}
    where ${row}.submitted_at is not null ${upsert(table)}`;
}

/** The same for all initiatives that a statement added: many at once must not change one row many times. */
function countAdded(table: Table): string {
  const sums = table.counts.map((name) => `sum(${valueOf('r')[name] ?? '0'})`);
  const groups = placeOf(table, 'r').map((_, index) => index + 1);
  return `insert into ${table.name} (${columnsOf(table)})
    select ${[...placeOf(table, 'r'), ...sums].join(', ')}
    from added r cross join lateral ${scopesOf('r')}
    where r.submitted_at is not null group by ${groups.join(', ')} ${upsert(table)}`;
}

const addAuthor = `insert into unit_authors (programme_id, phase_id, member_id, unit_id, further)
  select coalesce(new.programme_id, 0), s.phase_id, new.member_id, new.unit_id,
    case when exists (select 1 from unit_authors a where a.programme_id = coalesce(new.programme_id, 0)
      and a.phase_id = s.phase_id and a.member_id = new.member_id) then 1 else 0 end
  from ${scopesOf('new')} where new.submitted_at is not null and new.member_id is not null
  on conflict (programme_id, phase_id, member_id, unit_id) do nothing`;

const addAuthors = `insert into unit_authors (programme_id, phase_id, member_id, unit_id, further)
  select k.programme_id, k.phase_id, k.member_id, k.unit_id,
    case when k.place > 1 or exists (select 1 from unit_authors a where a.programme_id = k.programme_id
      and a.phase_id = k.phase_id and a.member_id = k.member_id) then 1 else 0 end
  from (select d.*, row_number() over (
      partition by d.programme_id, d.phase_id, d.member_id order by d.unit_id) as place
    from (select distinct coalesce(r.programme_id, 0) as programme_id, s.phase_id, r.member_id, r.unit_id
      from added r cross join lateral ${scopesOf('r')}
      where r.submitted_at is not null and r.member_id is not null) d) k
  on conflict (programme_id, phase_id, member_id, unit_id) do nothing`;

const countAddedAuthors = `update unit_totals t set authors = t.authors + a.more
  from (select programme_id, phase_id, unit_id, count(*) as more from added group by 1, 2, 3) a
  where t.programme_id = a.programme_id and t.phase_id = a.phase_id and t.unit_id = a.unit_id`;

/** An author leaves a unit when the last initiative does; one who is erased stays counted. */
const removeAuthor = `delete from unit_authors
  where programme_id = coalesce(old.programme_id, 0) and phase_id in (0, coalesce(old.phase_id, 0))
    and member_id = old.member_id and unit_id = old.unit_id
    and (new.unit_id <> old.unit_id or new.programme_id is distinct from old.programme_id
      or new.phase_id is distinct from old.phase_id
      or new.member_id <> old.member_id or new.submitted_at is null)
    and not exists (select 1 from initiatives i
      where i.member_id = old.member_id and i.unit_id = old.unit_id and i.submitted_at is not null
        and i.programme_id is not distinct from old.programme_id
        and (unit_authors.phase_id = 0 or i.phase_id = unit_authors.phase_id))`;

function countAuthors(row: 'new' | 'old', sign: '+' | '-'): string {
  return `update unit_totals set authors = authors ${sign} 1 where programme_id = ${row}.programme_id
    and phase_id = ${row}.phase_id and unit_id = ${row}.unit_id`;
}

/** A programme takes in what was submitted within its dates while it was not entered yet; so does a phase. */
const adopt = `update initiatives set programme_id = new.id
  where programme_id is null and submitted_at >= new.from_at and submitted_at < new.to_at`;
const adoptPhase = `update initiatives set phase_id = new.id
  where programme_id = new.programme_id and phase_id is null
    and submitted_at >= new.from_at and submitted_at < new.to_at`;
/** What came late by a rule of its own (in grace, of a unit with other dates) stays. */
const letGo = `update initiatives set phase_id = null
  where phase_id = new.id and in_grace = 0 and counted_to is null
    and (submitted_at < new.from_at or submitted_at >= new.to_at)`;

function countValid({ name, keys }: Table, programme: string): string {
  return `update ${name} set valid = (select count(*) from initiatives i
      where i.unit_id = ${name}.unit_id and i.programme_id = ${name}.programme_id
        and (${name}.phase_id = 0 or i.phase_id = ${name}.phase_id)
        ${keys.map((key) => `and coalesce(i.${key}, '') = ${name}.${key}`).join(' ')}
        and i.submitted_at is not null and ${isValid('i')})
    where programme_id = ${programme}`;
}

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

const watched = ['unit_id', 'programme_id', 'phase_id', 'member_id', 'submitted_at', 'state', 'benefit'];
const judged = ['applied_from', 'applied_to', 'counted_to', 'duplicate_of', 'validity'];

const triggers: readonly Trigger[] = [
  {
    name: 'initiatives_entered',
    on: 'initiatives',
    verb: 'insert',
    when: 'new.submitted_at is not null',
    body: [count(totals, 'new', '+'), count(cells, 'new', '+'), addAuthor],
    together: [countAdded(totals), countAdded(cells), addAuthors],
  },
  {
    name: 'initiatives_changed',
    on: 'initiatives',
    verb: 'update',
    when: isChanged([...watched, ...judged, ...cells.keys]),
    body: [
      count(totals, 'old', '-'),
      count(totals, 'new', '+'),
      count(cells, 'old', '-'),
      count(cells, 'new', '+'),
      addAuthor,
      removeAuthor,
    ],
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
    when: isChanged(['from_at', 'to_at', 'applied_from', 'applied_to']),
    body: [adopt, countValid(totals, 'new.id'), countValid(cells, 'new.id')],
  },
  { name: 'phases_entered', on: 'phases', verb: 'insert', body: [adoptPhase] },
  {
    name: 'phases_changed',
    on: 'phases',
    verb: 'update',
    when: isChanged(['from_at', 'to_at', 'applied_from', 'applied_to']),
    body: [letGo, adoptPhase, countValid(totals, 'new.programme_id'), countValid(cells, 'new.programme_id')],
  },
];

const former = [
  ['initiatives_entered', 'initiatives'],
  ['initiatives_changed', 'initiatives'],
  ['unit_authors_added', 'unit_authors'],
  ['unit_authors_removed', 'unit_authors'],
  ['programmes_entered', 'programmes'],
  ['programmes_changed', 'programmes'],
] as const;

function drop(engine: Engine): string[] {
  return former.flatMap(([name, on]) =>
    engine === 'sqlite'
      ? [`drop trigger ${name}`]
      : [`drop trigger ${name} on ${on}`, `drop function ${name}()`],
  );
}

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

function keysOf(table: string, columns: readonly string[]): string {
  return `create table ${table} (
    programme_id bigint not null,
    phase_id bigint not null,
    ${columns.map((column) => `${column},`).join('\n')}
    primary key`;
}

/**
 * Programmes in phases: dates of entry and of application of each, dates of single units, targets by phase, what counts
 * as valid. The totals of a unit stand for the whole programme (phase 0) and for each phase, and by field and author
 * group in `unit_cells`.
 */
export const phases: Migration = {
  name: '031-phases',
  up: (engine) => [
    ...drop(engine),
    `create table phases (
      ${idColumn(engine)},
      programme_id bigint not null references programmes (id),
      ordinal integer not null,
      name text not null,
      from_at bigint not null,
      to_at bigint not null,
      applied_from bigint not null,
      applied_to bigint not null,
      unique (programme_id, ordinal)
    )`,
    `create table unit_dates (
      programme_id bigint not null references programmes (id),
      phase_id bigint not null,
      unit_id bigint not null references units (id),
      to_at bigint not null,
      primary key (programme_id, phase_id, unit_id)
    )`,
    `alter table programmes add column applied_from bigint`,
    `alter table programmes add column applied_to bigint`,
    `alter table initiatives add column phase_id bigint`,
    `alter table initiatives add column counted_to bigint`,
    `alter table initiatives add column validity integer check (validity in (0, 1))`,

    `alter table targets rename to former_targets`,
    `${keysOf('targets', [
      'unit_id bigint not null references units (id)',
      'target bigint not null',
      'raised bigint',
    ])} (programme_id, phase_id, unit_id))`,
    `insert into targets (programme_id, phase_id, unit_id, target)
      select programme_id, 0, unit_id, target from former_targets`,
    `drop table former_targets`,

    `alter table unit_totals rename to former_totals`,
    `${keysOf('unit_totals', [
      'unit_id bigint not null references units (id)',
      ...[...counts, 'authors'].map((name) => `${name} bigint not null default 0`),
    ])} (programme_id, phase_id, unit_id))`,
    `insert into unit_totals (programme_id, phase_id, unit_id, ${counts.join(', ')}, authors)
      select programme_id, 0, unit_id, ${counts.join(', ')}, authors from former_totals`,
    `drop table former_totals`,

    `alter table unit_authors rename to former_authors`,
    `drop index unit_authors_further`,
    `${keysOf('unit_authors', [
      'member_id bigint not null',
      'unit_id bigint not null references units (id)',
      'further integer not null check (further in (0, 1))',
    ])} (programme_id, phase_id, member_id, unit_id))${engine === 'sqlite' ? ' without rowid' : ''}`,
    `insert into unit_authors (programme_id, phase_id, member_id, unit_id, further)
      select programme_id, 0, member_id, unit_id, further from former_authors`,
    `drop table former_authors`,
    `create index unit_authors_further on unit_authors (programme_id, phase_id, member_id) where further = 1`,

    `${keysOf('unit_cells', [
      'unit_id bigint not null references units (id)',
      'field text not null',
      'author_group text not null',
      ...cellCounts.map((name) => `${name} bigint not null default 0`),
    ])} (programme_id, phase_id, unit_id, field, author_group))${engine === 'sqlite' ? ' without rowid' : ''}`,
    `insert into unit_cells (${columnsOf(cells)})
      select ${[
        ...placeOf(cells, 'r').map((value) => (value === 's.phase_id' ? '0' : value)),
        ...cellCounts.map((name) => `sum(${valueOf('r')[name] ?? '0'})`),
      ].join(', ')}
      from initiatives r where r.submitted_at is not null group by 1, 2, 3, 4, 5`,
    // A mark as a duplicate did not count until now.
    `update unit_totals set valid = (select count(*) from initiatives i where i.unit_id = unit_totals.unit_id
        and coalesce(i.programme_id, 0) = unit_totals.programme_id and i.submitted_at is not null and ${isValid('i')})`,
    ...triggers.flatMap((trigger) => commandsFor(trigger, engine)),
  ],
};
