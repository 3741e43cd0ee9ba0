import { type CodeSpan, type Foreseen, type Outcome, placeOf, places } from '../domain/bulk.ts';
import type { BulkItem } from './bulk-item-statements.ts';
import * as items from './bulk-item-statements.ts';
import type { BulkRow } from './bulk-statements.ts';
import * as rows from './bulk-statements.ts';
import { all, changed, first, newId } from './rows.ts';
import type { Db } from './tables.ts';

export type { BulkItem };
export type Bulk = Omit<BulkRow, 'keys'> & { readonly keys: readonly string[] };
export type NewBulk = Pick<Bulk, 'memberId' | 'chatId' | 'state'> &
  Partial<Pick<Bulk, 'kind' | 'number' | 'day' | 'note' | 'keys' | 'filter'>> & { readonly now: number };
export type BulkChange = Partial<Omit<Bulk, 'id' | 'memberId' | 'chatId' | 'createdAt' | 'updatedAt'>>;

export type Bulks = {
  add(bulk: NewBulk): Promise<number>;
  find(id: number): Promise<Bulk | undefined>;
  /** Holds one to the end of the transaction: nobody else decides its items at the same time. */
  hold(id: number): Promise<Bulk | undefined>;
  change(id: number, change: BulkChange, now: number): Promise<void>;
  /** Those that were being checked, decided or taken back, oldest first: what a crash interrupted. */
  open(): Promise<{ id: number; chatId: number }[]>;
  ofMember(memberId: number): Promise<Bulk[]>;
  remove(id: number): Promise<void>;
  /** Deletes what was left before this moment and is not in work; returns how many. */
  forget(before: number): Promise<number>;
  /** Takes in whatever has a code of this span. */
  addSpan(id: number, span: CodeSpan): Promise<void>;
  /** The one in which a person ticks. */
  tickedBy(memberId: number): Promise<Bulk | undefined>;
  /** Takes in one that has a code, or takes it out again. */
  tick(id: number, initiativeId: number): Promise<void>;
  untick(id: number, initiativeId: number): Promise<void>;
  untickAll(id: number): Promise<void>;
  /** Which of these are ticked. */
  tickedAmong(id: number, initiativeIds: readonly number[]): Promise<ReadonlySet<number>>;
  /** Back to ticking: what was foreseen is forgotten. */
  unsee(id: number): Promise<void>;
  /** Of its items in the order of codes: see `yearFactor`. */
  positions(id: number): Promise<number[]>;
  /** Those not looked at yet. */
  unforeseen(id: number, limit: number): Promise<BulkItem[]>;
  foresee(
    id: number,
    initiativeId: number,
    seen: { readonly foreseen: Foreseen; readonly despite: number | null },
  ): Promise<void>;
  /** Those that wait for the decision. */
  undecided(id: number, limit: number): Promise<BulkItem[]>;
  /** Those that were decided and not taken back. */
  decided(id: number, limit: number): Promise<BulkItem[]>;
  settle(
    id: number,
    initiativeId: number,
    settled: { readonly outcome: Outcome; readonly moveId?: number },
  ): Promise<void>;
  /** Settles those that were foreseen to fail: they are not tried. */
  settleRefused(id: number): Promise<void>;
  /** What was refused is no longer listed: from now on only what cannot be taken back. */
  unlist(id: number): Promise<void>;
  /** Settles all that is not settled. */
  settleRest(id: number, outcome: Outcome): Promise<void>;
  counts(
    id: number,
  ): Promise<{ readonly foreseen: string | null; readonly outcome: string | null; readonly count: number }[]>;
  /** `refused`: only what was not done. */
  page(
    id: number,
    page: { readonly skip: number; readonly limit: number; readonly refused?: true },
  ): Promise<BulkItem[]>;
  /** The moves that it made and that stand. */
  moves(id: number): Promise<number[]>;
};

function read({ keys, ...row }: BulkRow): Bulk {
  return { ...row, keys: keys === null ? [] : (JSON.parse(keys) as string[]) };
}

function outcomePlace(outcome: Outcome): number {
  return outcome === 'done' || outcome === 'undone' ? places.plain : places.refused;
}

export function createBulks(db: Db): Bulks {
  return {
    add: ({ now, keys = [], kind = null, number = null, day = null, note = null, filter = null, ...bulk }) =>
      newId(
        rows.insert(db, {
          ...{ ...bulk, kind, number, day, note, filter },
          keys: JSON.stringify(keys),
          createdAt: now,
          updatedAt: now,
        }),
      ),
    find: async (id) => {
      const row = await first(rows.byId(db, { id }));
      return row && read(row);
    },
    hold: async (id) => {
      const row = await first(rows.lock(db, { id }));
      return row && read(row);
    },
    change: async (id, { keys, ...rest }, now) => {
      const change = keys === undefined ? rest : { ...rest, keys: JSON.stringify(keys) };
      await rows.update(db, { id, change: { ...change, updatedAt: now } });
    },
    open: () => all(rows.inWork(db, {})),
    ofMember: async (memberId) => (await all(rows.ofMember(db, { memberId }))).map(read),
    remove: async (id) => {
      await rows.remove(db, { id });
    },
    forget: (before) => changed(rows.removeOld(db, { before })),
    addSpan: async (id, span) => {
      await items.insertSpan(db, { id, ...span });
    },
    tickedBy: async (memberId) => {
      const row = await first(rows.tickedBy(db, { memberId }));
      return row && read(row);
    },
    tick: async (id, initiativeId) => {
      await items.insertOne(db, { id, initiativeId });
    },
    untick: async (id, initiativeId) => {
      await items.removeOne(db, { id, initiativeId });
    },
    untickAll: async (id) => {
      await items.removeItems(db, { id });
    },
    tickedAmong: async (id, initiativeIds) => {
      if (initiativeIds.length === 0) return new Set();
      const found = await all(items.itemsAmong(db, { id, initiativeIds }));
      return new Set(found.map(({ initiativeId }) => initiativeId));
    },
    unsee: async (id) => {
      await items.unsee(db, { id });
    },
    positions: async (id) => (await all(items.positions(db, { id }))).map(({ position }) => position),
    unforeseen: (id, limit) => all(items.unforeseen(db, { id, limit })),
    foresee: async (id, initiativeId, { foreseen, despite }) => {
      const change = { foreseen, despite, place: placeOf(foreseen) };
      await items.updateItem(db, { id, initiativeId, change });
    },
    undecided: (id, limit) => all(items.undecided(db, { id, limit })),
    decided: (id, limit) => all(items.withOutcome(db, { id, outcome: 'done', limit })),
    settle: async (id, initiativeId, { outcome, moveId }) => {
      const change = { outcome, place: outcomePlace(outcome), ...(moveId !== undefined && { moveId }) };
      await items.updateItem(db, { id, initiativeId, change });
    },
    settleRefused: async (id) => {
      await items.settleRefused(db, { id, place: places.refused });
    },
    unlist: async (id) => {
      await items.unlist(db, { id, from: places.refused, to: places.plain });
    },
    settleRest: async (id, outcome) => {
      await items.settleRest(db, { id, outcome, place: outcomePlace(outcome) });
    },
    counts: (id) => all(items.counts(db, { id })),
    page: (id, { refused, ...page }) =>
      all(items.page(db, { id, ...page, ...(refused === true && { place: places.refused }) })),
    moves: async (id) =>
      (await all(items.movesMade(db, { id }))).flatMap(({ moveId }) => (moveId === null ? [] : [moveId])),
  };
}
