import { expect, test } from 'vitest';
import { ask, databases } from '../databases.ts';
import { sampleInitiative, sampleUnit } from '../store/sample.ts';
import { eventually, startProgram } from './program.ts';

test.each(databases)('the index is filled beside everything else on $name', async (engine) => {
  const database = await engine.open();
  const open = () => Promise.resolve(database);
  const { store, url } = database;
  const unitId = await sampleUnit(store);
  const { id, version, updatedAt } = await sampleInitiative(store, unitId);
  await store.initiatives.save({ id, version, codeYear: 2026, codeNumber: 1, updatedAt });
  await store.answers.put({ initiativeId: id, key: 'title', value: 'Lò hấp', raw: null, now: updatedAt });
  await ask(url, `update search_backlog set upto = ${id}`);
  const program = await startProgram(open);
  await eventually(async () => {
    const found = await program.store().search.find({ unitIds: [unitId], sought: '("flo")', limit: 5 });
    expect(found.map((one) => one.id)).toEqual([id]);
  });
});
