import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decideInitiative } from '../../src/actions/decide-initiative.ts';
import type { Decision } from '../../src/actions/decision.ts';
import type { Deps } from '../../src/actions/deps.ts';
import { eraseMember } from '../../src/actions/erase-member.ts';
import { listMine } from '../../src/actions/list-mine.ts';
import { openInitiative, whyLocked } from '../../src/actions/open-initiative.ts';
import { submitAnew } from '../../src/actions/submit-anew.ts';
import { submitInitiative } from '../../src/actions/submit-initiative.ts';
import { undoDecision } from '../../src/actions/undo-decision.ts';
import { viewInitiative } from '../../src/actions/view-initiative.ts';
import { withdrawInitiative } from '../../src/actions/withdraw-initiative.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import type { Member, Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { appoint, day, depsOver, join, plantTree, start, undone } from './union.ts';

const answers = {
  title: 'Chế tạo máy cán dầm',
  before: 'Cán tay, hay lệch mép',
  solution: 'Gắn thêm con lăn',
  result: 'Nhanh hơn',
  applied: 'not-yet',
  benefit: null,
  field: 'environment',
};
const chatId = 7001;

type Story = {
  deps: Deps;
  clock: { at: number };
  store: Store;
  author: Actor & { memberId: number };
  member: Member;
  officer: Actor & { memberId: number };
  /** Officer of the unit above. */
  above: Actor & { memberId: number };
  id: number;
  decides(decision: Decision, by?: Actor): Promise<number>;
  stateOf(id?: number): Promise<string | undefined>;
  /** Values of the waiting messages of a kind, by chat. */
  waiting(kind: string): Promise<{ chatId: number; values: unknown; notBefore: number }[]>;
};

describe.each(databases)('after submitting, on $name', (engine) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await engine.open();
  });
  afterAll(() => database.close());

  /** A submitted initiative of XA, with an officer there and one above. */
  function told(work: (story: Story) => Promise<void>): Promise<void> {
    return undone(database.store, async (store) => {
      const { deps, clock } = depsOver(store);
      const units = await plantTree(store);
      const author = await join(store, chatId);
      const officer = await appoint(store, await join(store, 7002), { role: 'officer', unitId: units.XA });
      const above = await appoint(store, await join(store, 7003), { role: 'officer', unitId: units.HUYEN });
      const id = await store.initiatives.addDraft({
        memberId: author.memberId,
        unitId: units.XA,
        now: start,
      });
      for (const [key, value] of Object.entries(answers))
        await store.answers.put({ initiativeId: id, key, value, raw: null, now: start });
      const found = await store.members.find(author.memberId);
      if (found === undefined) throw new Error('no author');
      const member = { ...found, unitId: units.XA };
      expect(await submitInitiative(deps)({ initiativeId: id, member })).toMatchObject({ ok: true });
      const decides = async (decision: Decision, by: Actor = officer): Promise<number> => {
        const decided = await decideInitiative(deps)({ actor: by, initiativeId: id, decision });
        if (!decided.ok) throw new Error(decided.error.code);
        return decided.value.moveId;
      };
      const waiting: Story['waiting'] = async (kind) =>
        (await store.outbox.due(Number.MAX_SAFE_INTEGER, 1_000)).filter((row) => row.kind === kind);
      const stateOf = async (of = id) => (await store.initiatives.find(of))?.state;
      await work({ deps, clock, store, author, member, officer, above, id, decides, stateOf, waiting });
    });
  }

  const back: Decision = { kind: 'return', note: 'Ghi rõ số tiền', keys: ['result', 'benefit'] };

  async function corrects({ store, id, clock }: Story, key: string, value: string): Promise<void> {
    await store.answers.put({ initiativeId: id, key, value, raw: value, now: clock.at });
  }

  test('the author withdraws what waits, and nobody withdraws what is decided or another’s', () =>
    told(async (story) => {
      const { deps, member, officer, store, id, decides, stateOf, waiting } = story;
      const stranger = await store.members.find(officer.memberId);
      if (stranger === undefined) throw new Error('no officer');
      const by = (who: Member) => withdrawInitiative(deps)({ member: who, initiativeId: id, chatId });
      expect(await by(stranger)).toEqual({ ok: false, error: { code: 'old-button' } });
      expect(await stateOf()).toBe('submitted');
      const moveId = await decides({ kind: 'recognise', number: null, day: null });
      expect(await by(member)).toMatchObject({ error: { code: 'wrong-state', state: 'recognised' } });
      await undoDecision(deps)({ actor: officer, moveId });
      expect(await by(member)).toMatchObject({ ok: true, value: { code: 'SK-26-000001' } });
      expect(await stateOf()).toBe('withdrawn');
      expect(await by(member)).toMatchObject({ ok: true });
      expect((await store.moves.listOf(id)).map(({ kind }) => kind)).toEqual([
        'submit',
        'recognise',
        'undo',
        'withdraw',
      ]);
      // Nothing of it had been accepted.
      expect(await waiting('notice.withdrawn')).toEqual([]);
    }));

  test('a draft is not withdrawn, since it never was submitted', () =>
    told(async ({ deps, member, store, author }) => {
      const unitId = (await store.units.root())?.id ?? 0;
      const initiativeId = await store.initiatives.addDraft({
        memberId: author.memberId,
        unitId,
        now: start,
      });
      const refused = await withdrawInitiative(deps)({ member, initiativeId, chatId });
      expect(refused).toEqual({ ok: false, error: { code: 'old-button' } });
    }));

  test('the reviewer hears of a withdrawal of what was accepted, after the quiet hours, and the notice that waited is gone', () =>
    told(async ({ deps, clock, member, id, decides, waiting }) => {
      clock.at = start + 13 * 60 * 60_000;
      await decides(back);
      expect(await waiting('notice.returned')).toHaveLength(1);
      await withdrawInitiative(deps)({ member, initiativeId: id, chatId });
      expect(await waiting('notice.returned')).toEqual([]);
      expect(await waiting('notice.withdrawn')).toMatchObject([
        { chatId: 7002, notBefore: start + 21 * 60 * 60_000 },
      ]);
    }));

  test('what comes again goes to the reviewer of the unit above, though the queue was never empty', () =>
    told(async (story) => {
      const { deps, clock, member, store, id, above, decides, waiting } = story;
      const other = await store.initiatives.addDraft({
        memberId: story.officer.memberId,
        unitId: member.unitId ?? 0,
        now: start,
      });
      await store.initiatives.save({
        id: other,
        version: 1,
        state: 'submitted',
        submittedAt: 1,
        updatedAt: 1,
      });
      await decides(back, above);
      clock.at += day;
      await corrects(story, 'result', 'Lỗi giảm từ 12% còn 1%');
      expect(await submitInitiative(deps)({ initiativeId: id, member })).toMatchObject({
        value: { again: true },
      });
      const lines = [{ id, code: 'SK-26-000001', title: answers.title }];
      expect(await waiting('notice.resubmitted')).toMatchObject([{ chatId: 7003, values: { lines } }]);
      const viewed = await viewInitiative(deps)({ actor: above, initiativeId: id });
      expect(viewed).toMatchObject({
        value: {
          view: {
            difference: {
              changes: [{ key: 'result', before: 'Nhanh hơn', after: 'Lỗi giảm từ 12% còn 1%' }],
              files: 0,
            },
          },
        },
      });
    }));

  test('a second round is compared with the second return only', () =>
    told(async (story) => {
      const { deps, clock, member, officer, id, decides } = story;
      await decides(back);
      await corrects(story, 'result', 'Lỗi giảm từ 12% còn 1%');
      await submitInitiative(deps)({ initiativeId: id, member });
      clock.at += day;
      await decides({ ...back, keys: ['before'] });
      await corrects(story, 'before', 'Bốn người cán tay mỗi ca');
      await submitInitiative(deps)({ initiativeId: id, member });
      const viewed = await viewInitiative(deps)({ actor: officer, initiativeId: id });
      expect(viewed.ok && viewed.value.view.difference?.changes.map(({ key }) => key)).toEqual(['before']);
    }));

  test('a return that was undone leaves the difference of the one before, and its reviewer', () =>
    told(async (story) => {
      const { deps, member, officer, above, store, id, decides } = story;
      await decides(back);
      await corrects(story, 'result', 'Lỗi giảm từ 12% còn 1%');
      await submitInitiative(deps)({ initiativeId: id, member });
      const moveId = await decides(back, above);
      expect(await undoDecision(deps)({ actor: above, moveId })).toMatchObject({ ok: true });
      expect(await store.initiatives.find(id)).toMatchObject({
        state: 'submitted',
        reviewerId: officer.memberId,
      });
      const viewed = await viewInitiative(deps)({ actor: officer, initiativeId: id });
      expect(viewed.ok && viewed.value.view.difference?.changes).toHaveLength(1);
    }));

  test('only the named answers are asked, less those that were corrected already', () =>
    told(async (story) => {
      const { deps, member, id, decides } = story;
      await decides({ ...back, keys: ['result', 'gone-since', 'benefit'] });
      const opened = () => openInitiative(deps)({ member, chatId, initiativeId: id });
      expect(await opened()).toMatchObject({
        at: 'result',
        fix: ['result', 'benefit'],
        returned: { note: 'Ghi rõ số tiền', keys: ['result', 'benefit'] },
      });
      await corrects(story, 'result', 'Lỗi giảm từ 12% còn 1%');
      expect(await opened()).toMatchObject({ at: 'benefit', fix: ['benefit'] });
      await corrects(story, 'benefit', 'none');
      expect(await opened()).toMatchObject({ at: 'card', fix: [] });
    }));

  test('whoever may no longer decide on it does not take the own decision back, either', () =>
    told(async ({ deps, officer, id, decides, stateOf }) => {
      const moveId = await decides({ kind: 'recognise', number: null, day: null });
      const dismissed = { ...officer, grants: [] };
      expect(await undoDecision(deps)({ actor: dismissed, moveId })).toMatchObject({
        error: { code: 'not-allowed' },
      });
      expect(await stateOf(id)).toBe('recognised');
      expect(await undoDecision(deps)({ actor: officer, moveId })).toMatchObject({ ok: true });
    }));

  test('only a decision is undone: neither a submission nor a withdrawal nor an acceptance that was told', () =>
    told(async ({ deps, member, author, officer, store, id, decides, stateOf }) => {
      const submitted = (await store.moves.lastOf(id))?.id ?? 0;
      const refused = { ok: false, error: { code: 'old-button' } };
      expect(await undoDecision(deps)({ actor: author, moveId: submitted })).toEqual(refused);
      const accepted = await decides({ kind: 'accept' });
      expect(await undoDecision(deps)({ actor: officer, moveId: accepted })).toEqual(refused);
      await withdrawInitiative(deps)({ member, initiativeId: id, chatId });
      const withdrawn = (await store.moves.lastOf(id))?.id ?? 0;
      expect(await undoDecision(deps)({ actor: author, moveId: withdrawn })).toEqual(refused);
      expect(await stateOf()).toBe('withdrawn');
    }));

  test('what was declined or withdrawn is begun anew once, with every answer and file; the old one stays', () =>
    told(async ({ deps, clock, member, officer, store, id, decides, stateOf }) => {
      const anew = (of = id) => submitAnew(deps)({ member, chatId, initiativeId: of });
      expect(await anew()).toMatchObject({ error: { code: 'wrong-state', state: 'submitted' } });
      const stranger = await store.members.find(officer.memberId);
      if (stranger === undefined) throw new Error('no officer');
      await decides({ kind: 'decline', note: 'not-new' });
      clock.at += day;
      expect(await submitAnew(deps)({ member: stranger, chatId, initiativeId: id })).toMatchObject({
        error: { code: 'old-button' },
      });
      const begun = await anew();
      const newId = begun.ok ? begun.value.state.subject : 0;
      expect(begun).toMatchObject({ value: { state: { at: 'card', form: 'initiative' } } });
      expect(await anew()).toMatchObject({ value: { state: { subject: newId } } });
      expect(await store.answers.of(newId)).toEqual(await store.answers.of(id));
      expect(await store.initiatives.find(newId)).toMatchObject({
        state: 'draft',
        earlierId: id,
        codeNumber: null,
      });
      await submitInitiative(deps)({ initiativeId: newId, member });
      expect(await anew()).toEqual({
        ok: false,
        error: { code: 'submitted-anew', initiative: 'SK-26-000002' },
      });
      const viewed = await viewInitiative(deps)({ actor: officer, initiativeId: newId });
      expect(viewed).toMatchObject({ value: { view: { earlier: 'SK-26-000001', difference: null } } });
      expect(await stateOf()).toBe('declined');
      // And when that one is withdrawn, the old one may be begun anew again.
      await withdrawInitiative(deps)({ member, initiativeId: newId, chatId });
      expect(await anew()).toMatchObject({ ok: true });
    }));

  test('what can be written on is told apart by its state, in the author’s own words only', () =>
    told(async ({ deps, store, member, officer, id, decides }) => {
      const ask = (memberId: number) => whyLocked(store, { memberId, initiativeId: id });
      expect(await ask(officer.memberId)).toEqual({ code: 'old-button' });
      expect(await ask(member.id)).toEqual({
        code: 'locked',
        initiative: 'SK-26-000001',
        state: 'submitted',
      });
      await decides(back);
      expect(await ask(member.id)).toBeUndefined();
      await withdrawInitiative(deps)({ member, initiativeId: id, chatId });
      expect(await ask(member.id)).toMatchObject({ code: 'locked', state: 'withdrawn' });
    }));

  test('the list pages by ten and never stands on an empty page', () =>
    told(async ({ deps, store, member }) => {
      for (let index = 0; index < 19; index += 1)
        await store.initiatives.addDraft({ memberId: member.id, unitId: member.unitId ?? 0, now: start });
      const page = (of: number) => listMine(deps)({ memberId: member.id, page: of });
      expect(await page(0)).toMatchObject({ page: 0, more: true });
      expect(await page(1)).toMatchObject({ page: 1, more: false });
      expect((await page(1)).lines).toHaveLength(10);
      expect(await page(7)).toMatchObject({ page: 1, more: false });
      expect(await listMine(deps)({ memberId: 424_242, page: 3 })).toEqual({
        lines: [],
        page: 0,
        more: false,
      });
    }));

  test('the old answers go with the person, of a recognised one too', () =>
    told(async (story) => {
      const { deps, member, store, id, decides } = story;
      await decides(back);
      await corrects(story, 'result', 'Lỗi giảm từ 12% còn 1%');
      await submitInitiative(deps)({ initiativeId: id, member });
      await decides({ kind: 'recognise', number: null, day: null });
      expect(await store.returnedAnswers.of(id)).toBeDefined();
      await eraseMember(deps)({ member, chatId });
      expect(await store.returnedAnswers.of(id)).toBeUndefined();
    }));
});
