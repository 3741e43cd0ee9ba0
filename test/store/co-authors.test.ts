import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitingStates } from '../../src/domain/initiative.ts';
import type { Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { now, sampleInitiative, sampleMember, sampleUnit } from './sample.ts';

describe.each(databases)('co-authors on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: Store;
  let unit: number;

  beforeAll(async () => {
    database = await open();
    store = database.store;
    unit = await sampleUnit(store);
  });
  afterAll(() => database.close());

  async function invited(initiativeId: number, hash: string): Promise<number> {
    const id = await store.coAuthors.add({ initiativeId, fullName: 'Lê Văn Nháp', share: 40 });
    await store.coAuthors.update(id, { tokenHash: hash, invitedAt: now, expiresAt: now + 1 });
    return id;
  }

  test('keep their order, also behind one who was taken out', async () => {
    const { id: initiativeId } = await sampleInitiative(store, unit);
    const first = await invited(initiativeId, 'order-1');
    const second = await invited(initiativeId, 'order-2');
    await store.coAuthors.remove(first);
    const third = await invited(initiativeId, 'order-3');
    const listed = await store.coAuthors.listOf(initiativeId);
    expect(listed.map(({ id, ordinal }) => [id, ordinal])).toEqual([
      [second, 2],
      [third, 3],
    ]);
    expect(await store.coAuthors.byToken('order-3')).toMatchObject({ id: third, consentedAt: null });
    await store.coAuthors.removeOf(initiativeId);
    expect(await store.coAuthors.listOf(initiativeId)).toEqual([]);
  });

  test('an invitation is answered once, and only by its newest link', async () => {
    const { id: initiativeId } = await sampleInitiative(store, unit);
    const id = await invited(initiativeId, 'answer-old');
    await store.coAuthors.update(id, { tokenHash: 'answer-new' });
    const memberId = await sampleMember(store);
    const word = { memberId, consentedAt: now };
    expect(await store.coAuthors.answer({ id, hash: 'answer-old' }, word)).toBe(false);
    expect(await store.coAuthors.answer({ id, hash: 'answer-new' }, word)).toBe(true);
    expect(await store.coAuthors.answer({ id, hash: 'answer-new' }, { declinedAt: now })).toBe(false);
    expect(await store.coAuthors.confirmedBy(memberId)).toMatchObject([{ id, memberId, declinedAt: null }]);
  });

  test('nobody is an author of the same initiative twice, and no share is outside 1 to 99', async () => {
    const { id: initiativeId } = await sampleInitiative(store, unit);
    const memberId = await sampleMember(store);
    await store.coAuthors.update(await invited(initiativeId, 'twice-1'), { memberId });
    const second = await invited(initiativeId, 'twice-2');
    await expect(store.coAuthors.update(second, { memberId })).rejects.toThrow(/unique/i);
    for (const share of [0, 100]) {
      await expect(store.coAuthors.add({ initiativeId, fullName: 'Vũ Thị Nháp', share })).rejects.toThrow(
        /check/i,
      );
    }
  });

  test('go with a draft that is deleted', async () => {
    const memberId = await sampleMember(store);
    const initiativeId = await store.initiatives.addDraft({ memberId, unitId: unit, now });
    const id = await invited(initiativeId, 'draft');
    await store.initiatives.remove(initiativeId);
    expect(await store.coAuthors.find(id)).toBeUndefined();
  });

  test('see their initiatives among their own, newest first, page by page', async () => {
    const memberId = await sampleMember(store);
    const ids: number[] = [];
    for (let index = 0; index < 6; index += 1) {
      if (index % 2 === 0) ids.unshift(await store.initiatives.addDraft({ memberId, unitId: unit, now }));
      else {
        const { id } = await sampleInitiative(store, unit);
        await store.coAuthors.update(await invited(id, `page-${index}`), { memberId });
        ids.unshift(id);
      }
    }
    const first = await store.initiatives.listFor(memberId, { skip: 0, limit: 4 });
    const rest = await store.initiatives.listFor(memberId, { skip: 4, limit: 4 });
    expect([...first, ...rest].map(({ id }) => id)).toEqual(ids);
    expect(first).toHaveLength(4);
    expect(await store.initiatives.listOf(memberId, { limit: 10 })).toHaveLength(3);
    const drafts = await store.initiatives.listFor(memberId, { state: 'draft', limit: 10 });
    expect(drafts.map(({ id }) => id)).toEqual(ids.filter((_, index) => index % 2 === 1));
    const waiting = await store.initiatives.listFor(memberId, { state: 'submitted', limit: 2 });
    expect(waiting.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
  });

  test('find nothing of theirs in the queue, whether the subtree is small or large', async () => {
    const top = await sampleUnit(store, 'HANGDOI', await sampleUnit(store, 'GOC'));
    const memberId = await sampleMember(store);
    const { id: shared } = await sampleInitiative(store, top, now + 1);
    await store.coAuthors.update(await invited(shared, 'queue'), { memberId });
    const { id: other } = await sampleInitiative(store, top, now + 2);
    const ids = async (): Promise<number[]> => {
      const query = { unitIds: [top], states: waitingStates, limit: 10, exceptMember: memberId };
      return (await store.initiatives.queue(query)).map(({ id }) => id);
    };
    expect(await ids()).toEqual([other]);
    for (let index = 0; index < 201; index += 1) await sampleUnit(store, `HANGDOI${index}`, top);
    expect(await ids()).toEqual([other]);
  });
});
