import { afterEach, describe, expect, it, vi } from 'vitest';
import { databases } from '../databases.ts';
import { createUnion, type Union } from './union.ts';

describe.each(databases)('programmes in phases on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('gets phases one after another, closes with the hour, reopens, and is kept in the log', async () => {
    union = await createUnion(engine);
    const { admin, member, submits, talk } = union;
    await submits(member, 'Chế tạo máy cán dầm');
    admin.says('/chuongtrinh');
    await admin.sees('1. Một triệu sáng kiến: 1/1/2026 – 31/12/2026 · đang nhận');
    await admin.presses('1');
    await admin.sees('đang nhận, còn 108 ngày');
    await admin.presses('Thêm giai đoạn');
    await admin.sees('Giai đoạn này tên là gì?');
    admin.says('Giai đoạn 1');
    await admin.sees('Giai đoạn này nhận sáng kiến từ ngày nào?');
    admin.says('1/1/2026');
    await admin.presses('Đúng');
    await admin.sees('Đến hết ngày nào? Nếu đóng sớm');
    admin.says('25h ngày 30/9/2026');
    await admin.sees('Không có giờ này');
    admin.says('đóng lúc 17h00 ngày 30/9/2026');
    await admin.sees('Ghi là 17h00 ngày 30/9/2026');
    await admin.presses('Đúng');
    await admin.sees('Chỉ tiêu sáng kiến của giai đoạn này');
    admin.says('3.500');
    await admin.sees('Lưu xong, 1 sáng kiến đã nộp sẽ tính lại.');
    await admin.presses('Lưu');
    expect(await admin.sees('✓ Đã thêm giai đoạn.')).toMatch(
      /1 sáng kiến đã được tính lại[\s\S]*Giai đoạn 1 – đang nhận, còn 16 ngày\nNhận sáng kiến: 1\/1\/2026 – 17h00 ngày 30\/9\/2026\nKết quả: nộp 1 · hợp lệ 0\/3\.500 – đạt 0,0% chỉ tiêu/,
    );

    await admin.presses('Thêm giai đoạn');
    admin.says('Giai đoạn 2');
    await admin.sees('nhận sáng kiến từ ngày nào?');
    admin.says('30/9/2026');
    await admin.sees('Ghi là 30/9/2026');
    await admin.presses('Đúng');
    await admin.sees('Đến hết ngày nào?');
    admin.says('31/12/2026');
    await admin.sees('Ghi là 31/12/2026');
    await admin.presses('Đúng');
    await admin.sees('Chỉ tiêu sáng kiến của giai đoạn này');
    await admin.presses('Bỏ qua');
    await admin.sees('anh/chị xem lại trước khi lưu');
    await admin.presses('Lưu');
    await admin.sees('Ngày này chồng lên Giai đoạn 1 (1/1/2026 – 17h00 ngày 30/9/2026)');
    await admin.presses('Sửa mục…');
    await admin.presses('Nhận từ ngày');
    admin.says('1/10/2026');
    await admin.sees('Ghi là 1/10/2026');
    await admin.presses('Đúng');
    await admin.sees('Không sáng kiến nào đã nộp phải tính lại.');
    await admin.presses('Lưu');
    await admin.sees('Giai đoạn 2 – chưa mở, còn 16 ngày nữa');

    await admin.presses('✎ Giai đoạn 1');
    await admin.sees('Giai đoạn: anh/chị xem lại trước khi lưu');
    await admin.presses('Ngày áp dụng khác');
    await admin.sees('Sáng kiến áp dụng từ ngày nào thì được tính?');
    admin.says('1/9/2025');
    await admin.sees('Ghi là 1/9/2025');
    await admin.presses('Đúng');
    await admin.sees('Áp dụng đến hết ngày nào');
    await admin.presses('Bỏ qua');
    await admin.sees('Áp dụng từ ngày: 1/9/2025');
    await admin.presses('Lưu');
    await admin.sees('Tính sáng kiến áp dụng: 1/9/2025 – 17h00 ngày 30/9/2026');

    await admin.presses('Đóng ngay');
    await admin.sees('Đóng Một triệu sáng kiến ngay bây giờ?');
    await admin.presses('Đóng chương trình');
    await admin.sees('✓ Đã đóng chương trình.');
    const { store } = talk.app.deps;
    const [programme] = await store.programmes.list();
    expect(programme?.toAt).toBeLessThanOrEqual(talk.now());
    await admin.presses('Mở lại, gia hạn');
    await admin.sees('Đến hết ngày nào?');
    admin.says('15/1/2027');
    await admin.sees('Ghi là 15/1/2027');
    await admin.presses('Đúng');
    await admin.sees('Nhận đến: 15/1/2027');
    await admin.presses('Lưu');
    await admin.sees('1/1/2026 – 15/1/2027');
    admin.says('/nhatky chỉ tiêu');
    await admin.sees('Đổi chương trình');
  });

  it('lets an admin below extend the dates of own units only, and what came late counts then', async () => {
    union = await createUnion(engine);
    const { admin, member, officer, submits, talk } = union;
    const { store } = talk.app.deps;
    const unit = await store.units.byCode('MAYTHU');
    const memberId = (await store.members.byTelegramId(officer.id))?.id ?? 0;
    const grant = { memberId, role: 'admin', unitId: unit?.id ?? 0, grantedBy: memberId } as const;
    await store.grants.add({ ...grant, now: talk.now() });
    admin.says('/programme');
    await admin.presses('1');
    await admin.presses('Đóng ngay');
    await admin.presses('Đóng chương trình');
    await admin.sees('✓ Đã đóng chương trình.');
    await submits(member, 'Chế tạo máy cán dầm');
    const kept = async () => store.initiatives.byCode(2026, 1);
    expect(await kept()).toMatchObject({ programmeId: null, countedTo: null });

    officer.says('/chuongtrinh');
    await officer.presses('1');
    expect(await officer.sees('CĐCS Công ty May Thử: nộp 0')).toContain('đã đóng');
    expect(officer.buttons()).toEqual(['Hạn riêng của đơn vị', 'Về danh sách']);
    await officer.presses('Hạn riêng của đơn vị');
    await officer.sees('Chưa có đơn vị nào có hạn riêng.');
    await officer.presses('Đặt hạn cho đơn vị');
    await officer.sees('Đặt hạn riêng cho đơn vị nào?');
    officer.says('co khi mau');
    await officer.presses(/Cơ khí Mẫu/);
    await officer.sees('Đơn vị này nhận sáng kiến đến khi nào?');
    officer.says('1/12/2025');
    await officer.sees('Ghi là 1/12/2025');
    await officer.presses('Đúng');
    await officer.sees('anh/chị xem lại');
    await officer.presses('Lưu');
    await officer.sees('Hạn này trước khi bắt đầu nhận (1/1/2026)');
    await officer.presses('Sửa mục…');
    await officer.presses('Nhận đến');
    officer.says('17h00 ngày 15/10/2026');
    await officer.sees('Ghi là 17h00 ngày 15/10/2026');
    await officer.presses('Đúng');
    await officer.sees('Đơn vị: CĐCS Công ty Cơ khí Mẫu');
    await officer.presses('Lưu');
    await officer.sees('Việc này cần quyền');
    await officer.presses('Sửa mục…');
    await officer.presses('Đơn vị');
    await officer.sees('Đặt hạn riêng cho đơn vị nào?');
    officer.says('may thu');
    await officer.presses(/May Thử/);
    await officer.sees('Lưu xong, 1 sáng kiến đã nộp sẽ tính lại.');
    await officer.presses('Lưu');
    await officer.sees('1. CĐCS Công ty May Thử: đến 17h00 ngày 15/10/2026');
    const [programme] = await store.programmes.list();
    expect(await kept()).toMatchObject({ programmeId: programme?.id, phaseId: null });
    expect((await kept())?.countedTo).toBeGreaterThan(talk.now());
    await officer.presses('1');
    await officer.sees('1 sáng kiến sẽ tính lại.');
    await officer.presses('Bỏ hạn riêng');
    await officer.sees('✓ Đã bỏ hạn riêng.');
    expect(await kept()).toMatchObject({ programmeId: null, countedTo: null });

    // As a kill leaves it: the date is kept, and nothing has followed it yet.
    const dated = { programmeId: programme?.id ?? 0, phaseId: 0, unitId: unit?.id ?? 0 };
    await store.unitDates.put({ ...dated, toAt: talk.now() + 86_400_000 });
    await store.dateFollows.begin(dated);
    await talk.restarts();
    await vi.waitFor(async () => expect(await kept()).toMatchObject({ programmeId: programme?.id }));
    await vi.waitFor(async () => expect(await store.dateFollows.open()).toEqual([]));
  });

  it('offers the programme of one million initiatives as an example, entered with phases and targets by one press', async () => {
    union = await createUnion(engine);
    const { admin } = union;
    admin.says('/chuongtrinh');
    await admin.sees('1. Một triệu sáng kiến');
    await admin.presses('Xem mẫu');
    expect(await admin.sees('Mẫu: 1 triệu sáng kiến')).toMatch(
      /Tính sáng kiến áp dụng: 1\/9\/2021 – 1\/9\/2023\n• Giai đoạn 1: nhận 8\/1\/2022 – 31\/5\/2022 · chỉ tiêu 300\.000\n• Giai đoạn 2: nhận 1\/6\/2022 – 1\/9\/2023 · chỉ tiêu 700\.000/,
    );
    await admin.presses('Thêm chương trình này');
    expect(await admin.sees('✓ Đã mở chương trình.')).toMatch(
      /1 triệu sáng kiến – đã đóng[\s\S]*0\/1\.000\.000[\s\S]*Giai đoạn 1[\s\S]*0\/300\.000[\s\S]*Giai đoạn 2[\s\S]*0\/700\.000/,
    );
  });
});
