import { type ExpressionBuilder, sql } from 'kysely';
import type { Field } from '../domain/form.ts';
import type { State } from '../domain/initiative.ts';
import { all } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db, Tables } from './tables.ts';

/** What of one unit is read; `after` is the last id seen. Moments in epoch ms, `to` is left out itself. */
export type ExportQuery = {
  readonly unitId: number;
  readonly after: number;
  readonly limit: number;
  readonly states?: readonly State[];
  readonly valid?: true;
  readonly field?: Field;
  /** Either those of a programme or a phase, or by the first submission, or by the decision. */
  readonly programmeId?: number;
  readonly phaseId?: number;
  readonly submitted?: { readonly from: number; readonly to: number };
  readonly decided?: { readonly from: number; readonly to: number };
};

const columns = [
  'i.id as id',
  'i.code_year as codeYear',
  'i.code_number as codeNumber',
  'i.member_id as memberId',
  'i.unit_id as unitId',
  'i.state as state',
  'i.benefit as benefit',
  'i.field as field',
  'i.author_group as authorGroup',
  'i.block as block',
  'i.decided_at as decidedAt',
  'i.decision_number as decisionNumber',
  'i.decision_day as decisionDay',
  'author.full_name as authorName',
  'author.erased_at as authorErasedAt',
  'title.value as title',
  'kept.value as confidential',
  'applied.value as applied',
  'earlier.code_year as earlierYear',
  'earlier.code_number as earlierNumber',
] as const;

/**
 * As the totals are kept: recognised, and what an officer said of it, else no duplicate and applied within the dates of
 * its phase, else of its programme; without a programme, applied at all.
 */
const isValid = sql<number>`case when i.state = 'recognised' and coalesce(i.validity = 1,
  i.duplicate_of is null and coalesce(
    (select i.applied_from < coalesce(i.counted_to, h.applied_to) and i.applied_to > h.applied_from
      from phases h where h.id = i.phase_id),
    (select i.applied_from < coalesce(i.counted_to, p.applied_to, p.to_at)
        and i.applied_to > coalesce(p.applied_from, p.from_at)
      from programmes p where p.id = i.programme_id),
    i.applied_from is not null)) then 1 else 0 end`;
/** The first submission: a later one of the same initiative moves nothing into another period. */
const submittedAt = sql<number>`coalesce(first.at, i.submitted_at)`;

function fits({ states, valid, field, programmeId, phaseId, submitted, decided }: Partial<ExportQuery>) {
  return (row: ExpressionBuilder<Tables & { i: Tables['initiatives'] }, 'i'>) =>
    row.and([
      // Not by an index of states: rows are read in the order of their ids.
      ...(states === undefined ? [] : [sql<boolean>`coalesce(i.state, '') in (${sql.join([...states])})`]),
      ...(valid === undefined ? [] : [sql<boolean>`${isValid} = 1`]),
      ...(field === undefined ? [] : [row('i.field', '=', field)]),
      ...(programmeId === undefined ? [] : [row('i.programme_id', '=', programmeId)]),
      ...(phaseId === undefined ? [] : [row('i.phase_id', '=', phaseId)]),
      ...(submitted === undefined
        ? []
        : [sql<boolean>`${submittedAt} >= ${submitted.from} and ${submittedAt} < ${submitted.to}`]),
      ...(decided === undefined
        ? []
        : [row('i.decided_at', '>=', decided.from), row('i.decided_at', '<', decided.to)]),
    ]);
}

/** All that a row is made of, in the order of ids, each looked up by its key. */
const ofUnit = statement((db, { unitId, after, limit, ...conditions }: ExportQuery) =>
  db
    .selectFrom('initiatives as i')
    .leftJoin('moves as first', (join) =>
      join
        .onRef('first.initiative_id', '=', 'i.id')
        .on('first.kind', '=', literal('submit'))
        .on('first.from_state', '=', literal('draft')),
    )
    .leftJoin('members as author', 'author.id', 'i.member_id')
    .leftJoin('answers as title', (join) =>
      join.onRef('title.initiative_id', '=', 'i.id').on('title.key', '=', literal('title')),
    )
    .leftJoin('answers as kept', (join) =>
      join.onRef('kept.initiative_id', '=', 'i.id').on('kept.key', '=', literal('confidential')),
    )
    .leftJoin('answers as applied', (join) =>
      join.onRef('applied.initiative_id', '=', 'i.id').on('applied.key', '=', literal('applied')),
    )
    .leftJoin('initiatives as earlier', 'earlier.id', 'i.duplicate_of')
    .select(columns)
    .select([isValid.as('valid'), submittedAt.as('submittedAt')])
    .where('i.unit_id', '=', unitId)
    .where('i.code_number', 'is not', literal(null))
    .where('i.id', '>', after)
    .where((row) => fits(conditions)(row as never))
    .orderBy('i.id')
    .limit(limit),
);

const othersOf = statement((db, { ids }: { ids: readonly number[] }) =>
  db
    .selectFrom('co_authors')
    .select([
      'initiative_id as initiativeId',
      'full_name as name',
      'share',
      'consented_at as consentedAt',
      'declined_at as declinedAt',
      'erased_at as erasedAt',
    ])
    .where('initiative_id', 'in', ids)
    .orderBy('initiative_id')
    .orderBy('ordinal'),
);

type RowsOf<Query extends (...args: never) => Promise<{ rows: unknown[] }>> = Awaited<
  ReturnType<Query>
>['rows'][number];

/** An initiative as a list has it; `title`, `confidential` and `applied` are JSON of the answers. */
export type ListedInitiative = RowsOf<typeof ofUnit>;
export type ListedAuthor = RowsOf<typeof othersOf>;

export type ExportRows = {
  /** Submitted initiatives of one unit, oldest first. */
  ofUnit(query: ExportQuery): Promise<ListedInitiative[]>;
  /** The co-authors of some, in their order. */
  authorsOf(ids: readonly number[]): Promise<ListedAuthor[]>;
};

export function createExportRows(db: Db): ExportRows {
  return {
    ofUnit: (query) => all(ofUnit(db, query)),
    authorsOf: async (ids) => (ids.length === 0 ? [] : all(othersOf(db, { ids }))),
  };
}
