import { sql } from 'kysely';
import type { Backend } from './backend.ts';
import { storeError } from './errors.ts';
import { migrations } from './migrations/list.ts';
import type { Db } from './tables.ts';

/** The names of what was run on a database; throws if one of them is unknown to this program. */
async function namesOf(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`select name from migrations`.execute(db);
  const known = new Set(migrations.map(({ name }) => name));
  const foreign = rows.find(({ name }) => !known.has(name));
  if (foreign === undefined) return new Set(rows.map(({ name }) => name));
  throw storeError(
    'newer-database',
    `This database was written by a newer version of the program (it knows ${foreign.name}): update the program.`,
  );
}

export async function checkVersion({ transaction }: Backend): Promise<void> {
  await transaction(namesOf);
}

/** Runs the migrations a database does not have yet: all of them, or none when one fails. */
export async function migrate({ engine, transaction, holdMigrations }: Backend): Promise<void> {
  await transaction(async (db) => {
    await holdMigrations(db);
    await sql`create table if not exists migrations (name text primary key)`.execute(db);
    const done = await namesOf(db);
    for (const { name, up } of migrations.filter((migration) => !done.has(migration.name))) {
      for (const command of up(engine)) await sql.raw(command).execute(db);
      await sql`insert into migrations (name) values (${name})`.execute(db);
    }
  });
}
