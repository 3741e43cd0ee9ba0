import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NewGroup, Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { now, sampleUnit } from './sample.ts';

describe.each(databases)('groups, digests and posts on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: Store;
  let unitId: number;
  let other: number;

  beforeAll(async () => {
    database = await open();
    store = database.store;
    unitId = await sampleUnit(store);
    other = await sampleUnit(store, 'KHAC', unitId);
  });
  afterAll(() => database.close());

  function link(group: Partial<NewGroup>): Promise<number> {
    return store.groups.link({
      chatId: -1_001_000_000_001,
      threadId: null,
      title: 'Nhóm cán bộ mẫu',
      unitId,
      audience: 'officers',
      language: 'vi',
      linkedBy: 1,
      linkedAt: now,
      weekday: 1,
      minute: 480,
      ...group,
    });
  }

  function digest(week: string, of = unitId) {
    return store.transaction((store) =>
      store.digests.findOrAdd({ unitId: of, week, figures: { submitted: 3, week }, cutOff: now, now }),
    );
  }

  test('a chat and each of its topics are linked apart, each once', async () => {
    const chatId = -1_001_000_000_002;
    const whole = await link({ chatId });
    const topic = await link({ chatId, threadId: 7 });
    expect(topic).not.toBe(whole);
    expect(await link({ chatId, title: 'Tên mới', unitId: other })).toBe(whole);
    expect(await store.groups.byChat(chatId, null)).toMatchObject({
      id: whole,
      title: 'Tên mới',
      unitId: other,
    });
    expect(await store.groups.byChat(chatId, 7)).toMatchObject({ id: topic, title: 'Nhóm cán bộ mẫu' });
    expect(await store.groups.byChat(chatId, 8)).toBeUndefined();
  });

  test('linking again wakes a paused group', async () => {
    const chatId = -1_001_000_000_003;
    const id = await link({ chatId });
    await store.groups.update(id, { pausedAt: now, pauseReason: 'kicked' });
    expect((await store.groups.active()).map((group) => group.id)).not.toContain(id);
    await link({ chatId });
    expect(await store.groups.find(id)).toMatchObject({ pausedAt: null, pauseReason: null });
    expect((await store.groups.active()).map((group) => group.id)).toContain(id);
  });

  test('an unlinked group is history: linking again begins a new one', async () => {
    const chatId = -1_001_000_000_004;
    const old = await link({ chatId });
    await store.groups.update(old, { unlinkedAt: now });
    expect(await store.groups.byChat(chatId, null)).toBeUndefined();
    expect(await link({ chatId })).not.toBe(old);
  });

  test('a group is followed when it becomes a supergroup, and stays where somebody linked the new one before', async () => {
    const [plain, topic] = [await link({ chatId: -71 }), await link({ chatId: -71, threadId: 3 })];
    const before = await link({ chatId: -1_001_000_000_005 });
    await store.groups.remapChat(-71, -1_001_000_000_005);
    expect(await store.groups.byChat(-1_001_000_000_005, null)).toMatchObject({ id: before });
    expect(await store.groups.byChat(-1_001_000_000_005, 3)).toMatchObject({ id: topic });
    expect(await store.groups.byChat(-71, null)).toMatchObject({ id: plain });
  });

  test('a unit and week have one digest, whoever asks at the same moment', async () => {
    const results = await Promise.all(Array.from({ length: 6 }, () => digest('2026-W40')));
    expect(new Set(results.map((result) => result.digest.id)).size).toBe(1);
    expect(results.filter(({ created }) => created)).toHaveLength(1);
    expect(results[0]?.digest).toMatchObject({
      week: '2026-W40',
      number: 1,
      figures: { submitted: 3 },
      cutOff: now,
    });
  });

  test('digests of a unit are numbered one by one, units apart, even when they begin at the same moment', async () => {
    const weeks = ['2026-W41', '2026-W42', '2026-W43', '2026-W44'];
    const results = await Promise.all(weeks.map((week) => digest(week)));
    expect(results.map((result) => result.digest.number).toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5]);
    expect((await digest('2026-W41', other)).digest.number).toBe(1);
  });

  test('a past digest is found by its number with the same figures', async () => {
    const { digest: made } = await digest('2026-W45');
    expect(await store.digests.byNumber(unitId, made.number)).toEqual(made);
    expect(await store.digests.find(made.id)).toEqual(made);
    expect(await store.digests.byNumber(unitId, 99)).toBeUndefined();
  });

  test('a group gets one post a week, whoever posts at the same moment', async () => {
    const groupId = await link({ chatId: -1_001_000_000_006 });
    const { digest: made } = await digest('2026-W46');
    const post = { digestId: made.id, groupId, week: made.week, now };
    const results = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        store.transaction((store) => store.posts.add({ ...post, outboxId: index + 1 })),
      ),
    );
    expect(results.filter(Boolean)).toHaveLength(1);
    const kept = await store.posts.of(groupId, '2026-W46');
    expect(kept).toMatchObject({ outboxId: results.indexOf(true) + 1, createdAt: now });
    expect(await store.posts.find(kept?.id ?? 0)).toEqual(kept);
    expect(await store.posts.of(groupId, '2026-W47')).toBeUndefined();
  });

  test('the programme that runs is the one that began last', async () => {
    const programme = { unitId, createdAt: now };
    const long = await store.programmes.add({
      ...programme,
      name: 'Một triệu sáng kiến',
      fromAt: 100,
      toAt: 1000,
    });
    const short = await store.programmes.add({ ...programme, name: 'Tuần cao điểm', fromAt: 500, toAt: 600 });
    expect(await store.programmes.current(99)).toBeUndefined();
    expect(await store.programmes.current(550)).toMatchObject({ id: short });
    expect(await store.programmes.current(600)).toMatchObject({ id: long });
    expect(await store.programmes.current(1000)).toBeUndefined();
    expect((await store.programmes.list()).map(({ id }) => id)).toEqual([short, long]);
    expect(await store.programmes.find(long)).toMatchObject({ name: 'Một triệu sáng kiến' });
  });

  test('a target is the last number given', async () => {
    const programmeId = await store.programmes.add({
      name: 'Chỉ tiêu',
      unitId,
      fromAt: 1,
      toAt: 2,
      createdAt: now,
    });
    await store.targets.put({ programmeId, phaseId: 0, unitId, target: 90 });
    await store.targets.put({ programmeId, phaseId: 0, unitId, target: 96 });
    expect(await store.targets.of(programmeId, [unitId, other])).toEqual(new Map([[unitId, 96]]));
    expect(await store.targets.of(programmeId, [])).toEqual(new Map());
  });
});
