import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideInitiative } from '../../src/actions/decide-initiative.ts';
import { rightToSpread } from '../../src/actions/library/spread.ts';
import { viewEntry } from '../../src/actions/library/view-entry.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { appoint, depsOver, join, plantTree, start, undone } from './union.ts';

describe.each(databases)('who records that a unit applies it on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it('is whoever typed it for another, too, for typing makes nobody its author', async () => {
    await undone(database.store, async (store) => {
      const { deps } = depsOver(store);
      const { HUYEN, XA, TINH } = await plantTree(store);
      const officer = await appoint(store, await join(store, 604), { role: 'officer', unitId: XA });
      const helper = await appoint(store, await join(store, 603), { role: 'helper', unitId: XA });
      await store.members.update(helper.memberId, { unitId: HUYEN });
      const shared = await join(store, 602);
      await store.members.update(shared.memberId, { unitId: TINH });
      const author = await store.members.enter({
        ...{ fullName: 'Trần Thị Thử', unitId: XA, authorGroup: 'worker' },
        ...{ enteredBy: helper.memberId, language: 'vi', now: start },
      });
      const written = { memberId: author, typistId: helper.memberId, unitId: XA, now: start };
      const id = await store.initiatives.addDraft(written);
      const code = { codeYear: 2026, codeNumber: 1, submittedAt: start };
      await store.initiatives.save({ id, version: 1, state: 'submitted', updatedAt: start, ...code });
      const coAuthor = await store.coAuthors.add({ initiativeId: id, fullName: 'Lê Văn Nháp', share: 40 });
      await store.coAuthors.update(coAuthor, { memberId: shared.memberId, consentedAt: start });
      const decision = { kind: 'recognise', number: '45/QĐ', day: '1/3/2026' } as const;
      await decideInitiative(deps)({ actor: officer, initiativeId: id, decision });
      const rightOf = async (actor: typeof helper) => {
        const member = await store.members.find(actor.memberId);
        if (member === undefined) throw new Error('no member');
        return rightToSpread(store, { actor, member, initiativeId: id });
      };
      expect(await rightOf(helper)).toMatchObject({ ok: true, value: { unitId: HUYEN } });
      expect(await viewEntry(deps)({ actor: helper, initiativeId: id })).toMatchObject({
        value: { own: 'may' },
      });
      expect(await rightOf(shared)).toEqual({ ok: false, error: { code: 'spread-own-work' } });
    });
  });
});
