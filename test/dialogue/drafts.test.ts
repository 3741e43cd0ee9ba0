import { afterEach, describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.ts';
import { databases } from '../databases.ts';
import type { Person } from './people.ts';
import { createUnion, type Union } from './union.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const calendar = createCalendar();

async function beginsDraft(person: Person, title: string): Promise<void> {
  await person.sees('Tên sáng kiến');
  person.says(title);
  await person.sees('Trước đây làm thế nào');
}

async function answersTheRest(person: Person): Promise<void> {
  person.says('Cán tay, hay lệch mép');
  await person.sees('Anh/chị đã thay đổi');
  person.says('Gắn thêm con lăn');
  await person.sees('Đã ghi');
  await person.presses('Xong');
  await person.sees('Kết quả ra sao');
  person.says('Nhanh gấp đôi');
  await person.sees('Đã áp dụng');
  await person.presses('Chưa áp dụng');
  await person.presses('Bỏ qua');
  await person.presses('Môi trường');
  await person.sees('xem lại trước khi nộp');
}

describe.each(databases)('drafts on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('are several: the one last written on is offered, the others are a press away', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    member.says('/nop');
    await beginsDraft(member, 'Chế tạo máy cán dầm');
    member.says('/nop');
    expect(await member.sees('đang viết dở')).toMatch(/“Chế tạo máy cán dầm” \(xong 1\/7 câu\)\. Làm tiếp/);
    await member.presses('Bắt đầu cái mới');
    await beginsDraft(member, 'Cải tiến gá kẹp dao');
    await talk.passes(minute);
    member.says('/cuatoi');
    const mine = await member.sees('Sáng kiến của anh/chị');
    expect(mine).toMatch(
      /1\. Cải tiến gá kẹp dao – Nháp, xong 1\/7 câu, viết lần cuối 15\/9\/2026\n.*→ làm tiếp rồi nộp\n2\. Chế tạo máy cán dầm – Nháp, xong 1\/7 câu/,
    );
    await member.presses('2');
    await member.sees('Nháp – xong 1/7 câu');
    await member.presses('Làm tiếp');
    await member.sees('Trước đây làm thế nào');
    member.says('Cán tay, hay lệch mép');
    await member.sees('Anh/chị đã thay đổi');
    member.says('/nop');
    expect(await member.sees('đang viết dở')).toContain(
      '“Chế tạo máy cán dầm” (xong 2/7 câu) và 1 nháp khác',
    );
    await member.presses('Xem nháp khác');
    expect(await member.sees('Nháp của anh/chị')).toMatch(
      /1\. Chế tạo máy cán dầm[\s\S]*2\. Cải tiến gá kẹp dao/,
    );
    await member.presses('2');
    await member.sees('Cải tiến gá kẹp dao');
    await member.presses('Làm tiếp');
    await member.sees('Trước đây làm thế nào');
  });

  it('are deleted by a button, come back within the minute, and close their form when they go', async () => {
    union = await createUnion(engine);
    const { talk, member, second } = union;
    member.says('/nop');
    await beginsDraft(member, 'Chế tạo máy cán dầm');
    member.says('/cuatoi');
    await member.presses('1');
    await member.presses('Xóa nháp');
    await member.sees('Đã xóa nháp “Chế tạo máy cán dầm”');
    member.says('Cán tay, hay lệch mép');
    await member.sees('muốn gửi sáng kiến thì bấm /nop');
    second.says('/nop');
    await second.sees('Tên sáng kiến');
    talk.world.press({ from: second.id, chat: second.id, message: 1, data: 'i:back:1', forge: true });
    await second.sees('không lấy lại được');
    await talk.passes(minute / 2);
    await member.presses('Hoàn tác');
    await member.sees('Nháp “Chế tạo máy cán dầm” đã trở lại, không mất chữ nào (xong 1/7 câu)');
    await member.presses('Làm tiếp');
    await member.sees('Trước đây làm thế nào');
    member.says('Cán tay, hay lệch mép');
    await member.sees('Anh/chị đã thay đổi');
    member.says('/cuatoi');
    await member.presses('1');
    await member.presses('Xóa nháp');
    await member.sees('Đã xóa nháp');
    await talk.passes(minute + 1000);
    await member.presses('Hoàn tác');
    await member.sees('Nháp này đã xóa hẳn');
    member.says('/cuatoi');
    await member.sees('chưa có sáng kiến nào');
  });

  it('are reminded of once a time, until the person wants to hear no more; and keep every word for weeks', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    member.says('/nop');
    await beginsDraft(member, 'Chế tạo máy cán dầm');
    await talk.passes(day + minute);
    expect(await member.sees('còn viết dở')).toContain('“Chế tạo máy cán dầm” còn viết dở: xong 1/7 câu');
    await talk.restarts();
    await talk.passes(minute);
    await member.seesNothing();
    await talk.passes(2 * day);
    await member.sees('còn viết dở');
    await member.presses('Đừng nhắc nữa');
    await member.sees('không nhắc các nháp này nữa');
    await talk.passes(11 * day);
    await member.seesNothing();
    await talk.passes(46 * day);
    expect(await member.sees('đã lâu chưa viết tiếp')).toContain('được giữ đến ngày 14/12/2026');
    await member.presses('Làm tiếp');
    await member.sees('Trước đây làm thế nào');
    await talk.passes(59 * day);
    await talk.restarts();
    await answersTheRest(member);
    member.says('xin chào');
    expect(await member.sees('xem lại trước khi nộp')).toContain('Tên sáng kiến: Chế tạo máy cán dầm');
  });

  it('that were kept long enough are erased, and the person is told once', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    member.says('/nop');
    await beginsDraft(member, 'Chế tạo máy cán dầm');
    await talk.passes(60 * day);
    await member.sees('đã lâu chưa viết tiếp');
    await talk.passes(30 * day);
    await member.sees('Nháp “Chế tạo máy cán dầm” đã để yên 90 ngày nên vừa được xóa hẳn');
    await talk.passes(day);
    await member.seesNothing();
    await member.presses('Xóa nháp');
    await member.sees('Nút này không còn dùng được');
    member.says('Cán tay');
    await member.sees('muốn gửi sáng kiến thì bấm /nop');
  });

  it('are not reminded of to somebody who blocked the bot, and are again when that is over', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    const { store } = talk.app.deps;
    const isBlocked = async () => (await store.members.byTelegramId(member.id))?.blockedAt !== null;
    member.says('/nop');
    await beginsDraft(member, 'Chế tạo máy cán dầm');
    talk.world.block(member.id);
    await expect.poll(isBlocked).toBe(true);
    await talk.passes(day + minute);
    await member.seesNothing();
    talk.world.unblock(member.id);
    await expect.poll(isBlocked).toBe(false);
    await talk.passes(2 * day);
    await member.sees('còn viết dở');
  });

  it('begun under an older form are asked only what is new, and what is no longer asked does no harm', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    const { store } = talk.app.deps;
    member.says('/nop');
    await beginsDraft(member, 'Chế tạo máy cán dầm');
    await answersTheRest(member);
    // As if «Kết quả» had been added since, and another question taken away.
    const [draft] = await store.initiatives.draftsOf((await store.members.byTelegramId(member.id))?.id ?? 0);
    const initiativeId = draft?.id ?? 0;
    await store.answers.remove(initiativeId, 'result');
    await store.answers.put({ initiativeId, key: 'colour', value: 'xanh', raw: 'xanh', now: talk.now() });
    await talk.restarts();

    await member.presses('Nộp');
    await member.sees('Kết quả ra sao');
    member.says('/huy');
    await member.sees('Đã cất nháp');
    member.says('/nop');
    await member.sees('xong 6/7 câu');
    await member.presses('Làm tiếp');
    expect(await member.sees('Kết quả ra sao')).toContain('Bước 4/7');
    member.says('Nhanh gấp đôi');
    const card = await member.sees('xem lại trước khi nộp');
    expect(card).toContain('Kết quả: Nhanh gấp đôi');
    expect(card).not.toContain('xanh');
    member.says('/nop');
    await member.sees('(đã viết đủ 7/7 câu, chỉ còn bấm Nộp)');
    await member.presses('Làm tiếp');
    await member.sees('xem lại trước khi nộp');
    await member.presses('Nộp');
    await member.sees('Đã nhận sáng kiến');
  });

  it('that stand at a question which is asked no more go on where something is missing', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    const { store } = talk.app.deps;
    member.says('/nop');
    await beginsDraft(member, 'Chế tạo máy cán dầm');
    const open = await store.dialogues.get(member.id);
    const state = { ...(open?.state as object), at: 'colour' };
    await store.dialogues.put(member.id, { scene: 'form', state }, talk.now());
    await talk.restarts();
    member.says('xanh');
    expect(await member.sees('Trước đây làm thế nào')).toContain('Các câu đã trả lời vẫn còn');
    await store.dialogues.put(member.id, { scene: 'form', state }, talk.now());
    await member.presses('Quay lại');
    await answersTheRest(member);
  });

  it('begun before the closing minute may be finished for a day, and the officer sees it', async () => {
    union = await createUnion(engine);
    const { talk, member, second, officer } = union;
    await talk.passes(calendar.at({ year: 2026, month: 12, day: 31, hour: 23, minute: 50 }) - talk.now());
    member.says('/nop');
    await beginsDraft(member, 'Chế tạo máy cán dầm');
    await answersTheRest(member);
    expect(await member.sees('xem lại')).toContain('Sáng kiến này tính cho Một triệu sáng kiến.');
    await talk.passes(11 * minute);
    await member.presses('Sửa mục…');
    await member.presses('Xem lại');
    expect(await member.sees('xem lại trước khi nộp')).toContain(
      'Một triệu sáng kiến đã đóng. Anh/chị bắt đầu viết từ trước nên nộp trước 00:00 ngày 2/1/2027 vẫn được tính.',
    );
    await member.presses('Nộp');
    await member.sees('Đã nhận sáng kiến SK-27-000001');
    officer.says('/xem SK-27-000001');
    await officer.sees('Nộp trong thời gian gia hạn');

    second.says('/nop');
    await beginsDraft(second, 'Cải tiến gá kẹp dao');
    await answersTheRest(second);
    expect(await second.sees('xem lại')).toContain('chưa có chương trình nào mở');
    await second.presses('Nộp');
    await second.sees('Đã nhận sáng kiến SK-27-000002');
    officer.says('/xem SK-27-000002');
    expect(await officer.sees('SK-27-000002')).not.toContain('gia hạn');
  });

  it('that were returned are reminded of once, a week before the month ends', async () => {
    union = await createUnion(engine);
    const { talk, member, officer, submits } = union;
    const code = await submits(member, 'Chế tạo máy cán dầm');
    officer.says(`/bosung ${code} Ghi rõ số tiền tiết kiệm mỗi tháng`);
    await officer.sees('Trả lại để bổ sung');
    await talk.passes(2 * minute);
    await member.sees('chậm nhất ngày 15/10/2026');
    await talk.passes(20 * day);
    await member.seesNothing();
    await talk.passes(4 * day);
    expect(await member.sees('vẫn chờ anh/chị bổ sung')).toContain('Hạn: 15/10/2026');
    await talk.passes(3 * day);
    await member.seesNothing();
    member.says(`/xem ${code}`);
    expect(await member.sees('bổ sung chậm nhất ngày 15/10/2026')).not.toContain('quá hạn');
    await talk.passes(30 * day);
    officer.says(`/xem ${code}`);
    expect(await officer.sees(code)).toMatch(
      /Cần bổ sung[\s\S]*chậm nhất ngày 15\/10\/2026[\s\S]*Đã quá hạn bổ sung/,
    );
    await member.presses('Bổ sung ngay');
    await member.sees('xem lại trước khi nộp');
  });
});
