import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepLogFile } from '../../src/actions/audit/log-export.ts';
import { logLines, type PlacedLine } from '../../src/actions/audit/log-lines.ts';
import type { LogSubject } from '../../src/domain/audit.ts';
import type { NewAuditEntry, OpenStore } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { sampleInitiative, sampleMember, sampleMove } from '../store/sample.ts';
import { day, depsOver, plantTree, start } from './union.ts';

/** Enough that more than one window of ids is read. */
const many = 2_500;

describe.each(databases)('what is put into a file of the log on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: OpenStore;
  let units: Awaited<ReturnType<typeof plantTree>>;
  let memberId: number;
  beforeAll(async () => {
    database = await open();
    store = database.store;
    units = await plantTree(store);
    memberId = await sampleMember(store);
    await store.members.update(memberId, { fullName: 'Phạm Thị Mẫu' });
    // Every second day something in XA, on the days between something in KCN.
    const entry = (index: number): NewAuditEntry => ({
      ...{ memberId, role: 'admin', kind: 'target.set', from: null, to: String(index) },
      unitId: index % 2 === 0 ? units.XA : units.KCN,
      object: `unit:${index % 2 === 0 ? units.XA : units.KCN}`,
      at: start + index * day,
    });
    await store.audit.add(...Array.from({ length: many }, (_, index) => entry(index)));
    const initiative = await sampleInitiative(store, units.XA);
    const { id, version } = initiative;
    await store.initiatives.save({ id, version, codeYear: 2026, codeNumber: 7, updatedAt: start });
    await store.moves.add({ ...sampleMove(initiative), at: start + 10.5 * day });
    await store.moves.add({ ...sampleMove(initiative), unitId: units.KCN, at: start + 11.5 * day });
  });
  afterAll(() => database.close());

  type Asked = {
    unitId: number;
    subject?: LogSubject;
    from?: number;
    to?: number;
    move?: number;
    entry?: number;
  };

  async function linesOf({ unitId, subject = 'all', from = 0, to = many, move = 0, entry = 0 }: Asked) {
    const times = { fromAt: from === 0 ? 0 : start + from * day, toAt: start + to * day };
    const choice = { subject, ...times, moveId: move, entryId: entry };
    const lines: PlacedLine[] = [];
    for await (const line of logLines(store, { unitIds: [unitId], choice })) lines.push(line);
    return lines;
  }

  const days = (lines: readonly PlacedLine[]): number[] => lines.map(({ line }) => (line.at - start) / day);

  test('is all of a unit and those below it, oldest first, in both records', async () => {
    const all = await linesOf({ unitId: units.TINH });
    expect(all).toHaveLength(many + 2);
    expect(days(all).slice(9, 14)).toEqual([9, 10, 10.5, 11, 11.5]);
    expect(all[11]?.line).toMatchObject({
      kind: 'submit',
      about: 'SK-26-000007',
      by: '',
      unit: 'Công đoàn XA',
    });
    expect(all[13]?.line).toMatchObject({ kind: 'submit', unit: 'Công đoàn KCN' });
    expect(all[12]?.line).toMatchObject({ by: 'Phạm Thị Mẫu', about: 'Công đoàn KCN', to: '11' });
    expect(await linesOf({ unitId: units.HUYEN })).toHaveLength(many / 2 + 1);
  });

  test('is of just the days and the subject that were asked for', async () => {
    expect(days(await linesOf({ unitId: units.TINH, from: 2_200, to: 2_203 }))).toEqual([
      2_200, 2_201, 2_202,
    ]);
    expect(days(await linesOf({ unitId: units.XA, from: 9, to: 13 }))).toEqual([10, 10.5, 12]);
    const moves = await linesOf({ unitId: units.TINH, subject: 'initiatives' });
    expect(days(moves)).toEqual([10.5, 11.5]);
    expect(await linesOf({ unitId: units.TINH, subject: 'roles' })).toEqual([]);
    expect(await linesOf({ unitId: units.TINH, subject: 'targets' })).toHaveLength(many);
    expect(await linesOf({ unitId: units.TINH, from: many + 9, to: many + 12 })).toEqual([]);
  });

  test('goes on behind what stands in an earlier file', async () => {
    const all = await linesOf({ unitId: units.TINH });
    const place = all[12]?.place;
    expect(await linesOf({ unitId: units.TINH, ...place })).toEqual(all.slice(13));
    expect(await linesOf({ unitId: units.TINH, ...all.at(-1)?.place })).toEqual([]);
  });

  test('is sent only as long as nobody stopped it, and told on the record', async () => {
    const { deps } = depsOver(store);
    const asked = { memberId, chatId: 1, format: 'csv', subject: 'roles', fromAt: 0, toAt: start } as const;
    const id = await store.logExports.add({ ...asked, now: start });
    const actor = { memberId, owner: false, grants: [{ role: 'admin', unitId: units.KCN }] } as const;
    const file = { name: 'x.csv', mimeType: 'text/csv', bytes: new Uint8Array(3) };
    const made = { actor, unitIds: [units.KCN], lines: 2, place: { move: 0, entry: 5 }, file, isLast: false };
    expect(await keepLogFile(deps)(id, made)).toBe(true);
    expect(await store.logExports.find(id)).toMatchObject({
      state: 'making',
      files: 1,
      lines: 2,
      entryId: 5,
    });
    await store.logExports.advance(id, { state: 'stopped', now: start });
    expect(await keepLogFile(deps)(id, made)).toBe(false);
    expect(await store.audit.listOf(`export:${id}`)).toMatchObject([
      { kind: 'export.made', role: 'admin', unitId: units.KCN, to: 'log/roles/csv/2' },
    ]);
  });
});
