import { sql } from 'kysely';
import { columnsOf, named, type RecordOf } from './record.ts';
import { all, first, newId } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

export type Group = RecordOf<'groups'>;
export type NewGroup = Omit<Group, 'id' | 'pausedAt' | 'pauseReason' | 'unlinkedAt'>;
export type GroupChange = Partial<Omit<Group, 'id'>>;

export type Groups = {
  /** Ties a chat (or a topic of it) to a unit; what is tied already takes the new values and is not paused any more. */
  link(group: NewGroup): Promise<number>;
  find(id: number): Promise<Group | undefined>;
  /** The linked group of a chat or topic. */
  byChat(chatId: number, threadId: number | null): Promise<Group | undefined>;
  /** What a chat is written to in; undefined where nothing is linked. */
  languageOf(chatId: number): Promise<string | undefined>;
  /** Linked to a unit, paused ones too. */
  ofUnit(unitId: number): Promise<Group[]>;
  /** Linked and not paused. */
  active(): Promise<Group[]>;
  update(id: number, change: GroupChange): Promise<void>;
  /** Follows a group that became a supergroup. */
  remapChat(from: number, to: number): Promise<void>;
};

const columns = named(
  'id',
  'chat_id',
  'thread_id',
  'title',
  'unit_id',
  'audience',
  'language',
  'linked_by',
  'linked_at',
  'weekday',
  'minute',
  'paused_at',
  'pause_reason',
  'unlinked_at',
);

/** A chat or one topic of it: what the unique index of linked groups is on. */
const place = sql<number>`coalesce(thread_id, 0)`;

const upsert = statement((db, { chatId, threadId, ...group }: NewGroup) =>
  db
    .insertInto('groups')
    .values({ chat_id: chatId, thread_id: threadId, ...columnsOf(group) })
    .onConflict((conflict) =>
      conflict
        .expression(sql`chat_id, coalesce(thread_id, 0)`)
        .where('unlinked_at', 'is', null)
        .doUpdateSet({ ...columnsOf(group), paused_at: literal(null), pause_reason: literal(null) }),
    )
    .returning('id'),
);

const byId = statement((db, { id }: { id: number }) =>
  db.selectFrom('groups').select(columns).where('id', '=', id),
);

const byPlace = statement((db, { chatId, thread }: { chatId: number; thread: number }) =>
  db
    .selectFrom('groups')
    .select(columns)
    .where('chat_id', '=', chatId)
    .where(place, '=', thread)
    .where('unlinked_at', 'is', null),
);

const inChat = statement((db, { chatId }: { chatId: number }) =>
  db
    .selectFrom('groups')
    .select('language')
    .where('chat_id', '=', chatId)
    .where('unlinked_at', 'is', null)
    .limit(1),
);

const ofUnit = statement((db, { unitId }: { unitId: number }) =>
  db
    .selectFrom('groups')
    .select(columns)
    .where('unit_id', '=', unitId)
    .where('unlinked_at', 'is', null)
    .orderBy('id'),
);

const active = statement((db, _: object) =>
  db
    .selectFrom('groups')
    .select(columns)
    .where('unlinked_at', 'is', null)
    .where('paused_at', 'is', null)
    .orderBy('id'),
);

const update = statement((db, { id, change }: { id: number; change: GroupChange }) =>
  db.updateTable('groups').set(columnsOf(change)).where('id', '=', id),
);

/** Leaves alone what somebody linked anew in the supergroup before Telegram told us. */
const remap = statement((db, { from, to }: { from: number; to: number }) =>
  db
    .updateTable('groups')
    .set({ chat_id: to })
    .where('chat_id', '=', from)
    .where('unlinked_at', 'is', null)
    .where(place, 'not in', (there) =>
      there
        .selectFrom('groups')
        .select(place.as('place'))
        .where('chat_id', '=', to)
        .where('unlinked_at', 'is', null),
    ),
);

export function createGroups(db: Db): Groups {
  return {
    link: (group) => newId(upsert(db, group)),
    find: (id) => first(byId(db, { id })),
    byChat: (chatId, threadId) => first(byPlace(db, { chatId, thread: threadId ?? 0 })),
    languageOf: async (chatId) => (await first(inChat(db, { chatId })))?.language,
    ofUnit: (unitId) => all(ofUnit(db, { unitId })),
    active: () => all(active(db, {})),
    update: async (id, change) => {
      if (Object.keys(change).length > 0) await update(db, { id, change });
    },
    remapChat: async (from, to) => {
      await remap(db, { from, to });
    },
  };
}
