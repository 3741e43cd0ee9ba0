import { afterEach, describe, expect, it } from 'vitest';
import { suspend } from '../../src/actions/suspensions/suspend.ts';
import { databases } from '../databases.ts';
import { createUnion, register, type Union } from './union.ts';

const day = 24 * 60 * 60_000;

describe.each(databases)('blocking a person on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('asks who, why and until when, shows what happens, and tells the person; it ends by itself', async () => {
    union = await createUnion(engine);
    const { talk, admin, member, submits } = union;
    const code = await submits(member, 'Giá treo dụng cụ ở xưởng 2');
    member.says('/nop');
    await member.sees('Tên sáng kiến');
    member.says('Xe đẩy hàng hai tầng');
    await member.sees('Trước đây làm thế nào');

    admin.says('/chan');
    await admin.sees('Chặn ai?');
    admin.says('Không Ai Tên Thế');
    await admin.sees('Không thấy ai tên “Không Ai Tên Thế”');
    admin.says(code);
    expect(await admin.sees('Vì sao chặn?')).toContain('Trần Thị Thử – Công ty May Thử');
    admin.says('spam');
    await admin.sees('ít nhất 5');
    admin.says('Gửi quảng cáo nhiều lần');
    await admin.sees('Chặn đến hết ngày nào?');
    admin.says('1/1/2020');
    await admin.sees(/đã qua/);
    admin.says('30/9/2026');
    await admin.presses('Đúng');
    const preview = await admin.sees('Chặn Trần Thị Thử');
    expect(preview).toContain('đến hết 30/9/2026');
    expect(preview).toContain('Gửi quảng cáo nhiều lần');
    await admin.presses('Đổi thời hạn');
    await admin.presses('7 ngày');
    await admin.sees('đến hết 22/9/2026');
    member.remembers();
    await admin.presses('Chặn');
    expect(await admin.sees('Đã chặn Trần Thị Thử')).toContain('đến hết 22/9/2026');
    expect(await member.sees('tạm dừng nhận sáng kiến')).toContain('Gửi quảng cáo nhiều lần');

    const line =
      /đang tạm dừng nhận sáng kiến của anh\/chị đến hết 22\/9\/2026 \(Gửi quảng cáo nhiều lần\). Cần hỏi, anh\/chị liên hệ LĐLĐ tỉnh Thử Nghiệm/;
    member.says('Đẩy tay, hay đổ');
    await member.sees(line);
    for (const command of ['/nop', '/bosung', '/start u_MAYTHU']) {
      member.says(command);
      await member.sees(line);
    }
    member.says('/trogiup');
    const help = await member.sees('/cuatoi –');
    expect(help.match(/^\/[a-z]+(?= –)/gm)).toEqual([
      '/cuatoi',
      '/xem',
      '/timkiem',
      '/dulieu',
      '/ngonngu',
      '/huy',
      '/trogiup',
    ]);
    member.says('/huy');
    await member.sees('Đã cất nháp');
    member.says(`/xem ${code}`);
    await member.sees('Giá treo dụng cụ');
    member.says('/cuatoi');
    await member.sees('Xe đẩy hàng hai tầng');
    for (const data of ['i:new', 'i:write:2', 'f:initiative:2:before:skip', 'n:member:3', 'a:add:1', 'zz']) {
      member.remembers();
      talk.world.press({ from: member.id, data, forge: true });
      await member.sees(line);
    }
    member.says('/dulieu');
    await member.sees('Dữ liệu của anh/chị');

    await talk.passes(8 * day);
    expect(await member.sees('Thời gian tạm dừng đã hết')).toContain('lại nộp sáng kiến được');
    member.says('/nop');
    await member.presses('Làm tiếp');
    await member.sees('Trước đây làm thế nào');
    admin.says('/bochan');
    await admin.sees('Không có ai đang bị chặn');
    admin.says('/nhatky');
    await admin.sees('Chặn Trần Thị Thử (đến hết 22/9/2026) – Hoàng Văn Ví Dụ');
  });

  it('takes from an officer what the role allows and leaves the role, and is lifted by one more press', async () => {
    union = await createUnion(engine);
    const { talk, admin, officer, member, submits } = union;
    const code = await submits(member, 'Giá treo dụng cụ ở xưởng 2');
    const group = talk.world.addGroup({ title: 'Cán bộ May Thử', creator: officer.id, members: [] }).id;
    talk.world.addBotToGroup(group, officer.id);
    admin.says('/chan anh Phạm Thị Mẫu');
    await admin.presses('Lời lẽ xúc phạm');
    await admin.presses('Không thời hạn');
    const preview = await admin.sees('Thời hạn: không thời hạn');
    expect(preview).toContain('đang là cán bộ công đoàn ở Công ty May Thử');
    expect(preview).toContain('/thuquyen');
    await admin.presses('Chặn');
    await officer.sees('cho đến khi có thông báo mới');
    for (const command of ['/choduyet', `/congnhan ${code}`, '/nhapho', '/mau']) {
      officer.says(command);
      await officer.sees('đang tạm dừng nhận sáng kiến');
    }
    officer.remembers();
    talk.world.press({ from: officer.id, data: 'd:accept:1', forge: true });
    await officer.sees('đang tạm dừng nhận sáng kiến');
    const inGroup = talk.person(officer.id, group);
    inGroup.says(`/congnhan ${code}`);
    await inGroup.seesNothing();
    admin.says('/choduyet');
    await admin.presses('Xem hồ sơ đầu tiên');
    await admin.sees('Giá treo dụng cụ');
    admin.says('/phanquyen');
    await admin.sees('Phạm Thị Mẫu: cán bộ công đoàn');

    admin.says('/bochan Phạm Thị Mẫu');
    await admin.sees('Bỏ chặn Phạm Thị Mẫu');
    await admin.presses('Thôi');
    expect(await admin.sees('Đang bị chặn')).toContain('Lời lẽ xúc phạm');
    await admin.presses('1');
    officer.remembers();
    await admin.presses('Bỏ chặn');
    await admin.sees('Đã bỏ chặn Phạm Thị Mẫu');
    await officer.sees('lại nộp sáng kiến được như trước');
    officer.says(`/congnhan ${code}`);
    await officer.sees('Công nhận');
  });

  it('chooses among people of one name by their units, and only among those the admin runs', async () => {
    union = await createUnion(engine);
    const { talk, admin, officer, member } = union;
    for (let id = 1; id <= 9; id += 1)
      await register(talk, 600 + id, { name: 'Nguyễn Văn Thử', unit: id > 8 ? 'COKHIMAU' : 'MAYTHU' });
    admin.says('/chan nguyen van thu');
    expect(await admin.sees('Chặn ai?')).toContain('8. Nguyễn Văn Thử – Công ty May Thử');
    await admin.presses('Trang sau ›');
    expect(await admin.sees('(tiếp)')).toContain('1. Nguyễn Văn Thử – Công ty Cơ khí Mẫu');
    await admin.presses('1');
    await admin.sees('Nguyễn Văn Thử – Công ty Cơ khí Mẫu');
    await admin.presses('Nộp lặp đi lặp lại');
    await admin.presses('1 năm');
    await admin.sees('đến hết 15/9/2027');
    await admin.presses('Thôi');
    await admin.sees('chưa thay đổi gì');

    // Another preview of the same person makes the old one an old one.
    admin.says('/chan Trần Thị Thử');
    await admin.presses('Nộp lặp đi lặp lại');
    await admin.presses('7 ngày');
    await admin.sees('đến hết 22/9/2026');
    const old = talk.world.messages(admin.id).at(-1)?.reply_markup?.inline_keyboard[0]?.[0]?.callback_data;
    await admin.presses('Đổi thời hạn');
    await admin.presses('30 ngày');
    await admin.sees('đến hết 15/10/2026');
    admin.remembers();
    talk.world.press({ from: admin.id, data: old ?? '', forge: true });
    await admin.sees('Nút này không còn dùng được');
    member.says('/nop');
    await member.sees('Tên sáng kiến');

    officer.says('/chan Trần Thị Thử');
    await officer.sees('dành cho');
    for (const [whom, why] of [
      ['Hoàng Văn Ví Dụ', 'không tự chặn mình'],
      ['SK-26-000999', 'SK-26-000999'],
      ['Trần Thị Khác', 'Không thấy ai tên'],
    ] as const) {
      admin.says(`/chan ${whom}`);
      await admin.sees(why);
    }
  });

  it('finds who is meant by a part of the name or a misspelt one, and asks first', async () => {
    union = await createUnion(engine);
    const { talk, admin } = union;
    for (let id = 1; id <= 9; id += 1)
      await register(talk, 600 + id, { name: 'Nguyễn Văn Thử', unit: 'MAYTHU' });
    admin.says('/chan tran t');
    expect(await admin.sees('Chặn ai?')).toContain('1. Trần Thị Thử – Công ty May Thử');
    await admin.presses('1');
    await admin.sees('Vì sao chặn?');
    await admin.presses('Để sau');
    admin.says('/chan thử');
    await admin.presses('Trang sau ›');
    expect(await admin.sees('(tiếp)')).toContain('2. Nguyễn Văn Thử');
    admin.says('/chan chị Trần Thi Tu');
    expect(await admin.sees('Không có ai tên đúng như')).toContain('1. Trần Thị Thử – Công ty May Thử');
    admin.says('/chan %');
    await admin.sees('Không thấy ai tên “%”');

    admin.says('/bochan nguyen van');
    await admin.sees('không có ai tên này đang bị chặn');
    const { store } = talk.app.deps;
    const actor = { memberId: null, owner: true, grants: [] };
    for (const telegramId of [608, 609]) {
      const memberId = (await store.members.byTelegramId(telegramId))?.id ?? 0;
      await suspend(talk.app.deps)({ actor, memberId, reason: 'junk', until: talk.now() + day });
    }
    admin.says('/bochan nguyen van thu');
    expect(await admin.sees('Đang bị chặn')).toContain('2. Nguyễn Văn Thử');
  });

  it('outlives the erasing of all data, by a mark that names nobody', async () => {
    union = await createUnion(engine);
    const { talk, admin, member } = union;
    admin.says('/chan Trần Thị Thử');
    await admin.presses('Nộp rác, quảng cáo');
    await admin.presses('Không thời hạn');
    await admin.sees('Thời hạn: không thời hạn');
    await admin.presses('Chặn');
    await admin.sees('Đã chặn');
    member.says('/dulieu');
    await member.presses('Xóa dữ liệu của tôi');
    await member.sees('Xóa không bỏ chặn: đến hết 15/9/2027');
    await member.presses('Xóa hẳn');
    await member.sees('Đã xóa');
    admin.says('/bochan');
    expect(await admin.sees('Đang bị chặn')).toContain('Đã ẩn danh – Công ty May Thử, đến hết 15/9/2027');
    member.starts();
    await member.presses('Tôi đồng ý');
    await member.sees('đang tạm dừng nhận sáng kiến của anh/chị đến hết 15/9/2027');
    const { store } = talk.app.deps;
    const again = await store.members.byTelegramId(member.id);
    expect(await store.suspensions.running(again?.id ?? 0, talk.now())).toMatchObject({ mark: null });
    await talk.passes(366 * day);
    member.says('/nop');
    await member.sees('Anh/chị làm việc ở đâu');
  });
});
