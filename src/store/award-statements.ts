import type { ExpressionBuilder } from 'kysely';
import type { AwardForm } from '../domain/awards.ts';
import { columnsOf, named, type RecordOf } from './record.ts';
import { type RecordQuery, unitsBelow } from './record-pages.ts';
import { literal, statement } from './statement.ts';
import type { Db, Tables } from './tables.ts';

export type NewAward = Omit<RecordOf<'awards'>, 'id' | 'removedAt' | 'removedBy' | 'removedWhy'>;

/** Without a programme: those of all. */
export type AwardQuery = RecordQuery & { readonly programmeId?: number; readonly form?: AwardForm };

const columns = named(
  'id',
  'initiative_id',
  'unit_id',
  'programme_id',
  'form',
  'form_name',
  'number',
  'day',
  'mark',
  'member_id',
  'at',
  'removed_at',
  'removed_by',
  'removed_why',
);

function awards(db: Db) {
  return db.selectFrom('awards').select(columns);
}

function standing(db: Db) {
  return awards(db).where('removed_at', 'is', literal(null));
}

export const insert = statement((db, award: NewAward) =>
  db
    .insertInto('awards')
    .values(columnsOf(award))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id'),
);

export const byId = statement((db, { id }: { id: number }) => awards(db).where('id', '=', id));

export const byMark = statement((db, { mark }: { mark: string }) => standing(db).where('mark', '=', mark));

export const ofInitiatives = statement((db, { ids }: { ids: readonly number[] }) =>
  standing(db).where('initiative_id', 'in', ids).orderBy('id'),
);

export const everOf = statement((db, { initiativeId }: { initiativeId: number }) =>
  awards(db).where('initiative_id', '=', initiativeId).orderBy('id'),
);

export const enteredAt = statement((db, { memberId, at }: { memberId: number; at: number }) =>
  standing(db).where('member_id', '=', memberId).where('at', '=', at).orderBy('id'),
);

export const lastBy = statement((db, { memberId }: { memberId: number }) =>
  standing(db).where('member_id', '=', memberId).orderBy('id', 'desc').limit(1),
);

type Removal = {
  readonly id: number;
  readonly memberId: number;
  readonly at: number;
  readonly why: string | null;
};

export const remove = statement((db, { id, memberId, at, why }: Removal) =>
  db
    .updateTable('awards')
    .set({ removed_at: at, removed_by: memberId, removed_why: why })
    .where('id', '=', id)
    .where('removed_at', 'is', literal(null)),
);

function wanted({ before, programmeId, form }: Omit<AwardQuery, 'unitIds' | 'limit'>) {
  return (row: ExpressionBuilder<Tables, 'awards'>) =>
    row.and([
      row('awards.removed_at', 'is', null),
      ...(before === undefined ? [] : [row('awards.id', '<', before)]),
      ...(programmeId === undefined ? [] : [row('awards.programme_id', '=', programmeId)]),
      ...(form === undefined ? [] : [row('awards.form', '=', form)]),
    ]);
}

function within(unitIds: readonly number[]) {
  return (row: ExpressionBuilder<Tables, 'awards'>) =>
    row.exists(
      row
        .selectFrom('unit_paths')
        .select('depth')
        .where('ancestor_id', 'in', unitIds)
        .whereRef('unit_paths.unit_id', '=', 'awards.unit_id'),
    );
}

export const ofFewUnits = statement((db, { unitIds, limit, ...rest }: AwardQuery) =>
  db
    .selectFrom(unitsBelow(db, unitIds).as('unit'))
    .crossJoin('awards')
    .select(columns)
    .whereRef('awards.unit_id', '=', 'unit.below')
    .where((row) => wanted(rest)(row as never))
    .orderBy('id', 'desc')
    .limit(limit),
);

export const ofManyUnits = statement((db, { unitIds, limit, ...rest }: AwardQuery) =>
  awards(db).where(wanted(rest)).where(within(unitIds)).orderBy('id', 'desc').limit(limit),
);

export const counts = statement((db, { unitIds, ...rest }: Pick<AwardQuery, 'unitIds' | 'programmeId'>) =>
  db
    .selectFrom('awards')
    .select((row) => ['form', row.fn.countAll<number>().as('count')])
    .where(wanted(rest))
    .where(within(unitIds))
    .groupBy('form'),
);

export const eraseReasons = statement((db, { authorId }: { authorId: number }) =>
  db
    .updateTable('awards')
    .set({ removed_why: null })
    .where('initiative_id', 'in', (row) =>
      row.selectFrom('initiatives').select('id').where('member_id', '=', authorId),
    ),
);
