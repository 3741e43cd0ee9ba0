import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import { book } from '../reports/workbooks/books.ts';
import { createUnion, register, type Union } from './union.ts';

/** The minute of the undo, after which whoever is commended is told. */
const minute = 61_000;

describe.each(databases)('commendations on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  /** Initiatives of MAYTHU with these numbers of the year, recognised without the conversation. */
  async function recognised(numbers: readonly number[], telegramId: number): Promise<void> {
    const { store } = union.talk.app.deps;
    const member = await store.members.byTelegramId(telegramId);
    for (const number of numbers) {
      const unitId = member?.unitId ?? 0;
      const id = await store.initiatives.addDraft({ memberId: member?.id ?? 0, unitId, now: 1 });
      const row = { id, version: 1, codeYear: 2026, codeNumber: number, submittedAt: number, updatedAt: 1 };
      await store.initiatives.save({ ...row, state: 'recognised', decidedAt: number });
      const title = `Cải tiến số ${number}`;
      await store.answers.put({
        initiativeId: id,
        key: 'title',
        value: title,
        raw: title,
        messageId: null,
        now: 1,
      });
    }
  }

  it('are entered by a list in one message, told to the authors, listed, and taken back with a reason', async () => {
    union = await createUnion(engine);
    const { talk, officer, member, second } = union;
    await recognised([123, 125, 126, 128], member.id);
    await recognised([130], officer.id);
    officer.says('/khenthuong 123 125-128 130 bằng khen số 45/QĐ ngày 10/9/2026');
    await officer.sees('“bằng khen” là bằng khen của cấp nào?');
    await officer.presses('Bằng khen LĐLĐ tỉnh');
    const card = await officer.sees('xem lại trước khi ghi');
    expect(card).toContain('Quyết định: số 45/QĐ ngày 10/9/2026');
    expect(card).toContain('Cho 4 sáng kiến');
    expect(card).toContain('• Không có mã này: SK-26-000127');
    expect(card).toContain('• Sáng kiến của chính anh/chị, công đoàn cấp trên ghi: SK-26-000130');
    await officer.presses('Ghi (4)');
    await officer.sees('✓ Đã ghi Bằng khen LĐLĐ tỉnh, số 45/QĐ ngày 10/9/2026 cho 4 sáng kiến');
    await talk.passes(minute);
    await member.sees('Sáng kiến SK-26-000128 “Cải tiến số 128” được tặng Bằng khen LĐLĐ tỉnh');
    member.says('/cuatoi');
    expect(await member.sees('Sáng kiến của anh/chị')).toContain(
      'Khen thưởng: Bằng khen LĐLĐ tỉnh, số 45/QĐ ngày 10/9/2026',
    );
    // The paper is remembered: the next ones need their code alone.
    await recognised([131], second.id);
    officer.says('/khenthuong 131 123');
    expect(await officer.sees('xem lại trước khi ghi')).toMatch(
      /số 45\/QĐ ngày 10\/9\/2026[\s\S]*Đã ghi khen thưởng này rồi: SK-26-000123/,
    );
    await officer.presses('Ghi');
    await officer.sees('✓ Đã ghi');
    await officer.presses('Hoàn tác');
    await officer.sees('Đã bỏ 1 khen thưởng vừa ghi');
    await talk.passes(minute);
    await second.seesNothing();

    officer.says('/khenthuong');
    expect(await officer.sees('Khen thưởng · Một triệu sáng kiến')).toContain('• Bằng khen LĐLĐ tỉnh: 4');
    await officer.presses('Danh sách');
    expect(await officer.sees('Danh sách khen thưởng')).toContain(
      '1. SK-26-000128 “Cải tiến số 128” – Trần Thị Thử',
    );
    await officer.presses('1');
    await officer.sees('Ghi lúc');
    await officer.presses('Rút khen thưởng');
    await officer.sees('Vì sao rút khen thưởng này?');
    officer.says('sai');
    await officer.sees('cần ít nhất 5 chữ cái');
    officer.says('Ghi nhầm mã sáng kiến');
    await officer.sees('Đã rút Bằng khen LĐLĐ tỉnh');
    await member.sees('“Cải tiến số 128” nay được rút lại. Lý do: Ghi nhầm mã sáng kiến');
    union.admin.says('/nhatky 128');
    expect(await union.admin.sees('Nhật ký SK-26-000128')).toMatch(
      /Ghi khen thưởng \(Bằng khen LĐLĐ tỉnh\)[\s\S]*Bỏ khen thưởng \(Bằng khen LĐLĐ tỉnh → —\)[\s\S]*“Ghi nhầm mã sáng kiến”/,
    );
    officer.says('/xem 123');
    await officer.sees('Khen thưởng: Bằng khen LĐLĐ tỉnh, số 45/QĐ ngày 10/9/2026');
  });

  it('of a collective are entered by the union above, step by step, and told to its officers', async () => {
    union = await createUnion(engine);
    const { talk, officer, admin } = union;
    officer.says('/khenthuong MAYTHU giấy khen số 7/QĐ ngày 1/9/2026');
    expect(await officer.sees('xem lại trước khi ghi')).toContain(
      '• Đơn vị của anh/chị, công đoàn cấp trên ghi: CĐCS Công ty May Thử',
    );
    await officer.presses('Thôi');
    admin.says('/khenthuong');
    await admin.presses('Ghi khen thưởng');
    await admin.sees('Khen thưởng sáng kiến hay đơn vị nào?');
    admin.says('may thu');
    await admin.presses(/May Thử/);
    await admin.sees('Hình thức nào?');
    admin.says('Cờ thi đua');
    await admin.sees('Số quyết định khen thưởng?');
    admin.says('số 8/QĐ ngày 2/9/2026');
    expect(await admin.sees('xem lại trước khi ghi')).toMatch(/Hình thức: Cờ thi đua[\s\S]*Cho 1 đơn vị/);
    await admin.presses('Sửa…');
    await admin.presses('Ngày quyết định');
    await admin.sees('ký ngày nào?');
    admin.says('3/9/2026');
    await admin.presses('Đúng');
    await admin.sees('số 8/QĐ ngày 3/9/2026');
    await admin.presses('Ghi');
    await admin.sees('✓ Đã ghi Cờ thi đua, số 8/QĐ ngày 3/9/2026 cho 1 đơn vị');
    await talk.passes(minute);
    await officer.sees('Chúc mừng tập thể CĐCS Công ty May Thử được tặng Cờ thi đua');
    const beside = await register(talk, 714, { name: 'Vũ Thị Nháp', unit: 'COKHIMAU' });
    beside.says('/khenthuong');
    await beside.sees('Lệnh này dành cho cán bộ công đoàn');
  });

  it('offers candidates for «Bằng Lao động sáng tạo» by the limits that are set, the largest benefit first', async () => {
    union = await createUnion(engine);
    const { talk, officer, admin, member, second } = union;
    const { store } = talk.app.deps;
    await recognised([201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211], member.id);
    for (const number of [201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211]) {
      const one = await store.initiatives.byCode(2026, number);
      const { id = 0, version = 0 } = one ?? {};
      await store.initiatives.save({ id, version, updatedAt: 1, benefit: (number - 200) * 20_000_000 });
    }
    officer.says('/khenthuong');
    await officer.presses('Đề nghị Bằng LĐST');
    const page = await officer.sees('Có thể đề nghị Bằng Lao động sáng tạo');
    expect(page).toContain('từ 80 triệu đồng (công nhân, NLĐ)');
    expect(page.match(/SK-26-\d{6}/g)).toEqual(
      [211, 210, 209, 208, 207, 206, 205, 204].map((number) => `SK-26-000${number}`),
    );
    admin.says('/caidat');
    await admin.presses('Mức đề nghị Bằng LĐST: công nhân');
    await admin.sees('Quyết định 1564/QĐ-TLĐ (2014), Điều 16');
    await admin.presses('Nhập khác, kèm căn cứ');
    admin.says('30 triệu');
    await admin.presses('Bỏ qua');
    await admin.sees('công nhân: 30 triệu đồng');
    await officer.presses('1');
    await officer.sees('Số quyết định khen thưởng?');
    await officer.presses('Bỏ qua');
    expect(await officer.sees('xem lại trước khi ghi')).toMatch(
      /Hình thức: Bằng Lao động sáng tạo\nQuyết định: chưa ghi số, ngày[\s\S]*SK-26-000211/,
    );
    await officer.presses('Ghi');
    await officer.sees('✓ Đã ghi Bằng Lao động sáng tạo cho 1 sáng kiến');
    officer.says('/khenthuong');
    await officer.presses('Đề nghị Bằng LĐST');
    await officer.sees('SK-26-000210');
    await officer.presses('Trang sau ›');
    expect((await officer.sees('(tiếp)')).match(/SK-26-\d{6}/g)).toEqual(['SK-26-000202']);
    second.remembers();
    talk.world.press({ from: second.id, data: 'kt:candidates', forge: true });
    await second.sees('cần quyền');
  });

  it('stay without a name when their author is erased, who is told what stays', async () => {
    union = await createUnion(engine);
    const { officer, member } = union;
    await recognised([123], member.id);
    officer.says('/khenthuong 123 giấy khen số 7/QĐ ngày 1/9/2026');
    await officer.presses('Ghi');
    await officer.sees('✓ Đã ghi');
    member.says('/dulieu');
    await member.presses('Xóa dữ liệu của tôi');
    await member.sees(/1 sáng kiến trong đó đã được khen thưởng/);
    await member.presses('Xóa hẳn');
    await member.sees('Đã xóa');
    officer.says('/khenthuong');
    await officer.presses('Danh sách');
    expect(await officer.sees('Danh sách khen thưởng')).toContain('– đã ẩn danh\n   Giấy khen, số 7/QĐ');
  });

  it('come as a list in a file: with a row to correct nothing is entered, then all of it by one press', async () => {
    union = await createUnion(engine);
    const { talk, officer, member, second } = union;
    await recognised([123, 124], member.id);
    await recognised([125], second.id);
    const sends = (bytes: Uint8Array, fileName: string) =>
      talk.world.sendFile({ from: officer.id, kind: 'document', bytes, fileName });
    const head = ['STT', 'Mã sáng kiến', 'Đơn vị', 'Hình thức', 'Số', 'Ngày'];
    const paper = ['Bằng khen LĐLĐ tỉnh', '45/QĐ', '10/9/2026'];
    officer.remembers();
    sends(
      await book([
        head,
        [1, 'SK-26-000123', null, ...paper],
        [2, 'SK-26-000999', null, ...paper],
        [3, null, 'MAYTHU', 'Bằng khen', '46/QĐ', '10/9/2026'],
      ]),
      'danh sách khen thưởng.xlsx',
    );
    const said = await officer.sees('Đọc được 1 dòng, 2 dòng cần sửa. Chưa nhập gì cả.');
    expect(said).toMatch(/Dòng 3: Không có mã này[\s\S]*Dòng 4: Bằng khen của cấp nào\?/);
    officer.says('/khenthuong');
    expect(await officer.sees('Khen thưởng ·')).toContain('Chưa ghi khen thưởng nào');

    const csv = [
      'Mã sáng kiến;Hình thức;Số;Ngày',
      '123;Bằng khen LĐLĐ tỉnh;45/QĐ;10/9/2026',
      '124;Giấy khen;7/QĐ;',
      'SK-26-000125;Bằng khen LĐLĐ tỉnh;45/QĐ;10/9/2026',
    ].join('\r\n');
    await officer.presses('Ghi khen thưởng');
    await officer.sees('gửi tệp Excel hoặc CSV');
    officer.remembers();
    sends(new TextEncoder().encode(`\ufeff${csv}`), 'ds.csv');
    const card = await officer.sees('Danh sách khen thưởng: 3 dòng, dòng nào cũng ghi được');
    expect(card).toContain('• Bằng khen LĐLĐ tỉnh, số 45/QĐ ngày 10/9/2026: 2');
    await officer.presses('Ghi (3)');
    await officer.sees('✓ Đã ghi khen thưởng cho 3 sáng kiến');
    officer.says('/huy');
    await officer.sees('Anh/chị muốn gửi sáng kiến thì bấm /nop');
    await talk.passes(minute);
    await second.sees('được tặng Bằng khen LĐLĐ tỉnh');
    await member.sees('được tặng Giấy khen');
  });

  it('are known as a list by the titles of a CSV or a word with the file, and by a hint otherwise', async () => {
    union = await createUnion(engine);
    const { talk, admin, member } = union;
    await recognised([123], member.id);
    const head = ['STT', 'Mã sáng kiến', 'Hình thức', 'Số', 'Ngày'];
    const row = [1, '123', 'Giấy khen', '7/QĐ', '10/9/2026'];
    const csv = new TextEncoder().encode([head, row].map((cells) => cells.join(';')).join('\r\n'));
    const sheet = await book([head, row]);
    const sends = (bytes: Uint8Array, fileName: string, caption = '') => {
      admin.remembers();
      talk.world.sendFile({ from: admin.id, kind: 'document', bytes, fileName, caption });
    };
    sends(csv, 'ds 2026.csv');
    await admin.sees('Danh sách khen thưởng: 1 dòng');
    await admin.presses('Thôi');
    sends(sheet, 'ds 2026.xlsx');
    await admin.sees('gửi lại tệp kèm lời nhắn: khen thưởng');
    sends(sheet, 'ds 2026.xlsx', '/khenthuong');
    await admin.sees('Danh sách khen thưởng: 1 dòng');
  });
});
