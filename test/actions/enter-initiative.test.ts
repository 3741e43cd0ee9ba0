import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test as plain } from 'vitest';
import type { Deps } from '../../src/actions/deps.ts';
import { enterInitiative } from '../../src/actions/enter-initiative.ts';
import type { Answers } from '../../src/domain/answers.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import type { Member, Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { appoint, day, depsOver, join, ownerId, plantTree, runProgramme, start, undone } from './union.ts';

type People = Awaited<ReturnType<typeof settle>>;

async function memberOf(store: Store, { memberId }: { memberId: number }): Promise<Member> {
  const member = await store.members.find(memberId);
  if (member === undefined) throw new Error('no member');
  return member;
}

/** The tree with a programme, a helper and an officer of HUYEN, and a member of XA who holds nothing. */
async function settle(store: Store) {
  const units = await plantTree(store);
  await join(store, ownerId);
  await runProgramme(store, units.TINH);
  const helper = await appoint(store, await join(store, 10), { role: 'helper', unitId: units.HUYEN });
  const officer = await appoint(store, await join(store, 20), { role: 'officer', unitId: units.HUYEN });
  return { units, helper, officer, member: await join(store, 30) };
}

const answers: Answers = {
  title: 'Xe đẩy hàng hai tầng',
  before: 'Khuân tay từng thùng',
  solution: 'Hàn thêm một tầng vào xe đẩy cũ',
  result: 'Bớt một nửa số chuyến',
  applied: { year: 2026, month: 2, precision: 'month' },
  benefit: { amount: 5_000_000, period: 'month', approximate: true },
  field: 'production',
};

function refused(code: string) {
  return { ok: false, error: { code } };
}

describe.each(databases)('entering for an author on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  const test = plain.extend<{ store: Store; people: People; deps: Deps }>({
    store: async ({ task: _ }, use) => undone(database.store, use),
    people: async ({ store }, use) => use(await settle(store)),
    deps: async ({ store, people: _ }, use) => use(depsOver(store).deps),
  });

  async function enter(
    deps: Deps,
    actor: Actor & { memberId: number },
    author: { unitId: number; fullName?: string; authorGroup?: 'worker' | 'civil' },
    given = answers,
  ) {
    return enterInitiative(deps)({
      actor,
      typist: await memberOf(deps.store, actor),
      author: { fullName: 'Bùi Thị Vắng', authorGroup: 'worker', ...author },
      answers: given,
    });
  }

  test('is submitted under the author’s unit, by the helper', async ({ store, people, deps }) => {
    const { helper, officer, units } = people;
    const entered = await enter(deps, helper, { unitId: units.XA });
    if (!entered.ok) throw new Error(entered.error.code);
    const { initiativeId, claimUrl, ...receipt } = entered.value;
    expect(receipt).toMatchObject({ code: 'SK-26-000001', at: start, unit: 'Công đoàn HUYEN', again: false });
    expect(claimUrl).toBe('https://t.me/sangkien_test_bot?start=c_token-1');

    const initiative = await store.initiatives.find(initiativeId);
    expect(initiative).toMatchObject({
      state: 'submitted',
      typistId: helper.memberId,
      unitId: units.XA,
      authorGroup: 'worker',
      benefit: 60_000_000,
      field: 'production',
    });
    const author = await store.members.find(initiative?.memberId ?? 0);
    expect(author).toMatchObject({
      telegramId: null,
      fullName: 'Bùi Thị Vắng',
      authorGroup: 'worker',
      unitId: units.XA,
      registeredAt: null,
      enteredBy: helper.memberId,
      enteredAt: start,
    });
    expect(await store.moves.listOf(initiativeId)).toMatchObject([
      { kind: 'submit', memberId: helper.memberId, role: 'helper', unitId: units.XA },
    ]);
    expect((await store.answers.of(initiativeId))['title']?.value).toBe('Xe đẩy hàng hai tầng');
    expect(
      (await store.initiatives.queue({ underUnitId: units.HUYEN, states: ['submitted'], limit: 9 })).length,
    ).toBe(1);
    expect(await store.outbox.due(start + day, 9)).toMatchObject([
      { chatId: (await memberOf(store, officer)).telegramId, kind: 'notice.queue' },
    ]);
  });

  test('keeps who passed on the author’s word, and the claim as a hash for 90 days', async ({
    store,
    people,
    deps,
  }) => {
    const entered = await enter(deps, people.helper, { unitId: people.units.XA });
    const initiative = await store.initiatives.find(entered.ok ? entered.value.initiativeId : 0);
    const memberId = initiative?.memberId ?? 0;
    expect(await store.consents.listOf(memberId)).toMatchObject([
      { purpose: 'review', given: true, throughId: people.helper.memberId, at: start },
    ]);
    const hash = createHash('sha256').update('token-1').digest('hex');
    expect(await store.claimLinks.find(hash)).toMatchObject({
      memberId,
      initiativeId: initiative?.id,
      createdBy: people.helper.memberId,
      expiresAt: start + 90 * day,
      usedAt: null,
    });
    expect(await store.claimLinks.find('token-1')).toBeUndefined();
  });

  test('knows a person again by name, marks or none, unit and group', async ({ store, people, deps }) => {
    const { helper, officer, units } = people;
    const author = async (entered: Awaited<ReturnType<typeof enter>>): Promise<number | null> => {
      if (!entered.ok) throw new Error(entered.error.code);
      return (await store.initiatives.find(entered.value.initiativeId))?.memberId ?? null;
    };
    const first = await author(await enter(deps, helper, { unitId: units.XA }));
    expect(await author(await enter(deps, officer, { unitId: units.XA, fullName: 'bui  thi vang' }))).toBe(
      first,
    );
    const others = [
      await author(await enter(deps, helper, { unitId: units.XA, fullName: 'Bùi Thị Vàn' })),
      await author(await enter(deps, helper, { unitId: units.XA, authorGroup: 'civil' })),
      await author(await enter(deps, helper, { unitId: units.HUYEN })),
    ];
    expect(new Set([first, ...others]).size).toBe(4);
    expect(await store.members.find(first ?? 0)).toMatchObject({ fullName: 'Bùi Thị Vắng' });
    // Each typist passed on a word of the author.
    expect(await store.consents.listOf(first ?? 0)).toHaveLength(2);
  });

  test('never takes a registered member by the name alone', async ({ store, people, deps }) => {
    const { helper, member, units } = people;
    const change = { fullName: 'Bùi Thị Vắng', unitId: units.XA, authorGroup: 'worker' } as const;
    await store.members.update(member.memberId, change);
    const entered = await enter(deps, helper, { unitId: units.XA });
    const initiative = await store.initiatives.find(entered.ok ? entered.value.initiativeId : 0);
    expect(initiative?.memberId).not.toBe(member.memberId);
  });

  test('is refused outside the helper’s units, to members, and under a foreign name', async ({
    store,
    people,
    deps,
  }) => {
    const { helper, member, officer, units } = people;
    expect(await enter(deps, helper, { unitId: units.KCN })).toEqual(refused('not-allowed'));
    expect(await enter(deps, helper, { unitId: units.TINH })).toEqual(refused('not-allowed'));
    expect(await enter(deps, member, { unitId: units.XA })).toEqual(refused('not-allowed'));
    expect(await enter(deps, helper, { unitId: 999 })).toEqual(refused('not-allowed'));
    const borrowed = enterInitiative(deps)({
      actor: helper,
      typist: await memberOf(store, officer),
      author: { unitId: units.XA, fullName: 'Bùi Thị Vắng', authorGroup: 'worker' },
      answers,
    });
    expect(await borrowed).toEqual(refused('not-allowed'));
    await store.units.update(units.XA, { closedAt: start });
    expect(await enter(deps, helper, { unitId: units.XA })).toMatchObject(refused('unknown-unit'));
  });

  test('is refused with an answer missing or no name, and leaves nothing', async ({
    store,
    people,
    deps,
  }) => {
    const { helper, units } = people;
    const { title: _, ...untitled } = answers;
    expect(await enter(deps, helper, { unitId: units.XA }, untitled)).toEqual({
      ok: false,
      error: { code: 'incomplete', keys: ['title'] },
    });
    expect(await enter(deps, helper, { unitId: units.XA, fullName: ' ' })).toEqual({
      ok: false,
      error: { code: 'incomplete', keys: ['fullName'] },
    });
    expect(
      await store.members.entered({
        ...{ fullName: 'Bùi Thị Vắng', unitId: units.XA },
        authorGroup: 'worker',
        now: start,
      }),
    ).toBeUndefined();
    expect(await enter(deps, helper, { unitId: units.XA })).toMatchObject({
      value: { code: 'SK-26-000001' },
    });
  });

  test('many in one transaction are all kept or none', async ({ people, deps }) => {
    const { helper, units } = people;
    const several = deps.store.transaction(async (store) => {
      const codes: string[] = [];
      for (const fullName of ['Người Thử Một', 'Người Thử Hai']) {
        const entered = await enter({ ...deps, store }, helper, { unitId: units.XA, fullName });
        if (entered.ok) codes.push(entered.value.code);
      }
      return codes;
    });
    expect(await several).toEqual(['SK-26-000001', 'SK-26-000002']);
  });
});
