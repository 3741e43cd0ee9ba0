import { type ExpressionBuilder, sql } from 'kysely';
import type { State } from '../domain/initiative.ts';
import { columnsOf, named, type RecordOf } from './record.ts';
import { literal, statement } from './statement.ts';
import type { Db, Tables } from './tables.ts';

export const columns = named(
  'id',
  'code_year',
  'code_number',
  'member_id',
  'typist_id',
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
  'phase_id',
  'counted_to',
  'validity',
  'submitted_at',
  'due_at',
  'complete_by',
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
function initiatives(db: Db) {
  return db.selectFrom('initiatives').select(columns).where('deleted_at', 'is', literal(null));
}

export type NewDraft = {
  readonly memberId: number;
  /** Who types it on the member's behalf. */
  readonly typistId?: number;
  readonly unitId: number;
  readonly now: number;
};

/** Of drafts: whoever types it, else the author. */
export function isWriter(memberId: number) {
  return (row: ExpressionBuilder<Tables, 'initiatives'>) =>
    row.or([
      row('typist_id', '=', memberId),
      row.and([row('member_id', '=', memberId), row('typist_id', 'is', null)]),
    ]);
}

/** Others' typing is not listed before it is submitted; one's own as long as it is not the author's to follow. */
function isFollowed(memberId: number) {
  return (row: ExpressionBuilder<Tables, 'initiatives'>) =>
    row.or([
      row.and([
        row('member_id', '=', memberId),
        row.or([row('typist_id', 'is', null), row('state', '<>', 'draft')]),
      ]),
      row.and([
        row('typist_id', '=', memberId),
        row.or([
          row('state', '=', 'draft'),
          row.exists(
            row
              .selectFrom('members')
              .select('members.id')
              .whereRef('members.id', '=', 'initiatives.member_id')
              .where('entered_at', 'is not', null)
              .where('telegram_id', 'is', null)
              .where('erased_at', 'is', null),
          ),
        ]),
      ]),
    ]);
}

export const insert = statement((db, { now, ...draft }: NewDraft) =>
  db
    .insertInto('initiatives')
    .values({ ...columnsOf(draft), state: 'draft', created_at: now, updated_at: now })
    .returning('id'),
);

export const byId = statement((db, { id }: { id: number }) => initiatives(db).where('id', '=', id));

export const byCode = statement((db, { year, number }: { year: number; number: number }) =>
  initiatives(db).where('code_year', '=', year).where('code_number', '=', number),
);

type Numbers = { readonly year: number; readonly numbers: readonly number[] };

export const byNumbers = statement((db, { year, numbers }: Numbers) =>
  initiatives(db).where('code_year', '=', year).where('code_number', 'in', numbers),
);

export const byIds = statement((db, { ids }: { ids: readonly number[] }) =>
  initiatives(db).where('id', 'in', ids),
);

export const draftsOf = statement((db, { memberId }: { memberId: number }) =>
  initiatives(db).where(isWriter(memberId)).where('state', '=', 'draft').orderBy('id', 'desc'),
);

export const draftsTypedBy = statement((db, { memberId }: { memberId: number }) =>
  initiatives(db).where('typist_id', '=', memberId).where('state', '=', 'draft').orderBy('id', 'desc'),
);

type Page = { readonly memberId: number; readonly before?: number; readonly limit: number };

export const listOf = statement((db, { memberId, before, limit }: Page) => {
  const list = initiatives(db).where('member_id', '=', memberId).orderBy('id', 'desc').limit(limit);
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
type Skipping = {
  readonly memberId: number;
  readonly state?: State;
  readonly skip?: number;
  readonly limit: number;
};

export const listFor = statement((db, { memberId, state, skip, limit }: Skipping) => {
  const listed = () => (state === undefined ? initiatives(db) : initiatives(db).where('state', '=', state));
  const shared = listed().where('id', 'in', (row) =>
    row.selectFrom('co_authors').select('initiative_id').where('member_id', '=', memberId),
  );
  const followed = listed().where(isFollowed(memberId));
  const list = followed.unionAll(shared).orderBy('id', 'desc').limit(limit);
  return skip === undefined ? list : list.offset(skip);
});

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
