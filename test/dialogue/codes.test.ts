import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import { createUnion, register, type Union } from './union.ts';

const minute = 60_000;

describe.each(databases)('a mistyped code on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('offers those that may have been meant, and one press goes on with all that was typed', async () => {
    union = await createUnion(engine);
    const { officer, member, second, submits, talk } = union;
    for (const title of ['Chế tạo máy cán dầm', 'Gá kẹp thay lưỡi cắt nhanh', 'Xe đẩy hàng hai tầng'])
      await submits(member, title);
    officer.says('/xem SK-26-OOOOO2');
    expect(await officer.sees('Không thấy mã SK-26-OOOOO2')).toMatch(
      /phạm vi của anh\/chị. Có phải mã này không\?\n• SK-26-000002 “Gá kẹp thay lưỡi cắt nhanh”\n\n/,
    );
    await officer.presses('SK-26-000002');
    await officer.sees(/SK-26-000002[\s\S]*Cán tay, hay lệch mép/);

    officer.says('/tuchoi SK-25-000002 Chưa áp dụng ở đơn vị: <mới nêu ý tưởng>');
    await officer.sees('lệnh làm tiếp luôn: /tuchoi SK-26-000002 Chưa áp dụng ở đơn vị: <mới nêu ý tưởng>');
    await officer.presses('SK-26-000002');
    await officer.sees('Không công nhận SK-26-000002');
    await talk.passes(minute + 1);
    await member.sees('Lý do: Chưa áp dụng ở đơn vị: <mới nêu ý tưởng>');
    await officer.presses('SK-26-000002');
    await officer.sees('đang ở trạng thái Không công nhận');

    officer.says('/congnhan SK26-OOOOO3 số 45/QĐ ngày 10/9/2026');
    await officer.sees('• SK-26-000003');
    await officer.presses('SK-26-000003');
    await officer.sees(/Công nhận SK-26-000003[\s\S]*số 45\/QĐ ngày 10\/9\/2026/);
    officer.says('/huycongnhan SK-62-000003 Giải pháp này đã được bảo hộ');
    // What can be done comes first, whatever else is near.
    expect(await officer.sees('Không thấy mã SK-62-000003')).toMatch(
      /• SK-26-000003 “Xe đẩy hàng hai tầng”\n/,
    );
    await officer.presses('SK-26-000003');
    await officer.sees('Hủy công nhận SK-26-000003');

    officer.says('/bosung 1 rõ');
    await officer.sees('Lý do cần ít nhất 5 chữ cái, để tác giả hiểu. Ví dụ: /bosung 123');
    officer.says('/bosung 1O Xin ghi rõ hơn số tiền tiết kiệm');
    await officer.sees('• SK-26-000001');
    await officer.presses('SK-26-000001');
    await officer.sees('Trả lại để bổ sung SK-26-000001');
    officer.says('/xem 777777');
    await officer.sees('Không thấy sáng kiến “777777”. Mã có dạng');
    officer.says('/congnhan máy cán số 45/QĐ');
    await officer.sees('Anh/chị gõ như ví dụ');

    // A member is offered own ones only.
    second.says('/xem SK-26-00000l');
    await second.sees('Không thấy sáng kiến “SK-26-00000l”');
    member.says('/xem SK-26-00000l');
    await member.sees('• SK-26-000001 “Chế tạo máy cán dầm”');
  });

  it('offers nothing outside what its reader may see, and in a group nothing outside its unit', async () => {
    union = await createUnion(engine);
    const { officer, admin, member, submits, talk } = union;
    const beside = await register(talk, 702, { name: 'Đỗ Thị Tạm', unit: 'COKHIMAU' });
    await submits(beside, 'Máy uốn thép tự động');
    const own = await submits(member, 'Chế tạo máy cán dầm');
    officer.says('/congnhan 1 số 45/QĐ ngày 10/9/2026');
    // The number leads to another unit: the own one that is near it is offered instead.
    const offer = await officer.sees('Không thấy mã 1 trong phạm vi của anh/chị');
    expect(offer).toContain(own);
    expect(offer).not.toContain('Máy uốn thép');
    await officer.presses(own);
    await officer.sees(`Công nhận ${own}`);

    const group = talk.world.addGroup({ title: 'Cán bộ May Thử', creator: admin.id, members: [officer.id] });
    talk.world.addBotToGroup(group.id, admin.id);
    const byAdmin = talk.person(admin.id, group.id);
    const byOfficer = talk.person(officer.id, group.id);
    byAdmin.says('/lienket MAYTHU');
    await byAdmin.presses('Nhóm cán bộ');
    await byAdmin.sees('Đã gắn nhóm này');
    byAdmin.says('/xem SK-26-OOOOO1');
    await byAdmin.sees('Không thấy mã SK-26-OOOOO1');
    expect(await byAdmin.sees('Có phải')).not.toContain('Máy uốn thép');
    byAdmin.says('/tuchoi 1 Không có tính mới ở đơn vị');
    await byAdmin.sees('Trong nhóm này chỉ làm được với sáng kiến của CĐCS Công ty May Thử');
    byAdmin.says('/xem SK-26-OOOOO2');
    await byAdmin.sees('• SK-26-000002');
    await byOfficer.presses('SK-26-000002');
    await byOfficer.isTold('chờ người đã gõ lệnh trả lời');
    await byAdmin.presses('SK-26-000002');
    await byAdmin.sees(/SK-26-000002[\s\S]*Được công nhận/);
    admin.says('/tuchoi 1 Không có tính mới ở đơn vị');
    await admin.sees('Không công nhận SK-26-000001');

    const late = await submits(member, 'Xe đẩy hàng hai tầng');
    for (const [typed, asks] of [
      [`/tuchoi ${late}`, `kèm lý do, ví dụ /tuchoi ${late} `],
      ['/bosung 3', `kèm nội dung cần bổ sung, ví dụ /bosung ${late} `],
      [`/tuchoi ${own}`, 'đang ở trạng thái Được công nhận'],
    ] as const) {
      byAdmin.says(typed);
      await byAdmin.sees(asks);
    }
    admin.says('/tuchoi 3');
    await admin.sees('Vì sao chưa công nhận');
    await admin.presses('Không có tính mới trong đơn vị');
    await admin.sees(`Không công nhận ${late}`);
  });

  it('leaves a number that counts something to the reason, and shows what was read before anything is done', async () => {
    union = await createUnion(engine);
    const { officer, member, submits } = union;
    for (const title of ['Chế tạo máy cán dầm', 'Gá kẹp thay lưỡi cắt nhanh', 'Xe đẩy hàng hai tầng'])
      await submits(member, title);
    for (const [typed, title, reason] of [
      ['/tuchoi 1 2 người không rõ là ai', 'Không công nhận 1 sáng kiến', '2 người không rõ là ai'],
      ['/decline 1 2 people are not named', 'Không công nhận 1 sáng kiến', '2 people are not named'],
      ['/bosung 1 2 câu chưa trả lời', 'Trả lại 1 sáng kiến', '2 câu chưa trả lời'],
      ['/complete 1 2 of the answers are empty', 'Trả lại 1 sáng kiến', '2 of the answers are empty'],
      ['/tuchoi 1 2 trùng với sáng kiến cũ', 'Không công nhận 2 sáng kiến', 'trùng với sáng kiến cũ'],
    ] as const) {
      officer.says(typed);
      expect(await officer.sees(title)).toContain(`“${reason}”`);
    }
    officer.says('/tuchoi 1: 2 người không rõ là ai');
    await officer.sees('Không công nhận SK-26-000001');
    officer.says('/congnhan 2 số 45/QĐ ngày 10/9/2026');
    await officer.sees('Công nhận SK-26-000002');
    officer.says('/huycongnhan 2 3 Giải pháp này đã được bảo hộ');
    await officer.sees('Mỗi lần chỉ hủy công nhận một sáng kiến');
    officer.says('/revoke 2 3 people had protected it before');
    await officer.sees('Hủy công nhận SK-26-000002');
    officer.says('/congnhan 3 3 người không rõ');
    await officer.sees('Anh/chị gõ như ví dụ');
  });
});
