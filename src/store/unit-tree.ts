import { sql } from 'kysely';
import { all } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

type Id = { readonly id: number };

/** Holds the root's row to the end of the transaction, on every engine: the tree changes one step after another. */
const holdTree = statement((db, _: object) =>
  db
    .updateTable('units')
    .set((unit) => ({ headcount: unit.ref('headcount') }))
    .where('parent_id', 'is', null),
);

const addSelf = statement((db, { id }: Id) =>
  db.insertInto('unit_paths').values({ ancestor_id: id, unit_id: id, depth: literal(0) }),
);

/** Puts a unit and all below it under its parent and all above that. */
const hang = statement((db, { id, parentId }: Id & { parentId: number }) =>
  db
    .insertInto('unit_paths')
    .columns(['ancestor_id', 'unit_id', 'depth'])
    .expression(
      db
        .selectFrom('unit_paths as above')
        .innerJoin('unit_paths as below', (join) => join.onTrue())
        .select([
          'above.ancestor_id',
          'below.unit_id',
          sql<number>`above.depth + below.depth + 1`.as('depth'),
        ])
        .where('above.unit_id', '=', parentId)
        .where('below.ancestor_id', '=', id),
    ),
);

const takeDown = statement((db, { id }: Id) => {
  const below = db.selectFrom('unit_paths').select('unit_id').where('ancestor_id', '=', id);
  return db.deleteFrom('unit_paths').where('unit_id', 'in', below).where('ancestor_id', 'not in', below);
});

const setParent = statement((db, { id, parentId }: Id & { parentId: number }) =>
  db.updateTable('units').set({ parent_id: parentId }).where('id', '=', id),
);

const upwards = statement((db, { id }: Id) =>
  db
    .selectFrom('unit_paths')
    .innerJoin('units', 'units.id', 'ancestor_id')
    .select(['units.id', 'name'])
    .where('unit_id', '=', id)
    .orderBy('depth'),
);

const downwards = statement((db, { id }: Id) =>
  db.selectFrom('unit_paths').select('unit_id as id').where('ancestor_id', '=', id).orderBy('depth'),
);

/** Takes the tree for a change; before a unit is added or moved. */
export async function hold(db: Db): Promise<void> {
  await holdTree(db, {});
}

export async function plant(db: Db, id: number, parentId: number | null): Promise<void> {
  await addSelf(db, { id });
  if (parentId !== null) await hang(db, { id, parentId });
}

export async function subtree(db: Db, id: number): Promise<number[]> {
  return (await all(downwards(db, { id }))).map((unit) => unit.id);
}

/** A unit and all above it, nearest first. */
export function path(db: Db, id: number): Promise<{ id: number; name: string }[]> {
  return all(upwards(db, { id }));
}

/** False if the new parent is the unit itself or below it. */
export async function move(db: Db, id: number, parentId: number): Promise<boolean> {
  await hold(db);
  const above = await path(db, parentId);
  if (above.length === 0 || above.some((unit) => unit.id === id)) return false;
  await takeDown(db, { id });
  await setParent(db, { id, parentId });
  await hang(db, { id, parentId });
  return true;
}
