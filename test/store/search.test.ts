import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { State } from '../../src/domain/initiative.ts';
import type { Found } from '../../src/store/search.ts';
import { ask, databases, type OpenDatabase } from '../databases.ts';
import { now, sampleMember, sampleUnit } from './sample.ts';

const day = 24 * 60 * 60_000;

describe.each(databases)('searching on $name', ({ open }) => {
  let database: OpenDatabase;
  const units = { top: 0, left: 0, right: 0 };
  /** Begun and submitted a day apart from each other, the first 400 days before the last. */
  const count = 401;
  beforeAll(async () => {
    database = await open();
    await database.store.transaction(async (store) => {
      units.top = await sampleUnit(store, 'TREN');
      units.left = await sampleUnit(store, 'TRAI', units.top);
      units.right = await sampleUnit(store, 'PHAI', units.top);
      const memberId = await sampleMember(store);
      for (let number = 1; number <= count; number += 1) {
        const unitId = number % 2 === 0 ? units.left : units.right;
        const at = now + number * day;
        const id = await store.initiatives.addDraft({ memberId, unitId, now: at });
        const state: State = number === 7 ? 'revoked' : number % 3 === 0 ? 'recognised' : 'submitted';
        const row = { codeYear: 2026, codeNumber: number, submittedAt: at, updatedAt: at };
        await store.initiatives.save({ id, version: 1, state, benefit: number * 1_000, ...row });
        await store.search.keep({ initiativeId: id, unitId, texts: [number % 5 === 0 ? 'Lò hấp' : 'Máy'] });
      }
    });
  });
  afterAll(() => database.close());

  const everything = (): number[] => Array.from({ length: count }, (_, index) => count - index);
  const numbers = (rows: readonly Found[]): (number | null)[] => rows.map(({ codeNumber }) => codeNumber);

  /** Every page of a search, one after the other. */
  async function pages(seeking: object, at = units.top): Promise<(number | null)[]> {
    const { search } = database.store;
    const found: Found[] = [];
    for (;;) {
      const last = found.at(-1);
      const place = last === undefined ? {} : { before: last.id };
      const rows = await search.find({ unitIds: [at], limit: 50, ...seeking, ...place });
      found.push(...rows);
      if (rows.length < 50) return numbers(found);
    }
  }

  test('gives all of a subtree, newest first and each once, page after page', async () => {
    expect(await pages({})).toEqual(everything());
    expect(await pages({}, units.left)).toEqual(everything().filter((one) => one % 2 === 0));
    expect(await pages({ sought: '("slò")' })).toEqual(everything().filter((one) => one % 5 === 0));
  });

  test('is narrowed by what few have and by what many have', async () => {
    expect(await pages({ state: 'revoked' })).toEqual([7]);
    expect(await pages({ state: 'revoked' }, units.left)).toEqual([]);
    expect(await pages({ state: 'declined', sought: '("slò")' })).toEqual([]);
    expect(await pages({ state: 'recognised' })).toEqual(everything().filter((one) => one % 3 === 0));
    expect(await pages({ least: 396_000 })).toEqual([401, 400, 399, 398, 397, 396]);
    expect(await pages({ least: 396_000, sought: '("slò")' })).toEqual([400]);
    expect(await pages({ most: 20_000, state: 'recognised', sought: '("slò")' })).toEqual([15]);
    expect(await pages({ least: 2_000 }, units.right)).toEqual(
      everything().filter((one) => one % 2 === 1 && one > 1),
    );
  });

  test('finds what goes on as a word begins', async () => {
    const fifths = everything().filter((one) => one % 5 === 0);
    expect(await pages({ sought: '("flo" AND "ph")' })).toEqual(fifths);
    expect(await pages({ sought: '("flo" AND "fha" *)' }, units.left)).toEqual(
      fifths.filter((one) => one % 2 === 0),
    );
    expect(await pages({ sought: '("fhap" AND "plo")' })).toEqual([]);
  });

  test('begins at the end of a period', async () => {
    const period = { from: now + 10 * day, to: now + 14 * day };
    expect(await pages(period)).toEqual([13, 12, 11, 10]);
    expect(await pages({ ...period, sought: '("slò")' }, units.left)).toEqual([10]);
    expect(await pages({ from: 0, to: now })).toEqual([]);
    expect(await pages({ from: now + 500 * day, to: now + 600 * day })).toEqual([]);
  });

  test('ends where a period begins, and finds what was begun long before it', async () => {
    const { store, url } = database;
    const last = { from: now + 395 * day, to: now + 401 * day };
    expect(await pages({ from: now + 399 * day })).toEqual([401, 400, 399]);
    const [seventh] = await store.search.find({ unitIds: [units.right], limit: 1, state: 'revoked' });
    await ask(url, `update initiatives set submitted_at = ${now + 397 * day} where id = ${seventh?.id}`);
    expect(await pages(last)).toEqual([400, 399, 398, 397, 396, 395, 7]);
    expect(await pages(last, units.right)).toEqual([399, 397, 395, 7]);
    expect(await pages({ ...last, sought: '("smáy")' })).toEqual([399, 398, 397, 396, 7]);
    expect(await pages({ ...last, sought: '("slò")' })).toEqual([400, 395]);
    await ask(url, `update initiatives set submitted_at = created_at where id = ${seventh?.id}`);
  });
});
