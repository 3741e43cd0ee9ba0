import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import { createUnion, type Union } from './union.ts';

describe.each(databases)('the form on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  async function toBenefit(): Promise<void> {
    const { member } = union;
    member.says('/nop');
    await member.sees('Tên sáng kiến');
    member.says('Chế tạo máy cán dầm');
    await member.sees('Trước đây');
    member.says('Cán tay, hay lệch mép');
    await member.sees('Anh/chị đã thay đổi');
    member.says('Gắn thêm con lăn');
    await member.sees('Đã ghi');
    await member.presses('Xong');
    await member.sees('Kết quả ra sao');
    member.says('Nhanh gấp đôi');
    await member.sees('Đã áp dụng');
  }

  it('asks what could mean two things and never guesses', async () => {
    union = await createUnion(engine);
    const { member } = union;
    await toBenefit();
    member.says('tuần trước');
    await member.sees('là ngày nào');
    member.says('31/2/2026');
    await member.sees('Không có ngày này trong lịch');
    member.says('15/3/2027');
    await member.sees('Ngày này chưa tới');
    member.says('tháng 3/2026');
    await member.sees('Ghi là tháng 3/2026, đúng không ạ?');
    await member.presses('Đúng');
    await member.sees('làm lợi khoảng bao nhiêu');
    member.says('200');
    await member.sees('là 200 nghìn đồng, 200 triệu đồng hay 200 tỷ đồng?');
    await member.presses(/200 triệu đồng/);
    expect(await member.sees('Làm lợi: 200.000.000 đồng')).toContain('thuộc lĩnh vực nào');
  });

  it('keeps every word through commands, /huy, a restart and coming back', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    await toBenefit();
    member.says('/trogiup');
    await member.sees('Anh/chị dùng được');
    member.says('chưa');
    await member.sees('làm lợi khoảng bao nhiêu');
    await talk.restarts();
    member.says('15 triệu/tháng');
    await member.sees('Ghi là 15.000.000 đồng (15 triệu đồng) mỗi tháng');
    member.says('/huy');
    await member.sees('không mất chữ nào');
    await talk.passes(20 * 24 * 60 * 60_000);
    member.says('/nop');
    await member.sees('Chế tạo máy cán dầm');
    await member.presses('Làm tiếp');
    await member.sees('làm lợi khoảng bao nhiêu');
    await member.presses('Không tính được bằng tiền');
    await member.presses('Môi trường');
    const card = await member.sees('xem lại trước khi nộp');
    expect(card).toMatch(
      /Tên sáng kiến[\s\S]*Trước đây[\s\S]*Giải pháp: Gắn thêm con lăn[\s\S]*Nhanh gấp đôi[\s\S]*Chưa áp dụng/,
    );
  });

  it('goes back and edits any answer from the card', async () => {
    union = await createUnion(engine);
    const { member } = union;
    await toBenefit();
    await member.presses('Quay lại');
    await member.sees('Đang ghi: Nhanh gấp đôi');
    member.says('Nhanh gấp ba lần trước');
    await member.sees('Đã áp dụng');
    await member.presses('Chưa áp dụng');
    await member.sees('làm lợi');
    await member.presses('Bỏ qua');
    await member.presses('Môi trường');
    await member.presses('Sửa mục…');
    await member.presses('Giải pháp');
    await member.sees('Đang ghi: Gắn thêm con lăn');
    member.says('và hai thanh dẫn');
    await member.sees('Đã ghi 2 tin');
    await member.presses('Xong');
    expect(await member.sees('xem lại trước khi nộp')).toContain(
      'Giải pháp: Gắn thêm con lăn\n\nvà hai thanh dẫn',
    );
    await member.presses('Sửa mục…');
    await member.presses('Giải pháp');
    await member.presses('Viết lại từ đầu');
    await member.sees('phần cũ vẫn giữ cho đến khi có tin mới');
    member.says('Gắn con lăn và thanh dẫn');
    await member.sees('Đã ghi');
    await member.presses('Xong');
    const card = await member.sees('xem lại trước khi nộp');
    expect(card).toContain('Giải pháp: Gắn con lăn và thanh dẫn');
    expect(card).toContain('Nhanh gấp ba lần trước');
  });

  it('takes pictures, videos and documents at any step and gives them to the officer', async () => {
    union = await createUnion(engine);
    const { talk, member, officer } = union;
    const { world } = talk;
    await toBenefit();
    world.sendFile({ from: member.id, kind: 'photo', caption: 'máy mới' });
    await member.sees('Đã lưu ảnh, tệp');
    world.sendFile({
      from: member.id,
      kind: 'document',
      fileName: 'ban-ve.pdf',
      mimeType: 'application/pdf',
    });
    world.sendFile({ from: member.id, kind: 'video' });
    await member.sees('Đã lưu ảnh, tệp');
    world.sendFile({ from: member.id, kind: 'voice' });
    await member.sees('Bot chưa nghe được tin thoại');
    await member.presses('Chưa áp dụng');
    await member.sees('làm lợi');
    await member.presses('Bỏ qua');
    await member.presses('Môi trường');
    await member.sees('Ảnh, tệp: 3');
    await member.presses('Nộp');
    await member.sees('Đã nhận sáng kiến');
    officer.says('/choduyet');
    await officer.presses('Xem hồ sơ đầu tiên');
    await officer.presses('Xem ảnh, tệp (3)');
    await expect.poll(() => world.calls('sendDocument').length).toBe(1);
    expect(world.calls('sendMediaGroup').map(({ status }) => status)).toEqual([200]);
    await officer.sees('máy mới');
    expect(world.calls('sendDocument').map(({ status }) => status)).toEqual([200]);
  });

  it('offers on the card what nobody is asked on the way: a secret, a decision that went before', async () => {
    union = await createUnion(engine);
    const { member } = union;
    await toBenefit();
    await member.presses('Chưa áp dụng');
    await member.presses('Bỏ qua');
    await member.presses('Môi trường');
    expect(await member.sees('xem lại trước khi nộp')).not.toContain('Giữ kín');
    await member.presses('Giữ kín bí quyết');
    await member.sees('Có bí quyết công nghệ cần giữ kín không?');
    await member.presses('Có, cần giữ kín');
    expect(await member.sees('xem lại trước khi nộp')).toContain('Giữ kín bí quyết: Có, cần giữ kín');
    await member.presses('Đã có quyết định công nhận');
    await member.sees('Số quyết định công nhận?');
    member.says('45/QĐ-CĐCS');
    await member.sees('Quyết định ký ngày nào?');
    member.says('10/9/2026');
    await member.presses('Đúng');
    const card = await member.sees('xem lại trước khi nộp');
    expect(card).toMatch(/Số quyết định: 45\/QĐ-CĐCS[\s\S]*Ngày quyết định: 10\/9\/2026/);
    await member.presses('Đã có quyết định công nhận');
    await member.sees('Đang ghi: 45/QĐ-CĐCS');
    await member.presses('Quay lại');
    await member.sees('xem lại trước khi nộp');
    await member.presses('Nộp');
    await member.sees('Đã nhận sáng kiến');
  });

  it('is not hidden by /start, and goes on with the story at the very word', async () => {
    union = await createUnion(engine);
    const { member } = union;
    member.says('/nop');
    await member.sees('Tên sáng kiến');
    member.says('Chế tạo máy cán dầm');
    await member.sees('Trước đây');
    member.says('Cán tay, hay lệch mép');
    await member.sees('Anh/chị đã thay đổi');
    member.says('Gắn thêm con lăn');
    await member.sees('Đã ghi');
    member.starts();
    await member.sees('Đã ghi vào “Giải pháp”. Anh/chị kể tiếp');
    member.says('/nop');
    await member.presses('Làm tiếp');
    await member.sees('Anh/chị kể tiếp');
    member.says('và thanh dẫn');
    await member.sees('Đã ghi 2 tin');
    await member.presses('Xong');
    await member.sees('Kết quả ra sao');
  });

  it('stores hostile text as meant and shows it harmless', async () => {
    union = await createUnion(engine);
    const { member } = union;
    member.says('/nop');
    await member.sees('Tên sáng kiến');
    member.says('Máy <b>cán</b> & "dầm" </i> ‮lật');
    await member.sees('Trước đây');
    await member.presses('Quay lại');
    expect(await member.sees('Đang ghi')).toContain('Đang ghi: Máy <b>cán</b> & "dầm" </i> lật');
    member.says('x'.repeat(300));
    await member.sees('nhiều nhất 200 chữ cái');
    member.says('👷'.repeat(12));
    await member.sees('ít nhất 10 chữ cái');
  });

  it('lets a person whose unit is missing go on, and asks for it again once an admin has added it', async () => {
    union = await createUnion(engine);
    const { talk, admin } = union;
    const newcomer = talk.person(702);
    newcomer.starts();
    await newcomer.presses('Tôi đồng ý');
    newcomer.says('to hop go');
    await newcomer.presses('Đơn vị của tôi chưa có');
    newcomer.says('Vũ Thị Nháp');
    await newcomer.presses('Công nhân, NLĐ doanh nghiệp');
    await newcomer.sees('Chào anh/chị Nháp');
    await admin.sees('Vũ Thị Nháp đăng ký nhưng chưa thấy đơn vị của mình (đã gõ “to hop go”)');
    await union.submits(newcomer, 'Gá kẹp thay lưỡi cắt nhanh');
    newcomer.starts();
    await newcomer.sees('Anh/chị làm việc ở đâu');
    newcomer.says('co khi mau');
    await newcomer.presses(/Cơ khí Mẫu/);
    await newcomer.sees('Chào anh/chị Nháp – Công ty Cơ khí Mẫu');
    newcomer.starts();
    await newcomer.sees('Chào anh/chị Nháp – Công ty Cơ khí Mẫu');
  });

  it('deletes a person with drafts and undecided work, and keeps nothing that names them', async () => {
    union = await createUnion(engine);
    const { talk, member, officer, submits } = union;
    await submits(member, 'Chế tạo máy cán dầm');
    member.says('/dulieu');
    expect(await member.sees('Dữ liệu của anh/chị')).toContain('Trần Thị Thử');
    await member.presses('Xóa dữ liệu của tôi');
    await member.presses('Xóa hẳn');
    await member.sees('Đã xóa dữ liệu');
    officer.says('/choduyet');
    await officer.sees('không còn sáng kiến nào chờ xét');
    const { store } = talk.app.deps;
    expect(await store.members.byTelegramId(member.id)).toBeUndefined();
    expect(await store.answers.of(1)).toEqual({});
    member.says('xin chào');
    await member.sees('công đoàn cần lưu');
  });
});
