import { sql } from 'kysely';
import { named, type RecordOf } from './record.ts';
import { all, first } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type Digest = Omit<RecordOf<'digests'>, 'figures'> & { readonly figures: unknown };
export type NewDigest = Pick<Digest, 'unitId' | 'week' | 'figures' | 'cutOff'> & { readonly now: number };

export type Digests = {
  /** The digest of a unit and week; if there is none yet, this one with the unit's next number. */
  findOrAdd(digest: NewDigest): Promise<{ digest: Digest; created: boolean }>;
  find(id: number): Promise<Digest | undefined>;
  byNumber(unitId: number, number: number): Promise<Digest | undefined>;
  /** Those of a unit before this number, the latest first. */
  before(unitId: number, number: number, limit: number): Promise<Digest[]>;
};

const columns = named('id', 'unit_id', 'week', 'number', 'figures', 'cut_off', 'created_at');

const byId = statement((db, { id }: { id: number }) =>
  db.selectFrom('digests').select(columns).where('id', '=', id),
);

const ofWeek = statement((db, { unitId, week }: { unitId: number; week: string }) =>
  db.selectFrom('digests').select(columns).where('unit_id', '=', unitId).where('week', '=', week),
);

const byNumber = statement((db, { unitId, number }: { unitId: number; number: number }) =>
  db.selectFrom('digests').select(columns).where('unit_id', '=', unitId).where('number', '=', number),
);

type Before = { unitId: number; number: number; limit: number };
const before = statement((db, { unitId, number, limit }: Before) =>
  db
    .selectFrom('digests')
    .select(columns)
    .where('unit_id', '=', unitId)
    .where('number', '<', number)
    .orderBy('number', 'desc')
    .limit(limit),
);

/** Holds the unit's row to the end of the transaction, on every engine: digests of a unit are numbered one by one. */
const holdUnit = statement((db, { unitId }: { unitId: number }) =>
  db
    .updateTable('units')
    .set((unit) => ({ headcount: unit.ref('headcount') }))
    .where('id', '=', unitId),
);

type Row = { unitId: number; week: string; figures: string; cutOff: number; now: number };

const insert = statement((db, { unitId, week, figures, cutOff, now }: Row) =>
  db
    .insertInto('digests')
    .values((value) => ({
      unit_id: unitId,
      week,
      number: value
        .selectFrom('digests')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('number'))
        .where('unit_id', '=', unitId),
      figures,
      cut_off: cutOff,
      created_at: now,
    }))
    .returning(columns),
);

function parse(row: RecordOf<'digests'>): Digest {
  return { ...row, figures: JSON.parse(row.figures) as unknown };
}

async function read(found: Promise<RecordOf<'digests'> | undefined>): Promise<Digest | undefined> {
  const row = await found;
  return row && parse(row);
}

export function createDigests(db: Db): Digests {
  return {
    findOrAdd: async ({ figures, ...digest }) => {
      await holdUnit(db, digest);
      const there = await read(first(ofWeek(db, { unitId: digest.unitId, week: digest.week })));
      if (there !== undefined) return { digest: there, created: false };
      const added = await read(first(insert(db, { ...digest, figures: JSON.stringify(figures) })));
      if (added === undefined) throw new Error('An insert returned no row.');
      return { digest: added, created: true };
    },
    find: (id) => read(first(byId(db, { id }))),
    byNumber: (unitId, number) => read(first(byNumber(db, { unitId, number }))),
    before: async (unitId, number, limit) => (await all(before(db, { unitId, number, limit }))).map(parse),
  };
}
