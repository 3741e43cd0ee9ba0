import { expect, test } from 'vitest';
import { fillIndex } from '../../src/actions/search/fill-index.ts';
import { ask, databases } from '../databases.ts';
import { now, sampleInitiative, sampleUnit } from '../store/sample.ts';

test.each(databases)(
  'what was submitted before there was an index is put into it, and goes on after a stop, on $name',
  async (engine) => {
    const { store, url, close } = await engine.open();
    const unitId = await sampleUnit(store);
    const ids: number[] = [];
    await store.transaction(async (store) => {
      for (let codeNumber = 1; codeNumber <= 53; codeNumber += 1) {
        const { id, version } = await sampleInitiative(store, unitId);
        await store.initiatives.save({ id, version, codeYear: 2026, codeNumber, updatedAt: now });
        await store.answers.put({ initiativeId: id, key: 'title', value: 'Lò hấp', raw: null, now });
        ids.push(id);
      }
    });
    const seeking = { unitIds: [unitId], sought: '("slò" AND "shấp")', limit: 300 };
    expect(await store.search.find(seeking)).toEqual([]);
    await ask(url, `update search_backlog set upto = ${ids.at(-1)}`);
    const stopping = new AbortController();
    const stopped = fillIndex({ store })(stopping.signal);
    stopping.abort();
    await stopped;
    const early = await store.search.find(seeking);
    expect(early.map(({ id }) => id)).toEqual(ids.slice(-25).toReversed());
    await fillIndex({ store })(new AbortController().signal);
    const found = await store.search.find(seeking);
    expect(found.map(({ id }) => id)).toEqual(ids.toReversed());
    expect(await store.search.backlog(5)).toEqual([]);
    await close();
  },
);
