import ExcelJS from 'exceljs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Person } from './people.ts';
import { createUnion, type Union } from './union.ts';

describe('files of the log', () => {
  let union: Union;
  afterEach(() => union.close());

  const documents = (person: Person) =>
    union.talk.world.messages(person.id).filter(({ document }) => document !== undefined);

  /** The newest file that comes behind so many. */
  async function receives(
    person: Person,
    before = 0,
  ): Promise<{ name: string; caption: string; bytes: Buffer }> {
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

  async function rowsOf(bytes: Buffer): Promise<ExcelJS.Row[]> {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as never);
    const rows: ExcelJS.Row[] = [];
    workbook.worksheets[0]?.eachRow((row) => rows.push(row));
    return rows;
  }

  const textsOf = (row: ExcelJS.Row | undefined): string[] =>
    Array.from({ length: 8 }, (_, index) => row?.getCell(index + 2).text ?? '');

  it('are workbooks with real dates, or text, of the own units alone; no text in them is a formula, and they are on the record', async () => {
    union = await createUnion();
    const { talk, second, admin, officer, member, submits } = union;
    const code = await submits(member, 'Chế tạo máy cán dầm');
    officer.says(`/tuchoi ${code} =HYPERLINK("http://x.test"), đã có ở xưởng 1`);
    await officer.sees('Không công nhận');
    admin.says('/nhatky');
    await admin.sees('Nhật ký · Tất cả');
    await admin.presses('Tải về…');
    await admin.sees('Anh/chị lấy khoảng nào?');
    await admin.presses('Tháng này');
    await admin.sees('từ 1/9/2026 đến 15/9/2026. Anh/chị muốn tệp nào?');
    await admin.presses('Excel (.xlsx)');
    const { name, caption, bytes } = await receives(admin);
    expect(name).toBe('Nhật ký – Tất cả – 15.9.2026.xlsx');
    const [head, ...rows] = await rowsOf(bytes);
    expect(textsOf(head)).toEqual(['Ai làm', 'Vai trò', 'Việc', 'Với', 'Đơn vị', 'Từ', 'Thành', 'Lý do']);
    expect(caption).toBe(`Nhật ký · Tất cả, từ 1/9/2026 đến 15/9/2026: ${rows.length} việc.`);
    const declined = rows.find((row) => textsOf(row).includes('Không công nhận'));
    expect(textsOf(declined)).toEqual([
      ...['Phạm Thị Mẫu', 'cán bộ công đoàn', 'Không công nhận', code, 'CĐCS Công ty May Thử'],
      ...['Chờ tiếp nhận', 'Không công nhận', '=HYPERLINK("http://x.test"), đã có ở xưởng 1'],
    ]);
    expect(declined?.getCell(9).type).toBe(ExcelJS.ValueType.String);
    const when = declined?.getCell(1).value;
    expect(when instanceof Date ? when.toISOString() : when).toMatch(/^2026-09-15T09:/);
    expect(textsOf(rows[0]).slice(0, 4)).toEqual(['', 'chủ hệ thống', 'Thêm đơn vị', 'LĐLĐ tỉnh Thử Nghiệm']);
    await admin.sees(`Đã lấy xong ${rows.length} việc, trong tệp dưới đây`);
    admin.says('/nhatky');
    await admin.sees(new RegExp(`Xuất tệp #1 \\(Nhật ký, Tất cả, xlsx: ${rows.length}\\) – Hoàng Văn Ví Dụ`));

    const { store, now } = talk.app.deps;
    const unitId = (await store.units.byCode('MAYTHU'))?.id ?? 0;
    const memberId = (await store.members.byTelegramId(second.id))?.id ?? 0;
    const grantId = await store.grants.add({
      memberId,
      role: 'admin',
      unitId,
      grantedBy: memberId,
      now: now(),
    });

    second.says('/nhatky sáng kiến tháng 9/2026');
    await second.sees('Nhật ký · Sáng kiến, từ 1/9/2026');
    const shown = talk.world.messages(second.id).at(-1);
    const csv = shown?.reply_markup?.inline_keyboard.flat().find(({ text }) => text === 'CSV')?.callback_data;
    expect(csv).toBeDefined();
    const press = { from: second.id, message: shown?.message_id ?? 0, data: csv ?? '', forge: true };
    talk.world.press(press);
    talk.world.press(press);
    const text = (await receives(second)).bytes.toString();
    expect(text.startsWith('\uFEFFLúc,Ai làm,')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(4);
    expect(text).toContain('2026-09-15 09:');
    expect(text).toContain(`Không công nhận,"'=HYPERLINK(""http://x.test""), đã có ở xưởng 1"`);
    expect(text).not.toContain('LĐLĐ tỉnh Thử Nghiệm');

    second.says('/audit vai trò tháng 9');
    await second.presses('CSV');
    const roles = (await receives(second, 1)).bytes.toString();
    expect(roles).toContain('Nhận vai trò,Phạm Thị Mẫu,CĐCS Công ty May Thử');
    expect(roles).not.toContain('Hoàng Văn Ví Dụ');
    second.says('/nhatky khen thưởng năm 2026');
    await second.presses('CSV');
    await second.sees('Không có việc nào được ghi trong khoảng này');

    second.says('/nhatky tháng 9');
    await second.sees('Anh/chị muốn tệp nào?');
    await store.grants.end(grantId, now());
    await second.presses('CSV');
    await second.sees('Việc này cần quyền');
    await second.presses('CSV');
    await second.sees('Việc này cần quyền');
    expect(documents(second)).toHaveLength(2);
  });

  it('go on after a restart, and stop when told', async () => {
    union = await createUnion();
    const { talk, admin, officer } = union;
    const { store, now } = talk.app.deps;
    const memberId = (await store.members.byTelegramId(admin.id))?.id ?? 0;
    admin.says('/nhatky tuần này');
    await admin.sees('Anh/chị muốn tệp nào?');
    const asked = {
      memberId,
      chatId: admin.id,
      format: 'csv',
      subject: 'all',
      fromAt: 0,
      toAt: now(),
    } as const;
    const id = await store.logExports.add({ ...asked, now: now() });
    await admin.presses('CSV');
    await admin.sees('Bot đang lấy một tệp nhật ký khác');
    await talk.restarts();
    expect((await receives(admin)).caption).toContain('từ đầu đến nay');
    await vi.waitFor(async () => expect(await store.logExports.open()).toEqual([]));
    expect(await store.logExports.find(id)).toMatchObject({ state: 'done', files: 1 });

    const next = await store.logExports.add({ ...asked, now: now() });
    for (const data of [`j:stop:${next}`, `j:stop:${id}`]) {
      officer.remembers();
      talk.world.press({ from: officer.id, data, forge: true });
      await officer.sees('Nút này không còn dùng được');
    }
    admin.remembers();
    talk.world.press({ from: admin.id, data: `j:stop:${next}`, forge: true });
    await admin.sees('Đã dừng, chưa gửi tệp nào');
    await talk.restarts();
    expect(await store.logExports.find(next)).toMatchObject({ state: 'stopped', files: 0 });
    expect(documents(admin)).toHaveLength(1);
  });
});
