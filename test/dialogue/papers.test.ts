import { afterEach, describe, expect, it, vi } from 'vitest';
import { wordText } from '../reports/papers/word-text.ts';
import type { Person } from './people.ts';
import { createUnion, type Union } from './union.ts';

const minute = 60_000;

describe('papers', () => {
  let union: Union;
  afterEach(() => union.close());

  const documents = (person: Person) =>
    union.talk.world.messages(person.id).filter(({ document }) => document !== undefined);

  /** The text of the newest Word file that comes behind so many, its name and its caption. */
  async function receives(person: Person, before: number) {
    return vi.waitFor(
      () => {
        const found = documents(person)[before];
        if (found?.document === undefined) throw new Error('no file came');
        const text = wordText(union.talk.world.fileBytes(found.document.file_id) ?? new Uint8Array());
        return { name: found.document.file_name ?? '', caption: found.caption ?? '', text };
      },
      { timeout: 20_000, interval: 10 },
    );
  }

  async function opens(person: Person, code: string): Promise<void> {
    person.says(`/xem ${code}`);
    await person.sees(code);
  }

  it('an application asks what is missing, remembers it, is corrected, and forgotten', async () => {
    union = await createUnion();
    const { talk, member, second, officer, admin, submits } = union;
    const { store } = talk.app.deps;
    const code = await submits(member, 'Chế tạo máy cán dầm');
    const [id = 0] = (
      await store.initiatives.listOf((await store.members.byTelegramId(member.id))?.id ?? 0, { limit: 1 })
    ).map((one) => one.id);
    await store.coAuthors.add({ initiativeId: id, fullName: 'Phạm Thị Giả', share: 40 });

    await opens(member, code);
    await member.presses('Làm đơn (Word)');
    expect(await member.sees('Ngày sinh ghi trên đơn?')).toContain('Bước 1/5');
    member.says('31/2/1985');
    await member.sees('Ngày sinh này không có trong lịch');
    member.says('15/3/1985');
    await member.sees('Chức danh, công việc đang làm?');
    member.says('Thợ vận hành máy cán');
    await member.sees('Trình độ chuyên môn?');
    await member.presses('Cao đẳng');
    expect(await member.sees('Ngày sinh, chức danh, trình độ của đồng tác giả?')).toContain(
      'Đồng tác giả: Phạm Thị Giả',
    );
    member.says('Vũ Thị Nháp: thợ hàn\nĐỗ Văn Mẫu, 31/2/1985');
    await member.sees('bắt đầu bằng họ tên');
    member.says('Phạm Thị Giả, 1990, thợ hàn, trung cấp');
    await member.sees('thì cần những gì');
    await member.presses('Bỏ qua');
    const card = await member.sees('xem lại trước khi làm đơn');
    expect(card).toContain('Nơi công tác: Công ty May Thử');
    expect(card).not.toContain('Phần cần giữ kín');
    await member.presses('Ghi người giúp áp dụng lần đầu');
    await member.sees('Ai đã giúp áp dụng lần đầu?');
    member.says('Vũ Thị Nháp, đo thử');
    await member.sees('Người giúp áp dụng lần đầu: Vũ Thị Nháp, đo thử');
    await member.presses('Làm đơn (Word)');
    expect(await member.sees(`Đơn yêu cầu công nhận sáng kiến ${code} ở tệp Word`)).toContain(
      'Còn 1 chỗ để trống',
    );
    const first = await receives(member, 0);
    expect(first.name).toBe(`Don-${code}.docx`);
    expect(first.caption).toContain(`công nhận sáng kiến ${code}, theo mẫu Phụ lục I`);
    const row = first.text.indexOf('Trần Thị Thử');
    expect(first.text.slice(row - 1, row + 13)).toEqual([
      ...['1', 'Trần Thị Thử', '15/03/1985', 'Công ty May Thử', 'Thợ vận hành máy cán', 'Cao đẳng', '60%'],
      ...['2', 'Phạm Thị Giả', '1990', '', 'thợ hàn', 'trung cấp', '40%'],
    ]);
    expect(first.text).toContain('đo thử');

    // The second time nothing is asked; it can be corrected from there.
    await talk.passes(2_000);
    await opens(member, code);
    await member.presses('Làm đơn (Word)');
    await member.presses('Làm đơn (Word)');
    await member.sees('ở tệp Word ngay dưới đây');
    expect((await receives(member, 1)).text).toEqual(first.text);
    await member.presses('Sửa thông tin trên đơn');
    await member.sees('xem lại trước khi làm đơn');
    await member.presses('Sửa chủ đầu tư');
    await member.sees('chủ đầu tư)?');
    member.says('Tổng công ty Thử');
    await member.sees('Chủ đầu tư: Tổng công ty Thử');
    await member.presses('Làm đơn (Word)');
    expect((await receives(member, 2)).text.join('\n')).toContain('tạo ra sáng kiến): Tổng công ty Thử');

    // Another initiative needs no more of the author.
    const next = await submits(member, 'Giá treo dụng cụ ở xưởng 2');
    await opens(member, next);
    await member.presses('Làm đơn (Word)');
    expect(await member.sees('thì cần những gì')).not.toContain('Bước');
    await member.presses('Để sau');
    await member.sees('/cuatoi');

    // Whoever decides is asked nothing, and is on the record; a colleague gets none.
    await opens(officer, code);
    await officer.presses('Làm đơn (Word)');
    expect(await officer.sees('ở tệp Word ngay dưới đây')).not.toContain('Sửa thông tin');
    expect((await receives(officer, 0)).text).toContain('15/03/1985');
    const button = { message: talk.world.messages(second.id).at(-1)?.message_id ?? 0, data: `dn:make:${id}` };
    second.remembers();
    talk.world.press({ from: second.id, ...button, forge: true });
    await second.sees('Việc này cần quyền');
    admin.says(`/nhatky ${code}`);
    await admin.sees('Làm giấy tờ (đơn yêu cầu công nhận) – Phạm Thị Mẫu');

    member.says('/dulieu');
    await member.sees('Để làm đơn: 15/03/1985 · Thợ vận hành máy cán · Cao đẳng');
    await member.presses('Xóa thông tin làm đơn');
    expect(await member.sees('Dữ liệu của anh/chị')).not.toContain('15/03/1985');
  });

  it('a list for a submission is of the own units, of a time, of what waits or was recognised', async () => {
    union = await createUnion();
    const { talk, member, second, officer, admin, submits } = union;
    const { store } = talk.app.deps;
    const code = await submits(member, 'Chế tạo máy cán dầm');
    const hidden = await submits(second, 'Công thức pha dung dịch rửa');
    const secondId = (await store.members.byTelegramId(second.id))?.id ?? 0;
    const [id = 0] = (await store.initiatives.listOf(secondId, { limit: 1 })).map((one) => one.id);
    const answer = { key: 'confidential', value: 'secret', raw: null, now: talk.now() };
    await store.answers.put({ initiativeId: id, ...answer });

    officer.says('/totrinh');
    await officer.sees('Danh sách kèm tờ trình – Công ty May Thử, từ 1/1/2026 đến 31/12/2026');
    await officer.presses('Được công nhận');
    await officer.sees('Không có sáng kiến nào được công nhận trong kỳ này');
    await officer.presses('Tháng này');
    await officer.sees('từ 1/9/2026 đến 30/9/2026');
    // The second of a double tap makes no second file.
    await officer.presses('Đang chờ xét');
    await officer.presses('Đang chờ xét');
    const waiting = await receives(officer, 0);
    await vi.waitFor(async () => expect(await store.paperJobs.open()).toEqual([]));
    expect(waiting.name).toBe('Danh-sach-cho-xet-MAYTHU.docx');
    expect(waiting.caption).toContain(
      'CĐCS Công ty May Thử: 2 sáng kiến đang chờ xét, nộp trong kỳ, từ 1/9/2026',
    );
    const rows = waiting.text.slice(waiting.text.indexOf(code) - 1);
    expect(rows.slice(0, 6)).toEqual([
      '1',
      code,
      'Chế tạo máy cán dầm',
      'Trần Thị Thử (100%)',
      'Công ty May Thử',
      'chưa áp dụng',
    ]);
    expect(rows.slice(8, 12)).toEqual(['2', hidden, 'Công thức pha dung dịch rửa', 'giữ kín']);
    expect(waiting.text.join('\n')).not.toContain('Lê Văn Nháp');

    officer.says(`/congnhan ${code} số 45/QĐ ngày 10/9/2026`);
    await officer.sees('Đã ghi: Công nhận');
    await talk.passes(2 * minute);
    admin.says('/dossier maythu tháng 9');
    await admin.sees('Danh sách kèm tờ trình – Công ty May Thử, từ 1/9/2026');
    await admin.presses('Được công nhận');
    const recognised = await receives(admin, 0);
    expect(recognised.name).toBe('Danh-sach-duoc-cong-nhan-MAYTHU.docx');
    const decided = recognised.text.slice(recognised.text.indexOf(code) - 1);
    expect(decided.slice(8, 9)).toEqual(['ngày 10/9/2026']);
    expect(recognised.text).not.toContain(hidden);
    admin.says('/nhatky xuất tệp');
    await admin.sees(/Làm giấy tờ .*\(danh sách được công nhận: 1\)/);

    officer.says('/totrinh COKHIMAU');
    await officer.sees('Việc này cần quyền');
    officer.says('/totrinh tuần 99');
    await officer.sees('Lịch không có “tuần 99”: năm 2026 có 53 tuần. Ví dụ: /totrinh tháng này');
    officer.says('/totrinh xưởng trăng');
    await officer.sees(
      'Không thấy đơn vị “xưởng trăng”. Anh/chị gõ mã hoặc vài chữ trong tên, ví dụ: /totrinh MAYSM',
    );
    officer.says('/totrinh tháng 8 công nhận');
    await officer.sees('Không có sáng kiến nào được công nhận trong kỳ này');
    await talk.passes(2_000);
    officer.says('/totrinh tháng 9 chờ xét');
    expect((await receives(officer, 1)).caption).toContain('1 sáng kiến đang chờ xét');

    // What a crash left to be made comes after the next start, once, if it may still be had.
    const asker = { memberId: (await store.members.byTelegramId(officer.id))?.id ?? 0, chatId: officer.id };
    const list = {
      initiativeId: null,
      kind: 'dossier',
      list: 'waiting',
      fromAt: 0,
      toAt: talk.now(),
    } as const;
    const [unit, other] = await Promise.all(['MAYTHU', 'COKHIMAU'].map((name) => store.units.byCode(name)));
    await store.paperJobs.add({ ...asker, ...list, unitId: unit?.id ?? 0, now: talk.now() });
    await store.paperJobs.add({ ...asker, ...list, unitId: other?.id ?? 0, now: talk.now() });
    officer.remembers();
    await talk.restarts();
    expect((await receives(officer, 2)).name).toBe('Danh-sach-cho-xet-MAYTHU.docx');
    await officer.sees('Việc này cần quyền');
    await vi.waitFor(async () => expect(await talk.app.deps.store.paperJobs.open()).toEqual([]));
    expect(documents(officer)).toHaveLength(3);
  });
});
