import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { databases } from '../databases.ts';
import type { Person } from './people.ts';
import { createUnion, type Union } from './union.ts';

type Received = { name: string; caption: string; bytes: Buffer };

describe.each(databases)('files of initiatives on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  const documents = (person: Person) =>
    union.talk.world.messages(person.id).filter(({ document }) => document !== undefined);

  /** The file that comes behind so many. */
  async function receives(person: Person, before = 0): Promise<Received> {
    const { world } = union.talk;
    return vi.waitFor(
      () => {
        const found = documents(person)[before];
        if (found?.document === undefined) throw new Error('no file came');
        const bytes = Buffer.from(world.fileBytes(found.document.file_id) ?? []);
        return { name: found.document.file_name ?? '', caption: found.caption ?? '', bytes };
      },
      { timeout: 15_000, interval: 10 },
    );
  }

  async function bookOf({ bytes }: Received): Promise<ExcelJS.Workbook> {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as never);
    return workbook;
  }

  /** The rows of a sheet by the titles of its columns. */
  function recordsOf(sheet: ExcelJS.Worksheet | undefined): Record<string, ExcelJS.CellValue>[] {
    const titles: { title: string; at: number }[] = [];
    sheet?.getRow(1).eachCell((cell, at) => titles.push({ title: cell.text, at }));
    const records: Record<string, ExcelJS.CellValue>[] = [];
    sheet?.eachRow((row, number) => {
      const cells = titles.map(({ title, at }) => [title, row.getCell(at).value] as const);
      if (number > 1) records.push(Object.fromEntries(cells));
    });
    return records;
  }

  it('are chosen on a card, made of the own units alone, and said with what is in them', async () => {
    union = await createUnion(engine);
    const { officer, admin, member, second, submits, talk } = union;
    const code = await submits(member, '=HYPERLINK("http://x.test") giá treo dụng cụ');
    await submits(second, 'Máy cán dầm ở xưởng số 2');
    const { store } = talk.app.deps;
    const initiative = await store.initiatives.byCode(2026, Number(code.slice(-6)));
    await store.coAuthors.add({ initiativeId: initiative?.id ?? 0, fullName: 'Trần Thử Hai', share: 40 });

    officer.says('/xuat');
    await officer.sees('Thời gian: thuộc cả chương trình (1/1/2026–31/12/2026)');
    expect(officer.buttons()).toContain('✓ Cả chương trình');
    await officer.presses('Tuần này');
    await officer.sees('Thời gian: nộp trong tuần 38/2026');
    expect(officer.buttons()).toContain('✓ Tuần này');
    await officer.presses('Lĩnh vực…');
    await officer.sees('Anh/chị lấy lĩnh vực nào?');
    await officer.presses('Môi trường');
    await officer.sees('Lĩnh vực: Môi trường');
    await officer.presses('Làm tệp');
    const book = await receives(officer);
    await officer.sees('Xong 2 sáng kiến, trong tệp dưới đây: Công ty May Thử · Tất cả · Môi trường');
    expect(book.name).toBe('Sáng kiến – Công ty May Thử – tuần 38.2026.xlsx');
    expect(book.caption).toContain('2 sáng kiến.');
    const workbook = await bookOf(book);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Danh sách', 'Tổng hợp']);
    const [first, other, ...more] = recordsOf(workbook.worksheets[0]);
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      Mã: code,
      'Tên sáng kiến': '=HYPERLINK("http://x.test") giá treo dụng cụ',
      'Tác giả (tỷ lệ)': 'Trần Thị Thử (60%); Trần Thử Hai (40%, chưa xác nhận)',
      'Mã đơn vị': 'MAYTHU',
      'Đơn vị': 'CĐCS Công ty May Thử',
      'Trạng thái': 'Chờ tiếp nhận',
      'Chính xác đến': 'chưa áp dụng',
      'Hợp lệ': 'không',
    });
    expect(other?.['Tác giả (tỷ lệ)']).toBe('Lê Văn Nháp');
    expect(first?.['Ngày nộp']).toBeInstanceOf(Date);
    expect(JSON.stringify(first?.['Ngày nộp'])).toMatch(/^"2026-09-15T09:/);

    // A figure of the sheet is the one that is said in the chat.
    const totals = Object.fromEntries(
      recordsOf(workbook.worksheets[1]).map((row) => [row['Số liệu'], row['Giá trị']]),
    );
    expect(totals).toMatchObject({ 'Nộp trong kỳ': 2, 'Đang chờ xét': 2, 'Số sáng kiến trong danh sách': 2 });

    // The button under a digest.
    const may = (await store.units.byCode('MAYTHU'))?.id ?? 0;
    const stored = { unitId: may, week: '2026-W37', figures: {}, cutOff: talk.now(), now: talk.now() };
    const { digest } = await store.digests.findOrAdd(stored);
    officer.starts(`x_${digest.id}`);
    await officer.sees('Thời gian: nộp trong tuần 37/2026');
    expect(officer.buttons()).toContain('Tuần này');
    second.starts(`x_${digest.id}`);
    await second.sees('Phần này dành cho cán bộ, lãnh đạo công đoàn');
    officer.starts('x_999');
    await officer.sees('Liên kết này không dẫn tới bản tin nào');

    officer.says('/xuat COKHIMAU csv');
    await officer.sees('Việc này cần quyền');
    officer.says('/xuat KHONGCO csv');
    await officer.sees(
      'Không thấy đơn vị “KHONGCO”. Anh/chị gõ mã, ví dụ: /xuat MAYSM quý này công nhận csv',
    );
    officer.says('/xuat quý này vớ vẩn gì đó');
    await officer.sees('Bot chưa hiểu “vớ vẩn gì đó”. Anh/chị gõ');
    officer.says('/xuat hôm qua csv');
    await officer.sees('Không có sáng kiến nào: Công ty May Thử · Tất cả · nộp ngày 14/9/2026');
    expect(documents(officer)).toHaveLength(1);

    admin.says('/xuat maythu tuần này chờ xét csv');
    const csv = (await receives(admin)).bytes.toString();
    expect(csv.startsWith('\uFEFFMã,Tên sáng kiến,')).toBe(true);
    const rows = parse<Record<string, string>>(csv, { bom: true, columns: true });
    expect(rows.map((row) => row['Tên sáng kiến'])).toEqual([
      `'=HYPERLINK("http://x.test") giá treo dụng cụ`,
      'Máy cán dầm ở xưởng số 2',
    ]);
    const figures = await receives(admin, 1);
    expect(figures.name).toBe('Sáng kiến – Tổng hợp – Công ty May Thử – tuần 38.2026.csv');
    expect(figures.bytes.toString()).toContain('Nộp trong kỳ,2\r\n');
    admin.says('/xuat maythu cả chương trình csv');
    expect((await receives(admin, 2)).name).toBe('Sáng kiến – Công ty May Thử – cả chương trình.csv');
    const whole = await receives(admin, 3);
    expect(whole.name).toBe('Sáng kiến – Tổng hợp – Công ty May Thử – cả chương trình.csv');
    admin.says('/xuat maythu từ 1/9/2026 đến 30/11/2026 csv');
    const timed = await receives(admin, 5);
    expect(timed.name).toBe('Sáng kiến – Tổng hợp – Công ty – từ 1.9.2026 đến 30.11.2026.csv');
    const [programme] = await store.programmes.list();
    const { id: programmeId = 0, fromAt = 0, toAt = 0 } = programme ?? {};
    const dates = { fromAt, toAt, appliedFrom: fromAt, appliedTo: toAt };
    await store.phases.add({ programmeId, ordinal: 1, name: 'Đợt cao điểm', ...dates });
    admin.says('/xuat maythu giai đoạn 1');
    await admin.sees('thuộc Đợt cao điểm (1/1/2026–31/12/2026)');
    admin.says('/nhatky');
    await admin.sees(/Xuất tệp #3 \(Chờ xét, 14\/9\/2026–20\/9\/2026, csv: 2\) – Hoàng Văn Ví Dụ/);
  });

  it('are one at a time, stop when told, and begin anew after a restart without a second one', async () => {
    union = await createUnion(engine);
    const { officer, admin, member, submits, talk } = union;
    await submits(member, 'Giá treo dụng cụ ở xưởng số 2');
    const { store, now } = talk.app.deps;
    const memberId = (await store.members.byTelegramId(officer.id))?.id ?? 0;
    const unitId = (await store.units.byCode('MAYTHU'))?.id ?? 0;
    const asked = {
      memberId,
      chatId: officer.id,
      unitId,
      format: 'csv',
      which: 'all',
      field: null,
      phaseId: null,
    } as const;
    const span = { period: 'span', fromAt: 0, toAt: now() + 1 } as const;
    const id = await store.exports.add({ ...asked, ...span, now: now() });
    officer.says('/xuat excel');
    await officer.sees('Bot đang làm một tệp khác cho anh/chị');
    for (const data of [`xu:s:${id}`, 'xu:s:999']) {
      admin.remembers();
      talk.world.press({ from: admin.id, data, forge: true });
      await admin.sees('Nút này không còn dùng được');
    }
    officer.remembers();
    talk.world.press({ from: officer.id, data: `xu:s:${id}`, forge: true });
    await officer.sees('Đã dừng, chưa gửi tệp nào');
    expect(await store.exports.find(id)).toMatchObject({ state: 'stopped', files: 0 });

    const next = await store.exports.add({ ...asked, ...span, now: now() });
    await talk.restarts();
    await receives(officer, 1);
    await vi.waitFor(async () =>
      expect(await store.exports.find(next)).toMatchObject({ state: 'done', rowsMade: 1, files: 2 }),
    );
    const kept = async () =>
      (await Promise.all([1, 2, 3, 4, 5].map((file) => store.outgoingFiles.part(file, 0)))).filter(
        (part) => part !== undefined,
      );
    expect(await kept()).not.toEqual([]);
    await talk.restarts();
    expect(documents(officer)).toHaveLength(2);
    // What was sent is forgotten, part by part, by whoever tidies up first.
    await talk.passes(2 * 60 * 60_000);
    await vi.waitFor(async () => expect(await kept()).toEqual([]));
  });
});
