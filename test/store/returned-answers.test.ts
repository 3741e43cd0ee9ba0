import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { ask, databases, type OpenDatabase } from '../databases.ts';
import { now, sampleInitiative, sampleUnit } from './sample.ts';

const answers = { title: 'Máy cán dầm', benefit: null };

describe.each(databases)('what is kept of a return on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: Store;
  let unit: number;

  beforeAll(async () => {
    database = await open();
    store = database.store;
    unit = await sampleUnit(store);
  });
  afterAll(() => database.close());

  test('is the answers and the co-authors of the last one', async () => {
    const { id: initiativeId } = await sampleInitiative(store, unit);
    const authors = [{ id: 1, share: 40, name: null, memberId: 7 }];
    await store.returnedAnswers.keep({ moveId: 1, initiativeId, answers: {}, authors: [], at: now });
    await store.returnedAnswers.keep({ moveId: 2, initiativeId, answers, authors, at: now + 1 });
    expect(await store.returnedAnswers.of(initiativeId)).toEqual({
      moveId: 2,
      answers,
      authors,
      at: now + 1,
    });
  });

  test('is read where an earlier version kept the answers alone', async () => {
    const { id: initiativeId } = await sampleInitiative(store, unit);
    await ask(
      database.url,
      `insert into returned_answers (move_id, initiative_id, answers, at)
       values (11, ${initiativeId}, '${JSON.stringify(answers)}', ${now})`,
    );
    expect(await store.returnedAnswers.of(initiativeId)).toEqual({ moveId: 11, answers, at: now });
    await store.returnedAnswers.unname({ initiativeId, id: 1, memberId: null });
    expect(await store.returnedAnswers.of(initiativeId)).toEqual({ moveId: 11, answers, at: now });
  });

  test('names nobody any more who has answered since, in no return of the initiative', async () => {
    const { id: initiativeId } = await sampleInitiative(store, unit);
    const { id: otherId } = await sampleInitiative(store, unit);
    const authors = [
      { id: 1, share: 40, name: 'Lê Văn Nháp', memberId: null },
      { id: 2, share: 10, name: 'Vũ Thị Nháp', memberId: null },
    ];
    for (const [moveId, of] of [
      [21, initiativeId],
      [22, initiativeId],
      [23, otherId],
    ] as const)
      await store.returnedAnswers.keep({ moveId, initiativeId: of, answers, authors, at: now });
    await store.returnedAnswers.unname({ initiativeId, id: 1, memberId: null });
    await store.returnedAnswers.unname({ initiativeId, id: 2, memberId: 7 });
    for (const last of [22, 21]) {
      expect(await store.returnedAnswers.of(initiativeId)).toMatchObject({
        moveId: last,
        answers,
        authors: [
          { id: 1, share: 40, name: null, memberId: null },
          { id: 2, share: 10, name: null, memberId: 7 },
        ],
      });
      await store.returnedAnswers.forget(last);
    }
    expect(await store.returnedAnswers.of(otherId)).toMatchObject({ authors });
  });
});
