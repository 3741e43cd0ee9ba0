import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { ask, databases, type OpenDatabase } from '../databases.ts';
import { nearPairs, otherPairs } from '../domain/similar-titles.ts';
import { now, sampleInitiative, sampleMember, sampleUnit } from './sample.ts';

describe.each(databases)('submitted titles on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: Store;
  let left: number;
  let right: number;
  let lastNumber = 0;

  beforeAll(async () => {
    database = await open();
    store = database.store;
    const root = await sampleUnit(store);
    left = await sampleUnit(store, 'TRAI', root);
    right = await sampleUnit(store, 'PHAI', root);
  });
  afterAll(() => database.close());

  async function submit(title: string, unitId = left): Promise<number> {
    const { id, version } = await sampleInitiative(store, unitId);
    lastNumber += 1;
    await store.initiatives.save({ id, version, codeYear: 2026, codeNumber: lastNumber, updatedAt: now });
    await store.answers.put({ initiativeId: id, key: 'title', value: title, raw: title, now });
    await store.titles.keep({ initiativeId: id, unitId, title });
    return id;
  }

  async function near(title: string, unitId = left, except = 0): Promise<number[]> {
    return (await store.titles.near({ title, unitId, except })).map(({ id }) => id);
  }

  async function keysOf(id: number): Promise<number> {
    const rows = await ask(
      database.url,
      `select count(*) as count from title_keys where initiative_id = ${id}`,
    );
    return Number(rows[0]?.['count']);
  }

  test('are found by every title that is like them', async () => {
    const ids: number[] = [];
    for (const [title] of [...nearPairs, ...otherPairs]) ids.push(await submit(title));
    const found = await Promise.all(nearPairs.map(([, other]) => near(other)));
    const lost = nearPairs.filter((_, index) => found[index]?.includes(ids[index] ?? 0) !== true);
    expect(lost).toEqual([]);
  });

  test('come with what names them', async () => {
    const id = await submit('Giàn phơi tôm khô xoay theo nắng', right);
    const query = { title: 'gian phoi tom kho xoay theo nang', unitId: left, except: 0 };
    expect(await store.titles.near(query)).toEqual([
      {
        id,
        codeYear: 2026,
        codeNumber: lastNumber,
        unitId: right,
        title: 'Giàn phơi tôm khô xoay theo nắng',
      },
    ]);
    expect(await store.titles.near({ ...query, except: id })).toEqual([]);
    expect(await store.titles.near({ ...query, title: '+++' })).toEqual([]);
  });

  test('of the own unit are found however many others have such a title', async () => {
    const title = 'Rèn nề nếp xếp hàng lấy cơm trưa';
    const own = await submit(title, right);
    for (let index = 0; index < 45; index += 1) await submit(`${title} lần ${index}`, left);
    const found = await near(title, right);
    expect(found).toContain(own);
    expect(found.length).toBeLessThanOrEqual(30);
  });

  test('lead nobody to what was withdrawn, erased, or never submitted', async () => {
    const title = 'Lò hấp ống hút cỏ bàng';
    const [withdrawn, erased] = [await submit(title), await submit(title)];
    const draft = await store.initiatives.addDraft({
      memberId: await sampleMember(store),
      unitId: left,
      now,
    });
    await store.answers.put({ initiativeId: draft, key: 'title', value: title, raw: title, now });
    expect(await near(title)).toEqual([withdrawn, erased]);
    const { version = 0 } = (await store.initiatives.find(withdrawn)) ?? {};
    await store.initiatives.save({ id: withdrawn, version, state: 'withdrawn', updatedAt: now });
    await store.titles.forget(erased);
    expect(await near(title)).toEqual([]);
    expect([await keysOf(withdrawn), await keysOf(erased)]).toEqual([0, 0]);
  });

  test('are kept under a few keys, once', async () => {
    const id = await submit(
      'Nồi kho cá lóc hai đáy tự ngắt ga khi cạn nước cho bếp ăn tập thể ca ba ở bến cảng',
    );
    expect(await keysOf(id)).toBe(12);
    await store.titles.keep({ initiativeId: id, unitId: left, title: 'Nồi kho cá lóc hai đáy' });
    expect(await keysOf(id)).toBeLessThanOrEqual(24);
    await store.titles.keep({ initiativeId: id, unitId: left, title: '…' });
  });

  test('that are marked as duplicates are listed under the earlier one', async () => {
    const [first, second, third] = [await submit('Một'), await submit('Hai'), await submit('Ba')];
    for (const id of [second, third]) {
      const { version = 0 } = (await store.initiatives.find(id)) ?? {};
      await store.initiatives.save({ id, version, duplicateOf: first, updatedAt: now });
    }
    const later = await store.initiatives.duplicatesOf(first, { limit: 3 });
    expect(later.map(({ id }) => id)).toEqual([second, third]);
    expect(await store.initiatives.duplicatesOf(first, { limit: 1 })).toHaveLength(1);
    expect(await store.initiatives.duplicatesOf(second, { limit: 3 })).toEqual([]);
  });

  test('who marked what is never changed', async () => {
    const [first, second] = [await submit('Bốn'), await submit('Năm')];
    const flag = { initiativeId: second, kind: 'duplicate', memberId: 1, role: 'officer', at: now } as const;
    await store.flags.add({ ...flag, otherId: first });
    await store.flags.add({ ...flag, otherId: null });
    expect(await store.flags.listOf(second)).toMatchObject([{ otherId: first }, { otherId: null }]);
    for (const command of ['update flags set at = 0', 'delete from flags']) {
      await expect(ask(database.url, command)).rejects.toThrow(/append-only/);
    }
  });
});
