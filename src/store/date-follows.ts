import { sql } from 'kysely';
import { createBreath } from './breath.ts';
import { columnsOf, named, type RecordOf } from './record.ts';
import { numbersOf } from './recounts.ts';
import { all, changed, first, newId } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';
import type { UnitDate } from './unit-dates.ts';

/** The date of a unit as it is to be: `toAt` null: as in the programme; `fromAt` and `endsAt` are those of the phase. */
export type DateToFollow = Omit<UnitDate, 'toAt'> & {
  readonly toAt: number | null;
  readonly fromAt: number;
  readonly endsAt: number;
};

/** A date that initiatives are following: those of units up to `afterUnit`, by id, have. */
export type DateFollow = RecordOf<'date_follows'>;

/** What follows a unit's own date, a few units at a time in order of their ids. */
export type DateFollows = {
  /** How many initiatives a date puts elsewhere or judges anew, or `most` if there are as many. */
  count(date: DateToFollow, most: number): Promise<number>;
  /** Begins, or begins anew, the work of following a date; nobody else goes on with it in this transaction. */
  begin(place: Omit<UnitDate, 'toAt'>): Promise<DateFollow>;
  /** Nobody else goes on with it in this transaction; undefined when it has ended. */
  hold(id: number): Promise<DateFollow | undefined>;
  /** Moves at most so many; up to which unit all have followed then, null when that was the last. */
  follow(date: DateToFollow, slice: { afterUnit: number; limit: number }): Promise<number | null>;
  moveOn(id: number, afterUnit: number): Promise<void>;
  end(id: number): Promise<void>;
  /** What has not ended, oldest first. */
  open(): Promise<DateFollow[]>;
};

/** Units that one statement looks at: some milliseconds of reading where there are a million initiatives. */
const unitsAtOnce = 50;

/** Listed: PostgreSQL would read all initiatives for the few units that a subquery finds. */
type Page = { readonly units: readonly number[] };

/** Of some units: what lies elsewhere than this date puts it. */
function misplaced({ units, ...given }: DateToFollow & Page) {
  const { programmeId, phaseId, toAt, fromAt, endsAt } = numbersOf(given);
  const end = sql`coalesce(${toAt}, ${endsAt})`;
  const stays = sql`(i.submitted_at < ${end} or i.in_grace = 1)`;
  const isIn = sql`(i.programme_id is not distinct from ${programmeId} and coalesce(i.phase_id, 0) = ${phaseId})`;
  // An earlier phase, or another programme, keeps what it has.
  const comes = sql`(i.submitted_at >= ${fromAt} and i.submitted_at < ${end} and (i.programme_id is null
    or (i.programme_id = ${programmeId} and ${phaseId} > 0 and (i.phase_id is null or exists (
      select 1 from phases mine join phases other on other.programme_id = mine.programme_id
      where mine.id = ${phaseId} and other.id = i.phase_id and other.ordinal > mine.ordinal)))))`;
  const where = sql<boolean>`i.unit_id in (${sql.join(units)}) and i.submitted_at is not null
    and ((${isIn} and (not ${stays} or i.counted_to is distinct from ${toAt}
        or (i.in_grace = 1 and i.submitted_at < ${end})))
      or (not ${isIn} and ${comes}))`;
  return { where, stays, end, programmeId, phaseId, toAt };
}

const countMisplaced = statement((db, { most, ...date }: DateToFollow & Page & { most: number }) =>
  db
    .selectFrom((inside) =>
      inside
        .selectFrom('initiatives as i')
        .select('i.id')
        .where(misplaced(date).where)
        .limit(most)
        .as('misplaced'),
    )
    .select((row) => row.fn.countAll<number>().as('count')),
);

const move = statement((db, { limit, ...date }: DateToFollow & Page & { limit: number }) => {
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
      inside.selectFrom('initiatives as i').select('i.id').where(where).limit(limit),
    );
});

type Place = Omit<UnitDate, 'toAt'>;

/** The unit and those below it that have no nearer date of their own. */
const unitsBelow = statement((db, { afterUnit, ...place }: Place & { afterUnit: number }) => {
  const { programmeId, phaseId, unitId } = numbersOf(place);
  const isNearer = sql<boolean>`exists (select 1 from unit_dates d join unit_paths q on q.ancestor_id = d.unit_id
    where q.unit_id = p.unit_id and q.depth < p.depth and d.programme_id = ${programmeId} and d.phase_id = ${phaseId})`;
  return db
    .selectFrom('unit_paths as p')
    .select('p.unit_id as id')
    .where(sql<boolean>`p.ancestor_id = ${unitId}`)
    .where('p.unit_id', '>', afterUnit)
    .where(sql<boolean>`not ${isNearer}`)
    .orderBy('p.unit_id')
    .limit(unitsAtOnce);
});

const columns = named('id', 'programme_id', 'phase_id', 'unit_id', 'after_unit');

const upsert = statement((db, place: Omit<UnitDate, 'toAt'>) =>
  db
    .insertInto('date_follows')
    .values({ ...columnsOf(place), after_unit: 0 })
    .onConflict((conflict) =>
      conflict.columns(['programme_id', 'phase_id', 'unit_id']).doUpdateSet({ after_unit: 0 }),
    )
    .returning('id'),
);

const hold = statement((db, { id }: { id: number }) =>
  db
    .updateTable('date_follows')
    .set((row) => ({ after_unit: row.ref('after_unit') }))
    .where('id', '=', id)
    .returning(columns),
);

const moveOn = statement((db, { id, afterUnit }: { id: number; afterUnit: number }) =>
  db.updateTable('date_follows').set({ after_unit: afterUnit }).where('id', '=', id),
);

const end = statement((db, { id }: { id: number }) => db.deleteFrom('date_follows').where('id', '=', id));

const open = statement((db, _: object) => db.selectFrom('date_follows').select(columns).orderBy('id'));

export function createDateFollows(db: Db): DateFollows {
  async function nextPage(
    { programmeId, phaseId, unitId }: DateToFollow,
    afterUnit: number,
  ): Promise<number[]> {
    const found = await all(unitsBelow(db, { programmeId, phaseId, unitId, afterUnit }));
    return found.map(({ id }) => id);
  }

  return {
    count: async (date, most) => {
      const breath = createBreath(1);
      let count = 0;
      let units = await nextPage(date, 0);
      while (units.length > 0 && count < most) {
        const found = await first(countMisplaced(db, { ...date, units, most: most - count }));
        count += found?.count ?? 0;
        await breath();
        units = await nextPage(date, units.at(-1) ?? 0);
      }
      return count;
    },
    begin: async (place) => ({ id: await newId(upsert(db, place)), ...place, afterUnit: 0 }),
    hold: (id) => first(hold(db, { id })),
    follow: async (date, { afterUnit, limit }) => {
      const units = await nextPage(date, afterUnit);
      if (units.length === 0) return null;
      if ((await changed(move(db, { ...date, units, limit }))) === limit) return afterUnit;
      return units.length < unitsAtOnce ? null : (units.at(-1) ?? null);
    },
    moveOn: async (id, afterUnit) => {
      await moveOn(db, { id, afterUnit });
    },
    end: async (id) => {
      await end(db, { id });
    },
    open: () => all(open(db, {})),
  };
}
