import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimEntry } from '../../src/actions/claim-entry.ts';
import { decideInitiative } from '../../src/actions/decide-initiative.ts';
import { enterInitiative } from '../../src/actions/enter-initiative.ts';
import { eraseMember } from '../../src/actions/erase-member.ts';
import { listUntold } from '../../src/actions/undelivered/list-untold.ts';
import { noteUndelivered } from '../../src/actions/undelivered/note-undelivered.ts';
import { tellInPerson } from '../../src/actions/undelivered/tell-in-person.ts';
import { tellMissed } from '../../src/actions/undelivered/tell-missed.ts';
import { undoDecision } from '../../src/actions/undo-decision.ts';
import type { Answers } from '../../src/domain/answers.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import type { Member, Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { appoint, depsOver, join, plantTree, start, undone } from './union.ts';

const minute = 60_000;
const answers: Answers = {
  title: 'Xe đẩy hàng hai tầng',
  before: 'Khuân tay từng thùng',
  solution: 'Hàn thêm một tầng vào xe đẩy cũ',
  result: 'Bớt một nửa số chuyến',
  applied: 'not-yet',
  field: 'production',
};

/** An officer of HUYEN who enters for authors without an account and decides, and one of KCN. */
async function settle(store: Store) {
  const { deps, clock } = depsOver(store);
  const units = await plantTree(store);
  const officer = await appoint(store, await join(store, 20), { role: 'officer', unitId: units.HUYEN });
  const stranger = await appoint(store, await join(store, 30), { role: 'officer', unitId: units.KCN });
  const typist = (await store.members.find(officer.memberId)) as Member;

  async function enters(fullName: string, unitId = units.XA) {
    const author = { fullName, authorGroup: 'worker', unitId } as const;
    const entered = await enterInitiative(deps)({ actor: officer, typist, author, answers });
    if (!entered.ok) throw new Error(entered.error.code);
    const { initiativeId, claimUrl } = entered.value;
    const memberId = (await store.initiatives.find(initiativeId))?.memberId ?? 0;
    return { initiativeId, memberId, token: claimUrl.split('?start=c_')[1] ?? '' };
  }

  async function decides(initiativeId: number, kind: 'accept' | 'recognise'): Promise<number> {
    const decision = kind === 'accept' ? ({ kind } as const) : ({ kind, number: null, day: null } as const);
    const decided = await decideInitiative(deps)({ actor: officer, initiativeId, decision });
    if (!decided.ok) throw new Error(decided.error.code);
    return decided.value.moveId;
  }

  /** Whom an officer is to tell, as [author, state]. */
  async function lists(actor: Actor = officer) {
    const listed = await listUntold(deps)({ actor, from: null });
    return listed.ok ? listed.value.lines.map(({ author, state }) => [author, state]) : listed.error;
  }
  return { deps, clock, units, officer, stranger, enters, decides, lists };
}

describe.each(databases)('authors who cannot be told on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it('without an account are listed once a decision stands, for the officers of their unit alone', async () => {
    await undone(database.store, async (store) => {
      const { deps, clock, officer, stranger, enters, decides, lists } = await settle(store);
      const one = await enters('Bùi Thị Vắng');
      const other = await enters('Đỗ Văn Xa');
      expect(await lists()).toEqual([]);
      const moveId = await decides(one.initiativeId, 'recognise');
      expect(await lists()).toEqual([]);
      clock.at += minute / 2;
      expect(await undoDecision(deps)({ actor: officer, moveId })).toMatchObject({ ok: true });
      await decides(other.initiativeId, 'accept');
      clock.at += 2 * minute;
      expect(await lists()).toEqual([['Đỗ Văn Xa', 'in_review']]);
      const second = await decides(other.initiativeId, 'recognise');
      await undoDecision(deps)({ actor: officer, moveId: second });
      expect(await lists()).toEqual([['Đỗ Văn Xa', 'in_review']]);
      await decides(one.initiativeId, 'recognise');
      clock.at += 2 * minute;
      expect(await lists()).toEqual([
        ['Đỗ Văn Xa', 'in_review'],
        ['Bùi Thị Vắng', 'recognised'],
      ]);
      expect(await lists(stranger)).toEqual([]);
      const place = { initiativeId: one.initiativeId, memberId: one.memberId };
      expect(await tellInPerson(deps)({ actor: stranger, place })).toMatchObject({
        error: { code: 'not-allowed' },
      });
      for (const _tap of [1, 2])
        expect(await tellInPerson(deps)({ actor: officer, place })).toEqual({
          ok: true,
          value: { code: 'SK-26-000001' },
        });
      expect(await lists()).toEqual([['Đỗ Văn Xa', 'in_review']]);
      const kept = await store.audit.listOf(`initiative:${one.initiativeId}`);
      expect(kept.filter(({ kind }) => kind === 'author.told')).toMatchObject([
        { memberId: officer.memberId },
      ]);
    });
  });

  it('leave the list when they take over what was typed, or have their data erased', async () => {
    await undone(database.store, async (store) => {
      const { deps, clock, units, enters, decides, lists } = await settle(store);
      const entered = await enters('Bùi Thị Vắng');
      await decides(entered.initiativeId, 'accept');
      expect(await lists()).toHaveLength(1);
      clock.at += minute;
      const claimer = await join(store, 40);
      const member = (await store.members.find(claimer.memberId)) as Member;
      expect(await claimEntry(deps)({ member, token: entered.token })).toMatchObject({ ok: true });
      expect(await lists()).toEqual([]);
      await store.untold.note({
        initiativeId: entered.initiativeId,
        memberId: member.id,
        unitId: units.XA,
        fromAt: start,
      });
      await eraseMember(deps)({ member, chatId: 40 });
      expect(await store.untold.ofMember(member.id)).toEqual([]);
    });
  });

  it('are listed with all that waited for a dead chat, and told in one message when they are back', async () => {
    await undone(database.store, async (store) => {
      const { deps, clock, units, officer, enters, decides, lists } = await settle(store);
      const author = await join(store, 40);
      const member = (await store.members.find(author.memberId)) as Member;
      const codes: number[] = [];
      for (const name of ['Bùi Thị Vắng', 'Bùi Thị Vắng', 'Bùi Thị Vắng']) {
        const { initiativeId, token } = await enters(name, units.HUYEN);
        if (codes.length === 0) await claimEntry(deps)({ member, token });
        codes.push(initiativeId);
      }
      // The claim took over what was typed until then: the two others are still of the person who was entered.
      const [mine = 0, foreign = 0] = codes;
      await decides(mine, 'recognise');
      await decides(foreign, 'accept');
      const waits = (await store.outbox.plannedFor(40)).find(({ subject }) => subject !== null);
      await store.members.setBlocked(40, clock.at);
      const lost = { kind: 'notice.same-later', values: { id: foreign }, subject: null };
      await noteUndelivered(store, { chatId: 40, lost, at: clock.at });
      expect(waits?.kind).toBe('notice.recognised');
      expect(await store.untold.ofMember(author.memberId)).toEqual([
        { initiativeId: mine, memberId: author.memberId, unitId: units.HUYEN, fromAt: clock.at },
      ]);
      expect(await lists()).toContainEqual(['Người Thử 40', 'recognised']);
      await noteUndelivered(store, { chatId: 20, lost: { ...lost, values: { id: mine } }, at: clock.at });
      expect(await store.untold.ofMember(officer.memberId)).toEqual([]);

      await store.outbox.killChat(40, 'blocked', clock.at);
      await tellMissed(store, member, { chatId: 40, at: clock.at });
      const [missed] = await store.outbox.plannedFor(40);
      expect(missed).toMatchObject({ kind: 'untold.missed', values: { ids: [mine], lines: [{ id: mine }] } });
      expect(await store.untold.ofMember(author.memberId)).toEqual([]);
      await tellMissed(store, member, { chatId: 40, at: clock.at });
      expect(await store.outbox.plannedFor(40)).toHaveLength(1);
      // Gone again before it was read.
      if (missed !== undefined) await noteUndelivered(store, { chatId: 40, lost: missed, at: clock.at });
      expect(await store.untold.ofMember(author.memberId)).toMatchObject([{ initiativeId: mine }]);
    });
  });

  it('are turned page by page in the order of units, whatever was told meanwhile', async () => {
    await undone(database.store, async (store) => {
      const { deps, officer, units, enters } = await settle(store);
      const keys = [];
      for (let number = 0; number < 12; number += 1) {
        const unitId = number % 2 === 0 ? units.XA : units.HUYEN;
        const { initiativeId, memberId } = await enters(`Người Vắng ${number}`, unitId);
        await store.untold.note({ initiativeId, memberId, unitId, fromAt: start - number });
        keys.push({ initiativeId, unitId, number });
      }
      const wanted = keys.toSorted((one, other) => one.unitId - other.unitId || other.number - one.number);
      const actor = {
        ...officer,
        grants: [...officer.grants, { role: 'officer', unitId: units.XA } as const],
      };
      const seen: number[] = [];
      let from: { initiativeId: number; memberId: number } | null = null;
      do {
        const page = await listUntold(deps)({ actor, from });
        if (!page.ok) throw new Error(page.error.code);
        seen.push(...page.value.lines.map(({ initiativeId }) => initiativeId));
        from = page.value.next;
      } while (from !== null);
      expect(seen).toEqual(wanted.map(({ initiativeId }) => initiativeId));
    });
  });
});
