import type Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import type { Backend, OpenOptions } from '../backend.ts';
import { createGroupCommit } from '../group-commit.ts';
import type { Tables } from '../tables.ts';
import { createDialect } from './sqlite-dialect.ts';
import { createFile, holdFile, openFile } from './sqlite-file.ts';
import { keepingStatements } from './sqlite-statements.ts';

/** Many enough that the flush to the disk weighs little, few enough (some 10 ms) that nobody notices the wait. */
const unitsPerCommit = 50;

/** SQLite in a file, for one process; units of work share commits. `url` is `file:PATH`. */
export async function openSqlite(url: string, { readonly = false }: OpenOptions): Promise<Backend> {
  const path = url.slice('file:'.length);
  const release = readonly ? () => {} : await holdFile(`${path}.lock`);
  let database: Database.Database;
  try {
    if (!readonly) await createFile(path);
    database = openFile(path, readonly);
  } catch (error) {
    release();
    throw error;
  }
  const db = new Kysely<Tables>({ dialect: createDialect(keepingStatements(database)) });
  const transaction = createGroupCommit(
    { run: (command) => void database.exec(command), inTransaction: () => database.inTransaction },
    { begin: readonly ? 'begin' : 'begin immediate', limit: unitsPerCommit },
  );
  return {
    engine: 'sqlite',
    db,
    transaction: (work) => transaction(() => work(db)),
    // Only one process has the file.
    holdMigrations: () => Promise.resolve(),
    close: () => {
      database.close();
      release();
      return Promise.resolve();
    },
  };
}
