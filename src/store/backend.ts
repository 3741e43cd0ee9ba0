import type { Engine } from './store.ts';
import type { Db } from './tables.ts';

/** What a database engine gives: a new one is a file in dialects/ and a line in `open.ts`. */
export type Backend = {
  readonly engine: Engine;
  /** The database outside any unit of work. */
  readonly db: Db;
  /** Resolves after the commit. `work` must touch nothing but the `db` it is given. */
  transaction<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Keeps other processes from migrating at the same time; held to the end of the transaction. */
  holdMigrations(db: Db): Promise<void>;
  /** Only when nothing runs any more. */
  close(): Promise<void>;
};

export type OpenOptions = { readonly readonly?: boolean };
export type Dialect = (url: string, options: OpenOptions) => Promise<Backend>;
