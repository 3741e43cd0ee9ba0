import { afterAll, beforeAll, describe, expect, test as plain } from 'vitest';
import { markDuplicate } from '../../src/actions/mark-duplicate.ts';
import type { State } from '../../src/domain/initiative.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import type { Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { appoint, depsOver, join, plantTree, start, undone } from './union.ts';

const earlierStates = ['submitted', 'in_review', 'returned', 'recognised', 'declined', 'revoked'] as const;
const laterStates = ['submitted', 'in_review', 'returned', 'recognised'] as const;

type Made = { memberId: number; unitId: number; state: State; number: number };

async function make(store: Store, { memberId, unitId, state, number }: Made): Promise<number> {
  const id = await store.initiatives.addDraft({ memberId, unitId, now: start });
  const initiative = await store.initiatives.find(id);
  const code = { codeYear: 2026, codeNumber: number, submittedAt: start + number };
  const { version = 0 } = initiative ?? {};
  await store.initiatives.save({ id, version, state, ...code, updatedAt: start });
  await store.answers.put({
    initiativeId: id,
    key: 'title',
    value: `Cách làm thử ${number}`,
    raw: null,
    now: start,
  });
  await store.coAuthors.add({ initiativeId: id, fullName: `Lê Văn Nháp ${number}`, share: 40 });
  return id;
}

describe.each(databases)('a mark as a duplicate on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  type People = { officer: Actor; first: number; second: number; unitId: number };
  const test = plain.extend<{ store: Store; people: People }>({
    store: async ({ task: _ }, use) => undone(database.store, use),
    people: async ({ store }, use) => {
      const { XA: unitId } = await plantTree(store);
      const officer = await appoint(store, await join(store, 10), { role: 'officer', unitId });
      const [first, second] = [await join(store, 20), await join(store, 30)];
      await use({ officer, first: first.memberId, second: second.memberId, unitId });
    },
  });

  const pairs = earlierStates.flatMap((earlier) => laterStates.map((later) => ({ earlier, later })));
  test.for(pairs)(
    'leaves precedence, states and all authors alone: $later after $earlier',
    async (states, { store, people: { officer, first, second, unitId } }) => {
      const { deps } = depsOver(store);
      const earlierId = await make(store, { memberId: first, unitId, state: states.earlier, number: 1 });
      const laterId = await make(store, { memberId: second, unitId, state: states.later, number: 2 });
      const [earlier, later] = [
        await store.initiatives.find(earlierId),
        await store.initiatives.find(laterId),
      ];
      const authors = await Promise.all([earlierId, laterId].map((id) => store.coAuthors.listOf(id)));

      const marked = await markDuplicate(deps)({ actor: officer, initiativeId: laterId, earlierId });
      expect(marked).toMatchObject({ ok: true });
      expect(await store.initiatives.find(earlierId)).toEqual(earlier);
      expect(await store.initiatives.find(laterId)).toEqual({
        ...later,
        duplicateOf: earlierId,
        version: (later?.version ?? 0) + 1,
      });
      expect(await Promise.all([earlierId, laterId].map((id) => store.coAuthors.listOf(id)))).toEqual(
        authors,
      );
      const told = await store.outbox.due(start + 60_000, 9);
      expect(told.map(({ chatId, kind }) => [chatId, kind])).toEqual([
        [30, 'notice.same-later'],
        [20, 'notice.same-earlier'],
      ]);
      // The earlier one cannot be made the later one.
      expect(
        await markDuplicate(deps)({ actor: officer, initiativeId: earlierId, earlierId: laterId }),
      ).toMatchObject({
        ok: false,
        error: {
          code: states.earlier === 'declined' || states.earlier === 'revoked' ? 'wrong-state' : 'not-earlier',
        },
      });
    },
  );

  test('is refused towards what was withdrawn', async ({
    store,
    people: { officer, first, second, unitId },
  }) => {
    const earlierId = await make(store, { memberId: first, unitId, state: 'withdrawn', number: 1 });
    const laterId = await make(store, { memberId: second, unitId, state: 'submitted', number: 2 });
    const marked = await markDuplicate(depsOver(store).deps)({
      actor: officer,
      initiativeId: laterId,
      earlierId,
    });
    expect(marked).toEqual({ ok: false, error: { code: 'unknown-code', typed: 'SK-26-000001' } });
  });

  test('tells somebody who is an author of both once', async ({
    store,
    people: { officer, first, unitId },
  }) => {
    const earlierId = await make(store, { memberId: first, unitId, state: 'recognised', number: 1 });
    const laterId = await make(store, { memberId: first, unitId, state: 'submitted', number: 2 });
    await markDuplicate(depsOver(store).deps)({ actor: officer, initiativeId: laterId, earlierId });
    const told = await store.outbox.due(start + 60_000, 9);
    expect(told.map(({ chatId, kind }) => [chatId, kind])).toEqual([[20, 'notice.same-later']]);
  });
});
