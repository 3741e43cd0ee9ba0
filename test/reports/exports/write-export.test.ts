import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { createCalendar } from '../../../src/domain/calendar.ts';
import type { ExportChoice } from '../../../src/domain/export.ts';
import { periodAt } from '../../../src/domain/periods.ts';
import type { Period } from '../../../src/domain/tally.ts';
import { createWords } from '../../../src/i18n/words.ts';
import { createExportFiles } from '../../../src/reports/exports/export-files.ts';
import type { Exported, FileBounds } from '../../../src/reports/exports/task.ts';
import { writeExport } from '../../../src/reports/exports/write-export.ts';
import { createTally } from '../../../src/reports/tally.ts';
import { databases, type OpenDatabase } from '../../databases.ts';

const calendar = createCalendar();
const cutOff = Date.UTC(2026, 8, 15, 2);
const day = 24 * 60 * 60_000;
const all: Period = { kind: 'span', from: 0, to: cutOff + 1 };

/** Numbers from 0 up to a bound that are the same in every run. */
function createChance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

describe.each(databases)('a written list on $name', (engine) => {
  let database: OpenDatabase;
  afterEach(() => database.close());

  const unitIds: number[] = [];

  /** A root with two groups of two unions, and initiatives of all states in them. */
  async function fill(count: number): Promise<void> {
    const { store } = database;
    unitIds.length = 0;
    await store.transaction(async (store) => {
      const root = await store.units.add({
        code: 'GOC',
        name: 'LĐLĐ tỉnh Thử Nghiệm',
        parentId: null,
        block: 'other',
        now: 1,
      });
      unitIds.push(root);
      for (const group of [1, 2]) {
        const above = await store.units.add({
          code: `N${group}`,
          name: `Khu ${group}`,
          parentId: root,
          block: 'other',
          now: 1,
        });
        unitIds.push(above);
        for (const union of [1, 2])
          unitIds.push(
            await store.units.add({
              code: `N${group}C${union}`,
              name: `CĐCS ${group}.${union}`,
              parentId: above,
              block: 'enterprise',
              now: 1,
            }),
          );
      }
      const chance = createChance(7);
      for (let number = 1; number <= count; number += 1) await add(store, number, chance);
    });
  }

  async function add(
    store: OpenDatabase['store'] | Parameters<Parameters<OpenDatabase['store']['transaction']>[0]>[0],
    number: number,
    chance: (below: number) => number,
  ): Promise<void> {
    const unitId = unitIds[chance(unitIds.length)] ?? 0;
    const at = cutOff - (1 + chance(200)) * day;
    const memberId = await store.members.add({ telegramId: 5_000 + number, language: 'vi', now: 1 });
    await store.members.update(memberId, { fullName: `Trần Thử ${number}`, registeredAt: 1, unitId });
    const id = await store.initiatives.addDraft({ memberId, unitId, now: at });
    await store.answers.put({
      initiativeId: id,
      key: 'title',
      value: number === 1 ? '=1+1' : `Sáng kiến số ${number}`,
      raw: null,
      now: at,
    });
    const found = await store.initiatives.find(id);
    const state = (['submitted', 'recognised', 'declined', 'returned'] as const)[chance(4)] ?? 'submitted';
    const decided = state === 'recognised' || state === 'declined' ? { decidedAt: at + day } : {};
    await store.initiatives.save({
      ...{ id, version: found?.version ?? 1, state, codeYear: 2026, codeNumber: number, submittedAt: at },
      ...{
        block: 'enterprise',
        authorGroup: 'worker',
        field: 'environment',
        benefit: 1_000_000 * number,
        updatedAt: at,
      },
      ...{ appliedFrom: at - day, appliedTo: at, ...decided },
    });
    const move = {
      initiativeId: id,
      memberId,
      role: 'member',
      unitId,
      block: 'enterprise',
      authorGroup: 'worker',
      noteId: null,
      undoes: null,
    } as const;
    await store.moves.add({ ...move, kind: 'submit', fromState: 'draft', toState: 'submitted', at });
    if (state === 'recognised')
      await store.moves.add({
        ...move,
        kind: 'recognise',
        fromState: 'submitted',
        toState: state,
        at: at + day,
      });
    if (state === 'declined')
      await store.moves.add({
        ...move,
        kind: 'decline',
        fromState: 'submitted',
        toState: state,
        at: at + day,
      });
  }

  async function writes(
    choice: Partial<ExportChoice>,
    { reviewed = [unitIds[0] ?? 0], bounds }: { reviewed?: readonly number[]; bounds?: FileBounds } = {},
  ): Promise<Exported> {
    const folder = await mkdtemp(join(inject('folder'), 'export-'));
    const whole: ExportChoice = {
      unitId: unitIds[0] ?? 0,
      period: all,
      which: 'all',
      field: null,
      format: 'csv',
      ...choice,
    };
    const facts = { calendar, words: createWords(calendar)('vi') };
    const asked = { folder, choice: whole, cutOff, reviewedUnitIds: reviewed, ...(bounds && { bounds }) };
    return writeExport(asked, { store: database.store, facts, onProgress: () => {} });
  }

  async function rowsOf({ files: [file] }: Exported): Promise<Record<string, string>[]> {
    return parse<Record<string, string>>(await readFile(file?.path ?? ''), { bom: true, columns: true });
  }

  it('has sheets that every program reads, in files of a bounded size, the totals in the last one', async () => {
    database = await engine.open();
    // As many as are put together at a time, and some more, where that is cheap.
    const count = engine === databases[0] ? 505 : 30;
    await fill(count);
    const { rows, files } = await writes({ format: 'xlsx' }, { bounds: { rows: 500, bytes: 1e9 } });
    const parts =
      count === 30
        ? [[null, 30]]
        : [
            [1, 500],
            [2, 5],
          ];
    expect([rows, files.map((file) => [file.part, file.rows])]).toEqual([count, parts]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(files[0]?.path ?? '');
    const [list] = book.worksheets;
    expect(list?.rowCount).toBe(Math.min(count, 500) + 1);
    const last = new ExcelJS.Workbook();
    await last.xlsx.readFile(files.at(-1)?.path ?? '');
    expect(last.worksheets.map(({ name }) => name)).toEqual(['Danh sách', 'Tổng hợp']);
    expect(last.worksheets[1]?.getCell('A1').text).toBe('Số liệu');
    const money = list?.getColumn(16).values.slice(2);
    expect(money?.every((value) => typeof value === 'number')).toBe(true);
    const texts = list?.getColumn(2).values ?? [];
    const formula = list?.getCell(texts.indexOf('=1+1'), 2);
    expect([formula?.type, formula?.numFmt]).toEqual([ExcelJS.ValueType.String, '@']);
  });

  it('is gone without a trace when it is stopped, and the next one is made', async () => {
    database = await engine.open();
    await fill(5);
    const files = createExportFiles({ url: database.url, zone: 'Asia/Ho_Chi_Minh' });
    const choice = {
      unitId: unitIds[2] ?? 0,
      period: all,
      which: 'all',
      field: null,
      format: 'xlsx',
    } as const;
    const task = { language: 'vi', reviewedUnitIds: [], choice, cutOff };
    const run = { onProgress: () => {}, take: ({ rows }: Exported) => Promise.resolve(rows) };
    const stopping = new AbortController();
    const made = files.make(task, { ...run, signal: stopping.signal });
    stopping.abort();
    await expect(made).rejects.toThrow('abort');
    expect(await files.make(task, { ...run, signal: new AbortController().signal })).toBeLessThan(5);
    await files.close();
    if (engine !== databases[0]) return;
    const left = await readdir(dirname(database.url.slice('file:'.length)));
    expect(left.filter((name) => name.includes('export'))).toEqual([]);
  });

  it('shows of a confidential one title, effect and awards alone where whoever asked decides nothing', async () => {
    database = await engine.open();
    await fill(12);
    const { store } = database;
    const secret = await store.initiatives.byCode(2026, 5);
    const erased = await store.initiatives.byCode(2026, 6);
    await store.answers.put({
      initiativeId: secret?.id ?? 0,
      key: 'confidential',
      value: 'secret',
      raw: null,
      now: 1,
    });
    await store.members.erase(erased?.memberId ?? 0, cutOff);
    const shown = await rowsOf(await writes({}));
    expect(shown.find((row) => row['Mã'] === 'SK-26-000006')?.['Tác giả (tỷ lệ)']).toBe('đã ẩn danh');
    expect(shown.find((row) => row['Mã'] === 'SK-26-000005')).toMatchObject({
      'Tác giả (tỷ lệ)': 'Trần Thử 5',
      'Giữ kín bí quyết': 'có',
    });
    expect(shown.map((row) => row['Tên sáng kiến'])).toContain("'=1+1");
    const veiled = (await rowsOf(await writes({}, { reviewed: [] }))).filter(
      (row) => row['Giữ kín bí quyết'] === 'có',
    );
    expect(veiled.map((row) => Object.entries(row).filter(([, value]) => value !== ''))).toEqual([
      [
        ['Tên sáng kiến', 'Sáng kiến số 5'],
        ['Làm lợi (đồng/năm)', '5000000'],
        ['Giữ kín bí quyết', 'có'],
      ],
    ]);
    // A list of one unit says where it stands, too.
    const [one] = await rowsOf(await writes({ unitId: secret?.unitId ?? 0 }));
    expect(one?.['Cấp trên']).toBe(shown.find((row) => row['Mã'] === one?.['Mã'])?.['Cấp trên']);
    expect(one?.['Cấp trên']).toMatch(/^LĐLĐ tỉnh Thử Nghiệm/);
    const own = (await rowsOf(await writes({}, { reviewed: [secret?.unitId ?? 0] }))).map((row) => row['Mã']);
    expect(own).toContain('SK-26-000005');
    expect((await writes({ period: { kind: 'span', from: 1, to: 2 } })).files).toEqual([]);
  });

  it('has totals that are those of the chat, and as many rows as they say, for every scope and period', async () => {
    database = await engine.open();
    await fill(60);
    const { store } = database;
    const tally = createTally({ store, calendar });
    const chance = createChance(11);
    const kinds = ['today', 'week', 'month', 'quarter', 'year'] as const;
    for (let turn = 0; turn < 20; turn += 1) {
      const unitId = unitIds[chance(unitIds.length)] ?? 0;
      const period = periodAt(kinds[chance(kinds.length)] ?? 'year', cutOff - chance(150) * day, calendar);
      const { flows, totals, benefit, authors } = await tally({ unitId, period, cutOff });
      const counted = {
        all: flows.submitted,
        recognised: flows.recognised,
        declined: flows.declined,
      } as const;
      for (const [which, count] of Object.entries(counted) as [keyof typeof counted, number][]) {
        const { rows, files } = await writes({ unitId, period, which });
        expect([turn, which, rows]).toEqual([turn, which, count]);
        const sheet = files.find(({ kind }) => kind === 'totals');
        if (sheet === undefined) continue;
        const figures = Object.fromEntries(parse(await readFile(sheet.path), { bom: true })) as object;
        // Of a time that is over, what is as of now is said to be.
        expect([turn, 'Lưu ý' in figures]).toEqual([turn, period.to <= cutOff]);
        expect(figures).toMatchObject({
          'Nộp trong kỳ': String(flows.submitted),
          'Được công nhận trong kỳ': String(flows.recognised),
          'Không công nhận trong kỳ': String(flows.declined),
          'Hợp lệ, cả chương trình': String(totals.valid),
          'Làm lợi đã công nhận (đồng/năm)': String(benefit.confirmed),
          'Số tác giả': String(authors),
          'Số sáng kiến trong danh sách': String(rows),
        });
      }
    }
  });
});
