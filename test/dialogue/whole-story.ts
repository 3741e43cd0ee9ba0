import { expect } from 'vitest';
import type { World } from '../../src/playground/world/world.ts';
import type { Person } from './people.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

export type Stage = {
  world: World;
  person(id: number, chat?: number): Person;
  /** Moves the program's clock and the Bot API's on. */
  passes(ms: number): Promise<void>;
};

/** From an empty database by set-up, appointment, group, submission, return and recognition to the digest: its text. */
export async function tellWholeStory(talk: Stage, ownerId: number): Promise<string> {
  const owner = talk.person(ownerId);

  owner.starts();
  await owner.sees('công đoàn cần lưu');
  await owner.presses('Tôi đồng ý');
  await owner.sees('Cơ sở dữ liệu đang trống');
  await owner.sees('Tên đầy đủ của công đoàn');
  owner.says('LĐLĐ tỉnh Thử Nghiệm');
  await owner.sees('Mã đơn vị');
  owner.says('ldthu');
  await owner.sees('LDTHU');
  await owner.presses('Lưu');
  await owner.sees('Đã có đơn vị gốc LĐLĐ tỉnh Thử Nghiệm');
  await owner.sees('Tên chương trình');
  owner.says('Một triệu sáng kiến');
  await owner.sees('Chương trình nhận sáng kiến từ ngày nào');
  owner.says('1/1/2026');
  await owner.sees('Ghi là 1/1/2026');
  await owner.presses('Đúng');
  await owner.sees('Đến hết ngày nào');
  owner.says('31/12/2026');
  await owner.presses('Đúng');
  await owner.sees('Chỉ tiêu sáng kiến');
  owner.says('10');
  await owner.sees('anh/chị xem lại trước khi lưu');
  await owner.presses('Lưu');
  await owner.sees('Đã mở chương trình Một triệu sáng kiến');

  const csv =
    'code,name,workplace,parent,block,headcount,target\nMAYTHU,CĐCS Công ty May Thử,Công ty May Thử,LDTHU,doanh nghiệp,1250,10\n';
  talk.world.sendFile({
    from: ownerId,
    kind: 'document',
    bytes: Buffer.from(csv),
    fileName: 'don-vi.csv',
    mimeType: 'text/csv',
  });
  await owner.sees('Đơn vị mới: 1');
  await owner.presses('Đồng ý');
  await owner.sees('Đã nhập: 1 đơn vị mới');

  owner.says('/phanquyen MAYTHU');
  await owner.sees('giao vai trò nào');
  await owner.presses('Cán bộ công đoàn');
  await owner.presses('Không thời hạn');
  const appointment = await owner.sees('Dùng được một lần');
  const payload = /start=(\S+)/.exec(appointment)?.[1];
  expect(payload).toMatch(/^a_[\w-]{22}$/);

  const officer = talk.person(800);
  officer.starts(payload);
  await officer.presses('Tôi đồng ý');
  await officer.sees('Anh/chị làm việc ở đâu');
  officer.says('may thu');
  await officer.presses(/May Thử/);
  await officer.sees('Họ và tên');
  officer.says('Phạm Thị Mẫu');
  await officer.presses('Cán bộ công đoàn');
  await officer.sees('Đã nhận vai trò cán bộ công đoàn');

  const group = talk.world.addGroup({ title: 'Cán bộ May Thử', creator: 800, members: [] });
  talk.world.addBotToGroup(group.id, 800);
  const inGroup = talk.person(800, group.id);
  await inGroup.sees('/lienket');
  inGroup.says('/lienket MAYTHU');
  await inGroup.presses('Nhóm cán bộ');
  await inGroup.sees('Bản tin tuần gửi vào thứ Hai 08:00');

  const member = talk.person(700);
  member.starts();
  await member.presses('Tôi đồng ý');
  member.says('công ty may');
  await member.presses(/May Thử/);
  member.says('Trần Thị Thử');
  await member.presses('Công nhân, NLĐ doanh nghiệp');
  await member.sees('Chào anh/chị Thử');
  member.says('/nop');
  await member.sees('Tên sáng kiến là gì');
  member.says('Chế tạo máy cán dầm ở xưởng 2');
  await member.sees('Trước đây làm thế nào');
  member.says('Cán tay, bốn người một ca, hay lệch mép');
  await member.sees('Anh/chị đã thay đổi');
  member.says('Gắn thêm con lăn');
  await member.sees('Đã ghi');
  member.says('và một thanh dẫn để dầm chạy thẳng');
  await member.sees('Đã ghi 2 tin');
  await member.presses('Xong');
  await member.sees('Kết quả ra sao');
  member.says('Còn hai người một ca, không lệch mép');
  await member.sees('Đã áp dụng');
  member.says('15/3/2026');
  await member.sees('Ghi là 15/3/2026');
  await member.presses('Đúng');
  await member.sees('làm lợi khoảng bao nhiêu');
  member.says('1,5 tỷ/năm');
  await member.sees('Ghi là 1.500.000.000 đồng (1,5 tỷ đồng) mỗi năm, đúng không ạ?');
  await member.presses('Đúng');
  await member.presses('Sản xuất, kỹ thuật');
  const card = await member.sees('xem lại trước khi nộp');
  expect(card).toContain('Gắn thêm con lăn\n\nvà một thanh dẫn');
  await member.presses('Nộp');
  await member.sees('Đã nhận sáng kiến SK-26-000001');

  await officer.sees('sáng kiến mới chờ xét');
  officer.says('/choduyet');
  await officer.presses('Xem hồ sơ đầu tiên');
  await officer.sees('Chế tạo máy cán dầm');
  await officer.presses('Trả lại để bổ sung');
  await officer.sees('cần bổ sung những câu nào');
  await officer.presses('☐ Kết quả');
  await officer.presses('Xong');
  await officer.sees('Cần bổ sung gì');
  officer.says('Anh/chị ghi rõ giảm được bao nhiêu lỗi');
  await officer.sees('Trả lại để bổ sung SK-26-000001');

  await member.seesNothing();
  await talk.passes(minute);
  await member.sees('Anh/chị ghi rõ giảm được bao nhiêu lỗi');
  await member.presses('Bổ sung ngay');
  const asked = await member.sees('Kết quả ra sao');
  expect(asked).toContain('Còn hai người một ca');
  member.says('Lỗi lệch mép giảm từ 12% còn 1%');
  await member.sees('xem lại trước khi nộp');
  await member.presses('Nộp');
  await member.sees('Đã nhận phần bổ sung của SK-26-000001');

  officer.says('/congnhan 1 số 45/QĐ ngày 14/9/2026');
  await officer.sees('Công nhận SK-26-000001');
  await talk.passes(minute);
  await member.sees('đã được công nhận theo Quyết định số 45/QĐ ngày 14/9/2026');

  await talk.passes(6 * day);
  const digest = await inGroup.sees('Bản tin tuần 38/2026');
  expect(digest).toContain('Nộp mới: 1');
  expect(digest).toContain('Được công nhận: 1');
  await talk.passes(minute);
  await inGroup.sees('Bản tin tuần 38/2026');
  expect(
    talk.world.messages(group.id).filter(({ caption = '' }) => caption.includes('Bản tin tuần 38/')),
  ).toHaveLength(1);
  return digest;
}
