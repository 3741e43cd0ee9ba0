import type Database from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

const mostStatements = 500;

/** The database as Kysely sees it: keeps prepared statements, and refuses those that belong to no unit of work. */
export function keepingStatements(database: Database.Database): SqliteDatabase {
  const kept = new Map<string, Database.Statement>();
  return {
    prepare: (sql) => {
      if (!database.inTransaction) throw new Error('A query outside its unit of work: was one not awaited?');
      let statement = kept.get(sql);
      if (statement === undefined) {
        if (kept.size >= mostStatements) kept.clear();
        kept.set(sql, (statement = database.prepare(sql)));
      }
      return statement;
    },
    close: () => void database.close(),
  };
}
