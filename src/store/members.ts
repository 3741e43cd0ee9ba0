import { fold } from '../domain/fold.ts';
import type { AuthorGroup } from '../domain/form.ts';
import { memberColumns } from './member-columns.ts';
import { type NamesakeQuery, namesakes } from './namesakes.ts';
import { columnsOf, type RecordOf } from './record.ts';
import { all, first, newId } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

export type Member = Omit<RecordOf<'members'>, 'nameKey'>;
export type NewMember = { readonly telegramId: number; readonly language: string; readonly now: number };
export type MemberChange = Partial<Omit<Member, 'id' | 'createdAt' | 'erasedAt' | 'enteredBy' | 'enteredAt'>>;
/** An author without an account, as somebody else names the person. */
export type NamedPerson = {
  readonly fullName: string;
  readonly unitId: number;
  readonly authorGroup: AuthorGroup;
};
export type NewPerson = NamedPerson & {
  readonly language: string;
  readonly enteredBy: number;
  readonly now: number;
};

export type Members = {
  byTelegramId(telegramId: number): Promise<Member | undefined>;
  find(id: number): Promise<Member | undefined>;
  add(member: NewMember): Promise<number>;
  /** A person who has no account yet. */
  enter(person: NewPerson): Promise<number>;
  /** Registered members with an account, of units and below them, of a name. */
  namesakes(query: NamesakeQuery): Promise<Member[]>;
  /**
   * The person who was entered in a unit under this name (marks or none) and group, and whom nobody has claimed: entered
   * again now, and held to the end of the transaction, so that nobody claims or forgets the person meanwhile.
   */
  entered(person: NamedPerson & { readonly now: number }): Promise<Member | undefined>;
  update(id: number, change: MemberChange): Promise<void>;
  /** Forgets persons who were entered before a moment, and for whom nothing was kept. */
  forgetIdle(before: number, now: number): Promise<void>;
  /** Blanks name, Telegram id and author group. */
  erase(id: number, now: number): Promise<void>;
  /** Keeps since when a person has blocked the bot; null: no longer. */
  setBlocked(telegramId: number, since: number | null): Promise<void>;
  /** Languages by Telegram id, of those who are known. */
  languageOf(telegramIds: readonly number[]): Promise<Map<number, string>>;
};

const byId = statement((db, { id }: { id: number }) =>
  db.selectFrom('members').select(memberColumns).where('id', '=', id),
);

const byTelegramId = statement((db, { telegramId }: { telegramId: number }) =>
  db.selectFrom('members').select(memberColumns).where('telegram_id', '=', telegramId),
);

const insert = statement((db, { telegramId, language, now }: NewMember) =>
  db.insertInto('members').values({ telegram_id: telegramId, language, created_at: now }).returning('id'),
);

const enter = statement((db, person: Omit<NewPerson, 'now'> & { nameKey: string; now: number }) => {
  const { now, ...who } = person;
  return db
    .insertInto('members')
    .values({ ...columnsOf(who), entered_at: now, created_at: now })
    .returning('id');
});

type Namesake = Omit<NamedPerson, 'fullName'> & { readonly nameKey: string; readonly now: number };

const unclaimed = statement((db, { nameKey, unitId, authorGroup, now }: Namesake) =>
  db
    .updateTable('members')
    .set({ entered_at: now })
    .where('id', '=', (row) =>
      row
        .selectFrom('members')
        .select('id')
        .where('name_key', '=', nameKey)
        .where('unit_id', '=', unitId)
        .where('author_group', '=', authorGroup)
        .where('entered_at', 'is not', null)
        .where('telegram_id', 'is', null)
        .where('erased_at', 'is', null)
        .orderBy('id')
        .limit(literal(1)),
    )
    .where('erased_at', 'is', null)
    .returning(memberColumns),
);

const update = statement(
  (db, { id, change }: { id: number; change: Partial<Member> & { nameKey?: string | null } }) =>
    db.updateTable('members').set(columnsOf(change)).where('id', '=', id),
);

const forgetIdle = statement((db, { before, now }: { before: number; now: number }) =>
  db
    .updateTable('members')
    .set({ full_name: null, name_key: null, author_group: null, erased_at: now })
    .where('entered_at', '<', before)
    .where('telegram_id', 'is', null)
    .where('erased_at', 'is', null)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('initiatives')
            .select('initiatives.id')
            .whereRef('initiatives.member_id', '=', 'members.id'),
        ),
      ),
    ),
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
    enter: (person) => newId(enter(db, { ...person, nameKey: fold(person.fullName) })),
    namesakes: async (query) => {
      const isNothing = query.unitIds.length === 0 || Object.values(query.name)[0]?.length === 0;
      return isNothing ? [] : all(namesakes(db, query));
    },
    entered: ({ fullName, unitId, authorGroup, now }) =>
      first(unclaimed(db, { nameKey: fold(fullName), unitId, authorGroup, now })),
    update: async (id, change) => {
      if (Object.keys(change).length === 0) return;
      const { fullName } = change;
      const nameKey = fullName === undefined ? {} : { nameKey: fullName && fold(fullName) };
      await update(db, { id, change: { ...change, ...nameKey } });
    },
    forgetIdle: async (before, now) => {
      await forgetIdle(db, { before, now });
    },
    erase: async (id, now) => {
      await update(db, {
        id,
        change: { telegramId: null, fullName: null, nameKey: null, authorGroup: null, erasedAt: now },
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
