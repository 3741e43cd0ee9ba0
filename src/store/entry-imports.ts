import type { Attachment } from './attachments.ts';
import type { State } from './entry-import-statements.ts';
import * as rows from './entry-import-statements.ts';
import type { RecordOf } from './record.ts';
import { all, changed, first, newId } from './rows.ts';
import type { Db } from './tables.ts';

/** The workbook as Telegram keeps it, and what was said with it. */
export type ImportedFile = Pick<
  Attachment,
  'fileId' | 'fileUniqueId' | 'kind' | 'name' | 'size' | 'caption'
> & { readonly messageId: number };

export type EntryImport = Omit<RecordOf<'entry_imports'>, 'unitIds' | 'file'> & {
  readonly file: ImportedFile;
  /** The units that its rows are for. */
  readonly unitIds: readonly number[];
};
export type NewEntryImport = Pick<EntryImport, 'memberId' | 'chatId' | 'file'> & {
  readonly now: number;
};

/** Some rows of a workbook, as JSON, and what became of them. */
export type EntrySlice = {
  readonly position: number;
  readonly content: string;
  readonly outcome: string | null;
};

export type EntryImports = {
  /** Begins one, which is being read; its message is tied to it afterwards. */
  add(entry: NewEntryImport): Promise<number>;
  tie(id: number, statusRow: number): Promise<void>;
  /** Drops what a member has not confirmed, with all that was read. */
  dropOf(memberId: number, now: number): Promise<void>;
  find(id: number): Promise<EntryImport | undefined>;
  /** Those that were being read or entered, oldest first: what a crash interrupted. */
  open(): Promise<EntryImport[]>;
  /** Steps on; false if it is not (any more) in the state it was thought to be in. */
  step(
    id: number,
    step: { readonly from: State; readonly to: State; readonly now: number },
  ): Promise<boolean>;
  /** Keeps one slice of what was read. */
  putSlice(id: number, slice: Pick<EntrySlice, 'position' | 'content'>): Promise<void>;
  /** What was read is all there: it waits for the confirmation. False if it was dropped meanwhile. */
  ready(
    id: number,
    read: {
      readonly fingerprint: string;
      readonly unitIds: readonly number[];
      readonly entries: number;
      readonly now: number;
    },
  ): Promise<boolean>;
  /** Holds an import to the end of the transaction: nobody else enters its rows at the same time. */
  hold(id: number): Promise<EntryImport | undefined>;
  /** The first slice that is not entered yet. */
  nextSlice(id: number): Promise<EntrySlice | undefined>;
  slice(id: number, position: number): Promise<EntrySlice | undefined>;
  settleSlice(id: number, position: number, outcome: string): Promise<void>;
  /** Deletes what was read. */
  clear(id: number): Promise<void>;
  /** When the same content was entered by this member before. */
  enteredAt(memberId: number, fingerprint: string): Promise<number | undefined>;
  /** Deletes what was never confirmed, and what is done, when it was left before these moments; returns how many. */
  forget(before: { readonly unconfirmed: number; readonly done: number }): Promise<number>;
  eraseOf(memberId: number): Promise<void>;
};

function read({ unitIds, file, ...row }: RecordOf<'entry_imports'>): EntryImport {
  return {
    ...row,
    file: JSON.parse(file) as ImportedFile,
    unitIds: unitIds === null ? [] : (JSON.parse(unitIds) as number[]),
  };
}

async function one(row: Promise<RecordOf<'entry_imports'> | undefined>): Promise<EntryImport | undefined> {
  const found = await row;
  return found && read(found);
}

export function createEntryImports(db: Db): EntryImports {
  const step = async (input: Parameters<typeof rows.move>[1]) => (await changed(rows.move(db, input))) === 1;
  return {
    add: ({ now, file, ...entry }) => {
      const row = { ...entry, file: JSON.stringify(file), statusRow: 0, createdAt: now, updatedAt: now };
      return newId(rows.insert(db, { ...row, state: 'reading' }));
    },
    tie: async (id, statusRow) => {
      await rows.setStatus(db, { id, statusRow });
    },
    dropOf: async (memberId, now) => {
      for (const { id, state } of await all(rows.unconfirmedOf(db, { memberId }))) {
        if (await step({ id, from: state, to: 'dropped', now, change: {} }))
          await rows.removeSlices(db, { id });
      }
    },
    find: (id) => one(first(rows.byId(db, { id }))),
    open: async () => (await all(rows.inWork(db, {}))).map(read),
    step: (id, { from, to, now }) => step({ id, from, to, now, change: {} }),
    putSlice: async (id, slice) => {
      await rows.insertSlice(db, { id, ...slice });
    },
    ready: (id, { fingerprint, unitIds, entries, now }) => {
      const change = { fingerprint, unitIds: JSON.stringify(unitIds), entries };
      return step({ id, from: 'reading', to: 'ready', now, change });
    },
    hold: (id) => one(first(rows.lock(db, { id }))),
    nextSlice: (id) => first(rows.firstOpen(db, { id })),
    slice: (id, position) => first(rows.sliceAt(db, { id, position })),
    settleSlice: async (id, position, outcome) => {
      await rows.setOutcome(db, { id, position, outcome });
    },
    clear: async (id) => {
      await rows.removeSlices(db, { id });
    },
    enteredAt: async (memberId, fingerprint) =>
      (await first(rows.lastEntered(db, { memberId, fingerprint })))?.at,
    forget: async ({ unconfirmed, done }) =>
      (await changed(rows.removeOld(db, { before: unconfirmed, states: ['reading', 'ready', 'dropped'] }))) +
      (await changed(rows.removeOld(db, { before: done, states: ['done'] }))),
    eraseOf: async (memberId) => {
      await rows.removeOf(db, { memberId });
    },
  };
}
