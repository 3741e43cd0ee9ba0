import { columnsOf, named, type RecordOf } from './record.ts';
import { changed, first } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type GrantLink = RecordOf<'grant_links'>;
export type NewGrantLink = Omit<GrantLink, 'usedBy' | 'usedAt' | 'fromAt' | 'toAt'> &
  Partial<Pick<GrantLink, 'fromAt' | 'toAt'>>;

export type GrantLinks = {
  add(link: NewGrantLink): Promise<void>;
  find(hash: string): Promise<GrantLink | undefined>;
  /** Uses a link up; false if it is unknown, used or expired. */
  use(hash: string, memberId: number, now: number): Promise<boolean>;
};

const insert = statement((db, link: NewGrantLink) => db.insertInto('grant_links').values(columnsOf(link)));

const columns = named(
  'hash',
  'role',
  'unit_id',
  'created_by',
  'created_at',
  'expires_at',
  'used_by',
  'used_at',
  'from_at',
  'to_at',
);

const byHash = statement((db, { hash }: { hash: string }) =>
  db.selectFrom('grant_links').select(columns).where('hash', '=', hash),
);

const use = statement((db, { hash, memberId, now }: { hash: string; memberId: number; now: number }) =>
  db
    .updateTable('grant_links')
    .set({ used_by: memberId, used_at: now })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now),
);

export function createGrantLinks(db: Db): GrantLinks {
  return {
    add: async (link) => {
      await insert(db, link);
    },
    find: (hash) => first(byHash(db, { hash })),
    use: async (hash, memberId, now) => (await changed(use(db, { hash, memberId, now }))) === 1,
  };
}
