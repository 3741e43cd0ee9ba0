import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Backend, OpenOptions } from '../backend.ts';
import { codeOf, storeError } from '../errors.ts';
import type { Tables } from '../tables.ts';

const connections = 10;
const connectionTimeoutMillis = 10_000;

/** int8 and numeric (what `sum` of int8 gives) come as text; ours are whole numbers below 2^53. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);
types.setTypeParser(pg.types.builtins.NUMERIC, Number);

async function reach(pool: pg.Pool, host: string): Promise<void> {
  try {
    const client = await pool.connect();
    client.release();
  } catch (error) {
    await pool.end();
    const why = error instanceof Error && error.message !== '' ? error.message : codeOf(error);
    throw storeError('unreachable', `Cannot reach the database at ${host}: ${why}.`, error);
  }
}

/** PostgreSQL, for any number of processes; each unit of work is a transaction of its own. */
export async function openPostgres(url: string, { readonly = false }: OpenOptions): Promise<Backend> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis,
    keepAlive: true,
    application_name: 'sangkien-bot',
    // Whoever only reads long (an export) sees one moment from the beginning to the end of a transaction.
    ...(readonly
      ? { options: '-c default_transaction_read_only=on -c default_transaction_isolation=repeatable\\ read' }
      : {}),
    types,
  });
  // A connection that breaks while idle is replaced at the next use; unheard, the event would end the process.
  pool.on('error', () => {});
  // One that breaks while it is in use: its query fails, and that is told where it was asked.
  pool.on('connect', (client) => {
    client.on('error', () => {});
  });
  await reach(pool, new URL(url).host);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    engine: 'postgres',
    db,
    transaction: (work) => db.transaction().execute(work),
    holdMigrations: async (trx) => {
      await sql`select pg_advisory_xact_lock(hashtext('sangkien-bot migrations'))`.execute(trx);
    },
    close: () => db.destroy(),
  };
}
