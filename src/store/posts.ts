import { named, type RecordOf } from './record.ts';
import { changed, first } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type Post = RecordOf<'posts'>;
export type NewPost = Omit<Post, 'id' | 'createdAt'> & { readonly now: number };

export type Posts = {
  /** False if this group has its post of the week. */
  add(post: NewPost): Promise<boolean>;
  of(groupId: number, week: string): Promise<Post | undefined>;
  find(id: number): Promise<Post | undefined>;
  /** The message of a post is another outbox row now: it was sent again. */
  resend(id: number, outboxId: number): Promise<void>;
  /**
   * Forgets a post whose message (this outbox row) never went out, if it is the group's latest: the group is owed the
   * week again. Returns how many.
   */
  drop(groupId: number, outboxId: number): Promise<number>;
};

const columns = named('id', 'digest_id', 'group_id', 'week', 'outbox_id', 'created_at');

const insert = statement((db, { digestId, groupId, week, outboxId, now }: NewPost) =>
  db
    .insertInto('posts')
    .values({ digest_id: digestId, group_id: groupId, week, outbox_id: outboxId, created_at: now })
    .onConflict((conflict) => conflict.columns(['group_id', 'week']).doNothing()),
);

const ofWeek = statement((db, { groupId, week }: { groupId: number; week: string }) =>
  db.selectFrom('posts').select(columns).where('group_id', '=', groupId).where('week', '=', week),
);

const byId = statement((db, { id }: { id: number }) =>
  db.selectFrom('posts').select(columns).where('id', '=', id),
);

const resend = statement((db, { id, outboxId }: { id: number; outboxId: number }) =>
  db.updateTable('posts').set({ outbox_id: outboxId }).where('id', '=', id),
);

const drop = statement((db, { groupId, outboxId }: { groupId: number; outboxId: number }) =>
  db
    .deleteFrom('posts')
    .where('group_id', '=', groupId)
    .where('outbox_id', '=', outboxId)
    .where('week', '=', (last) =>
      last
        .selectFrom('posts as p')
        .where('p.group_id', '=', groupId)
        .select((post) => post.fn.max('p.week').as('week')),
    ),
);

export function createPosts(db: Db): Posts {
  return {
    add: async (post) => (await changed(insert(db, post))) === 1,
    of: (groupId, week) => first(ofWeek(db, { groupId, week })),
    find: (id) => first(byId(db, { id })),
    resend: async (id, outboxId) => {
      await resend(db, { id, outboxId });
    },
    drop: (groupId, outboxId) => changed(drop(db, { groupId, outboxId })),
  };
}
