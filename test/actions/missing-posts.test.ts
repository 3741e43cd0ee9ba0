import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Deps } from '../../src/actions/deps.ts';
import { missingPosts, resendPost } from '../../src/actions/missing-posts.ts';
import { tellLostPost } from '../../src/actions/tell-lost-post.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import { postSubject } from '../../src/domain/schedule.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { at } from '../reports/ledger.ts';
import { depsOver } from './union.ts';

const officerChat = 501;
const week = '2026-W45';

describe.each(databases)('a digest that Telegram refused on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: OpenStore;
  let deps: Deps;
  let unitId: number;
  let memberId: number;
  let clock: { at: number };
  let chatId = -1000;

  beforeAll(async () => {
    database = await open();
    store = database.store;
    unitId = await store.units.add({ code: 'U1', name: 'CĐCS thử', parentId: null, block: 'other', now: 0 });
    memberId = await store.members.add({ telegramId: officerChat, language: 'vi', now: 0 });
    await store.grants.add({ memberId, role: 'officer', unitId, grantedBy: memberId, now: 0 });
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    ({ deps, clock } = depsOver(store));
    clock.at = at(2026, 11, 9, 8);
    for (const { id } of await store.groups.ofUnit(unitId)) await store.groups.update(id, { unlinkedAt: 1 });
  });

  const actor = (): Actor => ({ memberId, owner: false, grants: [{ role: 'officer', unitId }] });
  const asker = () => ({ actor: actor(), telegramId: officerChat });

  async function refused() {
    chatId -= 1;
    const settings = { language: 'vi', linkedBy: memberId, linkedAt: 0, weekday: 1, minute: 480 };
    const place = { chatId, threadId: null, title: 'Nhóm thử', unitId, audience: 'officers' } as const;
    const groupId = await store.groups.link({ ...place, ...settings });
    const { digest } = await store.digests.findOrAdd({ unitId, week, figures: {}, cutOff: 0, now: 0 });
    const subject = postSubject(groupId, week);
    const message = { kind: 'digest', values: { number: 1 }, lane: 'bulk', createdAt: clock.at } as const;
    const outboxId = await store.outbox.add({ chatId, threadId: null, subject, ...message });
    await store.posts.add({ digestId: digest.id, groupId, week, outboxId, now: clock.at });
    await store.outbox.settle([{ id: outboxId, state: 'dead', error: '400 something new' }], clock.at);
    const postId = (await store.posts.of(groupId, week))?.id ?? 0;
    return { groupId, postId, row: { id: outboxId, subject } };
  }

  const waiting = async (kind: string) =>
    (await store.outbox.due(Number.MAX_SAFE_INTEGER, 1000)).filter((row) => row.kind === kind);

  it('is told to who linked the group; where the group rests its week is owed again instead', async () => {
    const first = await refused();
    await tellLostPost(deps)(first.row);
    const [told, ...more] = await waiting('weekly.lost');
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      chatId: officerChat,
      values: { postId: first.postId, unit: 'CĐCS thử', title: 'Nhóm thử', week: 45 },
    });
    const second = await refused();
    await store.groups.update(second.groupId, { pausedAt: clock.at, pauseReason: 'topic-closed' });
    await tellLostPost(deps)(second.row);
    expect(await waiting('weekly.lost')).toHaveLength(1);
    expect(await store.posts.of(second.groupId, week)).toBeUndefined();
  });

  it('is sent again once, where the group is now, though several press at the same moment', async () => {
    const { groupId, postId } = await refused();
    await store.groups.update(groupId, { chatId: chatId - 500_000 });
    expect(await missingPosts(deps, asker(), { unitId, week })).toEqual([{ postId, title: 'Nhóm thử' }]);
    const pressed = await Promise.all(
      Array.from({ length: 4 }, () => resendPost(deps)({ ...asker(), postId })),
    );
    expect(pressed.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { title: 'Nhóm thử', at: null } }]);
    const [again, ...more] = await waiting('digest');
    expect(more).toEqual([]);
    expect(again).toMatchObject({ chatId: chatId - 500_000, values: { number: 1 } });
    expect(await store.posts.of(groupId, week)).toMatchObject({ outboxId: again?.id });
    expect(await missingPosts(deps, asker(), { unitId, week })).toEqual([]);
    // Refused once more it may be asked for once more.
    await store.outbox.settle([{ id: again?.id ?? 0, state: 'dead' }], clock.at);
    clock.at = at(2026, 11, 9, 22);
    expect(await resendPost(deps)({ ...asker(), postId })).toEqual({
      ok: true,
      value: { title: 'Nhóm thử', at: at(2026, 11, 10, 6) },
    });
  });

  it('is sent again by who hears of the group only', async () => {
    const { postId } = await refused();
    const others = { actor: { ...actor(), memberId: 99 }, telegramId: 502 };
    expect(await missingPosts(deps, others, { unitId, week })).toEqual([]);
    for (const who of [others, { ...asker(), actor: { memberId, owner: false, grants: [] } }])
      expect(await resendPost(deps)({ ...who, postId })).toEqual({
        ok: false,
        error: { code: 'not-allowed' },
      });
    expect(await resendPost(deps)({ ...asker(), postId: 999_999 })).toEqual({
      ok: false,
      error: { code: 'old-button' },
    });
  });
});
