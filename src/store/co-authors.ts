import { sql } from 'kysely';
import { columnsOf, named, type RecordOf } from './record.ts';
import { all, changed, first, newId } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type CoAuthor = RecordOf<'co_authors'>;
export type NewCoAuthor = Pick<CoAuthor, 'initiativeId' | 'fullName' | 'share'>;
export type CoAuthorChange = Partial<Omit<CoAuthor, 'id' | 'initiativeId'>>;

export type CoAuthors = {
  /** Comes last in the initiative's order. */
  add(author: NewCoAuthor): Promise<number>;
  find(id: number): Promise<CoAuthor | undefined>;
  byToken(hash: string): Promise<CoAuthor | undefined>;
  /** In their order; those who declined or were erased included. */
  listOf(initiativeId: number): Promise<CoAuthor[]>;
  /** What a member confirmed, in every state. */
  confirmedBy(memberId: number): Promise<CoAuthor[]>;
  update(id: number, change: CoAuthorChange): Promise<void>;
  /** Answers an invitation that still waits; false if it was answered, withdrawn or replaced meanwhile. */
  answer(invited: { readonly id: number; readonly hash: string }, change: CoAuthorChange): Promise<boolean>;
  remove(id: number): Promise<void>;
  removeOf(initiativeId: number): Promise<void>;
};

const columns = named(
  'id',
  'initiative_id',
  'ordinal',
  'full_name',
  'unit_id',
  'share',
  'member_id',
  'token_hash',
  'expires_at',
  'invited_at',
  'consented_at',
  'consent_version',
  'chat_id',
  'message_id',
  'declined_at',
  'erased_at',
  'birth_day',
  'job_title',
  'qualification',
);

function coAuthors(db: Db) {
  return db.selectFrom('co_authors').select(columns);
}

const insert = statement((db, author: NewCoAuthor) =>
  db
    .insertInto('co_authors')
    .values((row) => ({
      ...columnsOf(author),
      ordinal: row
        .selectFrom('co_authors')
        .select(sql<number>`coalesce(max(ordinal), 0) + 1`.as('next'))
        .where('initiative_id', '=', author.initiativeId),
    }))
    .returning('id'),
);

const byId = statement((db, { id }: { id: number }) => coAuthors(db).where('id', '=', id));

const byToken = statement((db, { hash }: { hash: string }) => coAuthors(db).where('token_hash', '=', hash));

const ofInitiative = statement((db, { initiativeId }: { initiativeId: number }) =>
  coAuthors(db).where('initiative_id', '=', initiativeId).orderBy('ordinal'),
);

const ofMember = statement((db, { memberId }: { memberId: number }) =>
  coAuthors(db).where('member_id', '=', memberId).orderBy('id'),
);

const update = statement((db, { id, change }: { id: number; change: CoAuthorChange }) =>
  db.updateTable('co_authors').set(columnsOf(change)).where('id', '=', id),
);

type Answered = { readonly id: number; readonly hash: string; readonly change: CoAuthorChange };

const answer = statement((db, { id, hash, change }: Answered) =>
  db
    .updateTable('co_authors')
    .set(columnsOf(change))
    .where('id', '=', id)
    .where('token_hash', '=', hash)
    .where('consented_at', 'is', null)
    .where((row) => (change.consentedAt == null ? row('declined_at', 'is', null) : row.lit(true))),
);

const remove = statement((db, { id }: { id: number }) => db.deleteFrom('co_authors').where('id', '=', id));

const removeOf = statement((db, { initiativeId }: { initiativeId: number }) =>
  db.deleteFrom('co_authors').where('initiative_id', '=', initiativeId),
);

export function createCoAuthors(db: Db): CoAuthors {
  return {
    add: (author) => newId(insert(db, author)),
    find: (id) => first(byId(db, { id })),
    byToken: (hash) => first(byToken(db, { hash })),
    listOf: (initiativeId) => all(ofInitiative(db, { initiativeId })),
    confirmedBy: (memberId) => all(ofMember(db, { memberId })),
    update: async (id, change) => {
      await update(db, { id, change });
    },
    answer: async ({ id, hash }, change) => (await changed(answer(db, { id, hash, change }))) === 1,
    remove: async (id) => {
      await remove(db, { id });
    },
    removeOf: async (initiativeId) => {
      await removeOf(db, { initiativeId });
    },
  };
}
