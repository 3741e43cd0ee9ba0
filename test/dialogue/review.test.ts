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
    expect(await officer.sees(`Công nhận ${code}`)).toContain('Chưa ghi số quyết định.');
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
    await admin.presses('Xem hồ sơ đầu tiên');
    await admin.sees('Cải tiến khuôn may túi áo');
  });

  it('undoes a decision within its minute, and the author never hears of it', async () => {
    union = await createUnion(engine);
    const { talk, officer, member, submits } = union;
    const code = await submits(member, 'Chế tạo máy cán dầm');
    officer.says(`/tuchoi ${code} Giải pháp này đã có ở xưởng 1`);
    await officer.presses('Hoàn tác');
    await officer.sees('Đã hoàn tác');
    await officer.presses('Mở xem');
    await officer.sees(`${code} – Chờ tiếp nhận`);
    await talk.passes(2 * minute);
    await member.seesNothing();
    officer.says(`/congnhan ${code}`);
    await officer.sees(`Công nhận ${code}`);
    await talk.passes(minute + 1);
    await member.sees('đã được công nhận');
    await officer.presses('Hoàn tác');
    expect(await officer.sees('Đã quá một phút')).toContain(`/huycongnhan ${code}`);
  });

  it('declines by a usual reason from the card, and tells the author the reason in words', async () => {
    union = await createUnion(engine);
    const { talk, officer, member, submits } = union;
    await submits(member, 'Chế tạo máy cán dầm');
    officer.says('/choduyet');
    await officer.presses('Xem hồ sơ đầu tiên');
    await officer.presses('Không công nhận');
    await officer.sees('Không công nhận SK-26-000001 · Vì sao chưa công nhận?');
    await officer.presses('Không có tính mới trong đơn vị');
    expect(await officer.sees('Đã ghi: Không công nhận SK-26-000001')).toContain(
      'Lý do: “Không có tính mới trong đơn vị”',
    );
    await talk.passes(minute + 1);
    await member.sees('Lý do: Không có tính mới trong đơn vị');
  });

  it('takes number and day of a decision apart, and refuses one that is to be signed some day', async () => {
    union = await createUnion(engine);
    const { talk, officer, member, second, submits } = union;
    await submits(member, 'Chế tạo máy cán dầm');
    const code = await submits(second, 'Gá kẹp thay lưỡi cắt nhanh');
    officer.says('/choduyet');
    await officer.presses('Xem hồ sơ đầu tiên');
    await officer.presses('Công nhận');
    await officer.sees('Số quyết định công nhận?');
    officer.says('45/QĐ ngày 20/12/2026');
    await officer.sees('Ngày ký quyết định chưa tới');
    officer.says('45/QĐ ngày 10/9/2026');
    await officer.sees(
      'Công nhận SK-26-000001 “Chế tạo máy cán dầm” theo Quyết định số 45/QĐ ngày 10/9/2026',
    );
    officer.says(`/congnhan ${code} số 46/QĐ ngày 20/12/2026`);
    await officer.sees('Ngày ký quyết định chưa tới');
    officer.says('/choduyet');
    await officer.presses('Xem hồ sơ đầu tiên');
    await officer.sees('SK-26-000002 – Chờ tiếp nhận');
    await officer.presses('Công nhận');
    await officer.sees('như lần trước chứ?');
    await officer.presses('Ghi quyết định khác');
    await officer.sees('Số quyết định công nhận?');
    officer.says('46/QĐ');
    await officer.sees('Quyết định ký ngày nào?');
    officer.says('20/12/2026');
    await officer.sees('Ngày ký quyết định chưa tới');
    officer.says('11/9/2026');
    await officer.presses('Đúng');
    await officer.sees('theo Quyết định số 46/QĐ ngày 11/9/2026');
    await talk.passes(minute + 1);
    await member.sees('Quyết định số 45/QĐ ngày 10/9/2026');
  });

  it('shows what the author says of a decision, and recognises by it in one press', async () => {
    union = await createUnion(engine);
    const { officer, member, second, submits, talk } = union;
    await submits(member, 'Chế tạo máy cán dầm');
    await submits(second, 'Gá kẹp thay lưỡi cắt nhanh');
    const { store } = talk.app.deps;
    const day = { year: 2026, month: 9, day: 1, precision: 'day' };
    for (const initiativeId of [1, 2]) {
      const row = { initiativeId, raw: null, messageId: null, now: talk.now() };
      await store.answers.put({ ...row, key: 'decisionNumber', value: '7/QĐ' });
      await store.answers.put({ ...row, key: 'decisionDay', value: day });
    }
    officer.says('/choduyet');
    await officer.presses('Xem hồ sơ đầu tiên');
    const card = await officer.sees('Tác giả khai: Quyết định số 7/QĐ ngày 1/9/2026');
    expect(card).not.toContain('Số quyết định:');
    await officer.presses('Công nhận');
    await officer.sees('theo quyết định này chứ?');
    await officer.presses('Theo quyết định số 7/QĐ');
    await officer.sees('theo Quyết định số 7/QĐ ngày 1/9/2026');
    officer.says('/choduyet');
    await officer.presses('Xem hồ sơ đầu tiên');
    await officer.sees('SK-26-000002 – Chờ tiếp nhận');
    await officer.presses('Công nhận');
    await officer.sees('Công nhận SK-26-000002');
    await officer.presses('Ghi quyết định khác');
    await officer.sees('Số quyết định công nhận?');
  });

  it('asks an author once for a decision that went before', async () => {
    union = await createUnion(engine);
    const { member } = union;
    member.says('/nop');
    await member.sees('Tên sáng kiến');
    member.says(
      'Tên: Chế tạo máy cán dầm\nTrước đây: Cán tay, hay lệch\nGiải pháp: Gắn con lăn dẫn hướng\nKết quả: Nhanh hơn nhiều\nÁp dụng từ: 1/3/2026\nLàm lợi: 15 triệu/tháng\nLĩnh vực: môi trường',
    );
    await member.presses('Đã có quyết định công nhận');
    await member.sees('Số quyết định công nhận?');
    member.says('45/QĐ-CĐCS ngày 10/9/2026');
    const card = await member.sees('xem lại trước khi nộp');
    expect(card).toContain('45/QĐ-CĐCS');
    expect(card).toContain('10/9/2026');
  });

  it('previews several recognitions and makes them by one press', async () => {
    union = await createUnion(engine);
    const { talk, officer, member, second, submits } = union;
    await submits(member, 'Chế tạo máy cán dầm');
    await submits(second, 'Gá kẹp thay lưỡi cắt nhanh');
    officer.says('/congnhan 1-2 số 45/QĐ ngày 14/9/2026');
    const preview = await officer.sees('Công nhận 2 sáng kiến');
    expect(preview).toContain('Quyết định số 45/QĐ ngày 14/9/2026');
    await officer.presses('Công nhận (2)');
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
      await second.sees(/Lệnh này dành cho (cán bộ công đoàn|quản trị|chủ hệ thống); bấm \/trogiup/);
    }
    second.says(`/xem ${code}`);
    await second.sees('cần quyền trong đơn vị');
    second.says('/trogiup');
    expect(await second.sees('Anh/chị dùng được')).not.toMatch(/choduyet|donvi|tinhtrang/);
  });
});
