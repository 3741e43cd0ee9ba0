import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import { createUnion, type Union } from './union.ts';

describe.each(databases)('the log on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('tells an admin all that happened to a code, oldest first, with who and why', async () => {
    union = await createUnion(engine);
    const { admin, officer, member, submits } = union;
    const code = await submits(member, 'Chế tạo máy cán dầm');
    officer.says(`/tuchoi ${code} Giải pháp này đã có ở xưởng 1`);
    await officer.sees('Không công nhận');
    await officer.presses('Hoàn tác');
    await officer.sees('Đã hoàn tác');
    admin.says(`/nhatky ${code}`);
    const told = await admin.sees(`Nhật ký ${code}`);
    const steps = told.split('\n').slice(1);
    expect(steps).toHaveLength(3);
    expect(steps[0]).toMatch(/Nộp \(Nháp → Chờ tiếp nhận\) – Trần Thị Thử, đoàn viên/);
    expect(steps[1]).toMatch(/Không công nhận .*Phạm Thị Mẫu, cán bộ công đoàn – “Giải pháp này đã có/);
    expect(steps[2]).toMatch(/Hoàn tác \(Không công nhận → Chờ tiếp nhận\)/);
    await admin.presses('Xem sáng kiến');
    await admin.sees('Chế tạo máy cán dầm');
  });

  it('tells the latest of the units one runs, page by page, and filters by what it is about', async () => {
    union = await createUnion(engine);
    const { admin, member, submits } = union;
    const code = await submits(member, 'Chế tạo máy cán dầm');
    for (let target = 1; target <= 12; target += 1) {
      admin.says(`/chitieu MAYTHU ${target}`);
      await admin.sees('Đã giao chỉ tiêu');
    }
    admin.says('/nhatky');
    const latest = await admin.sees('Nhật ký · Tất cả');
    expect(latest.split('\n')[1]).toMatch(/Giao chỉ tiêu CĐCS Công ty May Thử \(11 → 12\) – Hoàng Văn Ví Dụ/);
    expect(latest).not.toContain(code);
    await admin.presses('Trang sau ›');
    expect(await admin.sees('Giao chỉ tiêu CĐCS Công ty May Thử (1 → 2)')).toContain(`Nộp ${code}`);
    await admin.presses('Lọc…');
    await admin.sees('Anh/chị muốn xem việc gì?');
    await admin.presses('Vai trò');
    const roles = await admin.sees('Nhật ký · Vai trò');
    expect(roles).toContain('Nhận vai trò Phạm Thị Mẫu (đoàn viên → cán bộ công đoàn)');
    expect(roles).not.toContain('chỉ tiêu');
    // The owner of this union is no member and has no name here.
    expect(roles).toMatch(/Tạo liên kết giao vai trò .* – chủ hệ thống/);
    expect(roles).not.toContain('ẩn danh');
    await admin.presses('Lọc…');
    await admin.presses('Sáng kiến');
    const initiatives = await admin.sees('Nhật ký · Sáng kiến');
    expect(initiatives.split('\n').slice(1)).toHaveLength(1);
    await admin.presses('Lọc…');
    await admin.presses('Khen thưởng');
    await admin.sees('Chưa có việc nào được ghi');
    admin.says('/nhatky vai trò');
    expect(await admin.sees('Nhật ký · Vai trò')).toContain('Nhận vai trò Phạm Thị Mẫu');
  });

  it('is for admins only, each in the own units, and never in a group', async () => {
    union = await createUnion(engine);
    const { talk, admin, officer, second, submits } = union;
    const code = await submits(union.member, 'Chế tạo máy cán dầm');
    officer.says(`/nhatky ${code}`);
    await officer.sees('Lệnh này dành cho quản trị');
    second.says('/nhatky');
    await second.sees('Lệnh này dành cho quản trị');
    const { store, now } = talk.app.deps;
    const unit = await store.units.byCode('COKHIMAU');
    const other = await store.members.byTelegramId(second.id);
    const grant = { memberId: other?.id ?? 0, role: 'admin', unitId: unit?.id ?? 0, grantedBy: 1 } as const;
    await store.grants.add({ ...grant, now: now() });
    second.says(`/nhatky ${code}`);
    await second.sees('cần quyền trong đơn vị');
    second.says('/nhatky');
    const own = await second.sees('Nhật ký · Tất cả');
    expect(own).toContain('Thêm đơn vị CĐCS Công ty Cơ khí Mẫu');
    expect(own).not.toMatch(/MAYTHU|May Thử/);
    const [shown] = talk.world.messages(officer.id).toReversed();
    const forged = { from: officer.id, chat: officer.id, message: shown?.message_id ?? 0, forge: true };
    officer.remembers();
    talk.world.press({ ...forged, data: 'j:log:all' });
    await officer.sees('cần quyền trong đơn vị');
    admin.says('/nhatky SK-26-999999');
    await admin.sees('SK-26-999999');
  });
});
