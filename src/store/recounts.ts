import { type RawBuilder, sql } from 'kysely';
import type { PhaseChange } from './phases.ts';
import type { ProgrammeChange } from './programmes.ts';
import { all } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

/** How many submitted initiatives other dates put elsewhere or judge anew. */
export type Recounts = {
  ofProgramme(change: Omit<ProgrammeChange, 'name'>): Promise<number>;
  /** A new phase has the id 0. */
  ofPhase(change: Omit<PhaseChange, 'name'> & { programmeId: number }): Promise<number>;
};

type Dates = { readonly appliedFrom: number | null; readonly appliedTo: number | null };
type Numbers<T> = { readonly [K in keyof T]: RawBuilder<unknown> };

/** PostgreSQL would take a bare parameter for text. */
export function numbersOf<T extends Readonly<Record<string, unknown>>>(values: T): Numbers<T> {
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

async function count(rows: ReturnType<typeof ofProgramme>): Promise<number> {
  const [row] = await all(rows);
  return row?.count ?? 0;
}

export function createRecounts(db: Db): Recounts {
  return {
    ofProgramme: (change) => count(ofProgramme(db, change)),
    ofPhase: (change) => count(ofPhase(db, change)),
  };
}
