import { afterAll, beforeAll, describe, expect, test as plain } from 'vitest';
import { addUnit } from '../../src/actions/add-unit.ts';
import { createProgramme } from '../../src/actions/create-programme.ts';
import { createRoot } from '../../src/actions/create-root.ts';
import type { Deps } from '../../src/actions/deps.ts';
import { raiseTarget } from '../../src/actions/targets/raise-target.ts';
import { setTarget } from '../../src/actions/targets/set-target.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import type { Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import {
  appoint,
  calendar,
  depsOver,
  join,
  ownerId,
  plantTree,
  runProgramme,
  start,
  undone,
} from './union.ts';

const owner: Actor = { memberId: null, owner: true, grants: [] };
const member: Actor = { memberId: 1, owner: false, grants: [] };

function civil(year: number, month: number, day: number) {
  return { year, month, day, precision: 'day' as const };
}

describe.each(databases)('setting up on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  const test = plain.extend<{ store: Store; deps: Deps }>({
    store: async ({ task: _ }, use) => undone(database.store, use),
    deps: async ({ store }, use) => use(depsOver(store).deps),
  });

  test('an owner names the unit above all others, once', async ({ store, deps }) => {
    const create = createRoot(deps);
    const answers = { unitName: 'LĐLĐ tỉnh Thử', unitCode: 'TINH' };
    expect(await create({ actor: member, answers })).toEqual({ ok: false, error: { code: 'not-allowed' } });
    expect(await create({ actor: owner, answers })).toMatchObject({ ok: true, value: { code: 'TINH' } });
    expect(await store.units.root()).toMatchObject({ code: 'TINH', name: 'LĐLĐ tỉnh Thử', parentId: null });
    expect(await create({ actor: owner, answers: { ...answers, unitCode: 'KHAC' } })).toEqual({
      ok: false,
      error: { code: 'unit-exists' },
    });
  });

  test('a root without a name is incomplete', async ({ store, deps }) => {
    expect(await createRoot(deps)({ actor: owner, answers: { unitCode: 'TINH' } })).toEqual({
      ok: false,
      error: { code: 'incomplete', keys: ['unitName'] },
    });
    expect(await store.units.root()).toBeUndefined();
  });

  describe('a unit by form', () => {
    const form = { unitName: 'Công đoàn May Một', unitCode: 'MAY1', block: 'enterprise' };

    test('comes below its parent with workplace, headcount and target', async ({ store, deps }) => {
      const { TINH, KCN } = await plantTree(store);
      const programme = await runProgramme(store, TINH);
      const answers = { ...form, parent: KCN, workplace: 'Công ty May Một', headcount: 1200, target: 30 };
      const added = await addUnit(deps)({ actor: owner, answers });
      if (!added.ok) throw new Error(added.error.code);
      const { id } = added.value;
      expect(added.value).toEqual({ id, code: 'MAY1', name: 'Công đoàn May Một' });
      expect(await store.units.find(id)).toMatchObject({
        workplace: 'Công ty May Một',
        block: 'enterprise',
        headcount: 1200,
        parentId: KCN,
        createdAt: start,
      });
      expect(await store.units.path(id)).toEqual([id, KCN, TINH]);
      expect(await store.targets.of(programme, [id])).toEqual(new Map([[id, 30]]));
    });

    test('needs no more than name, code, parent and block', async ({ store, deps }) => {
      const { XA } = await plantTree(store);
      const answers = { ...form, parent: XA, workplace: null, headcount: null, target: null };
      expect(await addUnit(deps)({ actor: owner, answers })).toMatchObject({ ok: true });
      expect(await store.units.byCode('may1')).toMatchObject({ workplace: null, headcount: null });
    });

    test('is refused with its reason, and nothing is stored', async ({ store, deps }) => {
      const { HUYEN, XA, KCN } = await plantTree(store);
      const admin: Actor = { memberId: 5, owner: false, grants: [{ role: 'admin', unitId: HUYEN }] };
      const add = (actor: Actor, answers: Record<string, string | number>) =>
        addUnit(deps)({ actor, answers: { ...form, ...answers } });
      const refusal = (error: object) => ({ ok: false, error });

      expect(await add(admin, { parent: KCN })).toEqual(refusal({ code: 'not-allowed' }));
      expect(await add(member, { parent: XA })).toEqual(refusal({ code: 'not-allowed' }));
      expect(await add(admin, { parent: 999 })).toEqual(refusal({ code: 'not-allowed' }));
      expect(await add(owner, { parent: 999 })).toEqual(refusal({ code: 'unknown-unit', typed: '' }));
      expect(await add(admin, { parent: XA, unitCode: 'huyen' })).toEqual(
        refusal({ code: 'unit-code-taken', typed: 'huyen' }),
      );
      expect(await add(admin, { parent: XA, target: 5 })).toEqual(refusal({ code: 'no-programme' }));
      expect(await add(admin, { block: 'factory' })).toEqual(
        refusal({ code: 'incomplete', keys: ['parent', 'block'] }),
      );
      expect(await store.units.count()).toBe(4);
      expect(await add(admin, { parent: XA })).toMatchObject({ ok: true });
    });
  });

  describe('a programme', () => {
    const answers = {
      programmeName: '1 triệu sáng kiến (thử)',
      firstDay: civil(2026, 3, 1),
      lastDay: civil(2026, 8, 31),
      target: 5000,
    };

    test('runs from the first minute of its first day to the last minute of its last', async ({
      store,
      deps,
    }) => {
      const { TINH } = await plantTree(store);
      const created = await createProgramme(deps)({ actor: owner, answers });
      const fromAt = calendar.at({ year: 2026, month: 3, day: 1, hour: 0, minute: 0 });
      const toAt = calendar.at({ year: 2026, month: 9, day: 1, hour: 0, minute: 0 });
      if (!created.ok) throw new Error(created.error.code);
      expect(created.value).toMatchObject({ name: answers.programmeName, fromAt, toAt });
      expect(await store.programmes.current(toAt - 1)).toMatchObject({ id: created.value.id, unitId: TINH });
      expect(await store.programmes.current(toAt)).toBeUndefined();
      expect(await store.targets.of(created.value.id, [TINH])).toEqual(new Map([[TINH, 5000]]));
    });

    test('may last one day and go without a target', async ({ store, deps }) => {
      const { TINH } = await plantTree(store);
      const oneDay = { ...answers, lastDay: answers.firstDay, target: null };
      const created = await createProgramme(deps)({ actor: owner, answers: oneDay });
      expect(created).toMatchObject({ ok: true });
      expect(await store.targets.of(created.ok ? created.value.id : 0, [TINH])).toEqual(new Map());
    });

    test('is refused when its days are crossed, without a root, by an admin of a part, or for no days', async ({
      store,
      deps,
    }) => {
      const create = (actor: Actor, changes: object = {}) =>
        createProgramme(deps)({ actor, answers: { ...answers, ...changes } });
      expect(await create(owner)).toEqual({ ok: false, error: { code: 'no-root' } });
      const { HUYEN, TINH } = await plantTree(store);
      expect(await create(owner, { lastDay: civil(2026, 2, 28) })).toEqual({
        ok: false,
        error: { code: 'dates-crossed' },
      });
      const adminOf = (unitId: number): Actor => ({ ...member, grants: [{ role: 'admin', unitId }] });
      expect(await create(adminOf(HUYEN))).toEqual({ ok: false, error: { code: 'not-allowed' } });
      expect(await create(owner, { firstDay: { year: 2026, month: 3, precision: 'month' } })).toEqual({
        ok: false,
        error: { code: 'incomplete', keys: ['firstDay'] },
      });
      expect(await store.programmes.list()).toEqual([]);
      expect(await create(adminOf(TINH))).toMatchObject({ ok: true });
    });
  });

  describe('a target', () => {
    test('is set and set again by an admin of the unit', async ({ store, deps }) => {
      const { TINH, HUYEN, XA } = await plantTree(store);
      const programme = await runProgramme(store, TINH);
      const admin = await appoint(store, await join(store, 77), { role: 'admin', unitId: HUYEN });
      const set = setTarget(deps);
      expect(await set({ actor: admin, code: 'xa', target: 40 })).toEqual({
        ok: true,
        value: {
          ...{ code: 'XA', unit: 'Công đoàn XA', target: 40, programme: 'Chương trình thử 2026' },
          ...{ phase: null, raised: null },
          above: { unit: 'Công đoàn HUYEN', target: null, given: 40, units: 1, all: 1 },
        },
      });
      expect(await set({ actor: admin, code: 'XA', target: 60 })).toMatchObject({ ok: true });
      expect(await store.targets.of(programme, [XA])).toEqual(new Map([[XA, 60]]));
    });

    test('that was given from above is not overwritten by the unit, which may aim higher', async ({
      store,
      deps,
    }) => {
      // Hà Nội: given 60,000, its own goal 130,000.
      const { TINH, HUYEN } = await plantTree(store);
      const programmeId = await runProgramme(store, TINH);
      const admin = await appoint(store, await join(store, 77), { role: 'admin', unitId: HUYEN });
      const [set, raise] = [setTarget(deps), raiseTarget(deps)];
      const goal = { actor: admin, unitId: HUYEN, phaseId: 0 };
      expect(await raise({ ...goal, raised: 130_000 })).toMatchObject({ error: { code: 'target-missing' } });
      expect(await set({ actor: owner, code: 'HUYEN', target: 60_000 })).toMatchObject({ ok: true });
      expect(await set({ actor: admin, code: 'HUYEN', target: 10 })).toEqual({
        ok: false,
        error: { code: 'target-given', unit: 'Công đoàn HUYEN', target: 60_000 },
      });
      expect(await raise({ ...goal, raised: 60_000 })).toMatchObject({ error: { code: 'goal-too-low' } });
      expect(await raise({ ...goal, raised: 130_000 })).toEqual({ ok: true, value: undefined });
      const kept = () => store.targets.below({ programmeId, phaseId: 0, unitId: HUYEN });
      expect(await kept()).toEqual([{ unitId: HUYEN, target: 60_000, raised: 130_000 }]);
      expect(await set({ actor: owner, code: 'HUYEN', target: 140_000 })).toMatchObject({
        value: { raised: null },
      });
      expect(await kept()).toEqual([{ unitId: HUYEN, target: 140_000, raised: null }]);
    });

    test('goes to the next programme while none runs', async ({ store, deps }) => {
      const { TINH } = await plantTree(store);
      const first = {
        name: 'Đợt sau',
        unitId: TINH,
        createdAt: start,
        fromAt: start + 10,
        toAt: start + 20,
      };
      const next = await store.programmes.add(first);
      await store.programmes.add({ ...first, name: 'Đợt sau nữa', fromAt: start + 30, toAt: start + 40 });
      expect(await setTarget(deps)({ actor: owner, code: 'TINH', target: 9 })).toMatchObject({
        value: { programme: 'Đợt sau' },
      });
      expect(await store.targets.of(next, [TINH])).toEqual(new Map([[TINH, 9]]));
    });

    test('is refused outside the admin’s units, for unknown units, without a programme, and below 1', async ({
      store,
      deps,
    }) => {
      const { TINH, HUYEN } = await plantTree(store);
      const admin = await appoint(store, await join(store, 77), { role: 'admin', unitId: HUYEN });
      const set = (actor: Actor, code: string, target = 5) => setTarget(deps)({ actor, code, target });
      expect(await set(admin, 'HUYEN')).toEqual({ ok: false, error: { code: 'no-programme' } });
      await runProgramme(store, TINH);
      expect(await set(admin, 'KCN')).toEqual({ ok: false, error: { code: 'not-allowed' } });
      expect(await set(admin, 'TINH')).toEqual({ ok: false, error: { code: 'not-allowed' } });
      expect(await set(await join(store, ownerId), 'KHONGCO')).toEqual({
        ok: false,
        error: { code: 'unknown-unit', typed: 'KHONGCO' },
      });
      for (const target of [0, -1, 1.5, Number.NaN])
        expect(await set(admin, 'HUYEN', target)).toEqual({
          ok: false,
          error: { code: 'target-zero' },
        });
    });
  });
});
