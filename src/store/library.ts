import { sql } from 'kysely';
import type { LibraryOrder } from '../domain/library.ts';
import { columns, type LibraryEntry, type Seeking, searchLibrary } from './library-search.ts';
import { type Gathering, gathered, type Walk, walked } from './library-walk.ts';
import type { Engine } from './migrations/migration.ts';
import { unitsBelow } from './record-pages.ts';
import { all, changed, first } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

export type { LibraryEntry } from './library-search.ts';

export type Library = {
  /** Undefined: it is not recognised now, or its author is erased. */
  find(initiativeId: number): Promise<LibraryEntry | undefined>;
  /** From the first one on, or from where the page before ended. */
  page(order: LibraryOrder, walk: Walk): Promise<LibraryEntry[]>;
  /** What the index is asked, the initiative submitted last first; `before`: the last one's id. */
  search(sought: string, page: Omit<Seeking, 'sought'>): Promise<LibraryEntry[]>;
  /** How people call units: the workplace, else the union's name. */
  unitNames(ids: readonly number[]): Promise<Map<number, string>>;
  /** Counts again how many units apply it. False: it is in the library no more. To the end of the transaction its row is held. */
  recount(initiativeId: number): Promise<boolean>;
  /** For good: a recognition of what its author has erased does not bring it back. */
  takeOut(initiativeId: number): Promise<void>;
};

/** Up to this many units, each gives its first; above, the library is walked and what lies below is soon found. */
const fewUnits = 200;

const byInitiative = statement((db, { initiativeId }: { initiativeId: number }) =>
  db.selectFrom('library').select(columns).where('initiative_id', '=', initiativeId),
);

const byIds = statement((db, { ids }: { ids: readonly number[] }) =>
  db.selectFrom('library').select(columns).where('id', 'in', ids),
);

const reach = statement((db, { unitId }: { unitId: number }) =>
  unitsBelow(db, [unitId]).limit(literal(fewUnits + 1)),
);

const names = statement((db, { ids }: { ids: readonly number[] }) =>
  db
    .selectFrom('units')
    .select(['id', sql<string>`coalesce(workplace, name)`.as('name')])
    .where('id', 'in', ids),
);

const hold = statement((db, { initiativeId }: { initiativeId: number }) =>
  db
    .updateTable('library')
    .set((row) => ({ spread: row.ref('spread') }))
    .where('initiative_id', '=', initiativeId),
);
const count = statement((db, { initiativeId }: { initiativeId: number }) =>
  db
    .updateTable('library')
    .set((row) => ({
      spread: row
        .selectFrom('spreads')
        .select(sql<number>`count(distinct spreads.unit_id)`.as('units'))
        .where('spreads.initiative_id', '=', initiativeId),
    }))
    .where('initiative_id', '=', initiativeId),
);
const remove = statement((db, { initiativeId }: { initiativeId: number }) =>
  db.deleteFrom('library').where('initiative_id', '=', initiativeId),
);

/** Pairs of spread and id. */
function read(list: string | null): [number, number][] {
  return (list ?? '').split(',').flatMap((pair): [number, number][] => {
    const [spread, id] = pair.split(':');
    return id === undefined ? [] : [[Number(spread), Number(id)]];
  });
}

const precedes: Readonly<Record<LibraryOrder, (one: [number, number], other: [number, number]) => number>> = {
  newest: ([, one], [, other]) => other - one,
  applied: ([most, one], [more, other]) => more - most || other - one,
};

async function ofFew(db: Db, order: LibraryOrder, walk: Gathering): Promise<LibraryEntry[]> {
  const lists = await all(gathered[order](db, walk));
  const found = lists.flatMap(({ list }) => read(list)).toSorted(precedes[order]);
  const ids = found.slice(0, walk.limit).map(([, id]) => id);
  if (ids.length === 0) return [];
  const rows = new Map((await all(byIds(db, { ids }))).map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

export function createLibrary(db: Db, engine: Engine): Library {
  return {
    find: (initiativeId) => first(byInitiative(db, { initiativeId })),
    page: async (order, walk) => {
      const { unitId } = walk;
      if (unitId === undefined) return walked(db, order, walk);
      const isFew = (await all(reach(db, { unitId }))).length <= fewUnits;
      return isFew ? ofFew(db, order, { ...walk, unitId }) : walked(db, order, walk);
    },
    search: async (sought, page) => {
      const { unitId } = page;
      const units = unitId === undefined ? [] : await all(reach(db, { unitId }));
      const inUnits = units.map(({ below }) => `"u${below}"`).join(' OR ');
      const isFew = units.length > 0 && units.length <= fewUnits;
      const seeking = { ...page, sought: isFew ? `(${inUnits}) AND ${sought}` : sought };
      return searchLibrary(db, engine, seeking);
    },
    unitNames: async (ids) => {
      const rows = ids.length === 0 ? [] : await all(names(db, { ids }));
      return new Map(rows.map(({ id, name }) => [id, name]));
    },
    recount: async (initiativeId) => {
      if ((await changed(hold(db, { initiativeId }))) === 0) return false;
      await count(db, { initiativeId });
      return true;
    },
    takeOut: async (initiativeId) => {
      await remove(db, { initiativeId });
    },
  };
}
