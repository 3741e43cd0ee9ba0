import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { now } from './sample.ts';

describe.each(databases)('the tree of units on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: Store;
  const ids: Record<string, number> = {};

  async function plant(code: string, parent: string | null, name: string, workplace?: string): Promise<void> {
    const parentId = parent === null ? null : (ids[parent] ?? 0);
    ids[code] = await store.units.add({
      code,
      parentId,
      name,
      workplace: workplace ?? null,
      block: 'enterprise',
      now,
    });
  }

  function idsOf(...codes: string[]): (number | undefined)[] {
    return codes.map((code) => ids[code]);
  }

  async function found(query: string, under?: string): Promise<string[]> {
    const options = under === undefined ? {} : { under: [ids[under] ?? 0] };
    return (await store.units.search(query, { ...options, limit: 5 })).map(({ code }) => code);
  }

  beforeAll(async () => {
    database = await open();
    store = database.store;
    await plant('TINH', null, 'Liên đoàn Lao động tỉnh Mẫu');
    await plant('NGANH', 'TINH', 'Công đoàn ngành May');
    await plant('SONGMA', 'NGANH', 'CĐCS Công ty May Sông Mã', 'Công ty cổ phần May Sông Mã');
    await plant('TO1', 'SONGMA', 'Tổ cắt');
    await plant('TO2', 'SONGMA', 'Tổ may');
    await plant('DONGDUC', 'TINH', 'CĐCS Điện tử Đồng Đức');
    await plant('MAYMOC', 'TINH', 'CĐCS Máy móc Đông Sơn');
  });
  afterAll(() => database.close());

  test('knows the way up and all below', async () => {
    const [to1 = 0, songma = 0] = idsOf('TO1', 'SONGMA');
    expect(await store.units.path(to1)).toEqual(idsOf('TO1', 'SONGMA', 'NGANH', 'TINH'));
    expect(await store.units.pathNames(to1)).toEqual([
      'Tổ cắt',
      'CĐCS Công ty May Sông Mã',
      'Công đoàn ngành May',
      'Liên đoàn Lao động tỉnh Mẫu',
    ]);
    expect(new Set(await store.units.subtree(songma))).toEqual(new Set(idsOf('SONGMA', 'TO1', 'TO2')));
    expect((await store.units.children(songma)).map(({ code }) => code)).toEqual(['TO1', 'TO2']);
    expect(await store.units.root()).toMatchObject({ code: 'TINH', parentId: null });
    expect(await store.units.count()).toBe(7);
  });

  test('lists a unit with all below it, parents before children', async () => {
    const all = await store.units.all(ids['NGANH'] ?? 0);
    expect(all.map(({ code }) => code)).toEqual(['NGANH', 'SONGMA', 'TO1', 'TO2']);
  });

  test('finds a code in any case', async () => {
    expect(await store.units.byCode('songMa')).toMatchObject({
      id: ids['SONGMA'],
      workplace: 'Công ty cổ phần May Sông Mã',
    });
    expect(await store.units.byCode('khongco')).toBeUndefined();
  });

  test.each([
    ['may song ma', ['SONGMA']],
    ['MAY SÔNG', ['SONGMA']],
    ['dong duc', ['DONGDUC']],
    ['dien tu', ['DONGDUC']],
    ['co phan', ['SONGMA']],
    ['to1', ['TO1']],
    ['100% _', []],
    ['khong co dau ca', []],
    ['', []],
  ])('finds «%s» with or without marks', async (query, codes) => {
    expect(await found(query)).toEqual(codes);
  });

  test('puts exact marks first: «máy» before «may», and the other way round', async () => {
    expect((await found('máy'))[0]).toBe('MAYMOC');
    expect((await found('may')).indexOf('MAYMOC')).toBeGreaterThan((await found('may')).indexOf('NGANH'));
    expect((await found('đông'))[0]).toBe('MAYMOC');
    expect((await found('đồng'))[0]).toBe('DONGDUC');
  });

  test('puts the beginning of a word before its middle', async () => {
    await plant('OMAI', 'TINH', 'Cơ sở Chomai');
    await plant('MAIAN', 'TINH', 'Cơ sở chế biến thực phẩm Mai An');
    expect(await found('mai')).toEqual(['MAIAN', 'OMAI']);
  });

  test('searches below one unit only when told so', async () => {
    expect(await found('cong ty', 'NGANH')).toEqual(['SONGMA']);
    expect(await found('dong duc', 'NGANH')).toEqual([]);
  });

  test('leaves closed units out of the search and the count', async () => {
    await plant('CU', 'TINH', 'Xí nghiệp cũ');
    const before = await store.units.count();
    await store.units.update(ids['CU'] ?? 0, { closedAt: now });
    expect(await found('xi nghiep cu')).toEqual([]);
    expect(await store.units.count()).toBe(before - 1);
    expect(await store.units.byCode('CU')).toMatchObject({ closedAt: now });
  });

  test('finds a unit by its new name after it was renamed', async () => {
    await store.units.update(ids['TO2'] ?? 0, { name: 'Tổ hoàn thiện' });
    expect(await found('to hoan thien')).toEqual(['TO2']);
    expect(await found('to may')).not.toContain('TO2');
  });

  test('moves a unit with all below it', async () => {
    await plant('KHOI', 'TINH', 'Công đoàn khối doanh nghiệp');
    const [songma = 0, khoi = 0, nganh = 0, to1 = 0] = idsOf('SONGMA', 'KHOI', 'NGANH', 'TO1');
    expect(await store.units.move(songma, khoi)).toBe(true);
    expect(await store.units.path(to1)).toEqual(idsOf('TO1', 'SONGMA', 'KHOI', 'TINH'));
    expect(await store.units.subtree(nganh)).toEqual([nganh]);
    expect(await store.units.subtree(khoi)).toHaveLength(4);
    expect(await store.units.find(songma)).toMatchObject({ parentId: khoi });
  });

  test('never hangs a unit under itself', async () => {
    const [songma = 0, to1 = 0] = idsOf('SONGMA', 'TO1');
    const before = await store.units.path(to1);
    expect(await store.units.move(songma, to1)).toBe(false);
    expect(await store.units.move(songma, songma)).toBe(false);
    expect(await store.units.path(to1)).toEqual(before);
  });

  test('keeps the tree whole when units are added and moved at the same time', async () => {
    const [songma = 0, nganh = 0, khoi = 0] = idsOf('SONGMA', 'NGANH', 'KHOI');
    const added = await Promise.all([
      store.units.move(songma, nganh).then(() => songma),
      ...['M1', 'M2', 'M3'].map((code) =>
        store.units.add({ code, name: code, parentId: songma, block: 'enterprise', now }),
      ),
      store.units.move(songma, khoi).then(() => songma),
    ]);
    const parent = (await store.units.find(songma))?.parentId ?? 0;
    for (const id of added.slice(1, 4)) {
      expect((await store.units.path(id)).slice(1)).toEqual([songma, parent, ids['TINH']]);
    }
  });

  test('refuses a code twice, in whatever case', async () => {
    await expect(plant('songma', 'TINH', 'Trùng mã')).rejects.toThrow(/unique/i);
  });
});
