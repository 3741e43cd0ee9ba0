import Database from 'better-sqlite3';
import { ask } from '../databases.ts';

/** Makes every insert into a table fail, until it is mended; `code` is PostgreSQL's, SQLite knows its own only. */
export async function breakTable(url: string, table: string, code = 'P0001'): Promise<() => Promise<void>> {
  if (url.startsWith('file:')) {
    await ask(
      url,
      `create trigger broken before insert on ${table} begin select raise(abort, 'broken'); end`,
    );
    return async () => void (await ask(url, 'drop trigger broken'));
  }
  await ask(
    url,
    `create function broken() returns trigger language plpgsql as
      $$ begin raise exception 'broken' using errcode = '${code}'; end $$`,
  );
  await ask(url, `create trigger broken before insert on ${table} for each row execute function broken()`);
  return async () => void (await ask(url, 'drop function broken cascade'));
}

/** Cuts every connection to the PostgreSQL database, as its restart does. */
export async function cutConnections(url: string): Promise<void> {
  await ask(
    url,
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`,
  );
}

/** Holds SQLite's write lock as another process may; returns what lets it go. */
export function lockFile(url: string): () => void {
  const database = new Database(url.slice('file:'.length));
  database.exec('begin immediate');
  return () => {
    database.exec('commit');
    database.close();
  };
}
