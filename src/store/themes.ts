import { columnsOf, named, type RecordOf } from './record.ts';
import { all, changed, first, newId } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

export type Theme = RecordOf<'themes'>;
export type NewTheme = Omit<Theme, 'id' | 'removedAt'>;

export type Themes = {
  add(theme: NewTheme): Promise<number>;
  /** Also one that was removed. */
  find(id: number): Promise<Theme | undefined>;
  /** A unit's own, oldest first. */
  of(programmeId: number, unitId: number): Promise<Theme[]>;
  /** Those of the unit itself, else of the nearest one above that has some. */
  nearest(programmeId: number, unitId: number): Promise<Theme[]>;
  /** False if it was removed before. */
  remove(id: number, now: number): Promise<boolean>;
};

const columns = named('programme_id', 'unit_id', 'text', 'at', 'removed_at');

const insert = statement((db, theme: NewTheme) =>
  db.insertInto('themes').values(columnsOf(theme)).returning('id'),
);
const byId = statement((db, { id }: { id: number }) =>
  db
    .selectFrom('themes')
    .select(['id', ...columns])
    .where('id', '=', id),
);

type Place = { readonly programmeId: number; readonly unitId: number };

const ofUnit = statement((db, { programmeId, unitId }: Place) =>
  db
    .selectFrom('themes')
    .select(['id', ...columns])
    .where('programme_id', '=', programmeId)
    .where('unit_id', '=', unitId)
    .where('removed_at', 'is', literal(null))
    .orderBy('id'),
);

/** Above are few units, and each has few. */
const onTheWayUp = statement((db, { programmeId, unitId }: Place) =>
  db
    .selectFrom('unit_paths')
    .innerJoin('themes', 'themes.unit_id', 'ancestor_id')
    .select([
      'themes.id as id',
      'programme_id as programmeId',
      'themes.unit_id as unitId',
      'text',
      'at',
      'removed_at as removedAt',
    ])
    .where('unit_paths.unit_id', '=', unitId)
    .where('programme_id', '=', programmeId)
    .where('removed_at', 'is', literal(null))
    .orderBy('depth')
    .orderBy('themes.id')
    .limit(literal(50)),
);

const removal = statement((db, { id, now }: { id: number; now: number }) =>
  db
    .updateTable('themes')
    .set({ removed_at: now })
    .where('id', '=', id)
    .where('removed_at', 'is', literal(null)),
);

export function createThemes(db: Db): Themes {
  return {
    add: (theme) => newId(insert(db, theme)),
    find: (id) => first(byId(db, { id })),
    of: (programmeId, unitId) => all(ofUnit(db, { programmeId, unitId })),
    nearest: async (programmeId, unitId) => {
      const found = await all(onTheWayUp(db, { programmeId, unitId }));
      return found.filter((theme) => theme.unitId === found[0]?.unitId);
    },
    remove: async (id, now) => (await changed(removal(db, { id, now }))) === 1,
  };
}
