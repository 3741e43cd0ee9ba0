import { columnsOf, named, type RecordOf } from './record.ts';
import { changed, first } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type ClaimLink = RecordOf<'claim_links'>;
export type NewClaimLink = Omit<ClaimLink, 'usedBy' | 'usedAt'>;

export type ClaimLinks = {
  add(link: NewClaimLink): Promise<void>;
  find(hash: string): Promise<ClaimLink | undefined>;
  /** Uses a link up; false if it is unknown, used or expired. */
  use(hash: string, memberId: number, now: number): Promise<boolean>;
};

const columns = named(
  'hash',
  'member_id',
  'initiative_id',
  'created_by',
  'created_at',
  'expires_at',
  'used_by',
  'used_at',
);

const insert = statement((db, link: NewClaimLink) => db.insertInto('claim_links').values(columnsOf(link)));

const byHash = statement((db, { hash }: { hash: string }) =>
  db.selectFrom('claim_links').select(columns).where('hash', '=', hash),
);

const use = statement((db, { hash, memberId, now }: { hash: string; memberId: number; now: number }) =>
  db
    .updateTable('claim_links')
    .set({ used_by: memberId, used_at: now })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now),
);

export function createClaimLinks(db: Db): ClaimLinks {
  return {
    add: async (link) => {
      await insert(db, link);
    },
    find: (hash) => first(byHash(db, { hash })),
    use: async (hash, memberId, now) => (await changed(use(db, { hash, memberId, now }))) === 1,
  };
}
