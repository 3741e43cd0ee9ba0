import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Message } from '../../src/playground/world/telegram.ts';
import { databases } from '../databases.ts';
import { book, bytesOf, opened, row, textsIn, titles } from '../reports/workbooks/books.ts';
import type { Person } from './people.ts';
import { createUnion, type Union } from './union.ts';

describe.each(databases)('a workbook of entries on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  function documents(person: Person): Message[] {
    return union.talk.world.messages(person.id).filter(({ from, document }) => from?.is_bot && document);
  }

  /** Waits for a file of the bot with these words, and fetches it. */
  async function receives(person: Person, words: string): Promise<{ name: string; bytes: Uint8Array }> {
    return vi.waitFor(
      () => {
        const found = documents(person).findLast(({ caption }) => caption?.includes(words));
        if (found?.document === undefined) throw new Error(`no file says: ${words}`);
        const bytes = union.talk.world.fileBytes(found.document.file_id);
        return { name: found.document.file_name ?? '', bytes: bytes ?? new Uint8Array() };
      },
      { timeout: 15_000, interval: 10 },
    );
  }

  async function sends(
    person: Person,
    bytes: Uint8Array,
    fileName = 'sáng kiến tháng 9.xlsx',
  ): Promise<void> {
    // Remembers what was seen before, as every act does.
    await person.seesNothing();
    union.talk.world.sendFile({ from: person.id, kind: 'document', bytes, fileName });
  }

  function waiting(): Promise<number> {
    const { store } = union.talk.app.deps;
    return store.units
      .root()
      .then((root) => store.initiatives.queueCount(root?.id ?? 0, ['submitted', 'in_review']));
  }

  const second = row({
    'Họ và tên': 'Lê Văn Nháp',
    'Tên sáng kiến': 'Cải tiến khuôn may túi áo',
    'Làm lợi': null,
  });

  it('begins with a template, is checked, confirmed once, and comes back with codes and links', async () => {
    union = await createUnion(engine);
    const { officer, talk } = union;
    officer.says('/mau');
    const template = await receives(officer, 'Tệp mẫu để nhập nhiều sáng kiến');
    expect(template.name).toBe('Mẫu nhập sáng kiến.xlsx');
    const workbook = await opened(template.bytes);
    const [sheet] = workbook.worksheets;
    expect(sheet?.getCell('B2').text).toBe('MAYTHU – Công ty May Thử');
    for (const values of [row({ 'Mã đơn vị': 'MAYTHU – Công ty May Thử' }), second]) sheet?.addRow(values);

    await sends(officer, await bytesOf(workbook));
    const preview = await officer.sees('Xem trước khi nhập');
    expect(preview).toContain('Sáng kiến: 2 · tác giả: 2 · đơn vị: 1');
    expect(preview).toContain('Làm lợi (1 dòng có ghi): mỗi tháng 15 triệu đồng');
    expect(preview).toContain('• Trần Thị Thử: Chế tạo máy cán dầm');
    expect(await waiting()).toBe(0);

    talk.world.clearCalls();
    await officer.presses('Nhập hết');
    await officer.sees('Đã nhập 2 sáng kiến');
    const receipt = await receives(officer, 'Mã của 2 sáng kiến');
    expect(receipt.name).toBe('Mã sáng kiến – sáng kiến tháng 9.xlsx');
    expect((await textsIn(receipt.bytes)).slice(1)).toEqual([
      [
        '3',
        'Trần Thị Thử',
        'MAYTHU – Công ty May Thử',
        'Chế tạo máy cán dầm',
        expect.stringMatching(/^SK-26-\d{6}$/),
        expect.stringMatching(/\?start=c_[\w-]{22}$/),
      ],
      [
        '4',
        'Lê Văn Nháp',
        'MAYTHU – Công ty May Thử',
        'Cải tiến khuôn may túi áo',
        expect.stringMatching(/^SK-26-\d{6}$/),
        expect.stringMatching(/\?start=c_[\w-]{22}$/),
      ],
    ]);
    // One message is edited all the way; beside the receipt there only is the line of a queue that was empty.
    expect(talk.world.calls('sendMessage').map(({ payload }) => payload['text'])).toEqual([
      expect.stringContaining('sáng kiến mới chờ xét'),
    ]);
    expect(talk.world.calls('sendDocument')).toHaveLength(1);
    expect(await waiting()).toBe(2);
    officer.says('/choduyet');
    await officer.presses('Xem hồ sơ đầu tiên');
    await officer.sees('Chế tạo máy cán dầm');

    // The link of a row makes it its author's.
    const [, , link = ''] = (await textsIn(receipt.bytes)).map((texts) => texts[5] ?? '');
    union.second.starts(link.slice(link.indexOf('c_')));
    expect(await union.second.sees('Cải tiến khuôn may túi áo')).toContain('Lê Văn Nháp');
    await union.second.presses('Đúng là tôi');
    union.second.says('/cuatoi');
    await union.second.sees('Cải tiến khuôn may túi áo');
  });

  it('with a row to correct enters nothing, and gives the rows back with what to do', async () => {
    union = await createUnion(engine);
    const { officer } = union;
    await sends(officer, await book([titles, row({ 'Làm lợi': 200 }), second]));
    const said = await officer.sees('Đọc được 1 dòng, 1 dòng cần sửa. Chưa nhập gì cả.');
    expect(said).toContain('• Dòng 2: Làm lợi: số không có chữ được hiểu là đồng, mà “200” thì ít quá.');
    const problems = await receives(officer, 'Tệp có 1 dòng cần sửa');
    expect(problems.name).toBe('Cần sửa – sáng kiến tháng 9.xlsx');
    const workbook = await opened(problems.bytes);
    const [sheet] = workbook.worksheets;
    expect(sheet?.getCell('B2').text).toContain('hoặc “200 triệu đồng”');
    if (sheet !== undefined) sheet.getCell('K2').value = '200 triệu';
    await sends(officer, await bytesOf(workbook), problems.name);
    expect(await officer.sees('Xem trước khi nhập')).toContain(
      'Làm lợi (1 dòng có ghi): chưa rõ kỳ 200 triệu đồng',
    );
    await officer.presses('Thôi');
    await officer.sees('Đã dừng, không nhập gì cả');
    expect(await waiting()).toBe(0);
  });

  it('is entered once by a double press, and says so when the same rows come again', async () => {
    union = await createUnion(engine);
    const { officer, talk } = union;
    const bytes = await book([titles, row(), second]);
    await sends(officer, bytes);
    await officer.sees('Xem trước khi nhập');
    const [message] = talk.world.messages(officer.id).slice(-1);
    const press = {
      from: officer.id,
      message: message?.message_id ?? 0,
      data: pressedData(message, 'Nhập hết'),
    };
    talk.world.press(press);
    talk.world.press({ ...press, forge: true });
    await officer.sees('Đã nhập 2 sáng kiến');
    await receives(officer, 'Mã của 2 sáng kiến');
    await officer.seesNothing();
    expect(await waiting()).toBe(2);
    await sends(officer, bytes);
    await officer.sees(/Các dòng này đã nhập một lần lúc .*15\/9\/2026/);
    await officer.presses('Thôi');
  });

  it('goes on after a crash from where it stood, and enters no row twice', async () => {
    union = await createUnion(engine);
    const { officer, talk } = union;
    const rows = Array.from({ length: 64 }, (_, at) => row({ 'Tên sáng kiến': `Chế tạo máy cán số ${at}` }));
    await sends(officer, await book([titles, ...rows]));
    await officer.sees('Xem trước khi nhập');
    await officer.presses('Nhập hết');
    await vi.waitFor(async () => expect(await waiting()).toBeGreaterThan(0), {
      interval: 1,
      timeout: 15_000,
    });
    await talk.restarts();
    const receipt = await receives(officer, 'Mã của 64 sáng kiến');
    const codes = (await textsIn(receipt.bytes)).slice(1).map((texts) => texts[4]);
    expect(new Set(codes).size).toBe(64);
    expect(await waiting()).toBe(64);
  });

  it('is read again from the beginning when the program ended while it was read', async () => {
    union = await createUnion(engine);
    const { officer, talk } = union;
    const rows = Array.from({ length: 800 }, (_, at) => row({ 'Tên sáng kiến': `Chế tạo máy cán số ${at}` }));
    await sends(officer, await book([titles, ...rows]));
    await officer.sees('Đang đọc');
    await talk.restarts();
    await vi.waitFor(() => expect(talk.world.lastMessage(officer.id)?.text).toContain('Sáng kiến: 800'), {
      timeout: 15_000,
    });
  });

  it('can be stopped while it is read', async () => {
    union = await createUnion(engine);
    const { officer } = union;
    const rows = Array.from({ length: 2_000 }, (_, at) =>
      row({ 'Tên sáng kiến': `Chế tạo máy cán số ${at}` }),
    );
    await sends(officer, await book([titles, ...rows]));
    await officer.sees('Đang đọc tệp');
    await officer.presses('Dừng');
    await officer.sees('Đã dừng, không nhập gì cả');
    await officer.seesNothing();
  });

  it('gives way to the next one, whose button is the only one that still works', async () => {
    union = await createUnion(engine);
    const { officer, talk } = union;
    await sends(officer, await book([titles, row(), second]));
    await officer.sees('Sáng kiến: 2');
    const old = talk.world.lastMessage(officer.id);
    await sends(officer, await book([titles, row()]));
    await officer.sees('Sáng kiến: 1');
    talk.world.press({ from: officer.id, message: old?.message_id ?? 0, data: pressedData(old, 'Nhập hết') });
    await officer.sees('Nút này không còn dùng được');
    expect(await waiting()).toBe(0);
  });

  it('is for helpers and above, in their own units', async () => {
    union = await createUnion(engine);
    const { member, officer, admin, talk } = union;
    member.says('/mau');
    await member.sees('Lệnh này dành cho người nhập hộ');
    await sends(member, await book([titles, row()]));
    await member.sees('Việc này cần quyền');
    const elsewhere = row({ 'Mã đơn vị': 'COKHIMAU' });
    await sends(officer, await book([titles, elsewhere]));
    await officer.sees('Mã đơn vị: “COKHIMAU” không có mã này');
    await sends(admin, await book([titles, elsewhere]));
    await admin.sees('Xem trước khi nhập');
    // Somebody else’s press on a button that was passed on does nothing.
    const preview = talk.world.lastMessage(admin.id);
    const { message_id: message } = talk.world.lastMessage(officer.id) ?? { message_id: 0 };
    talk.world.press({ from: officer.id, message, data: pressedData(preview, 'Nhập hết'), forge: true });
    await officer.sees('Nút này không còn dùng được');
    expect(await waiting()).toBe(0);
  });

  it.each<[string, string, Uint8Array, string]>([
    [
      'an old workbook',
      'cũ.xls',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]),
      '.xls kiểu cũ',
    ],
    ['no workbook', 'gì đó.xlsx', Buffer.from('xin chào'), 'không phải sổ tính Excel'],
    ['another kind', 'bảng.ods', Buffer.from('PK'), 'không phải sổ tính Excel'],
  ])('of another kind is explained in one line: %s', async (_, name, bytes, words) => {
    union = await createUnion(engine);
    await sends(union.officer, bytes, name);
    await union.officer.sees(words);
  });

  it('is read also while its sender writes an initiative; another workbook goes to that one', async () => {
    union = await createUnion(engine);
    const { officer } = union;
    officer.says('/nop');
    await officer.sees('Tên sáng kiến');
    await sends(officer, await book([titles, row(), second]));
    await officer.sees('Sáng kiến: 2');
    await sends(officer, await book([['Vật tư', 'Đơn giá']]), 'bảng tính.xlsx');
    await officer.sees('Đã lưu ảnh, tệp');
    officer.says('Cải tiến khuôn may túi áo');
    await officer.sees('Trước đây làm thế nào');
  });

  it('over 20 MB is not even fetched', async () => {
    union = await createUnion(engine);
    const { officer, talk } = union;
    await officer.seesNothing();
    const size = 21 * 1024 * 1024;
    talk.world.sendFile({ from: officer.id, kind: 'document', size, fileName: 'lớn.xlsx' });
    await officer.sees('Tệp lớn quá');
  });

  it('leaves a CSV of an admin what it is: a list of units', async () => {
    union = await createUnion(engine);
    const csv = 'code,name,workplace,parent,block\nTHVIDU,CĐCS Trường Ví Dụ,Trường Ví Dụ,LDTHU,school\n';
    await sends(union.admin, Buffer.from(csv), 'donvi.csv');
    await union.admin.sees('Đơn vị mới: 1');
  });
});

function pressedData(message: Message | undefined, button: string): string {
  const rows = message?.reply_markup?.inline_keyboard ?? [];
  return rows.flat().find(({ text }) => text === button)?.callback_data ?? '';
}
