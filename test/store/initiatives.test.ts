import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { now, sampleInitiative, sampleMember, sampleMove, sampleUnit } from './sample.ts';

describe.each(databases)('initiatives on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: Store;
  let root: number;
  let left: number;
  let right: number;

  beforeAll(async () => {
    database = await open();
    store = database.store;
    root = await sampleUnit(store);
    left = await sampleUnit(store, 'TRAI', root);
    right = await sampleUnit(store, 'PHAI', root);
  });
  afterAll(() => database.close());

  test('a draft begins empty at version 1', async () => {
    const memberId = await sampleMember(store);
    const id = await store.initiatives.addDraft({ memberId, unitId: left, now });
    expect(await store.initiatives.find(id)).toMatchObject({
      memberId,
      unitId: left,
      state: 'draft',
      version: 1,
      toFix: null,
      createdAt: now,
    });
    expect(await store.initiatives.find(0)).toBeUndefined();
  });

  test('saves what changed and leaves the rest', async () => {
    const before = await sampleInitiative(store, left);
    const change = { id: before.id, version: before.version, updatedAt: now + 5 };
    expect(
      await store.initiatives.save({
        ...change,
        state: 'returned',
        toFix: ['title'],
        benefit: 162_000_000_000,
      }),
    ).toBe(true);
    expect(await store.initiatives.find(before.id)).toEqual({
      ...before,
      version: before.version + 1,
      state: 'returned',
      toFix: ['title'],
      benefit: 162_000_000_000,
      updatedAt: now + 5,
    });
  });

  test('of two who save the same version one wins', async () => {
    const { id, version } = await sampleInitiative(store, left);
    const results = await Promise.all(
      (['recognised', 'declined'] as const).map((state) =>
        store.transaction((store) => store.initiatives.save({ id, version, state, updatedAt: now })),
      ),
    );
    expect(results.toSorted((a, b) => Number(a) - Number(b))).toEqual([false, true]);
    expect(await store.initiatives.find(id)).toMatchObject({ version: version + 1 });
  });

  test('gives codes without a gap, however many submit at once and whatever fails', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 30 }, (_, index) =>
        store.transaction(async (store) => {
          const number = await store.initiatives.nextCode(2031);
          if (index % 4 === 0) throw new Error('failed after its number was drawn');
          return number;
        }),
      ),
    );
    const given = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(given.toSorted((a, b) => a - b)).toEqual(given.map((_, index) => index + 1));
    expect(await store.initiatives.nextCode(2032)).toBe(1);
  });

  test('finds an initiative by its code, which no other may have', async () => {
    const [first, second] = [await sampleInitiative(store, left), await sampleInitiative(store, left)];
    const code = { codeYear: 2026, codeNumber: 123, updatedAt: now };
    await store.initiatives.save({ id: first.id, version: first.version, ...code });
    expect(await store.initiatives.byCode(2026, 123)).toMatchObject({ id: first.id });
    expect(await store.initiatives.byCode(2026, 124)).toBeUndefined();
    await expect(store.initiatives.save({ id: second.id, version: second.version, ...code })).rejects.toThrow(
      /unique/i,
    );
  });

  test('lists what a member wrote page by page, newest first, and the drafts apart', async () => {
    const memberId = await sampleMember(store);
    const ids: number[] = [];
    for (let index = 0; index < 5; index += 1) {
      ids.unshift(await store.initiatives.addDraft({ memberId, unitId: left, now }));
    }
    await store.initiatives.save({ id: ids[0] ?? 0, version: 1, state: 'submitted', updatedAt: now });
    const page = await store.initiatives.listOf(memberId, { limit: 3 });
    const rest = await store.initiatives.listOf(memberId, { limit: 3, before: page[2]?.id ?? 0 });
    expect([...page, ...rest].map(({ id }) => id)).toEqual(ids);
    expect((await store.initiatives.draftsOf(memberId)).map(({ id }) => id)).toEqual(ids.slice(1));
  });

  test('deletes a draft with its answers, files and notes, and nothing but a draft', async () => {
    const submitted = await sampleInitiative(store, left);
    const memberId = await sampleMember(store);
    const id = await store.initiatives.addDraft({ memberId, unitId: left, now });
    await store.answers.put({ initiativeId: id, key: 'title', value: 'Máy cán dầm', raw: null, now });
    expect(await store.initiatives.remove(id)).toBe(true);
    expect(await store.initiatives.remove(submitted.id)).toBe(false);
    expect(await store.answers.of(id)).toEqual({});
    expect(await store.initiatives.find(id)).toBeUndefined();
  });

  test('never gives the id of a deleted draft to another', async () => {
    const memberId = await sampleMember(store);
    const id = await store.initiatives.addDraft({ memberId, unitId: left, now });
    await store.initiatives.remove(id);
    expect(await store.initiatives.addDraft({ memberId, unitId: left, now })).toBeGreaterThan(id);
  });

  describe('the review queue', () => {
    let top: number;
    let a: number;
    let b: number;
    const waiting: number[] = [];

    beforeAll(async () => {
      top = await sampleUnit(store, 'HANGDOI', root);
      a = await sampleUnit(store, 'HANGA', top);
      b = await sampleUnit(store, 'HANGB', top);
      for (const [index, unitId] of [a, b, a, b, top].entries()) {
        // The second and the third came at the same moment.
        const submittedAt = now + (index === 2 ? 1 : index);
        waiting.push((await sampleInitiative(store, unitId, submittedAt)).id);
      }
      await sampleInitiative(store, right);
    });

    async function ids(query: Partial<Parameters<Store['initiatives']['queue']>[0]>): Promise<number[]> {
      const rows = await store.initiatives.queue({ states: ['submitted', 'in_review'], limit: 10, ...query });
      return rows.map(({ id }) => id);
    }

    test('shows what waits in a unit and below it, oldest first', async () => {
      expect(await ids({ underUnitId: top })).toEqual(waiting);
      expect(await ids({ underUnitId: b })).toEqual([waiting[1], waiting[3]]);
      expect(await ids({ underUnitId: top, states: ['recognised'] })).toEqual([]);
    });

    test('shows an initiative once to who holds several units, one below the other too', async () => {
      expect(await ids({ unitIds: [a, top] })).toEqual(waiting);
      expect(await ids({ unitIds: [a, b] })).toEqual(waiting.slice(0, 4));
      expect(await ids({ unitIds: [] })).toEqual([]);
    });

    test('goes on after the last one seen, of the same moment too', async () => {
      const seen = [];
      let after: { submittedAt: number; id: number } | undefined;
      for (;;) {
        const [next] = await store.initiatives.queue({
          underUnitId: top,
          states: ['submitted'],
          limit: 1,
          ...(after === undefined ? {} : { after }),
        });
        if (next === undefined) break;
        seen.push(next.id);
        after = { submittedAt: next.submittedAt ?? 0, id: next.id };
      }
      expect(seen).toEqual(waiting);
    });

    test('leaves out what the officer wrote, and keeps what erased members wrote', async () => {
      const [own, erased] = [waiting[0] ?? 0, waiting[1] ?? 0];
      const exceptMember = (await store.initiatives.find(own))?.memberId ?? 0;
      const { version = 0 } = (await store.initiatives.find(erased)) ?? {};
      await store.initiatives.save({ id: erased, version, memberId: null, updatedAt: now });
      expect(await ids({ underUnitId: top, exceptMember })).toEqual(waiting.slice(1));
    });

    test('is the same queue for who holds very many units', async () => {
      await store.transaction(async (store) => {
        for (let index = 0; index < 200; index += 1) await sampleUnit(store, `NHIEU${index}`, top);
      });
      const exceptMember = (await store.initiatives.find(waiting[0] ?? 0))?.memberId ?? 0;
      const after = { submittedAt: now + 1, id: waiting[1] ?? 0 };
      expect(await ids({ underUnitId: top })).toEqual(waiting);
      expect(await ids({ unitIds: [a, top], exceptMember })).toEqual(waiting.slice(1));
      expect(await ids({ underUnitId: top, states: ['submitted'], after, limit: 2 })).toEqual(
        waiting.slice(2, 4),
      );
    });

    test('counts what waits', async () => {
      expect(await store.initiatives.queueCount(top, ['submitted', 'in_review'])).toBe(5);
      expect(await store.initiatives.queueCount(a, ['submitted'])).toBe(2);
      expect(await store.initiatives.queueCount(a, [])).toBe(0);
    });

    test('counts by state and age, own work left out, of few units and of all', async () => {
      const memberId = (await store.initiatives.find(waiting[0] ?? 0))?.memberId ?? 0;
      const counting = { memberId, late: now + 1 };
      const none = { submitted: 0, inReview: 0, lateAnswers: 0, lateDecisions: 0, again: 0, twins: 0 };
      const [second, third] = [waiting[1] ?? 0, waiting[2] ?? 0];
      for (const [id, change] of [
        [second, { dueAt: now, duplicateOf: waiting[0] ?? 0 }],
        [third, { state: 'in_review', dueAt: now, reviewerId: memberId }],
      ] as const) {
        const { version = 0 } = (await store.initiatives.find(id)) ?? {};
        await store.initiatives.save({ id, version, updatedAt: now, ...change });
      }
      const some = { submitted: 3, inReview: 1, lateAnswers: 1, lateDecisions: 1, again: 1, twins: 1 };
      expect(await store.initiatives.queueCounts({ ...counting, unitIds: [top] })).toEqual(some);
      const all = await store.initiatives.queueCounts({ ...counting, unitIds: [root] });
      expect(all).toEqual({ ...some, submitted: all.submitted });
      expect(all.submitted).toBeGreaterThan(3);
      expect(await store.initiatives.queueCounts({ ...counting, unitIds: [] })).toEqual(none);
    });

    test('finds by each mark alike, however many units are looked at', async () => {
      const [second, third] = [waiting[1] ?? 0, waiting[2] ?? 0];
      const reviewedBy = (await store.initiatives.find(third))?.reviewerId ?? 0;
      for (const reach of [{ underUnitId: top }, { unitIds: [root] }]) {
        expect(await ids({ ...reach, twins: true })).toEqual([second]);
        expect(await ids({ ...reach, reviewedBy })).toEqual([third]);
        expect(await ids({ ...reach, late: now + 1 })).toEqual([second, third]);
        expect(await ids({ ...reach, late: now + 1, states: ['in_review'] })).toEqual([third]);
        expect(await ids({ ...reach, late: now + 1, twins: true, reviewedBy })).toEqual([]);
        expect(await ids({ ...reach, field: 'safety' })).toEqual([]);
        expect(await ids({ ...reach, least: 1 })).toEqual([]);
      }
    });

    test('leads past what somebody else has open, until the time is over or another is opened', async () => {
      const [mine, other] = [await sampleMember(store), await sampleMember(store)];
      const claim = { initiativeId: waiting[0] ?? 0, memberId: mine, until: now + 30, now };
      expect(await store.queueClaims.take(claim)).toBe(true);
      expect(await store.queueClaims.take({ ...claim, memberId: other })).toBe(false);
      expect(await store.queueClaims.take({ ...claim, until: now + 60 })).toBe(true);
      expect(await ids({ unitIds: [a], free: { memberId: other, at: now } })).toEqual([waiting[2]]);
      expect(await ids({ unitIds: [a], free: { memberId: mine, at: now } })).toHaveLength(2);
      expect(await ids({ unitIds: [a], free: { memberId: other, at: now + 60 } })).toHaveLength(2);
      await store.queueClaims.take({ ...claim, initiativeId: waiting[1] ?? 0 });
      expect(await store.queueClaims.find(claim.initiativeId, now)).toBeUndefined();
      expect(await store.queueClaims.take({ ...claim, memberId: other })).toBe(true);
    });

    test('keeps what a person narrows the queue to', async () => {
      const memberId = await sampleMember(store);
      expect(await store.queueViews.find(memberId)).toEqual({});
      const filter = { unit: a, state: 'in_review', field: 'safety', least: 5e9, late: true } as const;
      await store.queueViews.keep(memberId, { twins: true }, now);
      await store.queueViews.keep(memberId, filter, now);
      expect(await store.queueViews.find(memberId)).toEqual(filter);
      await store.queueViews.eraseOf(memberId);
      expect(await store.queueViews.find(memberId)).toEqual({});
    });

    test('counts what fits a filter, by whatever mark it is looked for', async () => {
      const memberId = (await store.initiatives.find(waiting[0] ?? 0))?.memberId ?? 0;
      const [second, third] = [waiting[1] ?? 0, waiting[2] ?? 0];
      for (const [id, change] of [
        [second, { dueAt: now, duplicateOf: waiting[0] ?? 0, field: 'safety', benefit: 5_000_000 }],
        [third, { state: 'in_review', dueAt: now, reviewerId: memberId, benefit: 9_000_000 }],
      ] as const) {
        const { version = 0 } = (await store.initiatives.find(id)) ?? {};
        await store.initiatives.save({ id, version, updatedAt: now, ...change });
      }
      const states = ['submitted', 'in_review'] as const;
      for (const conditions of [
        {},
        { late: now + 1 },
        { late: now + 1, states: ['submitted'] as const },
        { twins: true },
        { reviewedBy: memberId },
        { least: 5_000_000 },
        { least: 5_000_001, late: now + 1 },
        { field: 'safety' },
        { exceptMember: memberId },
        { unitIds: [a] },
        { unitIds: [root], least: 1 },
        { unitIds: [] },
      ] as const) {
        const query = { unitIds: [top], states, ...conditions };
        const { length } = await store.initiatives.queue({ ...query, limit: 1000 });
        expect(await store.initiatives.queueFits(query)).toEqual({ count: length, more: false });
      }
    });
  });

  test('keeps answers by question, the last one of each, with what was typed', async () => {
    const { id } = await sampleInitiative(store, left);
    const benefit = { amount: 1_500_000_000, period: 'year' };
    await store.answers.put({ initiativeId: id, key: 'benefit', value: 1, raw: '1 tỉ', now });
    await store.answers.put({ initiativeId: id, key: 'benefit', value: benefit, raw: '1,5 tỷ/năm', now });
    await store.answers.put({ initiativeId: id, key: 'title', value: 'Máy cán dầm', raw: null, now });
    await store.answers.put({ initiativeId: id, key: 'field', value: null, raw: null, now });
    expect(await store.answers.of(id)).toEqual({
      benefit: { value: benefit, raw: '1,5 tỷ/năm' },
      title: { value: 'Máy cán dầm', raw: null },
      field: { value: null, raw: null },
    });
    expect(await store.answers.valuesOf('title', [id, id + 1])).toEqual(new Map([[id, 'Máy cán dầm']]));
    expect(await store.answers.valuesOf('title', [])).toEqual(new Map());
    await store.answers.remove(id, 'field');
    expect(Object.keys(await store.answers.of(id)).toSorted((x, y) => x.localeCompare(y))).toEqual([
      'benefit',
      'title',
    ]);
    await store.answers.eraseOf(id);
    expect(await store.answers.of(id)).toEqual({});
  });

  test('keeps files in the order they came', async () => {
    const { id } = await sampleInitiative(store, left);
    const file = {
      initiativeId: id,
      question: 'result',
      fileUniqueId: 'u',
      name: null,
      size: 5e9,
      caption: null,
      at: now,
    };
    await store.attachments.add({ ...file, fileId: 'one', kind: 'photo' });
    await store.attachments.add({ ...file, fileId: 'two', kind: 'video', name: 'ảnh.mp4' });
    expect(await store.attachments.listOf(id)).toMatchObject([
      { fileId: 'one', kind: 'photo', size: 5e9 },
      { fileId: 'two', name: 'ảnh.mp4' },
    ]);
  });

  test('keeps moves in order, with notes beside them', async () => {
    const initiative = await sampleInitiative(store, left);
    const noteId = await store.notes.add({ initiativeId: initiative.id, text: 'Cần thêm số liệu', at: now });
    const first = await store.moves.add(sampleMove(initiative));
    const second = await store.moves.add({
      ...sampleMove(initiative),
      kind: 'return',
      fromState: 'submitted',
      toState: 'returned',
      role: 'officer',
      noteId,
    });
    expect((await store.moves.listOf(initiative.id)).map(({ id }) => id)).toEqual([first, second]);
    expect(await store.moves.lastOf(initiative.id)).toMatchObject({ id: second, noteId, role: 'officer' });
    expect(await store.moves.find(first)).toMatchObject({ kind: 'submit', block: 'enterprise' });
    expect(await store.notes.find(noteId)).toMatchObject({ text: 'Cần thêm số liệu' });
  });
});
