import { sql } from 'kysely';
import { columnsOf, named, type RecordOf } from './record.ts';
import { all, changed, first } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type Untold = RecordOf<'untold'>;
export type UntoldKey = Pick<Untold, 'initiativeId' | 'memberId'>;
/** Units count with all below them; `after`: the last one seen. */
export type UntoldQuery = {
  readonly unitIds: readonly number[];
  readonly now: number;
  readonly after?: Untold;
  readonly limit: number;
};

/** Authors who could not be told of what became of an initiative: their unit does it in person. */
export type UntoldAuthors = {
  /** One who is listed already stays where it is. */
  note(row: Untold): Promise<void>;
  find(key: UntoldKey): Promise<Untold | undefined>;
  /** False if it is gone. */
  remove(key: UntoldKey): Promise<boolean>;
  ofMember(memberId: number): Promise<Untold[]>;
  removeOfMember(memberId: number): Promise<void>;
  removeOf(initiativeId: number): Promise<void>;
  /** Takes back what was noted of an initiative after a moment: the decision was undone. */
  takeBack(initiativeId: number, since: number): Promise<void>;
  /** By unit, those that wait longest first. */
  page(query: UntoldQuery): Promise<Untold[]>;
};

const columns = named('initiative_id', 'member_id', 'unit_id', 'from_at');

const insert = statement((db, row: Untold) =>
  db
    .insertInto('untold')
    .values(columnsOf(row))
    .onConflict((conflict) => conflict.columns(['initiative_id', 'member_id']).doNothing()),
);

const byKey = statement((db, { initiativeId, memberId }: UntoldKey) =>
  db
    .selectFrom('untold')
    .select(columns)
    .where('initiative_id', '=', initiativeId)
    .where('member_id', '=', memberId),
);

const remove = statement((db, { initiativeId, memberId }: UntoldKey) =>
  db.deleteFrom('untold').where('initiative_id', '=', initiativeId).where('member_id', '=', memberId),
);

const ofMember = statement((db, { memberId }: { memberId: number }) =>
  db.selectFrom('untold').select(columns).where('member_id', '=', memberId).orderBy('initiative_id'),
);

const removeOfMember = statement((db, { memberId }: { memberId: number }) =>
  db.deleteFrom('untold').where('member_id', '=', memberId),
);

const removeOf = statement((db, { initiativeId }: { initiativeId: number }) =>
  db.deleteFrom('untold').where('initiative_id', '=', initiativeId),
);

const takeBack = statement((db, { initiativeId, since }: { initiativeId: number; since: number }) =>
  db.deleteFrom('untold').where('initiative_id', '=', initiativeId).where('from_at', '>', since),
);

type UnderQuery = Omit<UntoldQuery, 'unitIds'> & { readonly unitId: number };

/** Walks the units below in the order of their ids, and of each what it has, until the page is full. */
const under = statement((db, { unitId, now, after, limit }: UnderQuery) =>
  db
    .selectFrom('unit_paths as p')
    .crossJoin('untold as u')
    .select(['u.initiative_id as initiativeId', 'u.member_id as memberId', 'p.unit_id as unitId'])
    .select('u.from_at as fromAt')
    .where('p.ancestor_id', '=', unitId)
    .whereRef('u.unit_id', '=', 'p.unit_id')
    .where('u.from_at', '<=', now)
    .$if(after !== undefined, (rows) => {
      const last = after ?? { unitId: 0, fromAt: 0, initiativeId: 0, memberId: 0 };
      return rows.where('p.unit_id', '>=', last.unitId).where(
        sql<boolean>`(p.unit_id, u.from_at, u.initiative_id, u.member_id)
            > (${last.unitId}, ${last.fromAt}, ${last.initiativeId}, ${last.memberId})`,
      );
    })
    .orderBy('p.unit_id')
    .orderBy('u.from_at')
    .orderBy('u.initiative_id')
    .orderBy('u.member_id')
    .limit(limit),
);

function byPlace(one: Untold, other: Untold): number {
  return (
    one.unitId - other.unitId ||
    one.fromAt - other.fromAt ||
    one.initiativeId - other.initiativeId ||
    one.memberId - other.memberId
  );
}

export function createUntoldAuthors(db: Db): UntoldAuthors {
  return {
    note: async (row) => {
      await insert(db, row);
    },
    find: (key) => first(byKey(db, key)),
    remove: async (key) => (await changed(remove(db, key))) === 1,
    ofMember: (memberId) => all(ofMember(db, { memberId })),
    removeOfMember: async (memberId) => {
      await removeOfMember(db, { memberId });
    },
    removeOf: async (initiativeId) => {
      await removeOf(db, { initiativeId });
    },
    takeBack: async (initiativeId, since) => {
      await takeBack(db, { initiativeId, since });
    },
    page: async ({ unitIds, ...query }) => {
      // Units of several roles may lie below one another.
      const rows = new Map<string, Untold>();
      for (const unitId of unitIds)
        for (const row of await all(under(db, { ...query, unitId })))
          rows.set(`${row.initiativeId} ${row.memberId}`, row);
      return [...rows.values()].toSorted(byPlace).slice(0, query.limit);
    },
  };
}
