import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { ask, databases, type OpenDatabase } from '../databases.ts';
import { now, sampleMember, sampleUnit } from './sample.ts';

const day = 86_400_000;

describe.each(databases)('people on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: Store;
  let root: number;
  let unit: number;

  beforeAll(async () => {
    database = await open();
    store = database.store;
    root = await sampleUnit(store);
    unit = await sampleUnit(store, 'COSO', root);
  });
  afterAll(() => database.close());

  test('a member is found by a Telegram id beyond 32 bits', async () => {
    const id = await store.members.add({ telegramId: 7_999_999_999, language: 'vi', now });
    expect(await store.members.byTelegramId(7_999_999_999)).toEqual({
      id,
      telegramId: 7_999_999_999,
      fullName: null,
      authorGroup: null,
      unitId: null,
      language: 'vi',
      registeredAt: null,
      createdAt: now,
      erasedAt: null,
      suspendedUntil: null,
      enteredBy: null,
      enteredAt: null,
      blockedAt: null,
    });
    expect(await store.members.byTelegramId(1)).toBeUndefined();
  });

  test('registering fills in the member', async () => {
    const id = await sampleMember(store);
    const change = {
      fullName: 'Nguyễn Văn Mẫu',
      authorGroup: 'worker',
      unitId: unit,
      registeredAt: now,
    } as const;
    await store.members.update(id, change);
    await store.members.update(id, {});
    expect(await store.members.find(id)).toMatchObject(change);
  });

  test('an erased member leaves no name, no Telegram id and no group behind', async () => {
    const id = await store.members.add({ telegramId: 7_200_000_001, language: 'vi', now });
    await store.members.update(id, { fullName: 'Trần Thị Mẫu', authorGroup: 'civil', registeredAt: now });
    await store.members.erase(id, now + day);
    expect(await store.members.find(id)).toMatchObject({
      telegramId: null,
      fullName: null,
      authorGroup: null,
      erasedAt: now + day,
    });
    expect(await store.members.byTelegramId(7_200_000_001)).toBeUndefined();
    expect(await store.members.add({ telegramId: 7_200_000_001, language: 'vi', now })).not.toBe(id);
  });

  test('messages know the language of each receiver', async () => {
    const id = await store.members.add({ telegramId: 7_200_000_002, language: 'en', now });
    expect(await store.members.languageOf([7_200_000_002, 5])).toEqual(new Map([[7_200_000_002, 'en']]));
    expect(await store.members.languageOf([])).toEqual(new Map());
    expect(id).toBeGreaterThan(0);
  });

  test('consents are kept one after another and the last word counts', async () => {
    const memberId = await sampleMember(store);
    const proof = { memberId, textVersion: '1', chatId: 7_200_000_003, messageId: 9, at: now };
    await store.consents.add({ ...proof, purpose: 'review', given: true });
    await store.consents.add({ ...proof, purpose: 'publish', given: true });
    await store.consents.add({ ...proof, purpose: 'publish', given: false, at: now + day });
    expect((await store.consents.listOf(memberId)).map(({ given }) => given)).toEqual([true, true, false]);
    expect(await store.consents.current(memberId, 'publish')).toMatchObject({ given: false, at: now + day });
    expect(await store.consents.current(memberId, 'review')).toMatchObject({ ...proof, given: true });
    expect(await store.consents.current(0, 'review')).toBeUndefined();
  });

  test('a role holds from its grant to its end', async () => {
    const memberId = await sampleMember(store);
    const id = await store.grants.add({ memberId, role: 'officer', unitId: unit, grantedBy: 0, now });
    expect(await store.grants.of(memberId, now - 1)).toEqual([]);
    expect(await store.grants.of(memberId, now)).toEqual([{ role: 'officer', unitId: unit }]);
    expect(await store.grants.list([root], now)).toMatchObject([{ id, memberId, grantedBy: 0, toAt: null }]);
    expect(await store.grants.find(id)).toMatchObject({ id, memberId, role: 'officer', noticeAt: null });
    expect(await store.grants.end(id, now + day)).toBe(true);
    expect(await store.grants.end(id, now + 2 * day)).toBe(false);
    expect(await store.grants.of(memberId, now + day - 1)).toHaveLength(1);
    expect(await store.grants.of(memberId, now + day)).toEqual([]);
    expect(await store.grants.list([root], now + day)).toEqual([]);
  });

  test('holders are those who can be written to, in just the units asked for', async () => {
    const [memberId, erased] = [await sampleMember(store), await sampleMember(store)];
    const give = (to: number) =>
      store.grants.add({ memberId: to, role: 'admin', unitId: root, grantedBy: 0, now });
    const [id] = [await give(memberId), await give(erased)];
    await store.members.erase(erased, now);
    const telegramId = (await store.members.find(memberId))?.telegramId;
    expect(await store.grants.holders([root], now)).toEqual([
      { id, memberId, telegramId, role: 'admin', unitId: root, language: 'vi' },
    ]);
    expect(await store.grants.holders([unit], now + 3 * day)).toEqual([]);
    expect(await store.grants.holders([], now)).toEqual([]);
  });

  test('an appointment link works once, however many press it at the same moment', async () => {
    const link = {
      hash: 'a1',
      role: 'officer',
      unitId: unit,
      createdBy: 1,
      createdAt: now,
      expiresAt: now + day,
    } as const;
    await store.grantLinks.add(link);
    const members = await Promise.all(Array.from({ length: 6 }, () => sampleMember(store)));
    const used = await Promise.all(
      members.map((id) => store.transaction((store) => store.grantLinks.use('a1', id, now))),
    );
    expect(used.filter(Boolean)).toHaveLength(1);
    expect(await store.grantLinks.find('a1')).toEqual({
      ...link,
      fromAt: null,
      toAt: null,
      usedBy: members[used.indexOf(true)],
      usedAt: now,
    });
  });

  test('an expired or unknown link does not work', async () => {
    const link = {
      hash: 'b2',
      role: 'admin',
      unitId: unit,
      createdBy: 1,
      createdAt: now,
      expiresAt: now + day,
    } as const;
    await store.grantLinks.add(link);
    expect(await store.grantLinks.use('b2', 1, now + day)).toBe(false);
    expect(await store.grantLinks.use('no such link', 1, now)).toBe(false);
    expect(await store.grantLinks.find('no such link')).toBeUndefined();
  });

  test('a dialogue is where it was left, until it is over', async () => {
    const chatId = 7_200_000_009;
    expect(await store.dialogues.get(chatId)).toBeUndefined();
    await store.dialogues.put(chatId, { scene: 'registration', state: { key: 'unit' } }, now);
    await store.dialogues.put(chatId, { scene: 'form', state: { key: 'title', parts: ['một'] } }, now);
    expect(await store.dialogues.get(chatId)).toEqual({
      scene: 'form',
      state: { key: 'title', parts: ['một'] },
    });
    await store.dialogues.remove(chatId);
    expect(await store.dialogues.get(chatId)).toBeUndefined();
  });

  test('a name that looks like SQL is only a name', async () => {
    const id = await sampleMember(store);
    const fullName = `'); drop table members; -- "Bobby" \\ %`;
    await store.members.update(id, { fullName });
    expect(await store.members.find(id)).toMatchObject({ fullName });
    expect(await ask(database.url, 'select 1 as one from members where id = 1')).toHaveLength(1);
  });
});
