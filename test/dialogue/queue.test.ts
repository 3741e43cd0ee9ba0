import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import { createUnion, register, type Union } from './union.ts';

const minute = 60_000;

describe.each(databases)('the queue on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('says what waits, opens one after the other, and leads colleagues past what is open', async () => {
    union = await createUnion(engine);
    const { talk, officer, admin, member, second, submits } = union;
    await submits(member, 'Chế tạo máy cán dầm');
    await submits(second, 'Gá kẹp thay lưỡi cắt nhanh');
    officer.says('/choduyet');
    const head = await officer.sees('Hồ sơ chờ xét – CĐCS Công ty May Thử');
    expect(head).toContain('Chờ tiếp nhận: 2\nĐang xem xét: 0\n');
    expect(head).toContain('Chờ lâu nhất: nộp lúc 09:0');
    await officer.presses('Xem hồ sơ đầu tiên');
    const card = await officer.sees('SK-26-000001');
    expect(card).toContain(
      'Công nhân, NLĐ doanh nghiệp · CĐCS Công ty May Thử › LĐLĐ tỉnh Thử Nghiệm\nHồ sơ này giữ cho anh/chị đến 09:3',
    );
    expect(card).toContain('⚠ Chưa áp dụng');
    admin.says('/xem 1');
    await admin.sees('Đang được Phạm Thị Mẫu xem đến 09:3');
    member.says('/xem 1');
    expect(await member.sees('SK-26-000001')).not.toMatch(/Đang được|⚠|›/);
    admin.says('/choduyet');
    await admin.presses('Xem hồ sơ đầu tiên');
    await admin.sees('SK-26-000002');
    await officer.presses('Sáng kiến tiếp theo');
    await officer.sees('Hồ sơ còn lại đang có cán bộ khác xem (đến 09:3');
    await talk.passes(31 * minute);
    await officer.presses('Tiếp nhận');
    await officer.sees('Đã ghi: Tiếp nhận SK-26-000001');
    await officer.presses('Sáng kiến tiếp theo');
    await officer.sees('SK-26-000002');
    await talk.passes(40 * 24 * 60 * minute);
    officer.says('/choduyet');
    expect(await officer.sees('Hồ sơ chờ xét')).toContain(
      'Chờ tiếp nhận: 1 (1 quá hạn trả lời)\nĐang xem xét: 1\n',
    );
  });

  it('is narrowed by taps and words, remembers it, and says so when nothing is left', async () => {
    union = await createUnion(engine);
    const { talk, admin, member, submits } = union;
    const third = await register(talk, 702, { name: 'Vũ Thị Nháp', unit: 'COKHIMAU' });
    await submits(member, 'Chế tạo máy cán dầm');
    await submits(third, 'Xe đẩy hàng hai tầng');
    admin.says('/choduyet');
    await admin.presses('Lọc…');
    await admin.sees('không lọc gì');
    await admin.presses('Đơn vị: tất cả');
    await admin.sees('Chọn đơn vị');
    await admin.presses('Công ty Cơ khí Mẫu');
    await admin.sees('Đang lọc: Công ty Cơ khí Mẫu');
    await admin.presses('‹ Về danh sách chờ');
    await admin.sees(/Đang lọc: Công ty Cơ khí Mẫu: 1 hồ sơ\nChờ lâu nhất trong số này/);
    await admin.presses('Xem hồ sơ đầu tiên');
    await admin.sees('Xe đẩy hàng hai tầng');
    await talk.restarts();
    admin.says('/choduyet');
    await admin.sees('Đang lọc: Công ty Cơ khí Mẫu');
    await admin.presses('Lọc…');
    await admin.presses('☐ Quá hạn');
    await admin.sees('Công ty Cơ khí Mẫu · Quá hạn');
    await admin.presses('Đơn vị: Công ty Cơ khí Mẫu');
    await admin.sees('Chọn đơn vị');
    await admin.presses('Gõ tên đơn vị…');
    await admin.sees('Xem hồ sơ của đơn vị nào');
    admin.says('may thu');
    await admin.presses(/Công ty May Thử/);
    await admin.sees('Đang lọc: Công ty May Thử · Quá hạn');
    await admin.presses('Làm lợi: tất cả');
    await admin.presses('Gõ số khác…');
    await admin.sees('từ bao nhiêu trở lên');
    admin.says('nhiều nhiều');
    await admin.sees('Chưa đọc được “nhiều nhiều”');
    admin.says('trên 1,5 tỷ');
    await admin.sees('Công ty May Thử · Quá hạn · làm lợi từ 1,5 tỷ đồng một năm');
    await admin.presses('‹ Về danh sách chờ');
    await admin.sees('Không có hồ sơ nào như vậy');
    await admin.presses('Bỏ lọc');
    expect(await admin.sees('Chờ lâu nhất')).not.toContain('Đang lọc');
  });

  it('reads a long answer whole, by who may see the card', async () => {
    union = await createUnion(engine);
    const { talk, officer, member, submits } = union;
    await submits(member, 'Chế tạo máy cán dầm');
    const value = `${'Gắn thêm con lăn dẫn hướng. '.repeat(20)}Hết.`;
    const row = { initiativeId: 1, raw: null, messageId: null, now: talk.now() };
    await talk.app.deps.store.answers.put({ ...row, key: 'solution', value });
    officer.says('/xem 1');
    expect(await officer.sees('SK-26-000001')).not.toContain('Hết.');
    await officer.presses('Đọc đủ câu trả lời');
    await officer.sees(`SK-26-000001 – Giải pháp\n${value}`);
  });

  it('is opened by a digest’s button as it stands for that unit', async () => {
    union = await createUnion(engine);
    const { talk, admin, officer, member, submits } = union;
    await submits(member, 'Chế tạo máy cán dầm');
    const { store } = talk.app.deps;
    const [may, province] = [await store.units.byCode('MAYTHU'), await store.units.byCode('LDTHU')];
    admin.starts(`q_${may?.id ?? 0}`);
    await admin.sees('Đang lọc: Công ty May Thử');
    admin.starts(`q_${province?.id ?? 0}`);
    expect(await admin.sees('Hồ sơ chờ xét')).not.toContain('Đang lọc');
    officer.starts(`q_${province?.id ?? 0}`);
    // Of a unit above: what the officer reviews within it.
    expect(await officer.sees('Hồ sơ chờ xét – CĐCS Công ty May Thử')).not.toContain('Đang lọc');
    member.starts(`q_${may?.id ?? 0}`);
    await member.sees('Phần này dành cho cán bộ, lãnh đạo công đoàn');
    officer.starts('q_');
    await officer.sees('Hồ sơ chờ xét');
  });
});
