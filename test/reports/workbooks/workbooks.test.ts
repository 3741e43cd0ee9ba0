import { afterAll, describe, expect, it } from 'vitest';
import { createWorkbooks } from '../../../src/reports/workbooks/workbooks.ts';
import { book, bytesOf, check, opened, row, textsIn, titles, units } from './books.ts';

const today = { year: 2026, month: 9, day: 15 };

describe('workbooks in a thread of their own', () => {
  const workbooks = createWorkbooks('Asia/Ho_Chi_Minh');
  afterAll(() => workbooks.close());

  it.each([
    ['vi', ['Sáng kiến', 'Hướng dẫn', 'Danh sách'], 'Họ và tên *', '(Ví dụ'],
    ['en', ['Initiatives', 'Guide', 'Lists'], 'Full name *', '(Example'],
  ])(
    'the template in «%s» has titles, an example, a guide and drop-downs',
    async (language, sheets, title, sign) => {
      const bytes = await workbooks.template({ units, language });
      const workbook = await opened(bytes);
      expect(workbook.worksheets.map(({ name }) => name)).toEqual(sheets);
      const [sheet, , lists] = workbook.worksheets;
      expect(lists?.state).toBe('hidden');
      expect(sheet?.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
      expect(sheet?.getCell('A1')).toMatchObject({ value: title, font: { bold: true } });
      expect(sheet?.getCell('A2').text).toContain(sign);
      expect(lists?.getCell('A2').text).toBe('MAYTHU – Công ty May Thử');
      for (const [cell, last] of [
        ['B2', 3],
        ['C5000', 4],
        ['J10001', 10],
      ] as const) {
        expect(sheet?.getCell(cell).dataValidation).toMatchObject({ type: 'list' });
        expect(String(sheet?.getCell(cell).dataValidation.formulae[0])).toMatch(
          new RegExp(`\\$2:\\$\\w\\$${last}$`),
        );
      }
      // Left in, the example is no initiative; as somebody’s row, it is one that can be read.
      expect(await check(bytes, { language })).toMatchObject({ kind: 'refused', fault: { why: 'empty' } });
      if (sheet !== undefined) sheet.getCell('A2').value = 'Trần Thị Thử';
      expect(await check(await bytesOf(workbook), { language })).toMatchObject({
        kind: 'ready',
        summary: { rows: 1, benefit: { month: 15_000_000 } },
      });
    },
  );

  it('the template stars the unit only where one has to be written, and says what an empty cell means', async () => {
    const titlesAndGuide = async (scope: typeof units) => {
      const [first, guide] = (await opened(await workbooks.template({ units: scope, language: 'vi' })))
        .worksheets;
      const hint = guide
        ?.getColumn(2)
        .values.map(String)
        .find((text) => /trong danh sách, hoặc gõ|Để trống được/.test(text));
      return [first?.getCell('B1').text, hint];
    };
    expect(await titlesAndGuide(units)).toEqual(['Mã đơn vị *', 'Chọn trong danh sách, hoặc gõ mã đơn vị.']);
    expect(await titlesAndGuide(units.slice(0, 1))).toEqual([
      'Mã đơn vị',
      'Để trống được: hiểu là MAYTHU – Công ty May Thử.',
    ]);
  });

  it('tells how far it is while it reads', async () => {
    const rows = Array.from({ length: 350 }, (_, at) => row({ 'Tên sáng kiến': `Chế tạo máy số ${at}` }));
    const bytes = await book([titles, ...rows]);
    const seen: number[] = [];
    const checked = await workbooks.check(
      { bytes, units, language: 'vi', today },
      { signal: new AbortController().signal, onProgress: ({ done, total }) => seen.push(done, total) },
    );
    expect(checked).toMatchObject({ kind: 'ready', summary: { rows: 350 } });
    expect(seen).toEqual(expect.arrayContaining([100, 200, 300, 350]));
  });

  it('can be stopped, and reads the next one after that', async () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => row({ 'Tên sáng kiến': `Chế tạo máy số ${at}` }));
    const stopping = new AbortController();
    const task = { units, language: 'vi', today };
    const stopped = workbooks.check(
      { ...task, bytes: await book([titles, ...rows]) },
      { signal: stopping.signal, onProgress: () => stopping.abort() },
    );
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    const next = workbooks.check(
      { ...task, bytes: await book([titles, row()]) },
      { signal: new AbortController().signal, onProgress: () => {} },
    );
    await expect(next).resolves.toMatchObject({ kind: 'ready' });
  });

  it('the receipt gives each row its code and its link', async () => {
    const claimUrl = 'https://t.me/sangkien_test_bot?start=c_abc';
    const entry = {
      unitId: 11,
      fullName: 'Trần Thị Thử',
      authorGroup: 'worker',
      answers: { title: '=1+1 máy cán' },
    };
    const content = JSON.stringify([
      { ...entry, line: 2 },
      { ...entry, line: 3 },
    ]);
    const outcome = JSON.stringify([
      { line: 2, code: 'SK-26-000001', claimUrl },
      { line: 3, refused: 'unknown-unit' },
    ]);
    const bytes = await workbooks.receipt({ units, language: 'vi', slices: [{ content, outcome }] });
    const [, first, second] = await textsIn(bytes);
    expect(first).toEqual([
      '2',
      'Trần Thị Thử',
      'MAYTHU – Công ty May Thử',
      '=1+1 máy cán',
      'SK-26-000001',
      claimUrl,
    ]);
    expect(second?.slice(4)).toEqual(['chưa nhập được', '']);
  });
});
