import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { postgres } from '../databases.ts';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(inject('folder'), 'open-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

async function opened(url: string, options?: { readonly: boolean }): Promise<OpenStore> {
  const store = await openStore(url, options);
  onTestFinished(() => store.close());
  return store;
}

/** Starts a process that writes into a database; `killed` are the ids it was told of before it was killed. */
async function holder(url: string) {
  const script = fileURLToPath(new URL('hold-database.ts', import.meta.url));
  const child = spawn(process.execPath, [script, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line);
      if (lines.length === 20) resolve();
    });
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
      return lines.slice(1).map(Number);
    },
  };
}

describe('opening a SQLite file', () => {
  test('only the owner may read what it makes', async () => {
    const base = await folder();
    await opened(`file:${join(base, 'data', 'bot.db')}`);
    expect((await stat(join(base, 'data'))).mode & 0o777).toBe(0o700);
    const files = await readdir(join(base, 'data'));
    expect(files).toEqual(expect.arrayContaining(['bot.db', 'bot.db-wal', 'bot.db-shm', 'bot.db.lock']));
    const rights = await Promise.all(
      files.map(async (file) => (await stat(join(base, 'data', file))).mode & 0o777),
    );
    expect(new Set(rights)).toEqual(new Set([0o600]));
  });

  test('a folder that is there keeps the rights it has', async () => {
    const base = await folder();
    await mkdir(join(base, 'shared'));
    await chmod(join(base, 'shared'), 0o755);
    await opened(`file:${join(base, 'shared', 'bot.db')}`);
    expect((await stat(join(base, 'shared'))).mode & 0o777).toBe(0o755);
  });

  test('a second one on the same file is told so, until the first is closed', async () => {
    const url = `file:${join(await folder(), 'bot.db')}`;
    const first = await openStore(url);
    const second = openStore(url);
    await expect(second).rejects.toMatchObject({ code: 'in-use' });
    await expect(second).rejects.toThrow('Another process is using this database');
    await first.close();
    await expect(opened(url)).resolves.toBeDefined();
  });

  test('after kill -9 the file is free and everything acknowledged is in it', async () => {
    const url = `file:${join(await folder(), 'bot.db')}`;
    const process = await holder(url);
    await expect(openStore(url)).rejects.toMatchObject({ code: 'in-use' });
    const acknowledged = await process.kill();
    const store = await opened(url);
    const kept = await store.members.languageOf(acknowledged);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect([...kept.keys()].toSorted((a, b) => a - b)).toEqual(acknowledged);
  });

  test('workers may read beside the writer, and only read', async () => {
    const url = `file:${join(await folder(), 'bot.db')}`;
    const writer = await opened(url);
    const reader = await opened(url, { readonly: true });
    const id = await writer.members.add({ telegramId: 7_100_000_001, language: 'vi', now: 1 });
    expect(await reader.members.find(id)).toMatchObject({ telegramId: 7_100_000_001 });
    await expect(reader.members.erase(id, 2)).rejects.toThrow(/readonly/);
  });

  test('a reader sees one moment through a whole unit of work', async () => {
    const url = `file:${join(await folder(), 'bot.db')}`;
    const writer = await opened(url);
    const reader = await opened(url, { readonly: true });
    const seen = await reader.transaction(async (store) => {
      const before = await store.units.count();
      await writer.units.add({ code: 'MOI', name: 'Đơn vị mới', parentId: null, block: 'other', now: 1 });
      return [before, await store.units.count()];
    });
    expect(seen).toEqual([0, 0]);
    expect(await reader.units.count()).toBe(1);
  });

  test('a place that cannot be written is named', async () => {
    const base = await folder();
    await writeFile(join(base, 'file'), 'in the way');
    await expect(openStore(`file:${join(base, 'file', 'bot.db')}`)).rejects.toMatchObject({
      code: 'unwritable',
      message: expect.stringContaining(join(base, 'file')) as unknown,
    });
    await expect(openStore(`file:${join(base, 'none.db')}`, { readonly: true })).rejects.toMatchObject({
      code: 'unwritable',
    });
    expect(await readdir(base)).toEqual(['file']);
  });

  test('a file that is no database is not touched', async () => {
    const path = join(await folder(), 'letter.txt');
    await writeFile(path, 'Kính gửi Ban Thường vụ Công đoàn, '.repeat(50));
    await expect(openStore(`file:${path}`)).rejects.toMatchObject({ code: 'unreadable' });
    expect((await stat(path)).size).toBeGreaterThan(1000);
  });
});

describe('opening PostgreSQL', () => {
  test('a server that does not answer is named, without its password', async () => {
    const refused = openStore('postgres://bot:hunter2@127.0.0.1:1/bot');
    await expect(refused).rejects.toMatchObject({ code: 'unreachable' });
    await expect(refused).rejects.toThrow(/127\.0\.0\.1:1.*ECONNREFUSED/);
    await expect(refused).rejects.not.toThrow(/hunter2/);
  });

  test('a wrong password and a missing database are told', async () => {
    const { server } = inject('postgres');
    await expect(openStore(`${server}/nowhere`)).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('nowhere') as unknown,
    });
    await expect(openStore(`${server.replace(':postgres@', ':wrong@')}/migrated`)).rejects.toMatchObject({
      code: 'unreachable',
    });
  });

  test('numbers beyond 32 bits come as numbers', async () => {
    const database = await postgres.open();
    onTestFinished(database.close);
    const id = await database.store.members.add({ telegramId: 2 ** 52, language: 'vi', now: 2 ** 45 });
    expect(await database.store.members.find(id)).toMatchObject({ telegramId: 2 ** 52, createdAt: 2 ** 45 });
  });

  test('a reader cannot write', async () => {
    const database = await postgres.open();
    const reader = await openStore(database.url, { readonly: true });
    await expect(reader.members.add({ telegramId: 1, language: 'vi', now: 1 })).rejects.toThrow(/read-only/);
    await reader.close();
    await database.close();
  });
});

test('an address of no kind we know is refused', async () => {
  await expect(openStore('mysql://here')).rejects.toMatchObject({ code: 'unreadable' });
});
