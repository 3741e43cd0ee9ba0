import type { Dialect, OpenOptions } from './backend.ts';
import { openPostgres } from './dialects/postgres.ts';
import { openSqlite } from './dialects/sqlite.ts';
import { storeError } from './errors.ts';
import { checkVersion, migrate } from './migrate.ts';
import type { OpenStore } from './store.ts';
import { storeOver } from './units-of-work.ts';

const dialects: Readonly<Record<string, Dialect>> = {
  file: openSqlite,
  postgres: openPostgres,
  postgresql: openPostgres,
};

/**
 * Opens `file:PATH` or `postgres://…` and brings its tables up to date; read-only, it is taken as it is (workers: own
 * connection, any number beside the writer). What keeps it from opening is a `StoreError` that says so in words.
 */
export async function openStore(url: string, options: OpenOptions = {}): Promise<OpenStore> {
  const open = dialects[url.slice(0, url.indexOf(':'))];
  if (open === undefined) throw storeError('unreadable', 'A database address starts with file: or postgres:');
  const backend = await open(url, options);
  try {
    await (options.readonly === true ? checkVersion(backend) : migrate(backend));
  } catch (error) {
    await backend.close();
    throw error;
  }
  return storeOver(backend, url);
}
