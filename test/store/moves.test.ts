import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, databases, type OpenDatabase } from '../databases.ts';
import { sampleInitiative, sampleMove, sampleUnit } from './sample.ts';

describe.each(databases)('the record of moves on $name', ({ open }) => {
  let database: OpenDatabase;

  beforeAll(async () => {
    database = await open();
    const { store } = database;
    const initiative = await sampleInitiative(store, await sampleUnit(store));
    await store.moves.add(sampleMove(initiative));
  });
  afterAll(() => database.close());

  test.each(['update moves set at = 0', 'delete from moves', 'delete from initiatives'])(
    'cannot be changed, not even by hand: %s',
    async (command) => {
      await expect(ask(database.url, command)).rejects.toThrow(/append-only|foreign key/i);
      expect(await ask(database.url, 'select * from moves')).toHaveLength(1);
    },
  );
});
