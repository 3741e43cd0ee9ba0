import { sql } from 'kysely';
import { all, first } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

/** Units count with all below them. */
type Under = { readonly unitIds: readonly number[] };
export type Reviewer = { readonly id: number; readonly name: string | null };
export type ReviewerQuery = Under & {
  readonly now: number;
  /** Who was dismissed since then counts, too. */
  readonly since: number;
  /** Further people by id: owners. */
  readonly also: readonly number[];
  readonly after?: number;
  readonly limit: number;
};
export type Decided = {
  readonly kind: 'recognise' | 'decline' | 'return';
  readonly at: number;
  readonly submittedAt: number | null;
};
export type UnitLoad = {
  readonly unitId: number;
  readonly unit: string;
  readonly waiting: number;
  readonly overdue: number;
  readonly oldest: number;
};

/** Who decides how much, and where it waits. */
export type Load = {
  /** Officers and admins of units and below, by name; `after`: the last one seen. */
  reviewers(query: ReviewerQuery): Promise<Reviewer[]>;
  /** What one of them decided since a moment in these units, without what was undone. */
  decided(query: Under & { readonly memberId: number; readonly since: number }): Promise<Decided[]>;
  /** Units in which something waits, in the order of their ids; `after`: the last one seen, or 0. */
  units(query: Under & { after: number; limit: number; now: number }): Promise<UnitLoad[]>;
};

const nameKey = sql<string>`coalesce(members.name_key, '')`;

const lastSeen = statement((db, { id }: { id: number }) =>
  db.selectFrom('members').select(nameKey.as('key')).where('id', '=', id),
);

type Seeking = Omit<ReviewerQuery, 'after'> & { readonly last?: { key: string; id: number } };

const reviewers = statement((db, { unitIds, now, since, also, last, limit }: Seeking) =>
  db
    .selectFrom('members')
    .select(['members.id', 'members.full_name as name'])
    .where((row) =>
      row.or([
        row('members.id', 'in', also),
        row('members.id', 'in', (held) =>
          held
            .selectFrom('grants')
            .innerJoin('unit_paths', 'unit_paths.unit_id', 'grants.unit_id')
            .select('grants.member_id')
            .where('unit_paths.ancestor_id', 'in', unitIds)
            .where('role', 'in', ['officer', 'admin'])
            .where('from_at', '<=', now)
            .where((is) => is.or([is('to_at', 'is', null), is('to_at', '>', since)])),
        ),
      ]),
    )
    .$if(last !== undefined, (rows) =>
      rows.where(sql<boolean>`(${nameKey}, members.id) > (${last?.key ?? ''}, ${last?.id ?? 0})`),
    )
    .orderBy(nameKey)
    .orderBy('members.id')
    .limit(limit),
);

type Deciding = Under & { readonly memberId: number; readonly since: number };

const decided = statement((db, { unitIds, memberId, since }: Deciding) =>
  db
    .selectFrom('moves')
    .innerJoin('initiatives', 'initiatives.id', 'moves.initiative_id')
    .select(['moves.kind', 'moves.at', 'initiatives.submitted_at as submittedAt'])
    .where('moves.member_id', '=', memberId)
    .where('moves.at', '>=', since)
    // As in the index: SQLite takes it for just this condition.
    .where('moves.kind', 'in', [literal('recognise'), literal('decline'), literal('return')])
    .$narrowType<{ kind: Decided['kind'] }>()
    .where((row) =>
      row.exists(
        row
          .selectFrom('unit_paths')
          .select('depth')
          .where('ancestor_id', 'in', unitIds)
          .whereRef('unit_paths.unit_id', '=', 'moves.unit_id'),
      ),
    )
    .where((row) =>
      row.not(
        row.exists(
          row.selectFrom('moves as undo').select('undo.id').whereRef('undo.undoes', '=', 'moves.id'),
        ),
      ),
    )
    .orderBy('moves.at'),
);

const waitingStates = [literal('submitted'), literal('in_review')];

const unitsWaiting = statement(
  (db, { unitId, after, limit }: { unitId: number; after: number; limit: number }) =>
    db
      .selectFrom('unit_paths')
      .select('unit_paths.unit_id as id')
      .where('ancestor_id', '=', unitId)
      .where('unit_paths.unit_id', '>', after)
      .where((row) =>
        row.exists(
          row
            .selectFrom('initiatives')
            .select('initiatives.id')
            .whereRef('initiatives.unit_id', '=', 'unit_paths.unit_id')
            .where('state', 'in', waitingStates),
        ),
      )
      .orderBy('unit_paths.unit_id')
      .limit(limit),
);

const loads = statement((db, { ids, now }: { ids: readonly number[]; now: number }) =>
  db
    .selectFrom('initiatives')
    .innerJoin('units', 'units.id', 'initiatives.unit_id')
    .select((row) => [
      'units.id as unitId',
      'units.name as unit',
      row.fn.countAll<number>().as('waiting'),
      sql<number>`sum(case when due_at < ${now} then 1 else 0 end)`.as('overdue'),
      row.fn.min<number>('submitted_at').as('oldest'),
    ])
    .where('initiatives.unit_id', 'in', ids)
    .where('state', 'in', waitingStates)
    .groupBy(['units.id', 'units.name'])
    .orderBy('units.id'),
);

export function createLoad(db: Db): Load {
  return {
    reviewers: async ({ after, ...query }) => {
      const last = after === undefined ? undefined : await first(lastSeen(db, { id: after }));
      // A list in SQL must hold something; 0 is nobody's id.
      const seeking = { ...query, also: [0, ...query.also] };
      return all(
        reviewers(db, {
          ...seeking,
          ...(last !== undefined && { last: { key: last.key, id: after ?? 0 } }),
        }),
      );
    },
    decided: (query) => all(decided(db, query)),
    units: async ({ unitIds, after, limit, now }) => {
      const found = new Set<number>();
      for (const unitId of unitIds)
        for (const { id } of await all(unitsWaiting(db, { unitId, after, limit }))) found.add(id);
      const ids = [...found].toSorted((one, other) => one - other).slice(0, limit);
      return ids.length === 0 ? [] : all(loads(db, { ids, now }));
    },
  };
}
