import { columnsOf, named, type RecordOf } from './record.ts';
import { all, first, newId } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type Member = RecordOf<'members'>;
export type NewMember = { readonly telegramId: number; readonly language: string; readonly now: number };
export type MemberChange = Partial<Omit<Member, 'id' | 'createdAt' | 'erasedAt'>>;

export type Members = {
  byTelegramId(telegramId: number): Promise<Member | undefined>;
  find(id: number): Promise<Member | undefined>;
  add(member: NewMember): Promise<number>;
  update(id: number, change: MemberChange): Promise<void>;
  /** Blanks name, Telegram id and author group. */
  erase(id: number, now: number): Promise<void>;
  /** Keeps since when a person has blocked the bot; null: no longer. */
  setBlocked(telegramId: number, since: number | null): Promise<void>;
  /** Languages by Telegram id, of those who are known. */
  languageOf(telegramIds: readonly number[]): Promise<Map<number, string>>;
};

const columns = named(
  'id',
  'telegram_id',
  'full_name',
  'author_group',
  'unit_id',
  'language',
  'registered_at',
  'created_at',
  'erased_at',
  'blocked_at',
);

const byId = statement((db, { id }: { id: number }) =>
  db.selectFrom('members').select(columns).where('id', '=', id),
);

const byTelegramId = statement((db, { telegramId }: { telegramId: number }) =>
  db.selectFrom('members').select(columns).where('telegram_id', '=', telegramId),
);

const insert = statement((db, { telegramId, language, now }: NewMember) =>
  db.insertInto('members').values({ telegram_id: telegramId, language, created_at: now }).returning('id'),
);

const update = statement((db, { id, change }: { id: number; change: Partial<Member> }) =>
  db.updateTable('members').set(columnsOf(change)).where('id', '=', id),
);

const block = statement((db, { telegramId, since }: { telegramId: number; since: number | null }) =>
  db.updateTable('members').set({ blocked_at: since }).where('telegram_id', '=', telegramId),
);

const languages = statement((db, { telegramIds }: { telegramIds: readonly number[] }) =>
  db
    .selectFrom('members')
    .select(['telegram_id as telegramId', 'language'])
    .where('telegram_id', 'in', telegramIds)
    .$narrowType<{ telegramId: number }>(),
);

export function createMembers(db: Db): Members {
  return {
    byTelegramId: (telegramId) => first(byTelegramId(db, { telegramId })),
    find: (id) => first(byId(db, { id })),
    add: (member) => newId(insert(db, member)),
    update: async (id, change) => {
      if (Object.keys(change).length > 0) await update(db, { id, change });
    },
    erase: async (id, now) => {
      await update(db, {
        id,
        change: { telegramId: null, fullName: null, authorGroup: null, erasedAt: now },
      });
    },
    setBlocked: async (telegramId, since) => {
      await block(db, { telegramId, since });
    },
    languageOf: async (telegramIds) => {
      if (telegramIds.length === 0) return new Map();
      const rows = await all(languages(db, { telegramIds }));
      return new Map(rows.map((row) => [row.telegramId, row.language]));
    },
  };
}
