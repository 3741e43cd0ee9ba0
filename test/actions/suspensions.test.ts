import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginOnBehalf } from '../../src/actions/begin-on-behalf.ts';
import { careForDrafts } from '../../src/actions/care-for-drafts.ts';
import { eraseMember } from '../../src/actions/erase-member.ts';
import { giveConsent } from '../../src/actions/give-consent.ts';
import { responsibleFor } from '../../src/actions/responsible.ts';
import { submitInitiative } from '../../src/actions/submit-initiative.ts';
import { liftSuspension } from '../../src/actions/suspensions/lift-suspension.ts';
import { listSuspensions } from '../../src/actions/suspensions/list-suspensions.ts';
import { suspend } from '../../src/actions/suspensions/suspend.ts';
import type { Result } from '../../src/domain/result.ts';
import { endless } from '../../src/domain/suspension.ts';
import type { Member, Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { appoint, day, depsOver, join, ownerId, plantTree, start, undone } from './union.ts';

const week = 7 * day;

/** TINH, and HUYEN below it, each with an admin, and a member of XA further below. */
async function union(store: Store) {
  const { deps, clock } = depsOver(store);
  const units = await plantTree(store);
  const living = async (telegramId: number, unitId: number) => {
    const actor = await join(store, telegramId);
    await store.members.update(actor.memberId, { unitId, authorGroup: 'worker' });
    return actor;
  };
  const member = await living(1, units.XA);
  const high = await appoint(store, await living(2, units.TINH), { role: 'admin', unitId: units.TINH });
  const low = await appoint(store, await living(3, units.HUYEN), { role: 'admin', unitId: units.HUYEN });
  const owner = await living(ownerId, units.TINH);
  const blocks = (actor: typeof member, whom: typeof member, until = start + week, reason = 'junk') =>
    suspend(deps)({ actor, memberId: whom.memberId, reason, until });
  const found = async ({ memberId }: typeof member) => (await store.members.find(memberId)) as Member;
  return { ...{ deps, clock, units, member, high, low, owner, living, blocks, found } };
}

function codeOf(result: Result<unknown, { code: string }>): string {
  return result.ok ? 'ok' : result.error.code;
}

describe.each(databases)('a block on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it('is made within the own units, of somebody lower, and of nobody whose role one could not end', async () => {
    await undone(database.store, async (store) => {
      const { units, member, high, low, owner, living, blocks, deps } = await union(store);
      const beside = await living(4, units.KCN);
      const officerAbove = await appoint(store, await living(5, units.XA), {
        role: 'officer',
        unitId: units.TINH,
      });
      const officer = await appoint(store, await living(6, units.XA), { role: 'officer', unitId: units.XA });
      const entered = await store.members.enter({
        ...{ fullName: 'Bùi Thị Vắng', unitId: units.XA, authorGroup: 'worker', language: 'vi' },
        ...{ enteredBy: low.memberId, now: start },
      });
      const tried = [
        await blocks(low, beside),
        await blocks(officer, member),
        await blocks(member, officer),
        await blocks(low, low),
        await blocks(low, high),
        await blocks(high, low),
        await blocks(low, officerAbove),
        await blocks(high, owner),
        await blocks(owner, owner),
        await blocks(low, { ...member, memberId: entered }),
        await blocks(low, { ...member, memberId: 99_999 }),
        await blocks(low, member, start),
      ];
      expect(tried.map(codeOf)).toEqual([
        'not-allowed',
        'not-allowed',
        'not-allowed',
        'suspend-own',
        'not-allowed',
        'suspend-role',
        'suspend-role',
        'suspend-owner',
        'suspend-own',
        'suspend-no-account',
        'not-allowed',
        'dates-crossed',
      ]);
      expect((await listSuspensions(deps)({ actor: owner })).ok).toBe(true);
      for (const whom of [low, officer, officerAbove]) expect(codeOf(await blocks(owner, whom))).toBe('ok');
    });
  });

  it('tells of its end by itself, in the daytime, and of none that was lifted, made anew or has no end', async () => {
    await undone(database.store, async (store) => {
      const { deps, clock, member, high, blocks, found } = await union(store);
      const { telegramId } = await found(member);
      const planned = async () =>
        (await store.outbox.plannedFor(telegramId ?? 0))
          .filter(({ kind }) => kind === 'notice.suspension-over')
          .map(({ notBefore }) => deps.calendar.civil(notBefore));
      await blocks(high, member, deps.calendar.at({ year: 2030, month: 5, day: 2, hour: 0, minute: 0 }));
      expect(await planned()).toMatchObject([{ month: 5, day: 2, hour: 6 }]);
      await blocks(high, member, deps.calendar.at({ year: 2030, month: 5, day: 9, hour: 0, minute: 0 }));
      expect(await planned()).toMatchObject([{ month: 5, day: 9, hour: 6 }]);
      const { id = 0 } = (await store.suspensions.running(member.memberId, clock.at)) ?? {};
      await liftSuspension(deps)({ actor: high, suspensionId: id });
      expect(await planned()).toEqual([]);
      await blocks(high, member, endless);
      expect(await planned()).toEqual([]);

      const until = deps.calendar.at({ year: 2026, month: 12, day: 9, hour: 0, minute: 0 });
      await blocks(high, member, until);
      const erased = { member: await found(member), chatId: telegramId ?? 0, mark: 'the account' };
      await eraseMember(deps)(erased);
      expect(await planned()).toEqual([]);
      const who = { telegramId: telegramId ?? 0, chatId: telegramId ?? 0, messageId: null, language: 'vi' };
      await giveConsent(deps)({ ...who, mark: 'the account' });
      expect(await planned()).toMatchObject([{ month: 12, day: 9, hour: 6 }]);
    });
  });

  it('is changed and lifted only from the unit that made it or above, and kept in the log with its ends', async () => {
    await undone(database.store, async (store) => {
      const { deps, clock, units, member, high, low, blocks, found } = await union(store);
      expect(codeOf(await blocks(high, member, endless))).toBe('ok');
      expect(codeOf(await blocks(low, member))).toBe('suspended-above');
      const listed = await listSuspensions(deps)({ actor: low });
      expect(listed.ok && listed.value.lines).toMatchObject([
        { until: null, mayLift: false, reason: 'junk' },
      ]);
      const { id = 0 } = (await store.suspensions.running(member.memberId, clock.at)) ?? {};
      const lift = (actor: typeof member, suspensionId = id) => liftSuspension(deps)({ actor, suspensionId });
      expect(codeOf(await lift(low))).toBe('not-allowed');

      clock.at += day;
      expect(codeOf(await blocks(high, member))).toBe('ok');
      expect(codeOf(await lift(high))).toBe('old-button');
      const { id: second = 0 } = (await store.suspensions.running(member.memberId, clock.at)) ?? {};
      expect(codeOf(await lift(high, second))).toBe('ok');
      expect((await found(member)).suspendedUntil).toBeNull();
      expect(codeOf(await lift(high, second))).toBe('old-button');
      const kept = await store.audit.latest({ unitIds: [units.TINH], limit: 9 });
      expect(
        kept.map(({ kind, object, from, to, unitId, role }) => [kind, object, from, to, unitId, role]),
      ).toEqual([
        ['block.ended', `block:${second}`, String(start + week), null, units.XA, 'admin'],
        ['block.added', `block:${second}`, String(endless), String(start + week), units.XA, 'admin'],
        ['block.added', `block:${id}`, null, String(endless), units.XA, 'admin'],
      ]);
    });
  });

  it('lets nobody submit for the person, and gives the roles of the person to nobody', async () => {
    await undone(database.store, async (store) => {
      const { deps, clock, units, member, high, living, blocks, found } = await union(store);
      const officer = await appoint(store, await living(6, units.XA), { role: 'officer', unitId: units.XA });
      const own = await store.initiatives.addDraft({
        memberId: member.memberId,
        unitId: units.XA,
        now: start,
      });
      await blocks(high, member);
      const submitted = await submitInitiative(deps)({ initiativeId: own, member: await found(member) });
      expect(codeOf(submitted)).toBe('suspended');
      const typist = await found(officer);
      const typing = { actor: officer, typist, authorId: member.memberId, chatId: 6 };
      expect(codeOf(await beginOnBehalf(deps)(typing))).toBe('author-suspended');
      const typed = { memberId: member.memberId, typistId: officer.memberId, unitId: units.XA, now: start };
      const draft = await store.initiatives.addDraft(typed);
      expect(codeOf(await submitInitiative(deps)({ initiativeId: draft, member: typist }))).toBe(
        'author-suspended',
      );

      const asked = { unitId: units.XA, authorIds: [], ownerIds: deps.ownerIds, now: clock.at };
      expect((await responsibleFor(store, asked)).unitId).toBe(units.XA);
      await blocks(high, officer);
      expect((await responsibleFor(store, asked)).unitId).not.toBe(units.XA);
      expect(await store.grants.of(officer.memberId, clock.at)).toEqual([]);
      expect(await store.grants.of(officer.memberId, start + week)).toHaveLength(1);
      expect(await store.grants.listOf(officer.memberId, clock.at)).toHaveLength(1);
    });
  });

  it('keeps the drafts of the person untold and whole until it ends', async () => {
    await undone(database.store, async (store) => {
      const { deps, clock, units, member, high, blocks } = await union(store);
      const id = await store.initiatives.addDraft({
        memberId: member.memberId,
        unitId: units.XA,
        now: start,
      });
      await blocks(high, member, start + 200 * day);
      const toldOf = async (): Promise<string[]> => {
        await careForDrafts(deps)();
        const due = await store.outbox.due(clock.at, 100);
        const sent = due.map((row) => ({ id: row.id, state: 'sent' as const }));
        await store.outbox.settle(sent, clock.at);
        return due.map(({ kind }) => kind).filter((kind) => kind.startsWith('draft'));
      };
      for (; clock.at < start + 199 * day; clock.at += day) expect(await toldOf()).toEqual([]);
      expect(await store.initiatives.find(id)).toBeDefined();
      clock.at = start + 201 * day;
      expect(await toldOf()).toEqual(['draft.remind']);
      expect(await store.initiatives.find(id)).toBeDefined();
    });
  });

  it('of an erased person keeps its days and no word that was written about the person', async () => {
    await undone(database.store, async (store) => {
      const { deps, clock, units, member, high, blocks, found } = await union(store);
      await blocks(high, member, start + week, 'Người Thử 1 gửi quảng cáo');
      await eraseMember(deps)({ member: await found(member), chatId: 1 });
      const listed = await store.suspensions.list({ unitIds: [units.TINH], now: clock.at, limit: 9 });
      expect(listed).toMatchObject([{ memberId: member.memberId, reason: '', untilAt: start + week }]);
      const seen = await listSuspensions(deps)({ actor: high });
      expect(seen.ok && seen.value.lines).toMatchObject([{ name: null, mayLift: true }]);
    });
  });
});
