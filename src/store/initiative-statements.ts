import { sql } from 'kysely';
import { columnsOf, named, type RecordOf } from './record.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

export const columns = named(
  'id',
  'code_year',
  'code_number',
  'member_id',
  'unit_id',
  'state',
  'version',
  'reviewer_id',
  'to_fix',
  'benefit',
  'benefit_period',
  'field',
  'applied_from',
  'applied_to',
  'author_group',
  'block',
  'programme_id',
  'submitted_at',
  'due_at',
  'accepted_at',
  'decided_at',
  'decision_number',
  'decision_day',
  'deleted_at',
  'in_grace',
  'earlier_id',
  'duplicate_of',
  'created_at',
  'updated_at',
);

/** All but drafts that were put aside. */
export function initiatives(db: Db) {
  return db.selectFrom('initiatives').select(columns).where('deleted_at', 'is', literal(null));
}

type Draft = { readonly memberId: number; readonly unitId: number; readonly now: number };

export const insert = statement((db, { memberId, unitId, now }: Draft) =>
  db
    .insertInto('initiatives')
    .values({ member_id: memberId, unit_id: unitId, state: 'draft', created_at: now, updated_at: now })
    .returning('id'),
);

export const byId = statement((db, { id }: { id: number }) => initiatives(db).where('id', '=', id));

export const byCode = statement((db, { year, number }: { year: number; number: number }) =>
  initiatives(db).where('code_year', '=', year).where('code_number', '=', number),
);

export const draftsOf = statement((db, { memberId }: { memberId: number }) =>
  initiatives(db).where('member_id', '=', memberId).where('state', '=', 'draft').orderBy('id', 'desc'),
);

type Page = {
  readonly memberId: number;
  readonly before?: number;
  readonly skip?: number;
  readonly limit: number;
};

export const listOf = statement((db, { memberId, before, skip, limit }: Page) => {
  const newest = initiatives(db).where('member_id', '=', memberId).orderBy('id', 'desc').limit(limit);
  const list = skip === undefined ? newest : newest.offset(skip);
  return before === undefined ? list : list.where('id', '<', before);
});

export const anewFrom = statement((db, { earlierId }: { earlierId: number }) =>
  initiatives(db).where('earlier_id', '=', earlierId).orderBy('id', 'desc').limit(literal(1)),
);

type Resubmitted = { readonly reviewerId: number; readonly limit: number };

export const resubmittedTo = statement((db, { reviewerId, limit }: Resubmitted) =>
  initiatives(db)
    .where('reviewer_id', '=', reviewerId)
    .where('state', '=', literal('submitted'))
    .orderBy('id')
    .limit(limit),
);

type Duplicates = { readonly id: number; readonly limit: number };

export const duplicatesOf = statement((db, { id, limit }: Duplicates) =>
  initiatives(db).where('duplicate_of', '=', id).where('state', '<>', 'withdrawn').orderBy('id').limit(limit),
);

type Change = {
  readonly id: number;
  readonly version: number;
  readonly change: Partial<Omit<RecordOf<'initiatives'>, 'id' | 'version' | 'createdAt'>>;
};

export const update = statement((db, { id, version, change }: Change) =>
  db
    .updateTable('initiatives')
    .set((row) => ({ ...columnsOf(change), version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version),
);

export const remove = statement((db, { id }: { id: number }) =>
  db.deleteFrom('initiatives').where('id', '=', id).where('state', '=', 'draft'),
);

/** Holds the year's row to the end of the transaction: numbers are given one by one. */
export const nextCode = statement((db, { year }: { year: number }) =>
  db
    .insertInto('code_counters')
    .values({ year, last: 1 })
    .onConflict((conflict) =>
      conflict.column('year').doUpdateSet({ last: sql<number>`code_counters.last + 1` }),
    )
    .returning('last'),
);
