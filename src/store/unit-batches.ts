import { sql } from 'kysely';
import type { Db } from './tables.ts';
import { hold } from './unit-tree.ts';
import { searchable } from './unit-words.ts';
import type { NewUnit } from './units.ts';

/** A unit named by code, below one that is named by code. */
export type BatchUnit = Omit<NewUnit, 'parentId' | 'now'> & { readonly parent: string | null };

export type UnitBatches = {
  /** Holds the tree to the end of the transaction: what was read of it stays true. */
  hold(): Promise<void>;
  /** Adds units, those above before those below; `ids` (by code) knows the units that stand, and learns the new ones. */
  add(units: readonly BatchUnit[], ids: Map<string, number>, now: number): Promise<void>;
  /** Hangs units below others. That no circle comes of it is for the caller to know, who holds the tree. */
  move(moves: readonly { readonly id: number; readonly parentId: number }[]): Promise<void>;
};

/** Parameters of one command are limited; a unit has ten. */
const rowsAtOnce = 200;

/** The closure of the units that have none yet. */
const grow = sql`
  insert into unit_paths (ancestor_id, unit_id, depth)
  with recursive climb (ancestor_id, unit_id, depth) as (
    select id, id, 0 from units where not exists (select 1 from unit_paths where unit_id = units.id)
    union all
    select units.parent_id, climb.unit_id, climb.depth + 1
    from climb join units on units.id = climb.ancestor_id
    where units.parent_id is not null
  )
  select ancestor_id, unit_id, depth from climb`;

/** Cuts a list so that nobody comes in the same part as the unit above. */
function partsOf(units: readonly BatchUnit[]): BatchUnit[][] {
  const parts: BatchUnit[][] = [];
  let codes = new Set<string>();
  for (const unit of units) {
    const part = parts.at(-1);
    if (
      part === undefined ||
      part.length === rowsAtOnce ||
      (unit.parent !== null && codes.has(unit.parent))
    ) {
      parts.push([unit]);
      codes = new Set([unit.code]);
    } else {
      part.push(unit);
      codes.add(unit.code);
    }
  }
  return parts;
}

function rowOf({ parent, ...unit }: BatchUnit, ids: ReadonlyMap<string, number>, now: number) {
  const parentId = parent === null ? null : ids.get(parent);
  if (parentId === undefined) throw new Error('A unit comes before the one above it.');
  const { code, name, workplace = null, block, headcount = null } = unit;
  return {
    code,
    name,
    workplace,
    parent_id: parentId,
    block,
    headcount,
    ...searchable(unit),
    created_at: now,
  };
}

export function createUnitBatches(db: Db): UnitBatches {
  return {
    hold: () => hold(db),
    async add(units, ids, now) {
      for (const part of partsOf(units)) {
        const rows = part.map((unit) => rowOf(unit, ids, now));
        const added = await db.insertInto('units').values(rows).returning(['id', 'code']).execute();
        for (const { id, code } of added) ids.set(code, id);
      }
      await grow.execute(db);
    },
    async move(moves) {
      if (moves.length === 0) return;
      for (const { id, parentId } of moves)
        await db.updateTable('units').set({ parent_id: parentId }).where('id', '=', id).execute();
      await db.deleteFrom('unit_paths').execute();
      await grow.execute(db);
    },
  };
}
