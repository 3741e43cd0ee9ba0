import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LibraryOrder } from '../../src/domain/library.ts';
import type { LibraryEntry } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { now, sampleMember, sampleUnit } from './sample.ts';

describe.each(databases)('the library on $name', ({ open }) => {
  let database: OpenDatabase;
  const units = { top: 0, left: 0 };
  beforeAll(async () => {
    database = await open();
    await database.store.transaction(async (store) => {
      units.top = await sampleUnit(store, 'TREN');
      units.left = await sampleUnit(store, 'TRAI', units.top);
      const memberId = await sampleMember(store);
      for (let number = 1; number <= 12; number += 1) {
        const unitId = number % 2 === 0 ? units.left : units.top;
        const id = await store.initiatives.addDraft({ memberId, unitId, now });
        const coded = { codeYear: 2026, codeNumber: number, submittedAt: now, updatedAt: now };
        const field = number % 3 === 0 ? 'safety' : 'digital';
        await store.initiatives.save({ id, version: 1, state: 'recognised', field, ...coded });
        if (number % 4 !== 0) continue;
        const said = { place: null, since: '{}', at: now };
        await store.spreads.put({ initiativeId: id, unitId: units.top, memberId, ...said });
        await store.library.recount(id);
      }
    });
  });
  afterAll(() => database.close());

  async function pages(order: LibraryOrder, narrowed: object): Promise<number[]> {
    const found: LibraryEntry[] = [];
    for (;;) {
      const last = found.at(-1);
      const after = last === undefined ? {} : { after: { rank: last.spread, id: last.id } };
      const page = await database.store.library.page(order, { ...narrowed, ...after, limit: 2 });
      found.push(...page);
      if (page.length < 2) return found.map(({ id }) => id);
    }
  }

  test('gives each once, page after page, the newest or the most applied first', async () => {
    expect(await pages('newest', {})).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(await pages('applied', {})).toEqual([12, 8, 4, 11, 10, 9, 7, 6, 5, 3, 2, 1]);
    expect(await pages('applied', { field: 'safety' })).toEqual([12, 9, 6, 3]);
    expect(await pages('applied', { unitId: units.left })).toEqual([12, 8, 4, 10, 6, 2]);
    expect(await pages('newest', { unitId: units.left, field: 'safety' })).toEqual([12, 6]);
  });
});
