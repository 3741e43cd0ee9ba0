import { columnsOf, named, type RecordOf } from './record.ts';
import { first } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type LastDecision = RecordOf<'last_decisions'>;

export type LastDecisions = {
  find(memberId: number): Promise<LastDecision | undefined>;
  /** Keeps a paper instead of the one before; the same one again keeps its moment. Two never share a moment. */
  keep(decision: LastDecision): Promise<void>;
  eraseOf(memberId: number): Promise<void>;
};

const byMember = statement((db, { memberId }: { memberId: number }) =>
  db
    .selectFrom('last_decisions')
    .select(named('member_id', 'number', 'day', 'at'))
    .where('member_id', '=', memberId),
);

const upsert = statement((db, { memberId, ...change }: LastDecision) =>
  db
    .insertInto('last_decisions')
    .values(columnsOf({ memberId, ...change }))
    .onConflict((conflict) => conflict.column('member_id').doUpdateSet(change)),
);

const remove = statement((db, { memberId }: { memberId: number }) =>
  db.deleteFrom('last_decisions').where('member_id', '=', memberId),
);

export function createLastDecisions(db: Db): LastDecisions {
  const find = (memberId: number) => first(byMember(db, { memberId }));
  return {
    find,
    keep: async ({ memberId, number, day, at }) => {
      const before = await find(memberId);
      if (before?.number === number && before.day === day) return;
      await upsert(db, { memberId, number, day, at: Math.max(at, (before?.at ?? 0) + 1) });
    },
    eraseOf: async (memberId) => {
      await remove(db, { memberId });
    },
  };
}
