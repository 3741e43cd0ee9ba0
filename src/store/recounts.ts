import { type RawBuilder, sql } from 'kysely';
import type { PhaseChange } from './phases.ts';
import type { ProgrammeChange } from './programmes.ts';
import { all, changed } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';
import type { UnitDate } from './unit-dates.ts';

/** The date of a unit as it is to be: `toAt` null: as in the programme; `fromAt` and `endsAt` are those of the phase. */
export type DateToFollow = Omit<UnitDate, 'toAt'> & {
  readonly toAt: number | null;
  readonly fromAt: number;
  readonly endsAt: number;
};

/** How many submitted initiatives other dates put elsewhere or judge anew, and what follows a unit's own date. */
export type Recounts = {
  ofProgramme(change: Omit<ProgrammeChange, 'name'>): Promise<number>;
  /** A new phase has the id 0. */
  ofPhase(change: Omit<PhaseChange, 'name'> & { programmeId: number }): Promise<number>;
  ofUnitDate(date: DateToFollow): Promise<number>;
  /** Moves at most so many to where the unit's date puts them; how many that were. */
  follow(date: DateToFollow, limit: number): Promise<number>;
};

type Dates = { readonly appliedFrom: number | null; readonly appliedTo: number | null };
type Numbers<T> = { readonly [K in keyof T]: RawBuilder<unknown> };

/** PostgreSQL would take a bare parameter for text. */
function numbersOf<T extends Readonly<Record<string, unknown>>>(values: T): Numbers<T> {
  const entries = Object.entries(values).map(([key, value]) => [key, sql`cast(${value} as bigint)`]);
  return Object.fromEntries(entries) as Numbers<T>;
}

/** Whether the dates of application judge a recognised one otherwise than they do now. */
function isJudgedAnew(was: { from: RawBuilder<unknown>; to: RawBuilder<unknown> }, now: Numbers<Dates>) {
  const within = (from: RawBuilder<unknown>, to: RawBuilder<unknown>) =>
    sql`coalesce(i.applied_from < coalesce(i.counted_to, ${to}) and i.applied_to > ${from}, false)`;
  return sql`(i.state = 'recognised' and i.duplicate_of is null and i.validity is null
    and ${within(was.from, was.to)} <> ${within(now.appliedFrom, now.appliedTo)})`;
}

const ofProgramme = statement((db, change: Omit<ProgrammeChange, 'name'>) => {
  const { id, fromAt, toAt, appliedFrom, appliedTo } = numbersOf(change);
  const applied = {
    appliedFrom: sql`coalesce(${appliedFrom}, ${fromAt})`,
    appliedTo: sql`coalesce(${appliedTo}, ${toAt})`,
  };
  const was = { from: sql`coalesce(p.applied_from, p.from_at)`, to: sql`coalesce(p.applied_to, p.to_at)` };
  return counted(
    db,
    sql`(i.programme_id is null and i.submitted_at >= ${fromAt} and i.submitted_at < ${toAt})
      or (i.programme_id = ${id} and i.phase_id is null and exists (
        select 1 from programmes p where p.id = ${id} and ${isJudgedAnew(was, applied)}))`,
  );
});

const ofPhase = statement((db, change: Omit<PhaseChange, 'name'> & { programmeId: number }) => {
  const { id, programmeId, fromAt, toAt, appliedFrom, appliedTo } = numbersOf(change);
  const isInside = sql`i.submitted_at >= ${fromAt} and i.submitted_at < ${toAt}`;
  const was = { from: sql`h.applied_from`, to: sql`h.applied_to` };
  return counted(
    db,
    sql`i.programme_id = ${programmeId} and (
      (i.phase_id is null and ${isInside})
      or (i.phase_id = ${id} and i.in_grace = 0 and i.counted_to is null and not (${isInside}))
      or (i.phase_id = ${id} and exists (
        select 1 from phases h where h.id = ${id} and ${isJudgedAnew(was, { appliedFrom, appliedTo })})))`,
  );
});

function counted(db: Db, condition: RawBuilder<unknown>) {
  return db
    .selectFrom('initiatives as i')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('i.submitted_at', 'is not', null)
    .where(sql<boolean>`(${condition})`);
}

/** Of the unit and those below it that have no nearer date of their own: what lies elsewhere than this date puts it. */
function misplaced(given: DateToFollow) {
  const { programmeId, phaseId, unitId, toAt, fromAt, endsAt } = numbersOf(given);
  const end = sql`coalesce(${toAt}, ${endsAt})`;
  const stays = sql`(i.submitted_at < ${end} or i.in_grace = 1)`;
  const isIn = sql`(i.programme_id is not distinct from ${programmeId} and coalesce(i.phase_id, 0) = ${phaseId})`;
  const isNearer = sql`exists (select 1 from unit_dates d join unit_paths q on q.ancestor_id = d.unit_id
    where q.unit_id = p.unit_id and q.depth < p.depth and d.programme_id = ${programmeId} and d.phase_id = ${phaseId})`;
  // An earlier phase, or another programme, keeps what it has.
  const comes = sql`(i.submitted_at >= ${fromAt} and i.submitted_at < ${end} and (i.programme_id is null
    or (i.programme_id = ${programmeId} and ${phaseId} > 0 and (i.phase_id is null or exists (
      select 1 from phases mine join phases other on other.programme_id = mine.programme_id
      where mine.id = ${phaseId} and other.id = i.phase_id and other.ordinal > mine.ordinal)))))`;
  const where = sql`i.unit_id in (select p.unit_id from unit_paths p
      where p.ancestor_id = ${unitId} and not ${isNearer})
    and i.submitted_at is not null
    and ((${isIn} and (not ${stays} or i.counted_to is distinct from ${toAt}
        or (i.in_grace = 1 and i.submitted_at < ${end})))
      or (not ${isIn} and ${comes}))`;
  return { where, stays, end, programmeId, phaseId, toAt };
}

const ofUnitDate = statement((db, date: DateToFollow) =>
  db
    .selectFrom('initiatives as i')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where(sql<boolean>`${misplaced(date).where}`),
);

const follow = statement((db, { limit, ...date }: DateToFollow & { limit: number }) => {
  const { where, stays, end, programmeId, phaseId, toAt } = misplaced(date);
  const next = sql`(select h.id from phases h where h.programme_id = ${programmeId} and h.from_at <= i.submitted_at
    and h.to_at > i.submitted_at order by h.ordinal limit 1)`;
  return db
    .updateTable('initiatives as i')
    .set({
      programme_id: sql<number | null>`case when ${stays} or ${phaseId} > 0 then ${programmeId} end`,
      phase_id: sql<number | null>`case when ${stays} then nullif(${phaseId}, 0) else ${next} end`,
      counted_to: sql<number | null>`case when ${stays} then ${toAt} end`,
      in_grace: sql<number>`case when i.submitted_at < ${end} then 0 else i.in_grace end`,
    })
    .where('i.id', 'in', (inside) =>
      inside.selectFrom('initiatives as i').select('i.id').where(sql<boolean>`${where}`).limit(limit),
    );
});

async function count(rows: ReturnType<typeof ofProgramme>): Promise<number> {
  const [row] = await all(rows as ReturnType<typeof ofUnitDate>);
  return row?.count ?? 0;
}

export function createRecounts(db: Db): Recounts {
  return {
    ofProgramme: (change) => count(ofProgramme(db, change)),
    ofPhase: (change) => count(ofPhase(db, change)),
    ofUnitDate: (date) => count(ofUnitDate(db, date)),
    follow: (date, limit) => changed(follow(db, { ...date, limit })),
  };
}
