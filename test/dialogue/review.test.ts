import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import { createUnion, type Union } from './union.ts';

const minute = 60_000;

describe.each(databases)('review on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('gives the first officer the decision and tells the second who and when', async () => {
    union = await createUnion(engine);
    const { officer, admin, member, submits } = union;
    const code = await submits(member, 'Chế tạo máy cán dầm');
    officer.says(`/congnhan ${code}`);
    await officer.sees(`Công nhận ${code}`);
    admin.says(`/tuchoi ${code} Giải pháp này đã có`);
    expect(await admin.sees('nên không làm được việc này')).toMatch(/Được công nhận.*Phạm Thị Mẫu/);
  });

  it('refuses to decide on own work, and leaves it to the unit above', async () => {
    union = await createUnion(engine);
    const { officer, admin, submits } = union;
    const code = await submits(officer, 'Cải tiến khuôn may túi áo');
    officer.says(`/congnhan ${code}`);
    await officer.sees('là sáng kiến của chính anh/chị');
    officer.says('/choduyet');
    await officer.sees('không còn sáng kiến nào chờ xét');
    admin.says('/choduyet');
    await admin.sees('Cải tiến khuôn may túi áo');
  });

  it('undoes a decision within its minute, and the author never hears of it', async () => {
    union = await createUnion(engine);
    const { talk, officer, member, submits } = union;
    const code = await submits(member, 'Chế tạo máy cán dầm');
    officer.says(`/tuchoi ${code} Giải pháp này đã có ở xưởng 1`);
    await officer.presses('Hoàn tác');
    await officer.sees('Đã hoàn tác');
    await talk.passes(2 * minute);
    await member.seesNothing();
    officer.says(`/congnhan ${code}`);
    await officer.sees(`Công nhận ${code}`);
    await talk.passes(minute + 1);
    await member.sees('đã được công nhận');
    await officer.presses('Hoàn tác');
    await officer.sees('Đã quá một phút');
  });

  it('declines by a usual reason from the card, and tells the author the reason in words', async () => {
    union = await createUnion(engine);
    const { talk, officer, member, submits } = union;
    await submits(member, 'Chế tạo máy cán dầm');
    officer.says('/choduyet');
    await officer.presses('Không công nhận');
    await officer.presses('Không có tính mới trong đơn vị');
    await officer.sees('Không công nhận SK-26-000001');
    await talk.passes(minute + 1);
    await member.sees('Lý do: Không có tính mới trong đơn vị');
  });

  it('previews several recognitions and makes them by one press', async () => {
    union = await createUnion(engine);
    const { talk, officer, member, second, submits } = union;
    await submits(member, 'Chế tạo máy cán dầm');
    await submits(second, 'Gá kẹp thay lưỡi cắt nhanh');
    officer.says('/congnhan 1-2 số 45/QĐ ngày 14/9/2026');
    const preview = await officer.sees('Công nhận 2 sáng kiến');
    expect(preview).toContain('Quyết định số 45/QĐ ngày 14/9/2026');
    await officer.presses('Công nhận');
    await officer.sees('Đã công nhận 2 sáng kiến');
    await talk.passes(minute + 1);
    await member.sees('đã được công nhận theo Quyết định số 45/QĐ');
    await second.sees('đã được công nhận theo Quyết định số 45/QĐ');
  });

  it('hides from a member what only officers may do, and refuses it in words', async () => {
    union = await createUnion(engine);
    const { member, second, submits } = union;
    const code = await submits(member, 'Chế tạo máy cán dầm');
    for (const command of [
      '/choduyet',
      `/congnhan ${code}`,
      `/tuchoi ${code} Không thích lắm`,
      '/donvi',
      '/phanquyen',
      '/chuongtrinh',
      '/chitieu MAYTHU 5',
      '/tinhtrang',
      '/thongke',
    ]) {
      second.says(command);
      await second.sees('cần quyền trong đơn vị');
    }
    second.says(`/xem ${code}`);
    await second.sees('cần quyền trong đơn vị');
    second.says('/trogiup');
    expect(await second.sees('Anh/chị dùng được')).not.toMatch(/choduyet|donvi|tinhtrang/);
  });
});
