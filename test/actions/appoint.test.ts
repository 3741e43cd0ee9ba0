import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test as plain } from 'vitest';
import { acceptGrant } from '../../src/actions/accept-grant.ts';
import type { Deps } from '../../src/actions/deps.ts';
import { endGrant } from '../../src/actions/end-grant.ts';
import { issueGrantLink } from '../../src/actions/issue-grant-link.ts';
import type { Actor, GrantedRole } from '../../src/domain/permissions.ts';
import type { Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { appoint, day, depsOver, join, ownerId, plantTree, start, undone } from './union.ts';

type People = Awaited<ReturnType<typeof settle>>;

/** The tree, its owner, an admin of HUYEN (Telegram id 10) and a member who holds nothing (id 20). */
async function settle(store: Store) {
  const units = await plantTree(store);
  const owner = await join(store, ownerId);
  const admin = await appoint(store, await join(store, 10), { role: 'admin', unitId: units.HUYEN });
  return { units, owner, admin, member: await join(store, 20) };
}

async function link(deps: Deps, actor: Actor, grant: { role: GrantedRole; unitId: number }): Promise<string> {
  const issued = await issueGrantLink(deps)({ actor, ...grant });
  if (!issued.ok) throw new Error(issued.error.code);
  return issued.value.url.split('?start=a_')[1] ?? '';
}

function refused(code: string) {
  return { ok: false, error: { code } };
}

describe.each(databases)('appointments on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  const test = plain.extend<{
    store: Store;
    people: People;
    context: ReturnType<typeof depsOver>;
    deps: Deps;
  }>({
    store: async ({ task: _ }, use) => undone(database.store, use),
    people: async ({ store }, use) => use(await settle(store)),
    context: async ({ store }, use) => use(depsOver(store)),
    deps: async ({ context }, use) => use(context.deps),
  });

  test('a link is shown once, kept as a hash, and valid for a week', async ({ store, people, deps }) => {
    const { admin, units } = people;
    expect(await issueGrantLink(deps)({ actor: admin, role: 'officer', unitId: units.XA })).toEqual({
      ok: true,
      value: {
        role: 'officer',
        unit: 'Công đoàn XA',
        url: 'https://t.me/sangkien_test_bot?start=a_token-1',
        until: start + 7 * day,
        from: null,
        to: null,
      },
    });
    const hash = createHash('sha256').update('token-1').digest('hex');
    expect(await store.grantLinks.find(hash)).toMatchObject({ createdBy: admin.memberId, usedAt: null });
    expect(await store.grantLinks.find('token-1')).toBeUndefined();
  });

  test('admins appoint officers in their own units, owners also admins everywhere', async ({
    people,
    deps,
  }) => {
    const { admin, owner, member, units } = people;
    const issue = (actor: Actor, role: GrantedRole, unitId: number) =>
      issueGrantLink(deps)({ actor, role, unitId });
    expect(await issue(admin, 'officer', units.HUYEN)).toMatchObject({ ok: true });
    expect(await issue(owner, 'admin', units.KCN)).toMatchObject({ ok: true });
    expect(await issue(owner, 'officer', units.TINH)).toMatchObject({ ok: true });
    expect(await issue(admin, 'officer', units.KCN)).toEqual(refused('not-allowed'));
    expect(await issue(admin, 'officer', units.TINH)).toEqual(refused('not-allowed'));
    expect(await issue(admin, 'admin', units.XA)).toEqual(refused('not-allowed'));
    expect(await issue(member, 'officer', units.XA)).toEqual(refused('not-allowed'));
    const officer: Actor = { ...member, grants: [{ role: 'officer', unitId: units.TINH }] };
    expect(await issue(officer, 'officer', units.XA)).toEqual(refused('not-allowed'));
    expect(await issue(owner, 'officer', 999)).toEqual({
      ok: false,
      error: { code: 'unknown-unit', typed: '' },
    });
    expect(await issue({ ...owner, memberId: null }, 'officer', units.XA)).toEqual(refused('not-registered'));
  });

  test('whoever opens the link first holds the role, and nobody after', async ({ store, people, deps }) => {
    const { admin, member, units } = people;
    const token = await link(deps, admin, { role: 'officer', unitId: units.XA });
    const late = await join(store, 30);
    expect(await acceptGrant(deps)({ telegramId: 20, token })).toEqual({
      ok: true,
      value: { role: 'officer', unitId: units.XA, unit: 'Công đoàn XA', from: null, to: null },
    });
    expect(await store.grants.of(member.memberId, start)).toEqual([{ role: 'officer', unitId: units.XA }]);
    expect(await acceptGrant(deps)({ telegramId: 30, token })).toEqual(refused('link-used'));
    expect(await store.grants.of(late.memberId, start)).toEqual([]);
  });

  test('a person who is not registered comes back to the same link', async ({ store, people, deps }) => {
    const { admin, units } = people;
    const token = await link(deps, admin, { role: 'officer', unitId: units.XA });
    expect(await acceptGrant(deps)({ telegramId: 40, token })).toEqual(refused('not-registered'));
    const { memberId } = await join(store, 40, false);
    expect(await acceptGrant(deps)({ telegramId: 40, token })).toEqual(refused('not-registered'));
    await store.members.update(memberId, { registeredAt: start });
    expect(await acceptGrant(deps)({ telegramId: 40, token })).toMatchObject({ ok: true });
  });

  test('a link is left for another by its maker and by whoever holds the role', async ({
    store,
    people,
    deps,
  }) => {
    const { admin, owner, units } = people;
    const token = await link(deps, admin, { role: 'officer', unitId: units.XA });
    const officer = await join(store, 30);
    await appoint(store, officer, { role: 'officer', unitId: units.HUYEN });
    expect(await acceptGrant(deps)({ telegramId: 10, token })).toEqual(refused('link-own'));
    for (const telegramId of [ownerId, 30])
      expect(await acceptGrant(deps)({ telegramId, token })).toEqual(refused('already-holds'));
    expect(await acceptGrant(deps)({ telegramId: 20, token })).toMatchObject({ ok: true });

    const higher = await link(deps, owner, { role: 'admin', unitId: units.HUYEN });
    expect(await acceptGrant(deps)({ telegramId: 30, token: higher })).toMatchObject({ ok: true });
    expect(await store.grants.of(officer.memberId, start)).toContainEqual({
      role: 'admin',
      unitId: units.HUYEN,
    });
  });

  test('an officer of one unit takes the same role in another', async ({ store, people, deps }) => {
    const { owner, member, units } = people;
    await appoint(store, member, { role: 'officer', unitId: units.KCN });
    const token = await link(deps, owner, { role: 'officer', unitId: units.XA });
    expect(await acceptGrant(deps)({ telegramId: 20, token })).toMatchObject({ ok: true });
  });

  test('Telegram’s own ids hold nothing', async ({ people, deps }) => {
    const token = await link(deps, people.owner, { role: 'officer', unitId: people.units.XA });
    for (const telegramId of [1087968824, 777000, 136817688])
      expect(await acceptGrant(deps)({ telegramId, token })).toEqual(refused('faceless'));
    expect(await acceptGrant(deps)({ telegramId: 20, token })).toMatchObject({ ok: true });
  });

  test('a link ends after a week, and a made-up one was never there', async ({ people, deps, context }) => {
    const token = await link(deps, people.owner, { role: 'officer', unitId: people.units.XA });
    expect(await acceptGrant(deps)({ telegramId: 20, token: 'made-up' })).toEqual(refused('link-unknown'));
    context.clock.at += 7 * day;
    expect(await acceptGrant(deps)({ telegramId: 20, token })).toEqual(refused('link-expired'));
    context.clock.at -= 1;
    expect(await acceptGrant(deps)({ telegramId: 20, token })).toMatchObject({ ok: true });
  });

  test('the links of a dismissed admin end with the appointment', async ({ store, people, deps }) => {
    const { admin, owner, units } = people;
    const token = await link(deps, admin, { role: 'officer', unitId: units.XA });
    const [held] = await store.grants.list([units.HUYEN], start);
    expect(await endGrant(deps)({ actor: owner, grantId: held?.id ?? 0 })).toMatchObject({ ok: true });
    expect(await acceptGrant(deps)({ telegramId: 20, token })).toEqual(refused('link-expired'));
  });

  test('an appointment ends at once, once, from above', async ({ store, people, deps }) => {
    const { admin, owner, member, units } = people;
    const held = await appoint(store, member, { role: 'officer', unitId: units.XA });
    const [grant] = await store.grants.list([units.XA], start);
    const [adminGrant] = await store.grants.list([units.HUYEN], start);
    const end = (actor: Actor, grantId = grant?.id ?? 0) => endGrant(deps)({ actor, grantId });

    expect(await end(held)).toEqual(refused('not-allowed'));
    expect(await end({ ...member, grants: [{ role: 'admin', unitId: units.KCN }] })).toEqual(
      refused('not-allowed'),
    );
    expect(await end(admin, adminGrant?.id)).toEqual(refused('not-allowed'));
    expect(await end(admin, 999)).toEqual(refused('not-allowed'));
    expect(await end(admin)).toEqual({
      ok: true,
      value: {
        ...{ role: 'officer', unit: 'Công đoàn XA', name: 'Người Thử 20' },
        after: { decides: { unit: 'Công đoàn HUYEN' } },
      },
    });
    expect(await store.grants.of(member.memberId, start)).toEqual([]);
    expect(await end(owner)).toEqual(refused('old-button'));
  });
});

describe.each(databases)('a race for a link on $name', ({ open }) => {
  plain('has exactly one winner', async () => {
    const { store, close } = await open();
    const { units, owner } = await settle(store);
    const { deps } = depsOver(store);
    const token = await link(deps, owner, { role: 'officer', unitId: units.XA });
    const telegramIds = Array.from({ length: 8 }, (_, at) => 100 + at);
    for (const telegramId of telegramIds) await join(store, telegramId);

    const outcomes = await Promise.all(
      telegramIds.map((telegramId) => acceptGrant(deps)({ telegramId, token })),
    );
    const losers = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.error.code]));
    expect(losers).toEqual(Array.from({ length: 7 }, () => 'link-used'));
    expect(await store.grants.list([units.XA], start)).toHaveLength(1);
    await close();
  });
});
