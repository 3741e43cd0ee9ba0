import { afterAll, beforeAll, describe, expect, test as plain } from 'vitest';
import type { Deps } from '../../../src/actions/deps.ts';
import { eraseMember } from '../../../src/actions/erase-member.ts';
import { beginImport } from '../../../src/actions/imports/begin-import.ts';
import { confirmImport, dropImport } from '../../../src/actions/imports/confirm-import.ts';
import { enterSlice } from '../../../src/actions/imports/enter-slice.ts';
import { offerImport } from '../../../src/actions/imports/offer-import.ts';
import { leaveDocument } from '../../../src/actions/leave-document.ts';
import { tidyUp } from '../../../src/actions/tidy-up.ts';
import type { EntryRow } from '../../../src/domain/entry-rows.ts';
import type { Actor } from '../../../src/domain/permissions.ts';
import type { Store } from '../../../src/store/store.ts';
import { databases, type OpenDatabase } from '../../databases.ts';
import { appoint, day, depsOver, join, plantTree, undone } from '../union.ts';

const chatId = 700;
type Helper = Actor & { memberId: number };

function rowFor(unitId: number, line: number): EntryRow {
  return {
    line,
    unitId,
    fullName: 'Trần Thị Thử',
    authorGroup: 'worker',
    answers: {
      title: `Chế tạo máy cán số ${line}`,
      before: 'Cán tay, hay lệch mép',
      solution: 'Gắn thêm con lăn',
      result: 'Nhanh hơn, ít lỗi hơn',
      applied: 'not-yet',
      benefit: null,
      field: 'environment',
    },
  };
}

const summary = {
  rows: 2,
  units: 1,
  authors: 1,
  benefit: { month: 0, year: 0, once: 0, unknown: 0 },
  withBenefit: 0,
  sample: [],
  renamed: 0,
  alike: [],
  unknownColumns: [],
  bare: { count: 0, first: [] },
};

async function memberOf(store: Store, { memberId }: Helper) {
  const member = await store.members.find(memberId);
  if (member === undefined) throw new Error('no such member');
  return member;
}

/** An import of two slices that waits to be confirmed; returns its token. */
async function offered(deps: Deps, helper: Helper, unitId: number): Promise<number> {
  const file = {
    fileId: 'f',
    fileUniqueId: 'u',
    kind: 'document' as const,
    name: 'a.xlsx',
    size: 1,
    caption: null,
    messageId: 5,
  };
  const member = await memberOf(deps.store, helper);
  const begun = await beginImport(deps)({ actor: helper, member, chatId, file });
  if (!begun.ok) throw new Error(begun.error.code);
  const slices = [2, 3].map((line) => JSON.stringify([rowFor(unitId, line)]));
  await offerImport(deps)(begun.value, { summary, unitIds: [unitId], fingerprint: 'abc', slices });
  return begun.value;
}

describe.each(databases)('an import of entries on $name', ({ open }) => {
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

  test('is confirmed by who sent it, once, and enters slice by slice', async ({ store, deps }) => {
    const { KCN } = await plantTree(store);
    const helper = await appoint(store, await join(store, chatId), { role: 'helper', unitId: KCN });
    const other = await appoint(store, await join(store, 701), { role: 'helper', unitId: KCN });
    const token = await offered(deps, helper, KCN);
    const confirm = (actor: Helper) => confirmImport(deps)({ actor, memberId: actor.memberId, token });
    expect(await enterSlice(deps)(token)).toEqual({ kind: 'finished' });
    expect(await confirm(other)).toMatchObject({ error: { code: 'old-button' } });
    expect(await confirm(helper)).toEqual({ ok: true, value: true });
    expect(await confirm(helper)).toEqual({ ok: true, value: false });
    expect(await dropImport(deps)({ memberId: helper.memberId, token })).toMatchObject({ ok: false });
    expect(await enterSlice(deps)(token)).toEqual({ kind: 'entered', position: 0, rows: 1 });
    expect(await enterSlice(deps)(token)).toEqual({ kind: 'entered', position: 1, rows: 1 });
    expect(await enterSlice(deps)(token)).toEqual({ kind: 'finished' });
    expect(await store.initiatives.queueCount(KCN, ['submitted'])).toBe(2);
    const outcome = (await store.entryImports.slice(token, 0))?.outcome ?? '';
    expect(JSON.parse(outcome)).toMatchObject([{ line: 2, code: 'SK-26-000001' }]);
  });

  test('is refused where a right ended or a unit was closed since', async ({ store, deps }) => {
    const { KCN, XA } = await plantTree(store);
    const helper = await appoint(store, await join(store, chatId), { role: 'helper', unitId: KCN });
    const token = await offered(deps, helper, KCN);
    const confirm = (actor: Helper) => confirmImport(deps)({ actor, memberId: actor.memberId, token });
    expect(await confirm({ ...helper, grants: [] })).toMatchObject({ error: { code: 'not-allowed' } });
    expect(await confirm({ ...helper, grants: [{ role: 'helper', unitId: XA }] })).toMatchObject({
      error: { code: 'bad-workbook', why: 'units' },
    });
    await store.units.update(KCN, { closedAt: deps.now() });
    expect(await confirm(helper)).toMatchObject({ error: { code: 'bad-workbook', why: 'units' } });
    expect(await store.initiatives.queueCount(KCN, ['submitted'])).toBe(0);
  });

  test('names the row that was refused after all, and goes on', async ({ store, deps }) => {
    const { KCN, XA } = await plantTree(store);
    const helper = await appoint(store, await join(store, chatId), { role: 'helper', unitId: KCN });
    const token = await offered(deps, helper, KCN);
    await confirmImport(deps)({ actor: helper, memberId: helper.memberId, token });
    await store.entryImports.putSlice(token, { position: 0, content: JSON.stringify([rowFor(XA, 2)]) });
    await enterSlice(deps)(token);
    await enterSlice(deps)(token);
    expect(JSON.parse((await store.entryImports.slice(token, 0))?.outcome ?? '')).toEqual([
      { line: 2, refused: 'not-allowed' },
    ]);
    expect(await store.initiatives.queueCount(KCN, ['submitted'])).toBe(1);
  });

  test('a member without a role cannot begin one', async ({ store, deps }) => {
    await plantTree(store);
    const nobody = await join(store, chatId);
    await expect(offered(deps, nobody, 1)).rejects.toThrow('not-allowed');
  });

  test('goes with the person who sent it, as do files that wait', async ({ store, deps }) => {
    const { KCN } = await plantTree(store);
    const helper = await appoint(store, await join(store, chatId), { role: 'helper', unitId: KCN });
    const token = await offered(deps, helper, KCN);
    const file = { name: 'a.xlsx', mimeType: 'x/y', bytes: new Uint8Array([1, 2, 3]) };
    const id = await store.outgoingFiles.add({ ...file, chatId, now: deps.now() });
    await eraseMember(deps)({ member: await memberOf(store, helper), chatId });
    expect(await store.entryImports.find(token)).toBeUndefined();
    expect(await store.entryImports.slice(token, 0)).toBeUndefined();
    expect(await store.outgoingFiles.find(id)).toBeUndefined();
  });

  test('that nobody confirms is forgotten after a week, a file a week after it was sent', async ({
    store,
    context,
    deps,
  }) => {
    const { KCN } = await plantTree(store);
    const helper = await appoint(store, await join(store, chatId), { role: 'helper', unitId: KCN });
    const token = await offered(deps, helper, KCN);
    const file = { name: 'a.xlsx', mimeType: 'x/y', bytes: new Uint8Array([1, 2, 3]) };
    const about = { code: 'entry-template' } as const;
    const leaveOne = () => leaveDocument({ store, at: deps.now() }, chatId, { file, about });
    await leaveOne();
    await leaveOne();
    const [sent, waiting] = (await store.outbox.due(deps.now(), 100)).filter(
      ({ kind }) => kind === 'document',
    );
    const fileOf = (row: typeof sent) =>
      store.outgoingFiles.find((row?.values as { file: number } | undefined)?.file ?? 0);
    await store.outbox.settle([{ id: sent?.id ?? 0, state: 'sent', messageId: 9 }], deps.now());
    context.clock.at += 6 * day;
    await tidyUp(deps)();
    expect(await fileOf(sent)).toEqual({ ...file, bytes: Buffer.from(file.bytes) });
    expect(await store.entryImports.find(token)).toBeDefined();
    context.clock.at += 2 * day;
    await tidyUp(deps)();
    expect(await fileOf(sent)).toBeUndefined();
    expect(await fileOf(waiting)).toBeDefined();
    expect(await store.entryImports.find(token)).toBeUndefined();
  });
});
