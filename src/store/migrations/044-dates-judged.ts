import type { Engine, Migration } from './migration.ts';

type Table = { readonly name: string; readonly keys: readonly string[] };

const totals: Table = { name: 'unit_totals', keys: [] };
const cells: Table = { name: 'unit_cells', keys: ['field', 'author_group'] };

/** What the dates of application decide on: an officer's word and a mark as a duplicate go before them. */
const judgedByDates = `i.state = 'recognised' and i.validity is null and i.duplicate_of is null
  and i.submitted_at is not null`;

type Dated = {
  readonly name: string;
  readonly on: string;
  /** Initiatives that have these dates. */
  readonly whose: string;
  /** Where they count. */
  readonly scopes: string;
  readonly from: (row: 'new' | 'old') => string;
  readonly to: (row: 'new' | 'old') => string;
  /** Who comes and goes with the dates of submission, told by the dates as they are now. */
  readonly moves: readonly string[];
};

/** Dates as they were and as they are now judge few otherwise: only those are added or taken off. */
function countJudgedAnew({ name, keys }: Table, { whose, scopes, from, to }: Dated): string {
  const place = ['programme_id', 'phase_id', 'unit_id', ...keys];
  const values = [
    'i.programme_id',
    's.phase_id',
    'i.unit_id',
    ...keys.map((key) => `coalesce(i.${key}, '')`),
  ];
  const within = (row: 'new' | 'old') =>
    `coalesce(i.applied_from < coalesce(i.counted_to, ${to(row)}) and i.applied_to > ${from(row)}, false)`;
  return `insert into ${name} (${place.join(', ')}, valid)
    select ${values.join(', ')}, sum(case when ${within('new')} then 1 else -1 end)
    from initiatives i cross join (${scopes}) s
    where ${whose} and ${judgedByDates} and ${within('new')} <> ${within('old')}
    group by ${values.map((_, index) => index + 1).join(', ')}
    on conflict (${place.join(', ')}) do update set valid = ${name}.valid + excluded.valid`;
}

const dated: readonly Dated[] = [
  {
    name: 'programmes_changed',
    on: 'programmes',
    whose: 'i.programme_id = new.id and i.phase_id is null',
    scopes: 'select 0 as phase_id',
    from: (row) => `coalesce(${row}.applied_from, ${row}.from_at)`,
    to: (row) => `coalesce(${row}.applied_to, ${row}.to_at)`,
    moves: [
      `update initiatives set programme_id = new.id
        where programme_id is null and submitted_at >= new.from_at and submitted_at < new.to_at`,
    ],
  },
  {
    name: 'phases_changed',
    on: 'phases',
    whose: 'i.programme_id = new.programme_id and i.phase_id = new.id',
    scopes: 'select 0 as phase_id union all select new.id',
    from: (row) => `${row}.applied_from`,
    to: (row) => `${row}.applied_to`,
    moves: [
      // What came late by a rule of its own (in grace, of a unit with other dates) stays.
      `update initiatives set phase_id = null
        where phase_id = new.id and in_grace = 0 and counted_to is null
          and (submitted_at < new.from_at or submitted_at >= new.to_at)
          and (new.from_at <> old.from_at or new.to_at <> old.to_at)`,
      `update initiatives set phase_id = new.id
        where programme_id = new.programme_id and phase_id is null
          and submitted_at >= new.from_at and submitted_at < new.to_at`,
    ],
  },
];

const watched = ['from_at', 'to_at', 'applied_from', 'applied_to'];

function commandsFor(change: Dated, engine: Engine): string[] {
  const { name, on, moves } = change;
  const condition = watched.map((column) => `new.${column} is distinct from old.${column}`).join(' or ');
  const body = [countJudgedAnew(totals, change), countJudgedAnew(cells, change), ...moves];
  const block = body.map((command) => `${command};`).join('\n');
  if (engine === 'sqlite')
    return [
      `drop trigger ${name}`,
      `create trigger ${name} after update on ${on} for each row when (${condition}) begin ${block} end`,
    ];
  return [
    `create or replace function ${name}() returns trigger language plpgsql as
      $$ begin ${block} return null; end $$`,
  ];
}

/**
 * Other dates of a programme or phase count anew only what they judge otherwise: before, all that there is was counted
 * for each unit. What the dates judge, and what belongs to no phase yet, is found by an index of its own.
 */
export const datesJudged: Migration = {
  name: '044-dates-judged',
  up: (engine) => [
    `create index initiatives_judged on initiatives
      (programme_id, phase_id, unit_id, field, author_group, applied_from, applied_to, counted_to)
      where state = 'recognised' and validity is null and duplicate_of is null and submitted_at is not null`,
    `create index initiatives_unphased on initiatives (programme_id, submitted_at)
      where phase_id is null and submitted_at is not null`,
    ...dated.flatMap((change) => commandsFor(change, engine)),
  ],
};
