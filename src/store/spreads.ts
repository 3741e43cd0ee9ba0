import { sql } from 'kysely';
import { columnsOf, named, type RecordOf } from './record.ts';
import { all, changed, first } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type Spread = RecordOf<'spreads'>;
export type NewSpread = Pick<Spread, 'initiativeId' | 'unitId' | 'place' | 'since' | 'at'> & {
  readonly memberId: number;
};
/** `by`: null once the person's data is erased. */
export type SpreadLine = Pick<Spread, 'id' | 'place' | 'since' | 'at'> & { unit: string; by: string | null };

/** Which units apply what others found; how many of them, is counted in the library (`recount`). */
export type Spreads = {
  /** Takes the place of what the same member said of the same initiative. */
  put(spread: NewSpread): Promise<void>;
  ofMember(initiativeId: number, memberId: number): Promise<Spread | undefined>;
  /** False if there is none. */
  remove(initiativeId: number, memberId: number): Promise<boolean>;
  /** The first units that applied it, by name, each once. */
  unitNames(initiativeId: number, limit: number): Promise<string[]>;
  /** Who said so, where and since when; newest first. */
  list(initiativeId: number, page: { before?: number; limit: number }): Promise<SpreadLine[]>;
  /** Initiatives whose author was not told of something that was said before this moment. */
  untold(before: number, limit: number): Promise<number[]>;
  /** Of the one whose author is told now: the units of which nothing was said before, by name; all is told then. */
  tell(initiativeId: number, now: number): Promise<string[]>;
  /** The member's name and words go, the unit counts on. */
  eraseOf(memberId: number): Promise<void>;
};

const upsert = statement((db, spread: NewSpread) =>
  db
    .insertInto('spreads')
    .values(columnsOf(spread))
    .onConflict((conflict) =>
      conflict.columns(['initiative_id', 'member_id']).doUpdateSet({
        unit_id: (row) => row.ref('excluded.unit_id'),
        place: (row) => row.ref('excluded.place'),
        since: (row) => row.ref('excluded.since'),
      }),
    ),
);

type Key = { readonly initiativeId: number; readonly memberId: number };

const byMember = statement((db, { initiativeId, memberId }: Key) =>
  db
    .selectFrom('spreads')
    .select(named('id', 'initiative_id', 'unit_id', 'member_id', 'place', 'since', 'at', 'told_at'))
    .where('initiative_id', '=', initiativeId)
    .where('member_id', '=', memberId),
);
const removal = statement((db, { initiativeId, memberId }: Key) =>
  db.deleteFrom('spreads').where('initiative_id', '=', initiativeId).where('member_id', '=', memberId),
);

const units = statement((db, { initiativeId, limit }: { initiativeId: number; limit: number }) =>
  db
    .selectFrom('spreads')
    .innerJoin('units', 'units.id', 'spreads.unit_id')
    .select((row) => [
      sql<string>`coalesce(units.workplace, units.name)`.as('name'),
      row.fn.min('spreads.id').as('id'),
    ])
    .where('initiative_id', '=', initiativeId)
    .groupBy(['units.id', 'units.workplace', 'units.name'])
    .orderBy('id')
    .limit(limit),
);

const lines = statement(
  (db, { initiativeId, before, limit }: { initiativeId: number; before?: number; limit: number }) =>
    db
      .selectFrom('spreads')
      .innerJoin('units', 'units.id', 'spreads.unit_id')
      .leftJoin('members', 'members.id', 'spreads.member_id')
      .select(['spreads.id as id', 'place', 'since', 'at', 'members.full_name as by'])
      .select(sql<string>`coalesce(units.workplace, units.name)`.as('unit'))
      .where('initiative_id', '=', initiativeId)
      .$if(before !== undefined, (rows) => rows.where('spreads.id', '<', before ?? 0))
      .orderBy('spreads.id', 'desc')
      .limit(limit),
);

const untold = statement((db, { before, limit }: { before: number; limit: number }) =>
  db
    .selectFrom('spreads')
    .select('initiative_id as id')
    .distinct()
    .where('told_at', 'is', null)
    .where('at', '<', before)
    .orderBy('initiative_id')
    .limit(limit),
);

/** Units that were told of already are nothing new. */
const news = statement((db, { initiativeId }: { initiativeId: number }) =>
  db
    .selectFrom('spreads')
    .innerJoin('units', 'units.id', 'spreads.unit_id')
    .select((row) => [
      sql<string>`coalesce(units.workplace, units.name)`.as('name'),
      row.fn.min('spreads.id').as('id'),
    ])
    .where('initiative_id', '=', initiativeId)
    .groupBy(['units.id', 'units.workplace', 'units.name'])
    .having((row) => row.fn.count('told_at'), '=', 0)
    .orderBy('id'),
);
const markTold = statement((db, { initiativeId, now }: { initiativeId: number; now: number }) =>
  db
    .updateTable('spreads')
    .set({ told_at: now })
    .where('initiative_id', '=', initiativeId)
    .where('told_at', 'is', null),
);

const erase = statement((db, { memberId }: { memberId: number }) =>
  db.updateTable('spreads').set({ member_id: null, place: null }).where('member_id', '=', memberId),
);

export function createSpreads(db: Db): Spreads {
  return {
    put: async (spread) => {
      await upsert(db, spread);
    },
    ofMember: (initiativeId, memberId) => first(byMember(db, { initiativeId, memberId })),
    remove: async (initiativeId, memberId) => (await changed(removal(db, { initiativeId, memberId }))) > 0,
    unitNames: async (initiativeId, limit) =>
      (await all(units(db, { initiativeId, limit }))).map(({ name }) => name),
    list: (initiativeId, page) => all(lines(db, { initiativeId, ...page })),
    untold: async (before, limit) => (await all(untold(db, { before, limit }))).map(({ id }) => id),
    tell: async (initiativeId, now) => {
      const told = (await all(news(db, { initiativeId }))).map(({ name }) => name);
      // Another process that told it meanwhile leaves nothing to mark.
      return (await changed(markTold(db, { initiativeId, now }))) === 0 ? [] : told;
    },
    eraseOf: async (memberId) => {
      await erase(db, { memberId });
    },
  };
}
