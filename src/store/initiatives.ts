import { beginCare } from '../domain/draft-care.ts';
import type { State } from '../domain/initiative.ts';
import type { QueueCounts, QueueFit } from '../domain/queue.ts';
import { createDraftChecks } from './draft-checks.ts';
import * as drafts from './draft-statements.ts';
import { waiting } from './initiative-queue.ts';
import * as rows from './initiative-statements.ts';
import type { QueueQuery } from './queue-conditions.ts';
import { countQueue, isWaiting, type QueueCounting, waitingCount } from './queue-counts.ts';
import { countMatching } from './queue-matching.ts';
import type { RecordOf } from './record.ts';
import { all, changed, first, newId } from './rows.ts';
import type { Db } from './tables.ts';

export type Initiative = Omit<RecordOf<'initiatives'>, 'toFix'> & {
  /** Question keys an officer asked to complete. */
  readonly toFix: readonly string[] | null;
};
/** What changes, with the version it was read at. */
export type InitiativeChange = Pick<Initiative, 'id' | 'version' | 'updatedAt'> &
  Partial<Omit<Initiative, 'createdAt'>>;

export type { QueueCounting, QueueQuery };

/** Drafts that were put aside are found by `aside` only. */
export type Initiatives = {
  /** Also sets when to look whether it was gone on with. */
  addDraft(draft: rows.NewDraft): Promise<number>;
  find(id: number): Promise<Initiative | undefined>;
  byCode(year: number, number: number): Promise<Initiative | undefined>;
  /** Those of a year that have one of these numbers, in no order. */
  byNumbers(year: number, numbers: readonly number[]): Promise<Initiative[]>;
  /** In no order. */
  byIds(ids: readonly number[]): Promise<Initiative[]>;
  /** What a member is writing, for others too; newest first. */
  draftsOf(memberId: number): Promise<Initiative[]>;
  /** What a member is typing for others. */
  draftsTypedBy(memberId: number): Promise<Initiative[]>;
  /** Of this author in every state, newest first; `before` is the last id seen. */
  listOf(memberId: number, page: { readonly before?: number; readonly limit: number }): Promise<Initiative[]>;
  /**
   * What a member follows: own ones, those typed for others as long as the author has no account, and those the member
   * confirmed to be a co-author of; of one state or of all, newest first, `skip` of them passed over.
   */
  listFor(
    memberId: number,
    page: { readonly state?: State; readonly skip?: number; readonly limit: number },
  ): Promise<Initiative[]>;
  /** The newest one that was begun anew from this one. */
  anewFrom(earlierId: number): Promise<Initiative | undefined>;
  /** Those that this reviewer sent back and that were submitted again since, oldest first. */
  resubmittedTo(reviewerId: number, limit: number): Promise<Initiative[]>;
  /** Those marked as duplicates of this one, withdrawn ones left out. */
  duplicatesOf(id: number, options: { readonly limit: number }): Promise<Initiative[]>;
  /** False if the version moved on since it was read: nothing is saved. Else the version goes up by one. */
  save(change: InitiativeChange): Promise<boolean>;
  /** Oldest submission first. */
  queue(query: QueueQuery): Promise<Initiative[]>;
  /** How many it holds. */
  queueFits(query: Omit<QueueQuery, 'limit'>): Promise<QueueFit>;
  /** What an officer's queue holds, by state and age. */
  queueCounts(counting: QueueCounting): Promise<QueueCounts>;
  /** Whether anything waits in a unit or below it. */
  isWaiting(underUnitId: number): Promise<boolean>;
  /** How many wait in a unit and below it. */
  queueCount(underUnitId: number, states: readonly State[]): Promise<number>;
  /** The next running number of a year; free again if the unit of work fails, so none is ever missing. */
  nextCode(year: number): Promise<number>;
  /** Deletes a draft with its answers and files; false if it is no draft. */
  remove(id: number): Promise<boolean>;
  /** Erases for good what a member put aside, or what was typed for the member and put aside. */
  eraseAsideOf(memberId: number): Promise<void>;
  /** When each was last written on, epoch ms: begun, answered, a file added, opened again. */
  touches(ids: readonly number[]): Promise<Map<number, number>>;
  /** Puts a draft that this member writes aside, to be erased later; false if there is none. */
  putAside(draft: { id: number; memberId: number; now: number }): Promise<boolean>;
  /** Undoes `putAside`; false if there is none. */
  bringBack(draft: { id: number; memberId: number }): Promise<boolean>;
  aside(id: number): Promise<Initiative | undefined>;
  /** Erases for good what was put aside up to this moment; returns how many. */
  eraseAside(before: number): Promise<number>;
};

function read({ toFix, ...row }: RecordOf<'initiatives'>): Initiative {
  return { ...row, toFix: toFix === null ? null : (JSON.parse(toFix) as string[]) };
}

async function one(row: Promise<RecordOf<'initiatives'> | undefined>): Promise<Initiative | undefined> {
  const found = await row;
  return found && read(found);
}

async function many(list: Promise<RecordOf<'initiatives'>[]>): Promise<Initiative[]> {
  return (await list).map(read);
}

export function createInitiatives(db: Db): Initiatives {
  return {
    addDraft: async (draft) => {
      const id = await newId(rows.insert(db, draft));
      await createDraftChecks(db).put(id, beginCare(draft.now));
      return id;
    },
    find: (id) => one(first(rows.byId(db, { id }))),
    byCode: (year, number) => one(first(rows.byCode(db, { year, number }))),
    byNumbers: async (year, numbers) =>
      numbers.length === 0 ? [] : many(all(rows.byNumbers(db, { year, numbers }))),
    byIds: async (ids) => (ids.length === 0 ? [] : many(all(rows.byIds(db, { ids })))),
    draftsOf: (memberId) => many(all(rows.draftsOf(db, { memberId }))),
    draftsTypedBy: (memberId) => many(all(rows.draftsTypedBy(db, { memberId }))),
    listFor: (memberId, page) => many(all(rows.listFor(db, { memberId, ...page }))),
    listOf: (memberId, page) => many(all(rows.listOf(db, { memberId, ...page }))),
    anewFrom: (earlierId) => one(first(rows.anewFrom(db, { earlierId }))),
    resubmittedTo: (reviewerId, limit) => many(all(rows.resubmittedTo(db, { reviewerId, limit }))),
    duplicatesOf: (id, options) => many(all(rows.duplicatesOf(db, { id, ...options }))),
    save: async ({ id, version, toFix, ...rest }) => {
      const change = toFix === undefined ? rest : { ...rest, toFix: toFix && JSON.stringify(toFix) };
      return (await changed(rows.update(db, { id, version, change }))) === 1;
    },
    queue: (query) => many(waiting(db, query)),
    queueFits: (query) => countMatching(db, query),
    queueCounts: (counting) => countQueue(db, counting),
    isWaiting: (underUnitId) => isWaiting(db, underUnitId),
    queueCount: (underUnitId, states) => waitingCount(db, underUnitId, states),
    nextCode: async (year) => {
      const row = await first(rows.nextCode(db, { year }));
      if (row === undefined) throw new Error('An insert returned no row.');
      return row.last;
    },
    remove: async (id) => (await changed(rows.remove(db, { id }))) === 1,
    eraseAsideOf: async (memberId) => {
      await drafts.eraseAsideOf(db, { memberId });
    },
    touches: async (ids) => {
      if (ids.length === 0) return new Map();
      const found = await all(drafts.touches(db, { ids }));
      return new Map(
        found.map(({ id, created, opened, answered, attached }) => [
          id,
          Math.max(created, opened ?? 0, answered ?? 0, attached ?? 0),
        ]),
      );
    },
    putAside: async (draft) => (await changed(drafts.putAside(db, draft))) === 1,
    bringBack: async (draft) => (await changed(drafts.bringBack(db, draft))) === 1,
    aside: (id) => one(first(drafts.asideById(db, { id }))),
    eraseAside: (before) => changed(drafts.eraseAside(db, { before })),
  };
}
