import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Deps } from '../../src/actions/deps.ts';
import { linkGroup } from '../../src/actions/link-group.ts';
import { moveChat } from '../../src/actions/move-chat.ts';
import { pauseGroup, resumeGroup } from '../../src/actions/pause-group.ts';
import { pausePosting, resumePosting } from '../../src/actions/pause-posting.ts';
import { scheduleGroup } from '../../src/actions/schedule-group.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import { postSubject } from '../../src/domain/schedule.ts';
import type { Group, OpenStore } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { at, calendar } from '../reports/ledger.ts';

const officerChat = 501;
const ownerChat = 900;

describe.each(databases)('a linked group on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: OpenStore;
  let deps: Deps;
  let units: { top: number; leaf: number; other: number };
  let memberId: number;
  let clock: number;
  let chatId = -1000;

  beforeAll(async () => {
    database = await open();
    store = database.store;
    const add = (code: string, parentId: number | null) =>
      store.units.add({ code, name: `Đơn vị ${code}`, parentId, block: 'other', now: 0 });
    const top = await add('TOP', null);
    units = { top, leaf: await add('LEAF', top), other: await add('OTHER', top) };
    memberId = await store.members.add({ telegramId: officerChat, language: 'en', now: 0 });
    await store.grants.add({ memberId, role: 'officer', unitId: top, grantedBy: memberId, now: 0 });
    const ownerIds = new Set([ownerChat]);
    deps = { store, now: () => clock, calendar, token: () => 'token', ownerIds, botUsername: 'sangkien_bot' };
  });
  afterAll(() => database.close());

  beforeEach(async () => {
    // Thursday
    clock = at(2026, 11, 5, 9);
    chatId -= 1;
    await settleAll();
  });

  async function settleAll(): Promise<void> {
    const rows = await store.outbox.due(Number.MAX_SAFE_INTEGER, 1000);
    await store.outbox.settle(
      rows.map(({ id }) => ({ id, state: 'sent' as const })),
      0,
    );
  }

  const officer = (unitId: number): Actor => ({
    memberId,
    owner: false,
    grants: [{ role: 'officer', unitId }],
  });
  const wished = { threadId: null, title: 'Nhóm cán bộ', audience: 'officers' } as const;

  async function link(
    change: { unitId?: number; chatId?: number; threadId?: number | null; audience?: 'general' } = {},
  ) {
    const input = { actor: officer(units.top), memberId, chatId, unitId: units.leaf, ...wished, ...change };
    const linked = await linkGroup(deps)(input);
    if (!linked.ok) throw new Error(linked.error.code);
    return linked.value;
  }

  const messages = () => store.outbox.due(Number.MAX_SAFE_INTEGER, 1000);
  const groupNow = (group: Group) => store.groups.find(group.id);

  it('gets its digest on Mondays at 08:00 unless told otherwise, first for the week that runs', async () => {
    const { group, unit, nextAt } = await link();
    expect(group).toMatchObject({
      weekday: 1,
      minute: 480,
      linkedAt: clock,
      language: 'en',
      audience: 'officers',
    });
    expect(unit).toBe('Đơn vị LEAF');
    expect(nextAt).toBe(at(2026, 11, 9, 8));
  });

  it('may be one topic of a chat beside another', async () => {
    const first = await link({ threadId: 3 });
    const second = await link({ threadId: 4, unitId: units.other });
    expect(second.group.id).not.toBe(first.group.id);
    expect(await store.groups.byChat(chatId, 3)).toMatchObject({ unitId: units.leaf });
  });

  it('is linked by officers of the unit or above, to a unit that is open', async () => {
    const input = { memberId, chatId, unitId: units.leaf, ...wished };
    const refused = await linkGroup(deps)({ ...input, actor: officer(units.other) });
    expect(refused).toEqual({ ok: false, error: { code: 'not-allowed' } });
    expect(await store.groups.byChat(chatId, null)).toBeUndefined();

    const closed = await store.units.add({
      code: `C${-chatId}`,
      name: 'Đã đóng',
      parentId: units.top,
      block: 'other',
      now: 0,
    });
    await store.units.update(closed, { closedAt: 1 });
    for (const [unitId, typed] of [
      [closed, `C${-chatId}`],
      [999_999, '999999'],
    ] as const) {
      const unknown = await linkGroup(deps)({ ...input, unitId, actor: officer(units.top) });
      expect(unknown).toEqual({ ok: false, error: { code: 'unknown-unit', typed } });
    }
  });

  it('linked anew keeps its weekday and hour, and tells of the new unit from the week that runs', async () => {
    const { group } = await link();
    await store.groups.update(group.id, { weekday: 5, minute: 1020, pausedAt: 1, pauseReason: 'kicked' });
    clock = at(2026, 11, 9, 7);
    const again = await link({ unitId: units.other, audience: 'general' });
    expect(again.group).toMatchObject({
      id: group.id,
      unitId: units.other,
      audience: 'general',
      weekday: 5,
      minute: 1020,
      linkedAt: clock,
      pausedAt: null,
    });
    expect(again.nextAt).toBe(at(2026, 11, 20, 17));
  });

  it('linked anew to the same unit loses no week', async () => {
    const { group } = await link();
    clock = at(2026, 11, 9, 7);
    const again = await link({ audience: 'general' });
    expect(again.group.linkedAt).toBe(group.linkedAt);
    expect(again.nextAt).toBe(at(2026, 11, 9, 8));
  });

  it('is posted at the weekday and hour an officer types', async () => {
    const { group } = await link();
    const schedule = (actor: Actor, typed: string) =>
      scheduleGroup(deps)({ actor, chatId, threadId: null, typed });
    expect(await schedule(officer(units.leaf), 'thứ sáu 17h')).toMatchObject({
      ok: true,
      value: { unit: 'Đơn vị LEAF', group: { weekday: 5, minute: 1020 }, nextAt: at(2026, 11, 13, 17) },
    });
    expect(await schedule(officer(units.leaf), 't8 25:00')).toEqual({
      ok: false,
      error: { code: 'bad-schedule', typed: 't8 25:00' },
    });
    expect(await schedule(officer(units.other), 't2 08:00')).toEqual({
      ok: false,
      error: { code: 'not-allowed' },
    });
    expect(await groupNow(group)).toMatchObject({ weekday: 5, minute: 1020 });
  });

  it('that is not linked has no schedule', async () => {
    const input = { actor: officer(units.top), chatId, threadId: null, typed: 't2 08:00' };
    expect(await scheduleGroup(deps)(input)).toEqual({ ok: false, error: { code: 'group-not-linked' } });
  });

  it('moved to a later hour after its post of the week waits for the next week', async () => {
    const { group } = await link();
    const figures = { unitId: units.leaf, week: '2026-W45', figures: {}, cutOff: 0, now: 0 };
    const { digest } = await store.digests.findOrAdd(figures);
    await store.posts.add({ digestId: digest.id, groupId: group.id, week: '2026-W45', outboxId: 1, now: 0 });
    clock = at(2026, 11, 10);
    const input = { actor: officer(units.leaf), chatId, threadId: null, typed: 't6 17:00' };
    expect(await scheduleGroup(deps)(input)).toMatchObject({ value: { nextAt: at(2026, 11, 20, 17) } });
  });

  it('pauses with all its topics when the bot is removed, and tells who linked it once for each', async () => {
    const { group } = await link();
    const topic = await link({ threadId: 7 });
    expect(await pauseGroup(deps)({ chatId, reason: 'kicked' })).toBe(2);
    expect(await pauseGroup(deps)({ chatId, reason: 'kicked' })).toBe(0);
    expect(await groupNow(group)).toMatchObject({ pausedAt: clock, pauseReason: 'kicked' });
    expect(await groupNow(topic.group)).toMatchObject({ pausedAt: clock });
    const told = (await messages()).map(({ chatId: to, kind, values, notBefore }) => ({
      to,
      kind,
      values,
      notBefore,
    }));
    const values = { title: 'Nhóm cán bộ', reason: 'kicked' };
    const one = { to: officerChat, kind: 'group.paused', values, notBefore: clock };
    expect(told).toEqual([one, one]);
  });

  it('pauses only the topic that was closed', async () => {
    const { group } = await link();
    const topic = await link({ threadId: 7 });
    expect(await pauseGroup(deps)({ chatId, threadId: 7, reason: 'topic-closed' })).toBe(1);
    expect(await groupNow(group)).toMatchObject({ pausedAt: null });
    expect(await groupNow(topic.group)).toMatchObject({ pauseReason: 'topic-closed' });
    expect(await pauseGroup(deps)({ chatId, threadId: 99, reason: 'topic-closed' })).toBe(0);
  });

  it('tells nobody at night: the notice waits for the morning', async () => {
    await link();
    clock = at(2026, 11, 5, 23);
    await pauseGroup(deps)({ chatId, reason: 'kicked' });
    expect((await messages()).map(({ notBefore }) => notBefore)).toEqual([at(2026, 11, 6, 6)]);
  });

  async function leaves(gone: number, how: 'erased' | 'dismissed' | 'blocked'): Promise<void> {
    if (how === 'erased') await store.members.erase(gone, 1);
    if (how === 'dismissed') await store.grants.endAllOf(gone, clock - 1);
    const { telegramId } = (await store.members.find(gone)) ?? { telegramId: null };
    if (how === 'blocked' && telegramId !== null) await store.members.setBlocked(telegramId, clock);
  }

  it.each(['erased', 'dismissed', 'blocked'] as const)(
    'tells whoever answers for the unit when the officer who linked it is %s',
    async (how) => {
      const told = async (): Promise<number[]> => {
        await settleAll();
        await store.groups.update(group.id, { pausedAt: null, pauseReason: null });
        await pauseGroup(deps)({ chatId, reason: 'muted' });
        return (await messages()).map((row) => row.chatId);
      };
      const { group } = await link();
      const telegramId = 700_000 - chatId;
      const gone = await store.members.add({ telegramId, language: 'vi', now: 0 });
      await store.grants.add({
        memberId: gone,
        role: 'officer',
        unitId: units.leaf,
        grantedBy: memberId,
        now: 0,
      });
      await store.groups.update(group.id, { linkedBy: gone });
      expect(await told()).toEqual([telegramId]);
      await leaves(gone, how);
      expect(await told()).toEqual([officerChat]);
      await store.members.setBlocked(officerChat, clock);
      expect(await told()).toEqual([ownerChat]);
      await store.members.setBlocked(officerChat, null);
    },
  );

  it('stays paused when an officer asked for it, though the bot went and came back', async () => {
    const { group } = await link();
    const actor = officer(units.leaf);
    const asking = { chatId, threadId: null };
    expect(await pausePosting(deps)({ actor: officer(units.other), ...asking })).toEqual({
      ok: false,
      error: { code: 'not-allowed' },
    });
    expect(await pausePosting(deps)({ actor, ...asking })).toEqual({
      ok: true,
      value: { unit: 'Đơn vị LEAF' },
    });
    expect((await pausePosting(deps)({ actor, ...asking })).ok).toBe(true);
    await pauseGroup(deps)({ chatId, reason: 'kicked' });
    expect(await resumeGroup(deps)({ chatId })).toBe(0);
    expect(await groupNow(group)).toMatchObject({ pauseReason: 'asked' });
    // Nobody is told in private what was asked for in the group.
    expect(await messages()).toEqual([]);
    clock = at(2026, 11, 24, 10);
    expect(await resumePosting(deps)({ actor, ...asking })).toMatchObject({
      ok: true,
      value: { nextAt: clock, weeks: 3, group: { pausedAt: null } },
    });
    // Asked again it says the same.
    expect(await resumePosting(deps)({ actor, ...asking })).toMatchObject({ value: { weeks: 3 } });
  });

  it('takes back a post that waits when it is paused or gets another unit, and is owed the week again', async () => {
    const { group } = await link();
    const post = async (week: string): Promise<number> => {
      const { digest } = await store.digests.findOrAdd({
        unitId: units.leaf,
        week,
        figures: {},
        cutOff: 0,
        now: 0,
      });
      const subject = postSubject(group.id, week);
      const row = { chatId, kind: 'digest', values: {}, subject, createdAt: clock } as const;
      const outboxId = await store.outbox.add(row);
      await store.posts.add({ digestId: digest.id, groupId: group.id, week, outboxId, now: clock });
      return outboxId;
    };
    const first = await post('2026-W44');
    await store.outbox.settle([{ id: first, state: 'sent' }], clock);
    const second = await post('2026-W45');
    await pausePosting(deps)({ actor: officer(units.leaf), chatId, threadId: null });
    expect(await store.outbox.find(second)).toMatchObject({ state: 'replaced' });
    expect((await store.figures.lastWeeks()).get(group.id)).toBe('2026-W44');

    await resumePosting(deps)({ actor: officer(units.leaf), chatId, threadId: null });
    const third = await post('2026-W45');
    await store.outbox.sending([third]);
    await store.outbox.settle([{ id: third, state: 'uncertain' }], clock);
    await link({ unitId: units.other });
    expect(await store.outbox.find(third)).toMatchObject({ state: 'dead' });
    expect((await messages()).filter(({ kind }) => kind === 'digest')).toEqual([]);
  });

  it('follows a supergroup that somebody has linked there already: one link is left, and nothing is told twice', async () => {
    const { group } = await link();
    const topic = await link({ threadId: 7 });
    const from = chatId;
    const to = chatId - 5_000_000;
    const anew = await link({ chatId: to });
    await moveChat(store, { from, to, at: clock });
    await moveChat(store, { from, to, at: clock });
    expect(await store.figures.groupsOf(from)).toEqual([]);
    expect(new Set(await store.figures.groupsOf(to))).toEqual(new Set([topic.group.id, anew.group.id]));
    expect(await groupNow(group)).toMatchObject({ unlinkedAt: clock });
  });

  it.each([
    ['thứ 8 9h', { code: 'schedule-lacks', lacks: 'weekday', weekday: 1, minute: 540 }],
    ['9h30', { code: 'schedule-lacks', lacks: 'weekday', weekday: 1, minute: 570 }],
    ['t6 25:00', { code: 'schedule-lacks', lacks: 'hour', weekday: 5, minute: 480 }],
    ['thứ năm', { code: 'schedule-lacks', lacks: 'hour', weekday: 4, minute: 480 }],
    ['khi nào rảnh', { code: 'bad-schedule' }],
    ['t6 23:30', { code: 'schedule-quiet', weekday: 5, minute: 1200 }],
    ['cn 21:00', { code: 'schedule-quiet', weekday: 7, minute: 1200 }],
    ['t2 5h59', { code: 'schedule-quiet', weekday: 1, minute: 360 }],
  ])('asked to be posted at «%s» is told what would work', async (typed, error) => {
    await link();
    const input = { actor: officer(units.leaf), chatId, threadId: null, typed };
    expect(await scheduleGroup(deps)(input)).toMatchObject({ ok: false, error });
  });

  it('goes on when the bot is back', async () => {
    const { group } = await link();
    await link({ threadId: 7 });
    await pauseGroup(deps)({ chatId, reason: 'kicked' });
    expect(await resumeGroup(deps)({ chatId })).toBe(2);
    expect(await resumeGroup(deps)({ chatId })).toBe(0);
    expect(await groupNow(group)).toMatchObject({ pausedAt: null, pauseReason: null });
  });
});
