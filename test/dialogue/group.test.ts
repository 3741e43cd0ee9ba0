import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import { createUnion, type Union } from './union.ts';

describe.each(databases)('a group of officers on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  async function linked(): Promise<number> {
    const { talk, officer, second } = union;
    const group = talk.world.addGroup({ title: 'Cán bộ May Thử', creator: officer.id, members: [second.id] });
    talk.world.addBotToGroup(group.id, officer.id);
    const inGroup = talk.person(officer.id, group.id);
    inGroup.says('/lienket MAYTHU');
    await inGroup.presses('Nhóm cán bộ');
    await inGroup.sees('Bản tin tuần gửi vào thứ Hai 08:00');
    return group.id;
  }

  it('moves its hour, and says what would work when the hour makes no sense', async () => {
    union = await createUnion(engine);
    const inGroup = union.talk.person(union.officer.id, await linked());
    inGroup.says('/lich t6 16:30');
    await inGroup.sees(
      'Đã đổi giờ gửi. Bản tin của CĐCS Công ty May Thử gửi vào thứ Sáu 16:30, lần tới lúc 16:30 ngày 25/9/2026',
    );
    inGroup.says('/lich t8 25:00');
    await inGroup.sees('Chưa đọc được lịch “t8 25:00”. Ví dụ: /lich t2 08:00');
  });

  it('says what it is linked to, and asks before it becomes a group of others', async () => {
    union = await createUnion(engine);
    const { talk, officer } = union;
    const other = talk.world.addGroup({ title: 'Nhóm mới', creator: officer.id, members: [] });
    talk.world.addBotToGroup(other.id, officer.id);
    const there = talk.person(officer.id, other.id);
    there.says('/lienket');
    await there.sees(
      'Nhóm này chưa gắn với đơn vị nào. Để nhận bản tin hằng tuần ở đây, anh/chị gõ: /lienket MAYTHU',
    );
    officer.says('/language');
    await officer.presses('English');
    await officer.sees('From now on it’s English');
    there.says('/thongke');
    await there.sees('This group is not linked to a unit');
    there.says('/lienket');
    await there.sees('/link MAYTHU');
    officer.says('/ngonngu');
    await officer.presses('Tiếng Việt');
    await officer.sees('Từ nay dùng tiếng Việt');
    const inGroup = talk.person(officer.id, await linked());
    inGroup.says('/lienket');
    await inGroup.sees(
      /gắn với CĐCS Công ty May Thử, là nhóm cán bộ\.\nBản tin gửi vào thứ Hai 08:00, lần tới/,
    );
    inGroup.says('/lienket MAYTHU');
    await inGroup.sees('Nhóm này gắn với CĐCS Công ty May Thử rồi, đang là nhóm cán bộ');
    await inGroup.presses('Thôi');
    await inGroup.sees('Nhóm vẫn gắn với CĐCS Công ty May Thử');
    inGroup.says('/lienket MAYTHU');
    await inGroup.presses('Nhóm chung');
    await inGroup.sees('Đã gắn nhóm này với CĐCS Công ty May Thử, là nhóm chung');
  });

  it('reads its figures, and meets unknown commands with silence', async () => {
    union = await createUnion(engine);
    const group = await linked();
    const inGroup = union.talk.person(union.officer.id, group);
    await union.submits(union.member, 'Chế tạo máy cán dầm');
    inGroup.says('/thongke tuần');
    expect(await inGroup.sees('CĐCS Công ty May Thử – tuần 38/2026')).toContain('Nộp mới: 1');
    inGroup.says('/thongke khi nào đó');
    await inGroup.sees('Chưa đọc được kỳ');
    inGroup.says('/khonglenhnao');
    await inGroup.seesNothing();
    inGroup.says('/nop');
    await inGroup.sees('khung chat riêng');
  });

  it('adds up what initiatives bring in a year, and says so', async () => {
    union = await createUnion(engine);
    const group = await linked();
    const { talk, officer, member } = union;
    member.says('/nop');
    await member.sees('Tên sáng kiến');
    member.says(
      'Tên: Chế tạo máy cán dầm\nTrước đây: Cán tay, hay lệch\nGiải pháp: Gắn con lăn dẫn hướng\nKết quả: Nhanh hơn nhiều\nÁp dụng từ: 1/3/2026\nLàm lợi: 15 triệu/tháng\nLĩnh vực: môi trường',
    );
    await member.sees('xem lại trước khi nộp');
    await member.presses('Nộp');
    await member.sees('Đã nhận sáng kiến');
    const inGroup = talk.person(officer.id, group);
    inGroup.says('/thongke tuần');
    await inGroup.sees(
      'Làm lợi một năm: 0 đồng đã công nhận (tác giả khai 180 triệu đồng; khai theo tháng nhân 12, khoản một lần tính một lần)',
    );
    inGroup.says('/thongke tuần trước');
    await inGroup.sees('tuần 37/2026');
  });

  it('shows only code, title, unit and state of an initiative, and lets only officers decide', async () => {
    union = await createUnion(engine);
    const group = await linked();
    const inGroup = union.talk.person(union.officer.id, group);
    const member = union.talk.person(union.second.id, group);
    const code = await union.submits(union.member, 'Chế tạo máy cán dầm');
    inGroup.says(`/xem ${code}`);
    const card = await inGroup.sees('Chế tạo máy cán dầm');
    expect(card).toContain('Chờ tiếp nhận');
    expect(card).not.toMatch(/Trần Thị Thử|con lăn/);
    member.says(`/congnhan ${code}`);
    await member.sees('Lệnh này dành cho cán bộ công đoàn; bấm /trogiup');
    inGroup.says(`/congnhan ${code}`);
    await inGroup.sees(`Công nhận ${code}`);
    await member.presses('Hoàn tác');
    await member.isTold('cần quyền trong đơn vị');
    await member.seesNothing();
  });

  it('is taken from a unit only by who may link its groups, after a question that only the asker answers', async () => {
    union = await createUnion(engine);
    const { talk, officer, admin, second } = union;
    const world = talk.world.addGroup({
      title: 'Cán bộ tỉnh',
      creator: admin.id,
      members: [officer.id, second.id],
    });
    talk.world.addBotToGroup(world.id, admin.id);
    const byAdmin = talk.person(admin.id, world.id);
    const byOfficer = talk.person(officer.id, world.id);
    byAdmin.says('/lienket LDTHU');
    await byOfficer.presses('Nhóm cán bộ');
    await byOfficer.isTold('Câu này chờ người đã gõ /lienket trả lời.');
    await byAdmin.presses('Nhóm cán bộ');
    await byAdmin.sees('Đã gắn nhóm này với LĐLĐ tỉnh Thử Nghiệm');
    byOfficer.says('/lienket MAYTHU');
    await byOfficer.sees('Nhóm đang gắn với LĐLĐ tỉnh Thử Nghiệm. Chỉ cán bộ công đoàn của đơn vị ấy');
    byAdmin.says('/lienket MAYTHU');
    await byAdmin.sees('Nhóm đang gắn với LĐLĐ tỉnh Thử Nghiệm, đổi sang CĐCS Công ty May Thử chứ?');
    await byAdmin.presses('Thôi');
    await byAdmin.sees('Nhóm vẫn gắn với LĐLĐ tỉnh Thử Nghiệm');
    byAdmin.says('/lienket MAYTHU');
    await byAdmin.presses('Nhóm cán bộ');
    await byAdmin.sees('Đã gắn nhóm này với CĐCS Công ty May Thử');
    await admin.seesNothing();
    byOfficer.says('/lienket MAYTHU');
    await byOfficer.presses('Nhóm chung');
    await byOfficer.sees('Đã gắn nhóm này');
    admin.remembers();
    byAdmin.says('/lienket LDTHU');
    officer.remembers();
    await byAdmin.presses('Nhóm cán bộ');
    await officer.sees('Nhóm “Cán bộ tỉnh” trước gắn với CĐCS Công ty May Thử, nay đã được gắn với LĐLĐ');
  });

  it('gives no role to somebody who is anonymous there', async () => {
    union = await createUnion(engine);
    const { talk, officer } = union;
    const group = await linked();
    talk.world.promote(group, officer.id);
    const inGroup = talk.person(officer.id, group);
    await inGroup.seesNothing();
    talk.world.say({ from: officer.id, chat: group, text: '/thongke', anonymous: true });
    await inGroup.sees('gửi ẩn danh nên không có quyền');
  });

  it('is paused when the bot is removed, its officer is told, and goes on when the bot is back', async () => {
    union = await createUnion(engine);
    const { talk, officer } = union;
    const group = await linked();
    talk.world.removeBot(group, officer.id);
    await officer.sees('Bản tin tạm dừng');
    talk.world.addBotToGroup(group, officer.id);
    const inGroup = talk.person(officer.id, group);
    await inGroup.seesNothing();
    await talk.passes(6 * 24 * 60 * 60_000);
    await inGroup.sees('Bản tin tuần 38/2026');
  });
});
