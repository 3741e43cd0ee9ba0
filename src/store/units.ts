import type { RecordOf } from './record.ts';
import { all, first, newId } from './rows.ts';
import type { Db } from './tables.ts';
import * as rows from './unit-statements.ts';
import * as tree from './unit-tree.ts';
import { queryWords, searchable } from './unit-words.ts';

export type Unit = Omit<RecordOf<'units'>, 'search' | 'spelled'>;
export type NewUnit = Pick<Unit, 'code' | 'name' | 'parentId' | 'block'> &
  Partial<Pick<Unit, 'workplace' | 'headcount'>> & { readonly now: number };
export type UnitChange = Partial<
  Pick<Unit, 'code' | 'name' | 'workplace' | 'block' | 'headcount' | 'closedAt'>
>;

export type Units = {
  add(unit: NewUnit): Promise<number>;
  find(id: number): Promise<Unit | undefined>;
  byCode(code: string): Promise<Unit | undefined>;
  root(): Promise<Unit | undefined>;
  /** Ids of the unit itself and of all above it, nearest first. */
  path(id: number): Promise<number[]>;
  /** Names of the unit itself and of all above it, nearest first. */
  pathNames(id: number): Promise<string[]>;
  /**
   * Open units that contain every word of the query, marks or none; exact marks first, then beginnings of words.
   * `under`: only in these and below.
   */
  search(
    query: string,
    options: { readonly under?: readonly number[]; readonly limit: number },
  ): Promise<Unit[]>;
  children(id: number): Promise<Unit[]>;
  /** Ids of the unit itself and of all below it. */
  subtree(id: number): Promise<number[]>;
  update(id: number, change: UnitChange): Promise<void>;
  /** Hangs a unit with all below it under another; false if that one is the unit itself or below it. */
  move(id: number, parentId: number): Promise<boolean>;
  /** How many units are open. */
  count(): Promise<number>;
  /** The unit itself and all below it, closed ones too; parents before children. */
  all(under: number): Promise<Unit[]>;
};

export function createUnits(db: Db): Units {
  const find = (id: number) => first(rows.byId(db, { id }));
  return {
    add: async ({ now, ...unit }) => {
      await tree.hold(db);
      const whole = { workplace: null, headcount: null, ...unit, ...searchable(unit), createdAt: now };
      const id = await newId(rows.insert(db, whole));
      await tree.plant(db, id, unit.parentId);
      return id;
    },
    find,
    byCode: (code) => first(rows.byCode(db, { code })),
    root: () => first(rows.roots(db, {})),
    path: async (id) => (await tree.path(db, id)).map((unit) => unit.id),
    pathNames: async (id) => (await tree.path(db, id)).map(({ name }) => name),
    search: async (query, options) => {
      const { folded, spelled } = queryWords(query);
      if (folded.length === 0) return [];
      const patterns = {
        contained: folded.map((word) => `%${word}%`),
        beginning: folded.map((word) => `% ${word}%`),
        spelled: spelled.map((word) => `%${word}%`),
      };
      return all(rows.search(db, { ...patterns, ...options }));
    },
    children: (id) => all(rows.childrenOf(db, { id })),
    subtree: (id) => tree.subtree(db, id),
    update: async (id, change) => {
      const unit = await find(id);
      if (unit !== undefined)
        await rows.update(db, { id, change: { ...change, ...searchable({ ...unit, ...change }) } });
    },
    move: (id, parentId) => tree.move(db, id, parentId),
    count: async () => (await first(rows.countOpen(db, {})))?.count ?? 0,
    all: (under) => all(rows.allUnder(db, { id: under })),
  };
}
