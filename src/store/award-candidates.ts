import { type ExpressionBuilder, sql } from 'kysely';
import type { NamedAward } from '../domain/awards.ts';
import type { AuthorGroup } from '../domain/form.ts';
import { columns } from './initiative-statements.ts';
import type { RecordOf } from './record.ts';
import { latestOf, unitsBelow } from './record-pages.ts';
import { literal, statement } from './statement.ts';
import type { Db, Tables } from './tables.ts';

/** Units count with all below them. */
export type CandidateQuery = {
  readonly unitIds: readonly number[];
  /** Least benefit of each group of authors, đồng a year. */
  readonly least: Readonly<Record<AuthorGroup, number>>;
  /** Who has this form already is none. */
  readonly without: NamedAward;
  /** The last one seen. */
  readonly after?: { readonly benefit: number; readonly id: number };
  readonly limit: number;
};

type Row = ExpressionBuilder<Tables, 'initiatives'>;

/** `floor`: the smallest of the limits, where the index is entered. */
type Query = CandidateQuery & { readonly floor: number };

function wanted({ least, without, after, floor }: Query) {
  return (row: Row) =>
    row.and([
      row('initiatives.state', '=', literal('recognised')),
      row('initiatives.benefit', '>=', floor),
      row('initiatives.duplicate_of', 'is', null),
      row.or(
        Object.entries(least).map(([group, amount]) =>
          row.and([
            // Not by coalesce: PostgreSQL takes it for rare, and gathers all that reach the limit.
            row.or([
              row('initiatives.author_group', '=', literal(group as AuthorGroup)),
              ...(group === 'worker' ? [row('initiatives.author_group', 'is', null)] : []),
            ]),
            row('initiatives.benefit', '>=', amount),
          ]),
        ),
      ),
      row.not(
        row.exists(
          row
            .selectFrom('awards')
            .select('awards.id')
            .whereRef('awards.initiative_id', '=', 'initiatives.id')
            .where('awards.form', '=', without)
            .where('awards.removed_at', 'is', null),
        ),
      ),
      ...(after === undefined
        ? []
        : [sql<boolean>`(initiatives.benefit, initiatives.id) < (${after.benefit}, ${after.id})`]),
    ]);
}

const ofFewUnits = statement((db, query: Query) =>
  db
    .selectFrom(unitsBelow(db, query.unitIds).as('unit'))
    .crossJoin('initiatives')
    .select(columns)
    .whereRef('initiatives.unit_id', '=', 'unit.below')
    .where((row) => wanted(query)(row as never))
    .orderBy('benefit', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit),
);

const ofManyUnits = statement((db, query: Query) =>
  db
    .selectFrom('initiatives')
    .select(columns)
    .where(wanted(query))
    .where((row) =>
      row.exists(
        row
          .selectFrom('unit_paths')
          .select('depth')
          .where('ancestor_id', 'in', query.unitIds)
          .whereRef('unit_paths.unit_id', '=', 'initiatives.unit_id'),
      ),
    )
    .orderBy('benefit', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit),
);

/** Recognised initiatives that reach the limit of their group, the largest benefit first. */
export function candidates(db: Db, query: CandidateQuery): Promise<RecordOf<'initiatives'>[]> {
  const floor = Math.min(...Object.values(query.least));
  return latestOf(db, { ...query, floor }, { few: ofFewUnits, many: ofManyUnits });
}
