import { afterAll, beforeAll, describe, expect, test as plain } from 'vitest';
import type { Deps } from '../../src/actions/deps.ts';
import { dropUnits } from '../../src/actions/drop-units.ts';
import { importUnits } from '../../src/actions/import-units.ts';
import { previewUnits } from '../../src/actions/preview-units.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import type { Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { day, depsOver, plantTree, runProgramme, undone } from './union.ts';

type Importer = Actor & { memberId: number };
const owner: Importer = { memberId: 1, owner: true, grants: [] };

function adminOf(unitId: number): Importer {
  return { memberId: 2, owner: false, grants: [{ role: 'admin', unitId }] };
}

function file(...lines: string[]): Uint8Array {
  return new TextEncoder().encode(
    ['mã,tên,nơi làm việc,cấp trên,khối,số đoàn viên,chỉ tiêu', ...lines].join('\r\n'),
  );
}

const may = 'MAY1,Công đoàn May Một,Công ty May Một,KCN,doanh nghiệp,1.200,';

async function codes(store: Store): Promise<string[]> {
  const root = await store.units.root();
  return root === undefined ? [] : (await store.units.all(root.id)).map(({ code }) => code);
}

function preview(deps: Deps, actor: Importer, bytes: Uint8Array) {
  return previewUnits(deps)({ actor, memberId: actor.memberId, bytes });
}

async function token(deps: Deps, actor: Importer, bytes: Uint8Array): Promise<number> {
  const previewed = await preview(deps, actor, bytes);
  if (!previewed.ok || previewed.value.kind !== 'units.preview') throw new Error(JSON.stringify(previewed));
  return previewed.value.values.token;
}

function confirm(deps: Deps, actor: Importer, pending: number) {
  return importUnits(deps)({ actor, memberId: actor.memberId, token: pending });
}

describe.each(databases)('a units file on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  const test = plain.extend<{ store: Store; context: ReturnType<typeof depsOver>; deps: Deps }>({
    store: async ({ task: _ }, use) => undone(database.store, use),
    context: async ({ store }, use) => use(depsOver(store)),
    deps: async ({ context }, use) => use(context.deps),
  });

  test('is shown first, and done with one tap', async ({ store, deps }) => {
    const { KCN, XA, TINH } = await plantTree(store);
    const programme = await runProgramme(store, TINH);
    const bytes = file(
      'MAY1,Công đoàn May Một,Công ty May Một,XA,doanh nghiệp,1.200,30',
      'XA,Công đoàn xã,,KCN,xã phường,15,',
    );
    const shown = await preview(deps, owner, bytes);
    expect(shown).toMatchObject({
      ok: true,
      value: {
        kind: 'units.preview',
        values: {
          added: 1,
          changed: 1,
          targets: 1,
          headcount: 1215,
          sample: ['Công đoàn May Một', 'Công đoàn xã'],
        },
      },
    });
    expect(await codes(store)).toEqual(['TINH', 'HUYEN', 'KCN', 'XA']);

    const pending = shown.ok && shown.value.kind === 'units.preview' ? shown.value.values.token : 0;
    expect(await confirm(deps, owner, pending)).toEqual({
      ok: true,
      value: { added: 1, changed: 1, targets: 1 },
    });
    const added = await store.units.byCode('MAY1');
    expect(added).toMatchObject({ workplace: 'Công ty May Một', block: 'enterprise', headcount: 1200 });
    expect(await store.units.path(added?.id ?? 0)).toEqual([added?.id, XA, KCN, TINH]);
    expect(await store.units.find(XA)).toMatchObject({
      name: 'Công đoàn xã',
      block: 'commune',
      parentId: KCN,
    });
    expect(await store.targets.of(programme, [added?.id ?? 0])).toEqual(new Map([[added?.id, 30]]));
    expect(await store.units.search('may mot', { limit: 5 })).toHaveLength(1);
  });

  test('moves a unit with all that is below it', async ({ store, deps }) => {
    const { TINH, HUYEN, XA, KCN } = await plantTree(store);
    const pending = await token(
      deps,
      owner,
      file('HUYEN,Công đoàn HUYEN,,CUM,,,', 'CUM,Cụm mới,,KCN,khác,,'),
    );
    expect(await confirm(deps, owner, pending)).toMatchObject({ ok: true, value: { added: 1, changed: 1 } });
    const cluster = (await store.units.byCode('CUM'))?.id ?? 0;
    expect(await store.units.path(XA)).toEqual([XA, HUYEN, cluster, KCN, TINH]);
    expect(await store.units.subtree(KCN)).toEqual([KCN, cluster, HUYEN, XA]);
    expect(await store.units.subtree(TINH)).toHaveLength(5);
  });

  test('makes the whole tree of an empty database, for the owner', async ({ store, deps }) => {
    const bytes = file('XA,Công đoàn xã,,TINH,xã phường,,', 'TINH,LĐLĐ tỉnh Thử,,,khác,,');
    expect(await preview(deps, adminOf(1), bytes)).toMatchObject({
      value: {
        kind: 'units.problems',
        values: { problems: [{ line: 3, code: 'outside-scope', value: 'TINH' }] },
      },
    });
    expect(await confirm(deps, owner, await token(deps, owner, bytes))).toMatchObject({ ok: true });
    expect(await codes(store)).toEqual(['TINH', 'XA']);
  });

  test('with one bad line does nothing at all, and tells the first twenty problems', async ({
    store,
    deps,
  }) => {
    await plantTree(store);
    const good = Array.from({ length: 30 }, (_, at) => `U${at + 10},Đơn vị ${at},,KCN,khác,,`);
    expect(await preview(deps, owner, file(...good, 'U99,Đơn vị cuối,,KHONGCO,khác,,'))).toEqual({
      ok: true,
      value: {
        kind: 'units.problems',
        values: { problems: [{ line: 32, code: 'unknown-parent', value: 'KHONGCO' }], total: 1 },
      },
    });
    const bad = good.map((line) => line.replace('KCN', 'KHONGCO'));
    const many = await preview(deps, owner, file(...bad));
    if (!many.ok || many.value.kind !== 'units.problems') throw new Error('There are problems.');
    expect(many.value.values.problems).toHaveLength(20);
    expect(many.value.values.total).toBe(30);
    expect(await codes(store)).toHaveLength(4);
  });

  test('finds a circle that only closes through the units that stand', async ({ store, deps }) => {
    await plantTree(store);
    expect(await preview(deps, owner, file('HUYEN,Công đoàn HUYEN,,XA,,,'))).toMatchObject({
      value: { kind: 'units.problems', values: { problems: [{ line: 2, code: 'cycle' }] } },
    });
  });

  test('is refused when it cannot be read, or holds targets without a programme', async ({
    store,
    deps,
    context,
  }) => {
    const { TINH } = await plantTree(store);
    expect(await preview(deps, owner, new Uint8Array([0xff]))).toEqual({
      ok: false,
      error: { code: 'bad-file', why: 'encoding' },
    });
    const withTarget = file(`${may}30`);
    expect(await preview(deps, owner, withTarget)).toEqual({
      ok: false,
      error: { code: 'targets-without-programme' },
    });
    expect(await preview(deps, owner, file(may))).toMatchObject({ ok: true });
    await runProgramme(store, TINH);
    const pending = await token(deps, owner, withTarget);
    context.clock.at += 365 * day;
    expect(await confirm(deps, owner, pending)).toEqual({ ok: false, error: { code: 'stale' } });
  });

  test('reaches no further than the admin who sends it', async ({ store, deps }) => {
    const { HUYEN } = await plantTree(store);
    const admin = adminOf(HUYEN);
    expect(await preview(deps, admin, file(may, 'XA,Tên mới,,HUYEN,,,'))).toEqual({
      ok: true,
      value: {
        kind: 'units.problems',
        values: { problems: [{ line: 2, code: 'outside-scope', value: 'KCN' }], total: 1 },
      },
    });
    expect(await confirm(deps, admin, await token(deps, admin, file('XA,Tên mới,,HUYEN,,,')))).toMatchObject({
      ok: true,
      value: { added: 0, changed: 1 },
    });
    const officer: Importer = { memberId: 3, owner: false, grants: [{ role: 'officer', unitId: HUYEN }] };
    expect(await preview(deps, officer, file(may))).toEqual({ ok: false, error: { code: 'not-allowed' } });
  });

  test('is imported once, by who was shown it', async ({ store, deps }) => {
    await plantTree(store);
    const pending = await token(deps, owner, file(may));
    const other: Importer = { ...owner, memberId: 8 };
    const old = { ok: false, error: { code: 'old-button' } };
    expect(await confirm(deps, other, pending)).toEqual(old);
    expect(await confirm(deps, owner, pending)).toMatchObject({ ok: true });
    expect(await confirm(deps, owner, pending)).toEqual(old);
    expect(await codes(store)).toHaveLength(5);
  });

  test('gives way to the next one sent, and can be dropped', async ({ store, deps }) => {
    await plantTree(store);
    const first = await token(deps, owner, file(may));
    const second = await token(deps, owner, file(may));
    const old = { ok: false, error: { code: 'old-button' } };
    expect(await confirm(deps, owner, first)).toEqual(old);
    expect(await dropUnits(deps)({ memberId: 8, token: second })).toEqual(old);
    expect(await dropUnits(deps)({ memberId: 1, token: second })).toEqual({ ok: true, value: null });
    expect(await confirm(deps, owner, second)).toEqual(old);
    expect(await codes(store)).toHaveLength(4);
  });

  test('is not imported when the units or the role have changed since', async ({ store, deps }) => {
    const { HUYEN, KCN } = await plantTree(store);
    const admin = adminOf(KCN);
    const pending = await token(deps, admin, file(may));
    expect(await confirm(deps, { ...admin, grants: [] }, pending)).toEqual({
      ok: false,
      error: { code: 'not-allowed' },
    });
    await store.units.add({ code: 'MAY1', name: 'Đến trước', parentId: HUYEN, block: 'other', now: 0 });
    expect(await confirm(deps, admin, pending)).toEqual({ ok: false, error: { code: 'stale' } });
    expect(await store.units.byCode('MAY1')).toMatchObject({ name: 'Đến trước', parentId: HUYEN });
  });

  test('of a whole province comes in at once: 3.655 units below their clusters', async ({ store, deps }) => {
    const { TINH } = await plantTree(store);
    await runProgramme(store, TINH);
    const clusters = Array.from({ length: 55 }, (_, at) => `CUM${at},Cụm ${at},,TINH,khác,,`);
    const unions = Array.from(
      { length: 3_600 },
      (_, at) => `CS${at},Công đoàn cơ sở ${at},Công ty Thử ${at},CUM${at % 55},doanh nghiệp,84,${at + 1}`,
    );
    const pending = await token(deps, owner, file(...unions, ...clusters));
    expect(await confirm(deps, owner, pending)).toEqual({
      ok: true,
      value: { added: 3_655, changed: 0, targets: 3_600 },
    });
    expect(await store.units.count()).toBe(3_659);
    const cluster = await store.units.byCode('CUM7');
    expect(await store.units.subtree(cluster?.id ?? 0)).toHaveLength(1 + 66);
  });
});
