import { named, type RecordOf } from './record.ts';
import { changed, first } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type QueueClaim = RecordOf<'queue_claims'>;

export type QueueClaims = {
  /** Who has an initiative open at this moment. */
  find(initiativeId: number, now: number): Promise<QueueClaim | undefined>;
  /** Takes an initiative for a member, who gives back any other; false if somebody else has it open. */
  take(claim: QueueClaim & { readonly now: number }): Promise<boolean>;
  eraseOf(memberId: number): Promise<void>;
};

const current = statement((db, { initiativeId, now }: { initiativeId: number; now: number }) =>
  db
    .selectFrom('queue_claims')
    .select(named('initiative_id', 'member_id', 'until'))
    .where('initiative_id', '=', initiativeId)
    .where('until', '>', now),
);

const upsert = statement((db, { initiativeId, memberId, until, now }: QueueClaim & { now: number }) =>
  db
    .insertInto('queue_claims')
    .values({ initiative_id: initiativeId, member_id: memberId, until })
    .onConflict((conflict) =>
      conflict
        .column('initiative_id')
        .doUpdateSet({ member_id: memberId, until })
        .where((row) =>
          row.or([row('queue_claims.until', '<=', now), row('queue_claims.member_id', '=', memberId)]),
        ),
    ),
);

const removeOthers = statement((db, { initiativeId, memberId }: { initiativeId: number; memberId: number }) =>
  db.deleteFrom('queue_claims').where('member_id', '=', memberId).where('initiative_id', '<>', initiativeId),
);

const removeOf = statement((db, { memberId }: { memberId: number }) =>
  db.deleteFrom('queue_claims').where('member_id', '=', memberId),
);

export function createQueueClaims(db: Db): QueueClaims {
  return {
    find: (initiativeId, now) => first(current(db, { initiativeId, now })),
    take: async (claim) => {
      await removeOthers(db, claim);
      return (await changed(upsert(db, claim))) === 1;
    },
    eraseOf: async (memberId) => {
      await removeOf(db, { memberId });
    },
  };
}
