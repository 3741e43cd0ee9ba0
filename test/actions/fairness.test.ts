import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeAwards } from '../../src/actions/awards/judge-awards.ts';
import { foresee } from '../../src/actions/bulk/foresee.ts';
import { decideInitiative } from '../../src/actions/decide-initiative.ts';
import type { Decision } from '../../src/actions/decision.ts';
import type { Deps } from '../../src/actions/deps.ts';
import { markDuplicate } from '../../src/actions/mark-duplicate.ts';
import { nextInQueue } from '../../src/actions/queue/next-in-queue.ts';
import { responsibleFor } from '../../src/actions/responsible.ts';
import { type CardAction, viewInitiative } from '../../src/actions/view-initiative.ts';
import type { State } from '../../src/domain/initiative.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import type { Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { appoint, depsOver, join, ownerId, plantTree, start, undone } from './union.ts';

type Way = (deps: Deps, actor: Actor & { memberId: number }, id: number) => Promise<unknown>;

const note = 'Xưởng 1 đã dùng cách này';
const ownWork = { ok: false, error: { code: 'own-work', initiative: 'SK-26-000002' } };

const ofAuthors: readonly CardAction[] = ['write', 'withdraw', 'anew', 'claim', 'drop', 'application'];

function isDeciding(action: CardAction): boolean {
  return !ofAuthors.includes(action);
}

function decides(decision: Decision): Way {
  return (deps, actor, initiativeId) => decideInitiative(deps)({ actor, initiativeId, decision });
}

/** Every way to decide on one initiative, the state it is tried in, and what its own author is told there. */
const ways: Readonly<Record<string, readonly [State, Way, unknown]>> = {
  'accept it': ['submitted', decides({ kind: 'accept' }), ownWork],
  'recognise it': ['submitted', decides({ kind: 'recognise', number: '45/QĐ', day: '1/3/2026' }), ownWork],
  'recognise it although it is like another': [
    'in_review',
    decides({ kind: 'recognise', number: null, day: null, despite: 1 }),
    ownWork,
  ],
  'send it back': ['submitted', decides({ kind: 'return', note, keys: [] }), ownWork],
  'decline it': ['in_review', decides({ kind: 'decline', note }), ownWork],
  'revoke it': ['recognised', decides({ kind: 'revoke', note }), ownWork],
  'decide on it among many': [
    'submitted',
    async (deps, actor, id) =>
      foresee({ ...deps, at: deps.now() }, actor, {
        kind: 'recognise',
        initiative: await deps.store.initiatives.find(id),
      }),
    { foreseen: 'own-work', earlier: undefined },
  ],
  'mark it as a duplicate': [
    'submitted',
    (deps, actor, id) => markDuplicate(deps)({ actor, initiativeId: id, earlierId: id - 1 }),
    ownWork,
  ],
  'take its mark off': [
    'submitted',
    (deps, actor, id) => markDuplicate(deps)({ actor, initiativeId: id, earlierId: null }),
    ownWork,
  ],
  'commend it': [
    'recognised',
    ({ store }, actor) =>
      judgeAwards(store, {
        actor,
        draft: { to: ['SK-26-000002'], paper: null, programmeId: null },
        year: 2026,
      }),
    { targets: [], holes: [{ about: 'SK-26-000002', why: 'own-work' }] },
  ],
  'find it in the queue': [
    'submitted',
    (deps, actor) => nextInQueue(deps)({ actor, after: null }),
    { kind: 'none' },
  ],
  'see a button for it': [
    'submitted',
    async (deps, actor, initiativeId) => {
      const viewed = await viewInitiative(deps)({ actor, initiativeId });
      return viewed.ok ? viewed.value.actions.filter((action) => isDeciding(action)) : viewed;
    },
    [],
  ],
};

const authorships = { author: true, 'co-author': false } as const;
const roles = { officer: 'XA', admin: 'TINH', owner: null } as const;

describe.each(databases)('nobody decides on own work on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  async function plant(store: Store, state: State, isMain: boolean, role: keyof typeof roles) {
    const units = await plantTree(store);
    const held = roles[role];
    const joined = await join(store, role === 'owner' ? ownerId : 700);
    const own =
      held === null || role === 'owner'
        ? joined
        : await appoint(store, joined, { role, unitId: units[held] });
    const other = await join(store, 701);
    const add = async (memberId: number, codeNumber: number, as: State): Promise<number> => {
      const id = await store.initiatives.addDraft({ memberId, unitId: units.XA, now: start });
      const code = { codeYear: 2026, codeNumber, submittedAt: start + codeNumber };
      await store.initiatives.save({ id, version: 1, state: as, updatedAt: start, ...code });
      return id;
    };
    await add(other.memberId, 1, 'declined');
    const id = await add(isMain ? own.memberId : other.memberId, 2, state);
    if (!isMain) {
      const coAuthor = await store.coAuthors.add({ initiativeId: id, fullName: 'Lê Văn Nháp', share: 40 });
      await store.coAuthors.update(coAuthor, { memberId: own.memberId, consentedAt: start });
    }
    return { units, own, id };
  }

  describe.each(Object.keys(authorships) as (keyof typeof authorships)[])('a %s', (authorship) => {
    describe.each(Object.keys(roles) as (keyof typeof roles)[])('who is %s', (role) => {
      it.each(Object.keys(ways))('does not %s', async (way) => {
        const [state, does, expected] = ways[way] ?? [];
        if (state === undefined || does === undefined) throw new Error(`no way called ${way}`);
        await undone(database.store, async (store) => {
          const { deps } = depsOver(store);
          const { own, id } = await plant(store, state, authorships[authorship], role);
          expect(await does({ ...deps, store }, own, id)).toEqual(expected);
          expect(await store.initiatives.find(id)).toMatchObject({ state, version: 2, duplicateOf: null });
          expect(await store.moves.listOf(id)).toEqual([]);
        });
      });
    });
  });

  it.each([
    [['XA', 'HUYEN', 'TINH'], 'HUYEN'],
    [['XA', 'TINH'], 'TINH'],
    [['HUYEN'], 'HUYEN'],
  ] as const)('another one of %o is asked: the nearest above, %s', async (held, expected) => {
    await undone(database.store, async (store) => {
      const { deps } = depsOver(store);
      const units = await plantTree(store);
      const author = await join(store, 700);
      for (const [index, code] of held.entries())
        await appoint(store, code === 'XA' ? author : await join(store, 710 + index), {
          role: 'officer',
          unitId: units[code],
        });
      const asked = { unitId: units.XA, authorIds: [author.memberId], ownerIds: deps.ownerIds, now: start };
      expect((await responsibleFor(store, asked)).unitId).toBe(units[expected]);
    });
  });
});
