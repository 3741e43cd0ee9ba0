import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { inject } from 'vitest';
import { openStore } from '../src/store/open.ts';
import type { OpenStore } from '../src/store/store.ts';
import { sqliteTemplate } from './folder.ts';
import type { TestServer } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestServer;
    /** Of this run, gone after it. */
    folder: string;
  }
}

export type Place = { readonly url: string; drop(): Promise<void> };
export type OpenDatabase = { readonly store: OpenStore; readonly url: string; close(): Promise<void> };

async function sqliteFile(from?: string): Promise<Place> {
  const folder = await mkdtemp(join(inject('folder'), 'sqlite-'));
  if (from !== undefined) await copyFile(join(inject('folder'), from), join(folder, 'bot.db'));
  return {
    url: `file:${join(folder, 'bot.db')}`,
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Runs SQL on a connection of its own: what another process sees, and what one may not do through the store. */
export async function ask(url: string, command: string): Promise<Rows> {
  if (url.startsWith('file:')) {
    const database = new Database(url.slice('file:'.length));
    try {
      const statement = database.prepare(command);
      return statement.reader ? (statement.all() as Rows) : (statement.run(), []);
    } finally {
      database.close();
    }
  }
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(command)).rows;
  } finally {
    await client.end();
  }
}

/** A fresh database on the server; with tables, it is a copy of one that has them. */
async function postgresDatabase(from: string): Promise<Place> {
  const server = `${inject('postgres').server}/postgres`;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await ask(server, `create database ${name} template ${from} strategy file_copy`);
  return {
    url: `${inject('postgres').server}/${name}`,
    drop: async () => {
      await ask(server, `drop database ${name} with (force)`);
    },
  };
}

async function opened({ url, drop }: Place): Promise<OpenDatabase> {
  const store = await openStore(url);
  const close = async (): Promise<void> => {
    await store.close();
    await drop();
  };
  return { store, url, close };
}

const sqlite = {
  name: 'sqlite',
  open: async () => opened(await sqliteFile(sqliteTemplate)),
  empty: () => sqliteFile(),
} as const;

export const postgres = {
  name: 'postgres',
  open: async () => opened(await postgresDatabase(inject('postgres').template)),
  empty: () => postgresDatabase('template0'),
} as const;

/** Every engine the bot runs on, for `describe.each`. `empty` is a place without tables, not opened yet. */
export const databases = [sqlite, postgres] as const;
