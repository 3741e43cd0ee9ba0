import Database from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDialect } from '../../src/store/dialects/sqlite-dialect.ts';
import { columnsOf, named } from '../../src/store/record.ts';
import { all, changed } from '../../src/store/rows.ts';
import { statement } from '../../src/store/statement.ts';
import type { Db, Tables } from '../../src/store/tables.ts';

let db: Db;
let built = 0;

beforeAll(() => {
  const database = new Database(':memory:');
  database.exec('create table notes (id integer primary key, initiative_id integer, text text, at integer)');
  db = new Kysely<Tables>({ dialect: createDialect(database) });
});
afterAll(() => db.destroy());

type New = { initiativeId: number; text: string };

const insert = statement((on, { notes }: { notes: readonly New[] }) => {
  built += 1;
  return on.insertInto('notes').values(notes.map((note) => ({ ...columnsOf(note), at: 7 })));
});

const among = statement((on, { ids, text }: { ids: readonly number[]; text?: string }) => {
  const found = on
    .selectFrom('notes')
    .select(named('initiative_id', 'text', 'at'))
    .where('initiative_id', 'in', ids);
  return text === undefined ? found : found.where('text', '=', text);
});

test('a query is built once for each shape of its input and run with the values of each call', async () => {
  expect(await changed(insert(db, { notes: [{ initiativeId: 1, text: 'một' }] }))).toBe(1);
  expect(await changed(insert(db, { notes: [{ initiativeId: 2, text: 'hai' }] }))).toBe(1);
  expect(built).toBe(1);
  await insert(db, {
    notes: [
      { initiativeId: 3, text: 'ba' },
      { initiativeId: 4, text: 'ba' },
    ],
  });
  expect(built).toBe(2);
  expect(await all(among(db, { ids: [1, 2, 3, 4, 5] }))).toEqual([
    { initiativeId: 1, text: 'một', at: 7 },
    { initiativeId: 2, text: 'hai', at: 7 },
    { initiativeId: 3, text: 'ba', at: 7 },
    { initiativeId: 4, text: 'ba', at: 7 },
  ]);
});

test('a part that is not given is another query, also when it is undefined', async () => {
  expect(await all(among(db, { ids: [3, 4], text: 'ba' }))).toHaveLength(2);
  expect(await all(among(db, { ids: [3, 4], text: 'khác' }))).toEqual([]);
  expect(await all(among(db, { ids: [1, 3], ...({ text: undefined } as object) }))).toHaveLength(2);
});

test('lists of very many lengths stay right', async () => {
  for (let length = 1; length <= 450; length += 1) {
    const ids = Array.from({ length }, (_, index) => index + 1);
    expect(await all(among(db, { ids }))).toHaveLength(Math.min(length, 4));
  }
});

test('SQLite never plans a query anew for another value, and gets every value as it is', async () => {
  const echo = statement((_, { value }: { value: unknown }) => {
    const query = sql<{ value: unknown }>`select ${value} as value`;
    return { compile: () => query.compile(db) };
  });
  for (const value of ['+84 900', '', null, -1, 2 ** 52 + 0.5])
    expect(await all(echo(db, { value }))).toEqual([{ value }]);
  const { sql: text } = db.selectFrom('notes').select('text').where('id', 'in', [1, 2]).limit(3).compile();
  expect(text.match(/.\?/g)).toEqual(['+?', '+?', '+?']);
});
