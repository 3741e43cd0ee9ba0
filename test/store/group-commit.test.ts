import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createGroupCommit } from '../../src/store/group-commit.ts';

function sample(limit = 50) {
  const database = new Database(':memory:');
  database.exec('create table notes (text)');
  const commands: string[] = [];
  const transaction = createGroupCommit(
    {
      run: (command) => {
        commands.push(command);
        database.exec(command);
      },
      inTransaction: () => database.inTransaction,
    },
    { begin: 'begin immediate', limit },
  );
  const insert = database.prepare('insert into notes values (?)');
  const write = (text: string) =>
    transaction(async () => {
      await Promise.resolve();
      insert.run(text);
      return text;
    });
  const kept = () => database.prepare('select text from notes').pluck().all();
  const commits = () => commands.filter((command) => command === 'commit').length;
  return { database, transaction, write, kept, commits };
}

test('units that wait together share one commit, in the order they came', async () => {
  const { write, kept, commits } = sample();
  const texts = Array.from({ length: 50 }, (_, index) => `${index}`);
  expect(await Promise.all(texts.map(write))).toEqual(texts);
  expect(kept()).toEqual(texts);
  expect(commits()).toBe(1);
});

test('no commit carries more units than the limit', async () => {
  const { write, commits } = sample(10);
  await Promise.all(Array.from({ length: 25 }, (_, index) => write(`${index}`)));
  expect(commits()).toBe(3);
});

test('no unit is told of success before the commit that carries it', async () => {
  const { write, commits } = sample();
  const seen: number[] = [];
  await Promise.all(['a', 'b', 'c'].map((text) => write(text).then(() => seen.push(commits()))));
  expect(seen).toEqual([1, 1, 1]);
});

test('a unit that throws takes only its own writes back', async () => {
  const { database, transaction, write, kept } = sample();
  const before = write('before');
  const failing = transaction(async () => {
    database.exec(`insert into notes values ('failing')`);
    await Promise.reject(new Error('no'));
  });
  const results = await Promise.allSettled([before, failing, write('after')]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(kept()).toEqual(['before', 'after']);
});

test('on a full disk the whole group fails and the next one works again', async () => {
  const { database, write, kept } = sample();
  await write('before');
  database.pragma('max_page_count = 8');
  const results = await Promise.allSettled([write('small'), write('x'.repeat(100_000)), write('after')]);
  expect(results.map(({ status }) => status)).toContain('rejected');
  const told = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  expect(kept()).toEqual(['before', ...told]);
  expect(await write('later')).toBe('later');
});

test('a commit that fails is told to every unit of it', async () => {
  const { database, transaction, kept } = sample();
  database.exec('pragma foreign_keys = on');
  database.exec('create table parents (id integer primary key)');
  database.exec('create table children (id references parents deferrable initially deferred)');
  const orphan = transaction(async () => void database.exec('insert into children values (1)'));
  const beside = transaction(async () => void database.exec(`insert into notes values ('beside')`));
  const results = await Promise.allSettled([orphan, beside]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(kept()).toEqual([]);
});
