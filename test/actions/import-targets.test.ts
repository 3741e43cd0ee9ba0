import { afterAll, beforeAll, describe, expect, test as plain } from 'vitest';
import type { Deps } from '../../src/actions/deps.ts';
import { dropTargets, importTargets } from '../../src/actions/targets/import-targets.ts';
import { previewTargets } from '../../src/actions/targets/preview-targets.ts';
import { raiseTarget } from '../../src/actions/targets/raise-target.ts';
import { setTarget } from '../../src/actions/targets/set-target.ts';
import { targetStanding } from '../../src/actions/targets/target-standing.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import { readTargets } from '../../src/reports/workbooks/read-targets.ts';
import type { Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { depsOver, plantTree, runProgramme, start, undone } from './union.ts';

type Giver = Actor & { memberId: number };
const owner: Giver = { memberId: 1, owner: true, grants: [] };
const old = { ok: false, error: { code: 'old-button' } };
const changed = { ok: false, error: { code: 'targets-changed' } };

function adminOf(unitId: number): Giver {
  return { memberId: 2, owner: false, grants: [{ role: 'admin', unitId }] };
}

/** What a file is told to whoever sends it. */
async function told(deps: Deps, actor: Giver, ...rows: string[]) {
  const standing = await targetStanding(deps.store, { actor, at: deps.now() });
  if (!standing.ok) return standing;
  const bytes = new TextEncoder().encode(['mã;chỉ tiêu;giai đoạn', ...rows].join('\r\n'));
  const read = await readTargets({ bytes, isText: true, sought: false, standing: standing.value });
  if (!read.ok || read.value.kind === 'problems') return read;
  const { plan, unused } = read.value;
  const previewed = await previewTargets(deps)({
    ...{ memberId: actor.memberId, standing: standing.value },
    ...{ plan, unused },
  });
  return previewed.values;
}

async function token(deps: Deps, actor: Giver, ...rows: string[]): Promise<number> {
  const said = await told(deps, actor, ...rows);
  if (!('token' in said) || said.token === null) throw new Error(JSON.stringify(said));
  return said.token;
}

function confirm(deps: Deps, actor: Giver, pending: number) {
  return importTargets(deps)({ actor, memberId: actor.memberId, token: pending });
}

describe.each(databases)('a file of targets on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  const test = plain.extend<{ store: Store; deps: Deps }>({
    store: async ({ task: _ }, use) => undone(database.store, use),
    deps: async ({ store }, use) => use(depsOver(store).deps),
  });

  test('gives all its targets by one press, own goals that say nothing more go, and the audit has it', async ({
    store,
    deps,
  }) => {
    const { TINH, HUYEN, KCN } = await plantTree(store);
    const programmeId = await runProgramme(store, TINH);
    const dates = { fromAt: start, toAt: start + 1000, appliedFrom: start, appliedTo: start + 1000 };
    const phaseId = await store.phases.add({ programmeId, ordinal: 1, name: 'Giai đoạn 1', ...dates });
    await setTarget(deps)({ actor: owner, code: 'HUYEN', target: 300 });
    await raiseTarget(deps)({ actor: owner, unitId: HUYEN, phaseId: 0, raised: 350 });
    const pending = await token(deps, owner, 'HUYEN;400;', 'KCN;1.250;', 'KCN;100;1', 'XA;;');
    expect(await store.targets.of(programmeId, [KCN])).toEqual(new Map());
    expect(await confirm(deps, { ...owner, memberId: 8 }, pending)).toEqual(old);
    expect(await confirm(deps, owner, pending)).toMatchObject({
      ok: true,
      value: { added: 2, up: 1, down: 0, same: 0 },
    });
    expect(await store.targets.below({ programmeId, phaseId: 0, unitId: TINH })).toEqual(
      expect.arrayContaining([
        { unitId: HUYEN, target: 400, raised: null },
        { unitId: KCN, target: 1250, raised: null },
      ]),
    );
    expect(await store.targets.of(programmeId, [KCN, HUYEN], phaseId)).toEqual(new Map([[KCN, 100]]));
    expect(await store.audit.listOf(`programme:${programmeId}`)).toMatchObject([
      { kind: 'targets.imported', role: 'owner', unitId: TINH, to: '2/1/0' },
    ]);
    expect((await store.audit.listOf(`unit:${HUYEN}`)).at(-1)).toMatchObject({ from: '300', to: '400' });
    expect(await confirm(deps, owner, pending)).toEqual(old);
    // The same file again has nothing to do, and no button.
    expect(await told(deps, owner, 'HUYEN;400;', 'KCN;100;1')).toMatchObject({ token: null, same: 2 });
  });

  test('gives nothing where one row cannot be, or anything has changed since it was shown', async ({
    store,
    deps,
  }) => {
    const { TINH, HUYEN, XA, KCN } = await plantTree(store);
    const admin = adminOf(HUYEN);
    expect(await told(deps, admin, 'XA;30;')).toMatchObject({ error: { code: 'no-programme' } });
    const programmeId = await runProgramme(store, TINH);
    await setTarget(deps)({ actor: owner, code: 'HUYEN', target: 300 });
    expect(await told(deps, admin, 'XA;30;', 'HUYEN;400;', 'KCN;5;', 'XA;0;')).toMatchObject({
      value: {
        kind: 'problems',
        kinds: [
          { code: 'from-above', value: 'HUYEN', lines: [3] },
          { code: 'outside', value: 'KCN', lines: [4] },
          { code: 'zero', lines: [5] },
        ],
      },
    });
    const before = await token(deps, admin, 'XA;30;');
    await setTarget(deps)({ actor: owner, code: 'XA', target: 20 });
    expect(await confirm(deps, admin, before)).toEqual(changed);
    expect(await store.targets.of(programmeId, [XA])).toEqual(new Map([[XA, 20]]));

    const moved = await token(deps, admin, 'XA;30;');
    await store.units.move(XA, KCN);
    expect(await confirm(deps, admin, moved)).toEqual(changed);
    const unentitled = await token(deps, owner, 'XA;30;');
    expect(await confirm(deps, { ...owner, owner: false }, unentitled)).toEqual({
      ok: false,
      error: { code: 'not-allowed' },
    });
    const first = await token(deps, owner, 'XA;30;');
    const second = await token(deps, owner, 'XA;40;');
    expect(await confirm(deps, owner, first)).toEqual(old);
    expect(await dropTargets(deps)({ memberId: 1, token: second })).toEqual({ ok: true, value: null });
    expect(await confirm(deps, owner, second)).toEqual(old);
    expect(await store.targets.of(programmeId, [XA])).toEqual(new Map([[XA, 20]]));
  });
});
