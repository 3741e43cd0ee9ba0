import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Deps } from '../../src/actions/deps.ts';
import { askAboutPost, resendPosts, settlePost } from '../../src/actions/settle-post.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import { postSubject } from '../../src/domain/schedule.ts';
import type { OpenStore, OutboxRow } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { at, calendar } from '../reports/ledger.ts';

const officerChat = 501;
const ownerChat = 900;
const week = '2026-W45';
const settled = { ok: false, error: { code: 'post-settled' } };

describe.each(databases)('a digest nobody knows to have arrived on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: OpenStore;
  let deps: Deps;
  let unitId: number;
  let memberId: number;
  const clock = at(2026, 11, 9, 8);
  let chatId = -1000;

  beforeAll(async () => {
    database = await open();
    store = database.store;
    unitId = await store.units.add({ code: 'U1', name: 'CĐCS thử', parentId: null, block: 'other', now: 0 });
    memberId = await store.members.add({ telegramId: officerChat, language: 'vi', now: 0 });
    await store.grants.add({ memberId, role: 'officer', unitId, grantedBy: memberId, now: 0 });
    const ownerIds = new Set([ownerChat]);
    deps = { store, now: () => clock, calendar, token: () => 'token', ownerIds, botUsername: 'sangkien_bot' };
  });
  afterAll(() => database.close());

  beforeEach(async () => {
    const rows = [
      ...(await store.outbox.due(Number.MAX_SAFE_INTEGER, 1000)),
      ...(await store.outbox.uncertain()),
    ];
    await store.outbox.settle(
      rows.map(({ id }) => ({ id, state: 'sent' as const })),
      0,
    );
  });

  const officer = (): Actor => ({ memberId, owner: false, grants: [{ role: 'officer', unitId }] });
  const member: Actor = { memberId: 99, owner: false, grants: [] };
  const owner: Actor = { memberId: null, owner: true, grants: [] };

  /** A post whose message was cut off while it was sent. */
  async function cutOff(): Promise<{ postId: number; outboxId: number; groupId: number }> {
    chatId -= 1;
    const settings = { language: 'vi', linkedBy: memberId, linkedAt: 0, weekday: 1, minute: 480 };
    const place = { chatId, threadId: 7, title: 'Nhóm thử', unitId, audience: 'officers' } as const;
    const groupId = await store.groups.link({ ...place, ...settings });
    const { digest } = await store.digests.findOrAdd({ unitId, week, figures: {}, cutOff: 0, now: 0 });
    const subject = postSubject(groupId, week);
    const message = { kind: 'digest', values: { number: 1 }, lane: 'bulk', createdAt: clock } as const;
    const outboxId = await store.outbox.add({ chatId, threadId: 7, subject, ...message });
    await store.posts.add({ digestId: digest.id, groupId, week, outboxId, now: clock });
    await cut(outboxId);
    return { postId: (await store.posts.of(groupId, week))?.id ?? 0, outboxId, groupId };
  }

  async function cut(outboxId: number): Promise<void> {
    await store.outbox.sending([outboxId]);
    await store.transaction(async (store) => {
      await store.outbox.settle([{ id: outboxId, state: 'uncertain' }], clock);
      const row = await store.outbox.find(outboxId);
      if (row !== undefined) await askAboutPost({ ...deps, store })(row);
    });
  }

  const planned = (kind: string): Promise<OutboxRow[]> =>
    store.outbox.due(Number.MAX_SAFE_INTEGER, 1000).then((rows) => rows.filter((row) => row.kind === kind));

  it('is asked about where somebody can see it, and the owners hear of the incident once', async () => {
    const first = await cutOff();
    const second = await cutOff();
    const asked = await planned('digest.uncertain');
    expect(asked.map((row) => [row.chatId, row.values])).toEqual(
      [first, second].map(({ postId }) => [
        officerChat,
        { postId, unit: 'CĐCS thử', title: 'Nhóm thử', week: 45 },
      ]),
    );
    const told = await planned('delivery.incident');
    expect(told.map((row) => [row.chatId, row.values])).toEqual([[ownerChat, { posts: 2 }]]);
  });

  it('is over when it was seen: nothing is sent, and the button says so', async () => {
    const { postId, outboxId } = await cutOff();
    const seen = () => settlePost(deps)({ actor: officer(), postId, answer: 'seen' });
    expect(await seen()).toEqual({ ok: true, value: { seen: true } });
    expect(await store.outbox.find(outboxId)).toMatchObject({ state: 'sent' });
    expect(await planned('digest')).toEqual([]);
    expect(await seen()).toEqual(settled);
    expect(await settlePost(deps)({ actor: officer(), postId, answer: 'again' })).toEqual(settled);
  });

  it('is sent again once, as it was, and asked about again when that is cut off too', async () => {
    const { postId, outboxId } = await cutOff();
    const again = () => settlePost(deps)({ actor: officer(), postId, answer: 'again' });
    expect(await again()).toEqual({ ok: true, value: { seen: false } });
    expect(await again()).toEqual(settled);
    const rows = await planned('digest');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ chatId, threadId: 7, lane: 'bulk', values: { number: 1 } });
    expect(await store.outbox.find(outboxId)).toMatchObject({ state: 'dead' });

    await cut(rows[0]?.id ?? 0);
    expect((await planned('digest.uncertain')).map(({ values }) => values)).toEqual([
      { postId, unit: 'CĐCS thử', title: 'Nhóm thử', week: 45 },
    ]);
    expect(await again()).toEqual({ ok: true, value: { seen: false } });
    expect(await planned('digest')).toHaveLength(1);
  });

  it('is settled by officers of the unit only, and all together by owners only', async () => {
    const { postId } = await cutOff();
    const refused = { ok: false, error: { code: 'not-allowed' } };
    expect(await settlePost(deps)({ actor: member, postId, answer: 'again' })).toEqual(refused);
    expect(await resendPosts(deps)({ actor: officer() })).toEqual(refused);
    expect(await settlePost(deps)({ actor: officer(), postId: 999_999, answer: 'again' })).toEqual({
      ok: false,
      error: { code: 'old-button' },
    });
    expect(await planned('digest')).toEqual([]);
  });

  it('is sent again with all others by an owner, but for those somebody settled', async () => {
    const posts = [await cutOff(), await cutOff(), await cutOff()];
    await settlePost(deps)({ actor: officer(), postId: posts[0]?.postId ?? 0, answer: 'seen' });
    expect(await resendPosts(deps)({ actor: owner })).toEqual({ ok: true, value: { posts: 2 } });
    expect(await resendPosts(deps)({ actor: owner })).toEqual(settled);
    expect(await planned('digest')).toHaveLength(2);
  });

  it('is sent once when several people press at the same moment', async () => {
    const { postId } = await cutOff();
    const presses = await Promise.all([
      ...Array.from({ length: 4 }, () => settlePost(deps)({ actor: officer(), postId, answer: 'again' })),
      resendPosts(deps)({ actor: owner }),
    ]);
    expect(presses.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await planned('digest')).toHaveLength(1);
  });

  it('is not sent again where the group is no longer linked, which the answer says each time', async () => {
    const { postId, outboxId, groupId } = await cutOff();
    const other = await cutOff();
    await store.groups.update(groupId, { unlinkedAt: clock });
    await store.groups.update(other.groupId, { unlinkedAt: clock });
    const again = () => settlePost(deps)({ actor: officer(), postId, answer: 'again' });
    const unlinked = { ok: true, value: { seen: false, unlinked: 'Nhóm thử' } };
    expect([await again(), await again()]).toEqual([unlinked, unlinked]);
    expect(await store.outbox.find(outboxId)).toMatchObject({ state: 'dead' });
    const last = await cutOff();
    expect(await resendPosts(deps)({ actor: owner })).toEqual({ ok: true, value: { posts: 1, unlinked: 1 } });
    expect(await store.outbox.find(other.outboxId)).toMatchObject({ state: 'dead' });
    expect((await planned('digest')).map(({ subject }) => subject)).toEqual([
      postSubject(last.groupId, week),
    ]);
    expect(await resendPosts(deps)({ actor: owner })).toEqual(settled);
  });

  it('leaves alone what is no post', async () => {
    await askAboutPost(deps)({ subject: 'move:3' });
    await askAboutPost(deps)({ subject: null });
    await askAboutPost(deps)({ subject: postSubject(999_999, week) });
    expect(await store.outbox.due(Number.MAX_SAFE_INTEGER, 10)).toEqual([]);
  });
});
