import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { careForDrafts } from '../../src/actions/care-for-drafts.ts';
import { decideInitiative } from '../../src/actions/decide-initiative.ts';
import { bringBackDraft, dropDraft } from '../../src/actions/drop-draft.ts';
import { eraseMember } from '../../src/actions/erase-member.ts';
import { formState, loadForm, pushForm } from '../../src/actions/form/state.ts';
import { keepAttachment } from '../../src/actions/keep-attachment.ts';
import { muteDrafts } from '../../src/actions/mute-drafts.ts';
import { openInitiative } from '../../src/actions/open-initiative.ts';
import { undoDecision } from '../../src/actions/undo-decision.ts';
import type { Member, Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { appoint, calendar, day, depsOver, join, plantTree, runProgramme, start, undone } from './union.ts';

const hour = 60 * 60_000;
const minute = 60_000;

/** A union with a member who writes drafts; what the bot tells, by the clock that the tests move. */
async function writing(store: Store) {
  const { deps, clock } = depsOver(store);
  const { TINH } = await plantTree(store);
  const actor = await join(store, 5);
  const member = (await store.members.find(actor.memberId)) as Member;
  const told: { day: number; kind: string; values: Record<string, unknown> }[] = [];
  const care = careForDrafts(deps);

  async function begins(title: string): Promise<number> {
    const id = await store.initiatives.addDraft({ memberId: member.id, unitId: TINH, now: clock.at });
    await writes(id, 'title', title);
    return id;
  }

  function writes(initiativeId: number, key: string, value: string): Promise<void> {
    return store.answers.put({ initiativeId, key, value, raw: value, now: clock.at });
  }

  async function wakes(): Promise<void> {
    expect(await care()).toEqual([]);
    const due = await store.outbox.due(clock.at, 100);
    for (const { kind, values } of due)
      told.push({ day: (clock.at - start) / day, kind, values: values as Record<string, unknown> });
    await store.outbox.settle(
      due.map(({ id }) => ({ id, state: 'sent' })),
      clock.at,
    );
  }

  /** The program looks every three hours up to a day, but for those of an outage. */
  async function runsTo(lastDay: number, isDown: (day: number) => boolean = () => false): Promise<void> {
    while (clock.at + 3 * hour <= start + lastDay * day) {
      clock.at += 3 * hour;
      const at = (clock.at - start) / day;
      if (!isDown(at)) await wakes();
    }
  }

  const kinds = () => told.map(({ kind, day: at }) => [Math.round(at * 100) / 100, kind]);
  return { deps, clock, TINH, actor, member, told, begins, writes, wakes, runsTo, kinds };
}

describe.each(databases)('drafts on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it('are reminded of exactly three times in a quarter, warned about once, erased with all that was written', async () => {
    await undone(database.store, async (store) => {
      const { deps, member, told, begins, runsTo, kinds } = await writing(store);
      const id = await begins('Máy cán dầm');
      const state = formState({ form: 'initiative', subject: id, at: 'before' });
      await pushForm(store, { chatId: 5, now: start }, state);
      const file = { fileId: 'f', fileUniqueId: 'u', kind: 'photo', name: null, size: 1 } as const;
      await keepAttachment(deps)({ state, file, caption: 'Ảnh máy', chatId: 5, messageId: 1 });
      await runsTo(89.9);
      expect((await store.answers.of(id))['title']?.value).toBe('Máy cán dầm');
      expect(await loadForm(store, 5)).toMatchObject({ subject: id });
      await runsTo(200);
      expect(kinds()).toEqual([
        [1, 'draft.remind'],
        [3, 'draft.remind'],
        [14, 'draft.remind'],
        [60, 'draft.remind'],
        [90, 'draft.erased'],
      ]);
      expect(told[0]?.values).toMatchObject({
        draft: { id, title: 'Máy cán dầm', step: 2 },
        others: 0,
        keptUntil: null,
      });
      expect(told[3]?.values).toMatchObject({ keptUntil: start + 90 * day });
      expect(told[4]?.values).toEqual({ title: 'Máy cán dầm', others: 0 });
      expect(await store.initiatives.listOf(member.id, { limit: 9 })).toEqual([]);
      expect(await store.answers.of(id)).toEqual({});
      expect(await store.attachments.listOf(id)).toEqual([]);
      expect(await loadForm(store, 5)).toBeUndefined();
      expect(await store.draftChecks.ofMember(member.id)).toEqual([]);
    });
  });

  it.each([
    { outage: [0.5, 20], told: [20, 60, 90] },
    { outage: [2, 15], told: [1, 15, 60, 90] },
    { outage: [10, 61], told: [1, 3, 61, 90] },
    { outage: [50, 100], told: [1, 3, 14, 100, 107] },
    { outage: [0, 150], told: [150, 157] },
  ] as const)(
    'are told of at most once after the program was down from day $outage.0 to $outage.1',
    async (row) => {
      await undone(database.store, async (store) => {
        const { begins, runsTo, kinds } = await writing(store);
        const id = await begins('Máy cán dầm');
        const [from, to] = row.outage;
        const last = row.told.at(-1) ?? 0;
        await runsTo(last - 0.1, (at) => at > from && at < to);
        expect((await store.answers.of(id))['title']?.value).toBe('Máy cán dầm');
        await runsTo(last + 30);
        expect(kinds().map(([at]) => at)).toEqual(row.told);
        expect(kinds().at(-1)).toEqual([last, 'draft.erased']);
      });
    },
  );

  it('begin their reminders anew with every word, file or opening', async () => {
    await undone(database.store, async (store) => {
      const { deps, member, begins, writes, runsTo, kinds } = await writing(store);
      const id = await begins('Máy cán dầm');
      await runsTo(14.25);
      await writes(id, 'before', 'Cán tay');
      await runsTo(20);
      const file = { fileId: 'f', fileUniqueId: 'u', kind: 'photo', name: null, size: 1 } as const;
      const state = formState({ form: 'initiative', subject: id, at: 'result' });
      await keepAttachment(deps)({ state, file, caption: null, chatId: 5, messageId: 2 });
      await runsTo(22);
      await openInitiative(deps)({ member, chatId: 5, initiativeId: id });
      await runsTo(24);
      expect(kinds().map(([at]) => at)).toEqual([1, 3, 14, 15.25, 17.25, 21, 23]);
      await runsTo(111.9);
      expect((await store.answers.of(id))['before']?.value).toBe('Cán tay');
      await runsTo(113);
      expect(kinds().slice(7)).toEqual([
        [25, 'draft.remind'],
        [36, 'draft.remind'],
        [82, 'draft.remind'],
        [112, 'draft.erased'],
      ]);
    });
  });

  it('are reminded of in the morning when their time falls into the night', async () => {
    await undone(database.store, async (store) => {
      const { clock, begins, runsTo, told } = await writing(store);
      clock.at = start + 15 * hour;
      await begins('Máy cán dầm');
      await runsTo(20);
      const hours = told.map(({ day: at }) => calendar.civil(start + at * day).hour);
      expect(hours).toEqual([6, 6, 6]);
    });
  });

  it('of one person come in one message, which names the last one written on', async () => {
    await undone(database.store, async (store) => {
      const { clock, begins, runsTo, told, kinds } = await writing(store);
      await begins('Máy cán dầm');
      clock.at += 3 * hour;
      await begins('Gá kẹp dao');
      clock.at += 3 * hour;
      const last = await begins('Xe đẩy vải');
      await runsTo(59.5);
      expect(kinds().map(([at]) => at)).toEqual([1, 3, 14]);
      expect(told[0]?.values).toMatchObject({ draft: { id: last }, others: 2 });
      await runsTo(100);
      expect(kinds().slice(3)).toEqual([
        [60, 'draft.remind'],
        [90.25, 'draft.erased'],
      ]);
      expect(told.at(-1)?.values).toMatchObject({ others: 2 });
    });
  });

  it('are not reminded of any more once the person says so; the warning and the end are still told', async () => {
    await undone(database.store, async (store) => {
      const { deps, member, begins, writes, runsTo, kinds } = await writing(store);
      const id = await begins('Máy cán dầm');
      await runsTo(2);
      await muteDrafts(deps)({ member });
      await runsTo(10);
      await writes(id, 'before', 'Cán tay');
      await runsTo(101);
      expect(kinds()).toEqual([
        [1, 'draft.remind'],
        [70, 'draft.remind'],
        [100, 'draft.erased'],
      ]);
    });
  });

  it('of somebody who blocked the bot are told to nobody, and kept as long', async () => {
    await undone(database.store, async (store) => {
      const { member, begins, runsTo, kinds } = await writing(store);
      await begins('Máy cán dầm');
      await store.members.setBlocked(5, start);
      await runsTo(89.9);
      expect(await store.initiatives.draftsOf(member.id)).toHaveLength(1);
      await runsTo(91);
      expect(await store.initiatives.draftsOf(member.id)).toEqual([]);
      expect(kinds()).toEqual([]);
    });
  });

  it('typed for another are the typist’s to be reminded of, and to throw away', async () => {
    await undone(database.store, async (store) => {
      const { deps, TINH, member, begins, runsTo, told, kinds } = await writing(store);
      const author = (await store.members.find((await join(store, 6)).memberId)) as Member;
      const typed = { memberId: author.id, typistId: member.id, unitId: TINH, now: start };
      const id = await store.initiatives.addDraft(typed);
      await runsTo(2);
      expect(kinds()).toEqual([[1, 'draft.remind']]);
      expect(told[0]?.values).toMatchObject({ draft: { id, onBehalfOf: 'Người Thử 6' }, others: 0 });
      const authors = { member: author, chatId: 6, initiativeId: id };
      expect(await dropDraft(deps)(authors)).toMatchObject({ ok: false });
      expect(await dropDraft(deps)({ member, chatId: 5, initiativeId: id })).toMatchObject({ ok: true });
      expect(await bringBackDraft(deps)(authors)).toMatchObject({ ok: false });
      await begins('Máy cán dầm');
      await eraseMember(deps)({ member: author, chatId: 6 });
      expect(await store.initiatives.aside(id)).toBeUndefined();
      expect(await store.initiatives.draftsOf(member.id)).toHaveLength(1);
    });
  });

  it('that were submitted are looked at no more', async () => {
    await undone(database.store, async (store) => {
      const { member, begins, runsTo, kinds } = await writing(store);
      const id = await begins('Máy cán dầm');
      await store.initiatives.save({
        id,
        version: 1,
        state: 'submitted',
        submittedAt: start,
        updatedAt: start,
      });
      await runsTo(2);
      expect(kinds()).toEqual([]);
      expect(await store.draftChecks.ofMember(member.id)).toEqual([]);
    });
  });

  it('that are thrown away are gone for everybody at once, come back whole, and are erased after the minute', async () => {
    await undone(database.store, async (store) => {
      const { deps, clock, member, begins, wakes } = await writing(store);
      const id = await begins('Máy cán dầm');
      const state = formState({ form: 'initiative', subject: id, at: 'before' });
      await pushForm(store, { chatId: 5, now: start }, state);
      const mine = { member, chatId: 5, initiativeId: id };
      expect(await dropDraft(deps)(mine)).toMatchObject({
        ok: true,
        value: { draft: { title: 'Máy cán dầm' } },
      });
      expect(await loadForm(store, 5)).toBeUndefined();
      expect(await store.initiatives.find(id)).toBeUndefined();
      expect(await store.initiatives.draftsOf(member.id)).toEqual([]);
      expect(await store.initiatives.listOf(member.id, { limit: 9 })).toEqual([]);
      expect(await openInitiative(deps)(mine)).toBeUndefined();
      expect(await dropDraft(deps)(mine)).toMatchObject({ ok: true });

      clock.at += minute - 1;
      await wakes();
      expect(await bringBackDraft(deps)(mine)).toMatchObject({ ok: true, value: { step: 1 } });
      expect(await bringBackDraft(deps)(mine)).toMatchObject({ ok: true });
      expect((await store.answers.of(id))['title']?.value).toBe('Máy cán dầm');
      expect(await openInitiative(deps)(mine)).toMatchObject({ at: 'before' });

      await dropDraft(deps)(mine);
      clock.at += minute;
      await wakes();
      expect(await store.answers.of(id)).toEqual({});
      expect(await bringBackDraft(deps)(mine)).toEqual({ ok: false, error: { code: 'draft-gone' } });
    });
  });

  it('that are thrown away at night are erased at night', async () => {
    await undone(database.store, async (store) => {
      const { deps, clock, member, begins, wakes } = await writing(store);
      clock.at = start + 14 * hour;
      const id = await begins('Máy cán dầm');
      await dropDraft(deps)({ member, chatId: 5, initiativeId: id });
      clock.at += minute;
      await wakes();
      expect(await store.initiatives.aside(id)).toBeUndefined();
    });
  });

  it('belong to who wrote them: nobody else throws them away or brings them back', async () => {
    await undone(database.store, async (store) => {
      const { deps, begins } = await writing(store);
      const id = await begins('Máy cán dầm');
      const other = await store.members.find((await join(store, 6)).memberId);
      const theirs = { member: other as Member, chatId: 6, initiativeId: id };
      expect(await dropDraft(deps)(theirs)).toEqual({ ok: false, error: { code: 'old-button' } });
      expect(await store.initiatives.find(id)).toBeDefined();
      const member = (await store.members.byTelegramId(5)) as Member;
      await dropDraft(deps)({ member, chatId: 5, initiativeId: id });
      expect(await bringBackDraft(deps)(theirs)).toMatchObject({ ok: false });
      expect(await dropDraft(deps)(theirs)).toMatchObject({ ok: false });
    });
  });

  it('go with the person, also those thrown away a moment ago', async () => {
    await undone(database.store, async (store) => {
      const { deps, member, begins } = await writing(store);
      const ids = [await begins('Máy cán dầm'), await begins('Gá kẹp dao')];
      await dropDraft(deps)({ member, chatId: 5, initiativeId: ids[0] ?? 0 });
      await eraseMember(deps)({ member, chatId: 5 });
      for (const id of ids) expect(await store.answers.of(id)).toEqual({});
      expect(await store.initiatives.aside(ids[0] ?? 0)).toBeUndefined();
    });
  });

  it('lie beneath no other draft; thrown away under another form they leave that one open, or bring it back', async () => {
    await undone(database.store, async (store) => {
      const { deps, member, begins } = await writing(store);
      const id = await begins('Máy cán dầm');
      const other = await begins('Gá kẹp dao');
      const place = { chatId: 5, now: start };
      for (const subject of [other, id])
        await pushForm(store, place, formState({ form: 'initiative', subject }));
      await pushForm(store, place, formState({ form: 'decline', subject: 9, at: 'reason' }));
      const first = await dropDraft(deps)({ member, chatId: 5, initiativeId: id });
      expect(first).toMatchObject({ ok: true, value: { resumed: null } });
      expect(await loadForm(store, 5)).toMatchObject({
        form: 'decline',
        under: null,
      });
      await openInitiative(deps)({ member, chatId: 5, initiativeId: other });
      const second = await dropDraft(deps)({ member, chatId: 5, initiativeId: other });
      expect(second).toMatchObject({ ok: true, value: { resumed: { form: 'decline' } } });
      expect(await loadForm(store, 5)).toMatchObject({ form: 'decline', under: null });
    });
  });

  describe('that were returned', () => {
    async function returned(store: Store) {
      const union = await writing(store);
      await runProgramme(store, union.TINH);
      const officer = await appoint(store, await join(store, 7), { role: 'officer', unitId: union.TINH });
      const submits = async (title: string): Promise<number> => {
        const id = await union.begins(title);
        const saved = { id, version: 1, state: 'submitted', codeYear: 2026, codeNumber: id } as const;
        await store.initiatives.save({ ...saved, submittedAt: start, updatedAt: start });
        return id;
      };
      const returns = (initiativeId: number) =>
        decideInitiative(union.deps)({
          actor: officer,
          initiativeId,
          decision: { kind: 'return', note: 'Ghi rõ', keys: [] },
        });
      return { ...union, officer, submits, returns };
    }

    it('are reminded of once, seven days before the month ends, and stay returned for ever', async () => {
      await undone(database.store, async (store) => {
        const { submits, returns, runsTo, told } = await returned(store);
        const id = await submits('Máy cán dầm');
        expect(await submits('Gá kẹp dao').then(returns)).toMatchObject({ ok: true });
        expect(await returns(id)).toMatchObject({ ok: true });
        await runsTo(120);
        const reminders = told.filter(({ kind }) => kind === 'notice.complete');
        const until = calendar.startOfDay({ year: 2026, month: 4, day: 16 }) - 1;
        // 8 April 23:59 is in the quiet hours.
        const morning = calendar.at({ year: 2026, month: 4, day: 9, hour: 6, minute: 0 });
        expect(reminders).toMatchObject([{ day: (morning - start) / day, values: { until, others: 1 } }]);
        expect(told.some(({ kind }) => kind.startsWith('draft'))).toBe(false);
        expect((await store.initiatives.find(id))?.state).toBe('returned');
      });
    });

    it('are not reminded of when that was undone, and by the later day when they were returned again', async () => {
      await undone(database.store, async (store) => {
        const { deps, officer, clock, submits, returns, runsTo, told } = await returned(store);
        const id = await submits('Máy cán dầm');
        const done = await returns(id);
        const moveId = done.ok ? done.value.moveId : 0;
        expect(await undoDecision(deps)({ actor: officer, moveId })).toMatchObject({ ok: true });
        await runsTo(10);
        await returns(id);
        const until =
          calendar.startOfDay({ ...calendar.addDays(calendar.civil(clock.at), 0), month: 4, day: 26 }) - 1;
        await runsTo(90);
        const reminders = told.filter(({ kind }) => kind === 'notice.complete');
        expect(reminders).toMatchObject([{ values: { id, until } }]);
      });
    });

    it('are reminded of late rather than never after an outage', async () => {
      await undone(database.store, async (store) => {
        const { submits, returns, runsTo, kinds } = await returned(store);
        await returns(await submits('Máy cán dầm'));
        await runsTo(40, (at) => at > 1 && at < 35);
        expect(kinds().filter(([, kind]) => kind === 'notice.complete')).toEqual([[35, 'notice.complete']]);
      });
    });
  });
});

describe.each(databases)('two processes that look at the same moment on $name', ({ open }) => {
  it('remind once', async () => {
    const { store, close } = await open();
    const { deps, clock, begins } = await writing(store);
    await begins('Máy cán dầm');
    clock.at = start + day;
    const looks = await Promise.all(Array.from({ length: 8 }, () => careForDrafts(deps)()));
    expect(looks.flat()).toEqual([]);
    expect(await store.outbox.due(clock.at, 10)).toHaveLength(1);
    clock.at = start + 60 * day;
    await careForDrafts(deps)();
    clock.at = start + 90 * day;
    await Promise.all(Array.from({ length: 8 }, () => careForDrafts(deps)()));
    const kinds = (await store.outbox.due(clock.at, 10)).map(({ kind }) => kind);
    // The reminder that still waited gave way to the warning.
    expect(kinds).toEqual(['draft.remind', 'draft.erased']);
    await close();
  });
});
