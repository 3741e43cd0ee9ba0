import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import type { Person } from './people.ts';
import { createUnion, type Union } from './union.ts';

const minute = 60_000;
const hour = 60 * minute;
const title = 'Chế tạo máy cán dầm';

/** The texts of the buttons under the newest message. */
function buttonsOf({ talk }: Union, person: Person): string[] {
  const newest = talk.world.messages(person.id).at(-1);
  return newest?.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
}

/** What was said to a person in this chat, as it stands now. */
function saidTo({ talk }: Union, person: Person): string[] {
  const { world } = talk;
  return world
    .messages(person.id)
    .flatMap(({ from, text = '' }) => (from?.id === world.bot.id ? [text] : []));
}

/** The officer sends the oldest waiting one back, naming these answers; the author is told. */
async function sendsBack(union: Union, names: readonly string[], note: string): Promise<void> {
  const { officer, member, talk } = union;
  officer.says('/choduyet');
  await officer.presses('Xem hồ sơ đầu tiên');
  await officer.presses('Trả lại để bổ sung');
  for (const name of names) {
    await officer.sees('cần bổ sung những câu nào');
    await officer.presses(`☐ ${name}`);
  }
  await officer.sees(/cần bổ sung những câu nào/);
  await officer.presses('Xong');
  await officer.sees('Cần bổ sung gì');
  officer.says(note);
  await officer.sees('Trả lại để bổ sung SK-26-');
  await talk.passes(minute + 1);
  await member.sees(note);
}

describe.each(databases)('what was sent back, on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('asks only what the officer named, with the note and the old answer, and shows what changed', async () => {
    union = await createUnion(engine);
    const { member, officer, submits } = union;
    await submits(member, title);
    await sendsBack(union, ['Trước đây', 'Kết quả', 'Làm lợi'], 'Anh/chị ghi rõ giảm bao nhiêu lỗi');
    const notice = saidTo(union, member).at(-1) ?? '';
    expect(notice).toContain('Câu cần sửa: Trước đây, Kết quả, Làm lợi. Các câu khác giữ nguyên.');
    expect(notice).toContain('chậm nhất ngày 15/10/2026');
    expect(buttonsOf(union, member)).toEqual(['Bổ sung ngay', 'Rút sáng kiến', 'Xem sáng kiến']);

    await member.presses('Bổ sung ngay');
    const first = await member.sees('Trước đây làm thế nào');
    expect(first).toContain('Bước 1/3');
    expect(first).toContain('Công đoàn nhắn: “Anh/chị ghi rõ giảm bao nhiêu lỗi”');
    expect(first).toContain('Đang ghi: Cán tay, hay lệch mép');
    await member.presses('Giữ nguyên');
    const second = await member.sees('Kết quả ra sao');
    expect(second).toContain('✓ Trước đây: Cán tay, hay lệch mép');
    expect(second).toContain('Đang ghi: Nhanh hơn, ít lỗi hơn');
    member.says('Lỗi lệch mép giảm từ 12% còn 1%');
    await member.sees('làm lợi khoảng bao nhiêu');
    member.says('15 triệu/tháng');
    await member.presses('Đúng');
    const card = await member.sees('xem lại trước khi nộp');
    expect(card).toMatch(
      /Anh\/chị đã sửa\nKết quả\n {3}Trước: Nhanh hơn, ít lỗi hơn\n {3}Nay: Lỗi lệch mép giảm từ 12% còn 1%/,
    );
    expect(card).toMatch(/Làm lợi\n {3}Trước: chưa ghi\n {3}Nay: 15\.000\.000 đồng/);
    expect(card).toContain('Giữ nguyên: Trước đây.');
    expect(card.match(/Kết quả/g)).toHaveLength(1);
    await member.presses('Nộp');
    await member.sees('Đã nhận phần bổ sung của SK-26-000001');

    await officer.sees('Tác giả đã bổ sung xong');
    await officer.presses('Xem phần đã sửa');
    const seen = await officer.sees('Tác giả đã sửa');
    expect(seen).toMatch(/Trước: Nhanh hơn, ít lỗi hơn\n {3}Nay: Lỗi lệch mép giảm từ 12% còn 1%/);
    expect(seen.indexOf('Tác giả đã sửa')).toBeLessThan(seen.indexOf('Tên sáng kiến'));
    expect(seen.match(/ít lỗi hơn/g)).toHaveLength(1);
    await officer.presses('Công nhận');
    await officer.sees('Số quyết định');
  });

  it('goes back among what was named, is left and taken up where it stood, and other answers open from the card', async () => {
    union = await createUnion(engine);
    const { talk, member, submits } = union;
    await submits(member, title);
    await sendsBack(union, ['Trước đây', 'Kết quả'], 'Anh/chị viết rõ hơn giúp');
    await member.presses('Bổ sung ngay');
    await member.sees('Trước đây làm thế nào');
    member.says('Bốn người cán tay mỗi ca');
    await member.sees('Kết quả ra sao');
    await member.presses('Quay lại');
    await member.sees('Đang ghi: Bốn người cán tay mỗi ca');
    await member.presses('Giữ nguyên');
    await member.sees('Kết quả ra sao');
    await member.presses('Để sau');
    await talk.restarts();
    await talk.passes(48 * hour);
    member.says('/bosung');
    await member.sees('Anh/chị viết rõ hơn giúp');
    await member.presses('1');
    // What was corrected already is not asked again.
    expect(await member.sees('Kết quả ra sao')).toContain('Bước 2/2');
    await member.presses('Giữ nguyên');
    await member.sees('xem lại trước khi nộp');
    await member.presses('Sửa mục…');
    await member.presses('Lĩnh vực');
    await member.presses('Sản xuất, kỹ thuật');
    const card = await member.sees('xem lại trước khi nộp');
    expect(card).toMatch(/Lĩnh vực\n {3}Trước: Môi trường\n {3}Nay: Sản xuất, kỹ thuật/);
    expect(card).toContain('Nay: Bốn người cán tay mỗi ca');
  });

  it('has no way back from the first question named, and skips none after going back', async () => {
    union = await createUnion(engine);
    const { talk, member, submits } = union;
    await submits(member, title);
    await sendsBack(union, ['Trước đây', 'Kết quả', 'Lĩnh vực'], 'Anh/chị viết rõ hơn giúp');
    await member.presses('Bổ sung ngay');
    await member.sees('Trước đây làm thế nào');
    expect(buttonsOf(union, member)).toEqual(['Giữ nguyên', 'Để sau']);
    const { id } = (await talk.app.deps.store.initiatives.find(1)) ?? {};
    const message = talk.world.messages(member.id).at(-1)?.message_id ?? 0;
    member.remembers();
    const data = `f:initiative:${id}:before:back`;
    talk.world.press({ from: member.id, chat: member.id, message, data, forge: true });
    await member.seesNothing();
    expect(await talk.app.deps.store.dialogues.get(member.id)).toMatchObject({
      state: { at: 'before', fix: ['before', 'result', 'field'] },
    });
    member.says('Bốn người cán tay mỗi ca');
    await member.sees('Kết quả ra sao');
    expect(buttonsOf(union, member)).toContain('Quay lại');
    await member.presses('Quay lại');
    await member.sees('Đang ghi: Bốn người cán tay mỗi ca');
    expect(buttonsOf(union, member)).not.toContain('Quay lại');
    await member.presses('Giữ nguyên');
    await member.sees('Kết quả ra sao');
    await member.presses('Giữ nguyên');
    expect(await member.sees('thuộc lĩnh vực nào')).toContain('Bước 3/3');
    await member.presses('Giữ nguyên');
    expect(await member.sees('xem lại trước khi nộp')).toContain('Nay: Bốn người cán tay mỗi ca');
  });

  it('asks for pictures where the officer named them, and tells how many came', async () => {
    union = await createUnion(engine);
    const { talk, member, officer, submits } = union;
    await submits(member, title);
    await sendsBack(union, ['Ảnh, tệp', 'Kết quả'], 'Anh/chị gửi thêm ảnh con lăn');
    expect(saidTo(union, member).at(-1)).toContain('Câu cần sửa: Ảnh, tệp, Kết quả.');
    await member.presses('Bổ sung ngay');
    const asked = await member.sees('Anh/chị gửi ảnh, video');
    expect(asked).toMatch(/Bước 1\/2[\s\S]*Công đoàn nhắn: “Anh\/chị gửi thêm ảnh con lăn”/);
    expect(buttonsOf(union, member)).toEqual(['Xong', 'Để sau']);
    member.remembers();
    for (const kind of ['photo', 'photo'] as const) talk.world.sendFile({ from: member.id, kind });
    await member.sees('Đã lưu ảnh, tệp');
    await member.presses('Xong');
    await member.sees(/Bước 2\/2[\s\S]*Kết quả ra sao/);
    await member.presses('Quay lại');
    await member.sees('Anh/chị gửi ảnh, video');
    expect(buttonsOf(union, member)).toEqual(['✕ 1. ảnh', '✕ 2. ảnh', 'Xong', 'Để sau']);
    await member.presses('Xong');
    await member.sees('Kết quả ra sao');
    await member.presses('Giữ nguyên');
    const card = await member.sees('xem lại trước khi nộp');
    expect(card).toContain('Ảnh, tệp: thêm 2 tệp');
    expect(card).toContain('Giữ nguyên: Kết quả.');
    // From the card it is a question like any other.
    await member.presses('Thêm ảnh, tệp');
    await member.sees('Anh/chị gửi ảnh, video');
    await member.presses('Quay lại');
    await member.sees('xem lại trước khi nộp');
    await member.presses('Nộp');
    await member.sees('Đã nhận phần bổ sung');
    await officer.presses('Xem phần đã sửa');
    await officer.sees('Ảnh, tệp: thêm 2 tệp');
  });

  it('lets a story stay or go on, and shows how it goes on', async () => {
    union = await createUnion(engine);
    const { member, submits } = union;
    await submits(member, title);
    await sendsBack(union, ['Giải pháp'], 'Anh/chị kể thêm cách gắn');
    await member.presses('Bổ sung ngay');
    await member.sees('Đang ghi: Gắn thêm con lăn dẫn hướng');
    expect(buttonsOf(union, member)).toContain('Giữ nguyên');
    expect(buttonsOf(union, member)).not.toContain('Xong');
    member.says('Bắt bằng hai bu lông');
    await member.sees('Đã ghi');
    await member.presses('Xong');
    const card = await member.sees('xem lại trước khi nộp');
    expect(card).toMatch(/Trước: Gắn thêm con lăn dẫn hướng\n {3}Nay: [\s\S]*Bắt bằng hai bu lông/);
  });

  it('opens the card with the note when the officer named no answer', async () => {
    union = await createUnion(engine);
    const { talk, member, officer, submits } = union;
    const code = await submits(member, title);
    officer.says(`/bosung ${code} Viết lại cho dễ hiểu hơn`);
    await officer.sees('Trả lại để bổ sung');
    await talk.passes(minute + 1);
    expect(await member.sees('Viết lại cho dễ hiểu hơn')).toContain(
      'Cần sửa chỗ nào thì anh/chị sửa chỗ ấy, chậm nhất ngày',
    );
    await member.presses('Bổ sung ngay');
    const card = await member.sees('xem lại trước khi nộp');
    expect(card).toContain('Công đoàn cần bổ sung: “Viết lại cho dễ hiểu hơn”');
    expect(card).toContain('Anh/chị chưa sửa gì so với lần nộp trước.');
    await member.presses('Nộp');
    await member.sees('Đã nhận phần bổ sung');
    await officer.presses('Xem phần đã sửa');
    const again = await officer.sees('Tác giả nộp lại, không sửa gì.');
    expect(again).toContain('Nộp lúc 09:00 ngày 15/9/2026');
    expect(again).toMatch(/Nộp – Trần Thị Thử[\s\S]*Nộp lại – Trần Thị Thử/);
    for (const _ of [1, 2, 3]) {
      officer.says(`/bosung ${code} Viết lại cho dễ hiểu hơn`);
      await officer.sees(`Trả lại để bổ sung ${code}`);
      await officer.presses('Hoàn tác');
      await officer.sees('Đã hoàn tác');
    }
    officer.says(`/xem ${code}`);
    await officer.sees('… và 3 bước trước');
    member.says(`/xem ${code}`);
    expect(await member.sees('Quá trình')).not.toMatch(/Hoàn tác|bước trước/);
  });

  it('is found by who answers the note in the chat or types its code, and what went into no answer is said', async () => {
    union = await createUnion(engine);
    const { talk, member, second, officer, submits } = union;
    const code = await submits(member, title);
    const other = await submits(second, 'Bàn nâng vải bằng lò xo');
    member.says('/bosung 1');
    await member.sees(`${code} đã nộp, công đoàn đang xét`);
    officer.says(`/bosung ${code} Ghi rõ tiết kiệm bao nhiêu`);
    await officer.sees('Trả lại để bổ sung');
    await talk.passes(minute + 1);
    await member.sees('Ghi rõ tiết kiệm bao nhiêu');
    member.says('15 triệu một tháng');
    await member.sees('Công đoàn đang chờ anh/chị bổ sung một sáng kiến: bấm /bosung');
    second.says('15 triệu một tháng');
    expect(await second.sees('/nop')).not.toContain('/bosung');
    member.says(`/bosung ${other} 15 triệu một tháng`);
    await member.sees('cần quyền trong đơn vị');
    member.says('/bosung 1 15 triệu một tháng');
    await member.sees('Công đoàn cần bổ sung: “Ghi rõ tiết kiệm bao nhiêu”');
    member.says('15 triệu một tháng');
    await member.sees('Tin vừa gửi chưa được ghi vào mục nào');
    await member.presses('Sửa mục…');
    await member.presses('Làm lợi');
    await member.sees('làm lợi khoảng bao nhiêu');
    member.says('15 triệu một tháng');
    await member.sees('Ghi là 15.000.000 đồng');
  });

  it('goes to the same reviewer though others wait, in one line for all, after the quiet hours', async () => {
    union = await createUnion(engine);
    const { talk, member, second, officer, admin, submits } = union;
    const first = await submits(member, title);
    const other = await submits(second, 'Gá kẹp thay lưỡi cắt nhanh');
    await submits(second, 'Khay xếp túi áo hai tầng');
    for (const code of [first, other]) {
      admin.says(`/bosung ${code} Viết lại cho dễ hiểu hơn`);
      await admin.sees(`Trả lại để bổ sung ${code}`);
    }
    // Told when a minute to undo has gone by.
    await talk.passes(minute + 1);
    for (const person of [member, second]) await person.sees('Công đoàn cần anh/chị bổ sung');
    // 22:00, when officers are left in peace.
    await talk.passes(13 * hour);
    for (const person of [member, second]) {
      await person.presses('Bổ sung ngay');
      await person.sees('xem lại trước khi nộp');
      await person.presses('Nộp');
      await person.sees('Đã nhận phần bổ sung');
    }
    await admin.seesNothing();
    await talk.passes(8 * hour + minute);
    const line = await admin.sees('2 sáng kiến đã được bổ sung');
    expect(line).toMatch(/1\. SK-26-000001 “Chế tạo máy cán dầm”\n2\. SK-26-000002 “Gá kẹp/);
    expect(saidTo(union, admin).filter((text) => text.includes('bổ sung, mời'))).toHaveLength(1);
    await officer.seesNothing();
    await admin.presses('2');
    await admin.sees('Gá kẹp thay lưỡi cắt nhanh');
  });

  it('goes to whoever answers when the reviewer has left', async () => {
    union = await createUnion(engine);
    const { talk, member, officer, admin, submits } = union;
    const code = await submits(member, title);
    admin.says(`/bosung ${code} Viết lại cho dễ hiểu hơn`);
    await admin.sees('Trả lại để bổ sung');
    await talk.passes(minute + 1);
    const { store } = talk.app.deps;
    const reviewer = await store.members.byTelegramId(admin.id);
    const root = await store.units.root();
    for (const grant of await store.grants.list([root?.id ?? 0], talk.now()))
      if (grant.memberId === reviewer?.id) await store.grants.end(grant.id, talk.now());
    await member.presses('Bổ sung ngay');
    await member.sees('xem lại trước khi nộp');
    await member.presses('Nộp');
    await officer.sees('Tác giả đã bổ sung xong');
    await admin.seesNothing();
  });

  it('is closed when the officer takes the return back, and what is typed then is refused in words', async () => {
    union = await createUnion(engine);
    const { talk, member, officer, submits } = union;
    const code = await submits(member, title);
    officer.says(`/bosung ${code} Viết lại cho dễ hiểu hơn`);
    await officer.sees('Trả lại để bổ sung');
    member.says('/cuatoi');
    await member.presses('1');
    await member.presses('Bổ sung ngay');
    await member.sees('xem lại trước khi nộp');
    await officer.presses('Hoàn tác');
    await officer.sees('Đã hoàn tác');
    await member.presses('Sửa mục…');
    await member.sees(`${code} đã nộp, công đoàn đang xét nên không sửa được`);
    member.says('/cuatoi');
    await member.presses('1');
    const card = await member.sees('Chờ tiếp nhận');
    // The author never hears of what was undone.
    expect(card).not.toMatch(/Trả lại|Hoàn tác|dễ hiểu/);
    await talk.passes(2 * minute);
    await member.seesNothing();
  });

  it('cannot be taken back any more once its author has begun to correct it', async () => {
    union = await createUnion(engine);
    const { member, officer, submits } = union;
    const code = await submits(member, title);
    officer.says(`/bosung ${code} Viết lại cho dễ hiểu hơn`);
    await officer.sees('Trả lại để bổ sung');
    member.says('/bosung');
    await member.presses('1');
    await member.presses('Sửa mục…');
    await member.presses('Kết quả');
    member.says('Lỗi giảm từ 12% còn 1%');
    await member.sees('Nay: Lỗi giảm từ 12% còn 1%');
    await officer.presses('Hoàn tác');
    await officer.sees('không hoàn tác được');
    await member.presses('Nộp');
    await member.sees('Đã nhận phần bổ sung');
  });
});

describe.each(databases)('one’s own list, on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('turns its pages in place, opens one and comes back to the same page', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    const { store, now } = talk.app.deps;
    const me = await store.members.byTelegramId(member.id);
    const unit = await store.units.byCode('MAYTHU');
    for (let index = 1; index <= 23; index += 1) {
      const draft = { memberId: me?.id ?? 0, unitId: unit?.id ?? 0, now: now() };
      const initiativeId = await store.initiatives.addDraft(draft);
      await store.answers.put({
        initiativeId,
        key: 'title',
        value: `Việc số ${index}`,
        raw: null,
        now: now(),
      });
    }
    member.says('/cuatoi');
    expect(await member.sees('· trang 1')).toMatch(
      /1\. Việc số 23 – Nháp, xong 1\/7 câu, viết lần cuối 15\/9\/2026\n {3}→ làm tiếp rồi nộp\n2\. Việc số 22/,
    );
    expect(buttonsOf(union, member)).not.toContain('‹ Trang trước');
    await member.presses('Trang sau ›');
    await member.sees('· trang 2');
    await member.presses('Trang sau ›');
    expect(await member.sees('· trang 3')).toContain('3. Việc số 1 –');
    expect(buttonsOf(union, member)).not.toContain('Trang sau ›');
    await member.presses('‹ Trang trước');
    await member.sees('· trang 2');
    await member.presses('4');
    await member.sees('Việc số 10');
    await member.presses('‹ Về danh sách');
    expect(await member.sees('· trang 2')).toContain('4. Việc số 10');
    // All of it in one message.
    expect(saidTo(union, member).filter((text) => text.includes('Việc số'))).toHaveLength(1);
  });

  it('says of each what it is, what is to be done until when, and who has it', async () => {
    union = await createUnion(engine);
    const { talk, member, officer, submits } = union;
    await submits(member, title);
    member.says('/cuatoi');
    expect(await member.sees('bấm số để mở')).toContain('SK-26-000001 · Chế tạo máy cán dầm – Chờ tiếp nhận');
    await member.presses('1');
    const waiting = await member.sees('Chờ tiếp nhận');
    expect(waiting).toContain('trả lời trước ngày 15/10/2026');
    expect(waiting).toContain('Đang ở: CĐCS Công ty May Thử');
    officer.says('/choduyet');
    await officer.presses('Xem hồ sơ đầu tiên');
    await officer.presses('Tiếp nhận');
    expect(await member.sees('đã tiếp nhận SK-26-000001')).toContain('trước ngày 15/12/2026');
    await member.presses('Xem sáng kiến');
    expect(await member.sees('Đang xem xét')).toContain('quyết định trước ngày 15/12/2026');
    await sendsBack(union, ['Kết quả'], 'Anh/chị ghi rõ giảm bao nhiêu lỗi');
    member.says('/cuatoi');
    expect(await member.sees('bấm số để mở')).toContain('→ bổ sung Kết quả, chậm nhất ngày 15/10/2026');
    await member.presses('1');
    const returned = await member.sees('Cần bổ sung');
    expect(returned).toContain(
      'Công đoàn cần bổ sung: “Anh/chị ghi rõ giảm bao nhiêu lỗi”\nCâu cần sửa: Kết quả',
    );
    expect(returned).toContain('bổ sung chậm nhất ngày 15/10/2026');
    expect(buttonsOf(union, member)).toEqual([
      'Bổ sung ngay',
      'Rút sáng kiến',
      'Làm đơn (Word)',
      '‹ Về danh sách',
    ]);
    officer.says('/xem 1');
    await officer.sees('Cần bổ sung');
    await talk.passes(minute);
  });

  it('is refused in words to who presses what is another’s, or what no longer fits', async () => {
    union = await createUnion(engine);
    const { talk, member, second, officer, submits } = union;
    const { world } = talk;
    const code = await submits(member, title);
    const { store } = talk.app.deps;
    const { id = 0 } = (await store.initiatives.byCode(2026, 1)) ?? {};
    for (const action of ['write', 'withdraw', 'sure', 'anew']) {
      for (const someId of [id, 424_242, '9'.repeat(20), '1e3', '']) {
        second.says('/trogiup');
        await second.sees('Anh/chị dùng được');
        world.press({ from: second.id, data: `i:${action}:${someId}`, forge: true });
        await second.sees('Nút này không còn dùng được');
      }
    }
    for (const data of [`i:card:${id}`, `i:open:${id}`, `i:files:${id}`]) {
      second.says('/trogiup');
      await second.sees('Anh/chị dùng được');
      world.press({ from: second.id, data, forge: true });
      await second.sees('cần quyền trong đơn vị');
    }
    world.press({ from: member.id, data: `i:write:${id}`, forge: true });
    await member.sees(`${code} đã nộp, công đoàn đang xét nên không sửa được`);
    world.press({ from: member.id, data: `i:anew:${id}`, forge: true });
    await member.sees(`${code} đang ở trạng thái Chờ tiếp nhận`);
    const submitted = (await store.moves.lastOf(id))?.id ?? 0;
    world.press({ from: member.id, data: `d:undo:${submitted}`, forge: true });
    await member.sees('Nút này không còn dùng được');
    world.press({ from: member.id, data: 'i:page:999999999', forge: true });
    await member.sees('bấm số để mở');
    expect(await store.initiatives.find(id)).toMatchObject({ state: 'submitted' });
    expect((await store.moves.listOf(id)).map(({ kind }) => kind)).toEqual(['submit']);
    expect(await store.initiatives.draftsOf((await store.members.byTelegramId(second.id))?.id ?? 0)).toEqual(
      [],
    );
    officer.says(`/congnhan ${code}`);
    await officer.sees('Công nhận');
    await talk.passes(minute + 1);
    await member.presses('Xem sáng kiến');
    await member.sees('Được công nhận');
    expect(buttonsOf(union, member)).toEqual(['Làm đơn (Word)', 'Xem trong thư viện']);
    world.press({ from: member.id, data: `i:sure:${id}`, forge: true });
    await member.sees(`${code} đang ở trạng thái Được công nhận`);
    world.press({ from: member.id, data: `i:write:${id}`, forge: true });
    await member.sees('đã được công nhận nên không sửa được');
    expect(await store.initiatives.find(id)).toMatchObject({ state: 'recognised' });
  });

  it('explains an old button of a form that is submitted since, and changes nothing', async () => {
    union = await createUnion(engine);
    const { talk, member, submits } = union;
    const code = await submits(member, title);
    const { store } = talk.app.deps;
    const { id = 0 } = (await store.initiatives.byCode(2026, 1)) ?? {};
    const before = await store.answers.of(id);
    talk.world.press({ from: member.id, data: `f:initiative:${id}:field:option:health`, forge: true });
    await member.sees(`${code} đã nộp, công đoàn đang xét nên không sửa được. Cần sửa thì`);
    expect(await store.answers.of(id)).toEqual(before);
  });
});

describe.each(databases)('taking back and beginning anew, on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('withdraws by one confirming step in place, and tells nobody of what was not accepted', async () => {
    union = await createUnion(engine);
    const { talk, member, officer, submits } = union;
    const code = await submits(member, title);
    await officer.sees('sáng kiến mới chờ xét');
    member.says('/cuatoi');
    await member.presses('1');
    await member.presses('Rút sáng kiến');
    await member.sees(`Rút ${code} “${title}”?`);
    await member.presses('Thôi');
    await member.sees('Chờ tiếp nhận');
    await member.presses('Rút sáng kiến');
    await member.sees(`Rút ${code}`);
    const sure = talk.world
      .messages(member.id)
      .flatMap(({ message_id: message, reply_markup }) =>
        (reply_markup?.inline_keyboard.flat() ?? []).map(({ text, callback_data: data = '' }) => ({
          message,
          text,
          data,
        })),
      )
      .find(({ text }) => text === 'Đúng, rút');
    talk.world.press({ from: member.id, message: sure?.message ?? 0, data: sure?.data ?? '' });
    talk.world.press({ from: member.id, message: sure?.message ?? 0, data: sure?.data ?? '', forge: true });
    await member.sees(`Đã rút ${code}`);
    await officer.seesNothing();
    const { store } = talk.app.deps;
    const { id = 0 } = (await store.initiatives.byCode(2026, 1)) ?? {};
    expect((await store.moves.listOf(id)).map(({ kind }) => kind)).toEqual(['submit', 'withdraw']);
    expect(saidTo(union, member).filter((text) => text.includes('Đã rút'))).toHaveLength(1);
    expect(buttonsOf(union, member)).toEqual(['Nộp thành sáng kiến mới', '‹ Về danh sách']);
    await member.presses('‹ Về danh sách');
    await member.sees('Đã rút');
    officer.says('/choduyet');
    await officer.sees('không còn sáng kiến nào chờ xét');
  });

  it('withdraws from the notice of a return, and tells the reviewer, since it had been accepted', async () => {
    union = await createUnion(engine);
    const { member, officer, submits } = union;
    const code = await submits(member, title);
    await sendsBack(union, ['Kết quả'], 'Anh/chị ghi rõ giảm bao nhiêu lỗi');
    await member.presses('Bổ sung ngay');
    await member.sees('Kết quả ra sao');
    await member.presses('Rút sáng kiến');
    await member.presses('Đúng, rút');
    await member.sees(`Đã rút ${code}`);
    await officer.sees(`Tác giả đã rút ${code}`);
    // The form that was open is closed with it.
    member.says('Lỗi giảm từ 12% còn 1%');
    await member.sees('muốn gửi sáng kiến thì bấm /nop');
  });

  it('makes a new one of a declined one, with its words and files, and says so on the officer’s card', async () => {
    union = await createUnion(engine);
    const { talk, member, officer, submits } = union;
    const code = await submits(member, title);
    const { store } = talk.app.deps;
    const { id: oldId = 0 } = (await store.initiatives.byCode(2026, 1)) ?? {};
    const file = { fileId: 'F1', fileUniqueId: 'U1', kind: 'photo', name: null, size: 1 } as const;
    await store.attachments.add({
      ...file,
      initiativeId: oldId,
      question: 'title',
      caption: 'máy',
      at: talk.now(),
    });
    officer.says(`/tuchoi ${code} Chưa nêu được hiệu quả`);
    await officer.sees('Không công nhận');
    await talk.passes(minute + 1);
    expect(await member.sees('chưa được công nhận')).toContain('Lý do: Chưa nêu được hiệu quả');
    await member.presses('Nộp thành sáng kiến mới');
    const card = await member.sees('xem lại trước khi nộp');
    expect(card).toContain('Giải pháp: Gắn thêm con lăn dẫn hướng');
    expect(card).toContain('Ảnh, tệp: 1');
    // A second press opens the same draft.
    talk.world.press({ from: member.id, data: `i:anew:${oldId}`, forge: true });
    await member.sees('xem lại trước khi nộp');
    const drafts = await store.initiatives.draftsOf((await store.members.byTelegramId(member.id))?.id ?? 0);
    expect(drafts).toMatchObject([{ earlierId: oldId }]);
    await member.presses('Sửa mục…');
    await member.presses('Kết quả');
    member.says('Lỗi giảm từ 12% còn 1%');
    await member.sees('Kết quả: Lỗi giảm');
    await member.presses('Nộp');
    await member.sees('Đã nhận sáng kiến SK-26-000002');
    officer.says('/choduyet');
    await officer.presses('Xem hồ sơ đầu tiên');
    expect(await officer.sees('SK-26-000002')).toContain(`Nộp lại từ ${code}`);
    // The old one stays as it was, and is not offered again.
    expect(await store.answers.of(oldId)).toMatchObject({ result: { value: 'Nhanh hơn, ít lỗi hơn' } });
    member.says(`/xem ${code}`);
    const old = await member.sees('Không công nhận');
    expect(old).toContain('Lý do: Chưa nêu được hiệu quả');
    expect(buttonsOf(union, member)).toEqual(['Xem ảnh, tệp (1)']);
    talk.world.press({ from: member.id, data: `i:anew:${oldId}`, forge: true });
    await member.sees('mã mới là SK-26-000002');
  });

  it('erases the old answers of a return with the person', async () => {
    union = await createUnion(engine);
    const { talk, member, submits } = union;
    await submits(member, title);
    await sendsBack(union, ['Kết quả'], 'Anh/chị ghi rõ giảm bao nhiêu lỗi');
    const { store } = talk.app.deps;
    expect(await store.returnedAnswers.of(1)).toMatchObject({ answers: { title } });
    member.says('/dulieu');
    await member.presses('Xóa dữ liệu của tôi');
    await member.presses('Xóa hẳn');
    await member.sees('Đã xóa dữ liệu');
    expect(await store.returnedAnswers.of(1)).toBeUndefined();
  });
});
