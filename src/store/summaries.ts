import { sql } from 'kysely';
import type { UnitWork } from '../domain/summary.ts';
import { named, type RecordOf } from './record.ts';
import { all, changed, first } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

export type Officer = {
  readonly grantId: number;
  readonly memberId: number;
  readonly unitId: number;
  readonly telegramId: number;
  readonly blockedAt: number | null;
};
/** Units that follow one another by id: above `after`, up to `to`. */
export type UnitRange = { readonly after: number; readonly to: number };
export type TreeRow = { readonly id: number; readonly parentId: number | null };

/** What the daily lines to officers are made of, and on which days they went out. */
export type Summaries = {
  lastDay(): Promise<RecordOf<'summary_days'> | undefined>;
  /** All officers were looked at; forgets the days before. */
  finishDay(day: string, at: number): Promise<void>;
  /** False if this officer has had the line of the day. */
  claim(memberId: number, day: string): Promise<boolean>;
  /** Officers and admins of now who can be written to, by grant. */
  officers(page: { now: number; after: number; limit: number }): Promise<Officer[]>;
  tree(page: { after: number; limit: number }): Promise<TreeRow[]>;
  /**
   * What waits in units of their own, at a moment, in any order. What an officer (or one of `owners`) is an author of
   * is apart: one initiative each, with its id and no authors yet.
   */
  work(range: UnitRange, moment: { now: number; owners: readonly number[] }): Promise<WorkRow[]>;
  untold(range: UnitRange, now: number): Promise<UntoldRow[]>;
  unitNames(ids: readonly number[]): Promise<Map<number, string>>;
};

export type WorkRow = Pick<UnitWork, 'unitId' | 'waiting' | 'overdue' | 'oldest'> & {
  readonly initiativeId: number | null;
};
export type UntoldRow = Pick<UnitWork, 'unitId' | 'untold' | 'untoldAt'>;

const lastDay = statement((db, _: object) =>
  db.selectFrom('summary_days').select(['day', 'at']).orderBy('day', 'desc').limit(literal(1)),
);

const finishDay = statement((db, row: { day: string; at: number }) =>
  db
    .insertInto('summary_days')
    .values(row)
    .onConflict((conflict) => conflict.column('day').doNothing()),
);

const forgetBefore = statement((db, { day }: { day: string }) =>
  db.deleteFrom('summary_days').where('day', '<', day),
);

const claim = statement((db, { memberId, day }: { memberId: number; day: string }) =>
  db
    .insertInto('daily_summaries')
    .values({ member_id: memberId, day })
    .onConflict((conflict) =>
      conflict.column('member_id').doUpdateSet({ day }).where('daily_summaries.day', '<>', day),
    ),
);

const officers = statement((db, { now, after, limit }: { now: number; after: number; limit: number }) =>
  db
    .selectFrom('grants')
    .innerJoin('members', 'members.id', 'grants.member_id')
    .select([
      'grants.id as grantId',
      'grants.member_id as memberId',
      'grants.unit_id as unitId',
      'members.telegram_id as telegramId',
      'members.blocked_at as blockedAt',
    ])
    .where('grants.id', '>', after)
    .where('role', 'in', ['officer', 'admin'])
    .where('from_at', '<=', now)
    .where((is) => is.or([is('to_at', 'is', null), is('to_at', '>', now)]))
    .where('members.telegram_id', 'is not', null)
    .$narrowType<{ telegramId: number }>()
    .orderBy('grants.id')
    .limit(limit),
);

const tree = statement((db, { after, limit }: { after: number; limit: number }) =>
  db.selectFrom('units').select(named('id', 'parent_id')).where('id', '>', after).orderBy('id').limit(limit),
);

type Waiting = UnitRange & { readonly now: number; readonly owners: readonly number[] };

const work = statement((db, { after, to, now, owners }: Waiting) => {
  const held = sql`select 1 from grants g where g.role in ('officer', 'admin') and g.from_at <= ${now}
    and (g.to_at is null or g.to_at > ${now}) and g.member_id`;
  const isOfOfficer = sql<boolean>`i.member_id in (${sql.join(owners)}) or exists (${held} = i.member_id)
    or exists (select 1 from co_authors c where c.initiative_id = i.id
      and (c.member_id in (${sql.join(owners)}) or exists (${held} = c.member_id)))`;
  const rows = db
    .selectFrom('units as u')
    // SQLite keeps the order of a cross join: units first.
    .crossJoin('initiatives as i')
    .whereRef('i.unit_id', '=', 'u.id')
    .where('u.id', '>', after)
    .where('u.id', '<=', to)
    .where('i.state', 'in', [literal('submitted'), literal('in_review')])
    .select([
      'i.unit_id',
      'i.submitted_at',
      'i.due_at',
      sql<number | null>`case when ${isOfOfficer} then i.id end`.as('initiative_id'),
    ]);
  return db
    .selectFrom(rows.as('row'))
    .select((row) => [
      'unit_id as unitId',
      'initiative_id as initiativeId',
      row.fn.countAll<number>().as('waiting'),
      sql<number>`sum(case when due_at < ${now} then 1 else 0 end)`.as('overdue'),
      row.fn.min<number | null>('submitted_at').as('oldest'),
    ])
    .groupBy(['unit_id', 'initiative_id']);
});

const untold = statement((db, { after, to, now }: UnitRange & { readonly now: number }) =>
  db
    .selectFrom('untold')
    .select((row) => [
      'unit_id as unitId',
      row.fn.countAll<number>().as('untold'),
      row.fn.max<number | null>('from_at').as('untoldAt'),
    ])
    .where('unit_id', '>', after)
    .where('unit_id', '<=', to)
    .where('from_at', '<=', now)
    .groupBy('unit_id'),
);

const names = statement((db, { ids }: { ids: readonly number[] }) =>
  db.selectFrom('units').select(['id', 'name']).where('id', 'in', ids),
);

/** A list in SQL must hold something; 0 is nobody's id. */
function listed(ids: readonly number[]): readonly number[] {
  return ids.length === 0 ? [0] : ids;
}

export function createSummaries(db: Db): Summaries {
  return {
    lastDay: () => first(lastDay(db, {})),
    finishDay: async (day, at) => {
      await finishDay(db, { day, at });
      await forgetBefore(db, { day });
    },
    claim: async (memberId, day) => (await changed(claim(db, { memberId, day }))) === 1,
    officers: (page) => all(officers(db, page)),
    tree: (page) => all(tree(db, page)),
    work: (range, { now, owners }) => all(work(db, { ...range, now, owners: listed(owners) })),
    untold: (range, now) => all(untold(db, { ...range, now })),
    unitNames: async (ids) => {
      const rows = ids.length === 0 ? [] : await all(names(db, { ids }));
      return new Map(rows.map(({ id, name }) => [id, name]));
    },
  };
}
