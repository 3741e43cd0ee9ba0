import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { codeOf, type StoreErrorCode, storeError } from '../errors.ts';

/** Makes a missing database with rights for its owner only; SQLite gives its side files the same rights. */
export async function createFile(path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(path, 'a', 0o600);
    await file.close();
  } catch (error) {
    throw storeError('unwritable', `Cannot write the database ${path} (${codeOf(error)}).`, error);
  }
}

/**
 * Keeps a second process out, with a lock of the operating system that ends with the process, however it ends.
 * The database itself stays open to readers (exports, backups). Returns what lets go.
 */
export async function holdFile(path: string): Promise<() => void> {
  await createFile(path);
  const lock = new Database(path, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (codeOf(error) !== 'SQLITE_BUSY') throw error;
    throw storeError('in-use', `Another process is using this database: ${path} is locked.`, error);
  }
  return () => void lock.close();
}

const problems: Readonly<Record<string, { code: StoreErrorCode; words: string }>> = {
  SQLITE_NOTADB: { code: 'unreadable', words: 'is no database' },
  SQLITE_CORRUPT: { code: 'unreadable', words: 'is damaged' },
  SQLITE_CANTOPEN: { code: 'unwritable', words: 'cannot be opened' },
  SQLITE_READONLY: { code: 'unwritable', words: 'cannot be written' },
  SQLITE_BUSY: { code: 'in-use', words: 'is held by another program' },
};

export function openFile(path: string, readonly: boolean): Database.Database {
  try {
    const database = new Database(path, { readonly, timeout: 5_000 });
    if (!readonly) database.pragma('journal_mode = wal');
    // A power cut must not lose what was acknowledged; the default of this build is NORMAL.
    database.pragma('synchronous = full');
    database.pragma('foreign_keys = on');
    database.pragma('secure_delete = on');
    // KiB
    database.pragma('cache_size = -16000');
    return database;
  } catch (error) {
    const problem = problems[codeOf(error) ?? ''];
    if (problem === undefined) throw error;
    throw storeError(problem.code, `The database ${path} ${problem.words}.`, error);
  }
}
