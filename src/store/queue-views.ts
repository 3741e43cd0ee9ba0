import { type QueueFilter, readFilter } from '../domain/queue.ts';
import { first } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type QueueViews = {
  /** What a person narrowed the own queue to; nothing at first. */
  find(memberId: number): Promise<QueueFilter>;
  keep(memberId: number, filter: QueueFilter, now: number): Promise<void>;
  eraseOf(memberId: number): Promise<void>;
};

const byMember = statement((db, { memberId }: { memberId: number }) =>
  db.selectFrom('queue_views').select('filter').where('member_id', '=', memberId),
);

const upsert = statement((db, row: { member_id: number; filter: string; at: number }) =>
  db
    .insertInto('queue_views')
    .values(row)
    .onConflict((conflict) => conflict.column('member_id').doUpdateSet({ filter: row.filter, at: row.at })),
);

const remove = statement((db, { memberId }: { memberId: number }) =>
  db.deleteFrom('queue_views').where('member_id', '=', memberId),
);

export function createQueueViews(db: Db): QueueViews {
  return {
    find: async (memberId) => {
      const row = await first(byMember(db, { memberId }));
      return row === undefined ? {} : readFilter(row.filter);
    },
    keep: async (memberId, filter, now) => {
      await upsert(db, { member_id: memberId, filter: JSON.stringify(filter), at: now });
    },
    eraseOf: async (memberId) => {
      await remove(db, { memberId });
    },
  };
}
