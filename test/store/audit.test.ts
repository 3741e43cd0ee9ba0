import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NewAuditEntry, Store } from '../../src/store/store.ts';
import { ask, databases, type OpenDatabase } from '../databases.ts';
import { now, sampleUnit } from './sample.ts';

describe.each(databases)('the audit on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: Store;
  let unitId: number;

  beforeAll(async () => {
    database = await open();
    store = database.store;
    unitId = await sampleUnit(store);
  });
  afterAll(() => database.close());

  const taken = (): NewAuditEntry => ({
    memberId: 7,
    role: 'admin',
    unitId,
    kind: 'role.taken',
    object: 'member:7',
    from: null,
    to: 'officer',
    at: now,
  });

  test('tells what was done to one thing, oldest first', async () => {
    await store.audit.add(taken(), { ...taken(), object: 'member:8' });
    await store.audit.add({ ...taken(), kind: 'role.ended', from: 'officer', to: null, memberId: null });
    expect(await store.audit.listOf('member:7')).toMatchObject([
      { kind: 'role.taken', memberId: 7, unitId, from: null, to: 'officer', noteId: null, at: now },
      { kind: 'role.ended', memberId: null, from: 'officer', to: null },
    ]);
  });

  test('takes nothing, and thousands at once', async () => {
    await store.audit.add();
    const many = Array.from({ length: 3655 }, (): NewAuditEntry => ({ ...taken(), object: 'unit:1' }));
    await store.audit.add(...many);
    expect(await store.audit.listOf('unit:1')).toHaveLength(3655);
  });

  test('is gone with the change that it tells of', async () => {
    const broken = store.transaction(async (inner) => {
      await inner.audit.add({ ...taken(), object: 'member:9' });
      throw new Error('The change failed.');
    });
    await expect(broken).rejects.toThrow('The change failed.');
    expect(await store.audit.listOf('member:9')).toEqual([]);
  });

  test.each(['update audit set at = 0', 'delete from audit'])(
    'cannot be changed, not even by hand: %s',
    async (command) => {
      await store.audit.add(taken());
      await expect(ask(database.url, command)).rejects.toThrow(/append-only/);
    },
  );
});
