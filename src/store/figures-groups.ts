import { sql } from 'kysely';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type GroupFigures = {
  /** Keys of the last weeks that groups were posted, by group id, of those that were. */
  lastWeeks(): Promise<Map<number, string>>;
  /** Ids of all linked groups of a chat: its topics, paused ones too. */
  groupsOf(chatId: number): Promise<number[]>;
  /** The number of the digest of a unit and week. */
  digestNumber(unitId: number, week: string): Promise<number | undefined>;
  /** The number of the last digest of a unit; 0 before the first. */
  lastDigestNumber(unitId: number): Promise<number>;
  /** How many digests nobody knows to have arrived. */
  uncertainDigests(): Promise<number>;
};

/** A look-up per linked group: the posts of years are not read. */
const lastWeeks = statement((db, _: object) =>
  db
    .selectFrom('groups as g')
    .where('g.unlinked_at', 'is', null)
    .select((group) => [
      'g.id',
      group
        .selectFrom('posts as p')
        .whereRef('p.group_id', '=', 'g.id')
        .select(sql<string>`max(p.week)`.as('week'))
        .as('week'),
    ]),
);

const ofChat = statement((db, { chatId }: { chatId: number }) =>
  db.selectFrom('groups').select('id').where('chat_id', '=', chatId).where('unlinked_at', 'is', null),
);

const numberOf = statement((db, { unitId, week }: { unitId: number; week: string }) =>
  db.selectFrom('digests').select('number').where('unit_id', '=', unitId).where('week', '=', week),
);

const lastNumber = statement((db, { unitId }: { unitId: number }) =>
  db
    .selectFrom('digests')
    .select(sql<number>`coalesce(max(number), 0)`.as('number'))
    .where('unit_id', '=', unitId),
);

const uncertain = statement((db, _: object) =>
  db
    .selectFrom('outbox')
    .select(sql<number>`count(*)`.as('count'))
    .where('state', '=', sql.lit('uncertain'))
    .where('kind', '=', sql.lit('digest')),
);

export function createGroupFigures(db: Db): GroupFigures {
  return {
    lastWeeks: async () => {
      const { rows } = await lastWeeks(db, {});
      return new Map(rows.flatMap(({ id, week }) => (week === null ? [] : [[id, week]])));
    },
    groupsOf: async (chatId) => (await ofChat(db, { chatId })).rows.map(({ id }) => id),
    digestNumber: async (unitId, week) => (await numberOf(db, { unitId, week })).rows[0]?.number,
    lastDigestNumber: async (unitId) => (await lastNumber(db, { unitId })).rows[0]?.number ?? 0,
    uncertainDigests: async () => (await uncertain(db, {})).rows[0]?.count ?? 0,
  };
}
