import { afterEach, describe, expect, it } from 'vitest';
import { settingOf } from '../../src/store/settings.ts';
import { databases } from '../databases.ts';
import { createUnion, type Union } from './union.ts';

describe.each(databases)('the rules of the programme on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('asks for number and day of a decision once an admin has made them a rule', async () => {
    union = await createUnion(engine);
    const { officer, admin, member, submits, talk } = union;
    const { store } = talk.app.deps;
    const code = await submits(member, 'Chế tạo máy cán dầm');
    admin.says('/caidat');
    await admin.sees('Bắt buộc số quyết định: Tắt');
    await admin.presses('Bắt buộc số quyết định');
    await admin.sees('Căn cứ: Nghị định 13/2012/NĐ-CP');
    await admin.presses('Bật');
    await admin.sees(/✓ Đã ghi\.\nBắt buộc số quyết định: Bật/);
    officer.says(`/congnhan ${code}`);
    await officer.sees('công nhận phải có số và ngày quyết định');
    officer.says(`/congnhan ${code} số 45/QĐ`);
    await officer.sees('công nhận phải có số và ngày quyết định, còn thiếu ngày');
    officer.says(`/congnhan ${code} số 45/QĐ ngày 10/9/2026`);
    await officer.sees(`Công nhận ${code}`);
    await officer.presses('Hoàn tác');
    await officer.sees('Đã hoàn tác');
    officer.says(`/xem ${code}`);
    await officer.sees(code);
    await officer.presses('Công nhận');
    await officer.sees('như lần trước');
    await officer.presses('Ghi quyết định khác');
    await officer.sees('Số quyết định công nhận?');
    expect(officer.buttons()).not.toContain('Bỏ qua');
    officer.says('12/9/2026');
    await officer.sees('Mới có ngày, còn thiếu số');
    officer.says('46/QĐ ngày 31/2/2026');
    await officer.sees('Không có ngày này trong lịch');
    officer.says('46/QĐ');
    await officer.sees('Quyết định ký ngày nào?');
    expect(officer.buttons()).not.toContain('Bỏ qua');
    officer.says('12/9/2026');
    await officer.presses('Đúng');
    await officer.sees(/Công nhận[\s\S]*số 46\/QĐ ngày 12\/9\/2026/);
    await admin.presses('Về mức ban đầu');
    await admin.sees('Bắt buộc số quyết định: Tắt');
    expect(await settingOf(store, 'decisionRequired')).toBe(false);
    const root = await store.units.byCode('LDTHU');
    const by = await store.members.byTelegramId(admin.id);
    const entry = { kind: 'setting.set', memberId: by?.id, role: 'admin', unitId: root?.id };
    expect(await store.audit.listOf('setting:decisionRequired')).toMatchObject([
      { ...entry, from: 'false', to: 'true' },
      { ...entry, from: 'true', to: 'false' },
    ]);
    admin.says('/nhatky cài đặt');
    await admin.sees('Đổi cài đặt Bắt buộc số quyết định (Bật → Tắt) – Hoàng Văn Ví Dụ');
  });

  it('takes a typed value with the paper that says so, and says what it would take instead', async () => {
    union = await createUnion(engine);
    const { admin } = union;
    admin.says('/settings');
    await admin.presses('Bắt buộc số quyết định');
    await admin.sees('Bắt buộc số quyết định: Tắt');
    await admin.presses('Nhập khác, kèm căn cứ');
    await admin.sees('Giá trị mới là gì?');
    admin.says('tùy đơn vị');
    await admin.sees('Theo văn bản nào?');
    await admin.presses('Bỏ qua');
    await admin.sees('Chưa ghi được “tùy đơn vị”. Mục này nhận bật hoặc tắt.');
    await admin.sees('Giá trị mới là gì?');
    admin.says('Bật');
    await admin.sees('Theo văn bản nào?');
    admin.says('Kế hoạch 12/KH-LĐLĐ ngày 5/1/2026');
    await admin.sees(/Bắt buộc số quyết định: Bật[\s\S]*Căn cứ: Kế hoạch 12\/KH-LĐLĐ ngày 5\/1\/2026/);
  });

  it('shows and changes nothing for whoever does not run the whole tree', async () => {
    union = await createUnion(engine);
    const { officer, member, admin, talk } = union;
    const { store } = talk.app.deps;
    for (const person of [officer, member]) {
      person.says('/caidat');
      await person.sees('Lệnh này dành cho quản trị');
      for (const data of ['st:list', 'st:one:decisionRequired', 'st:set:decisionRequired:1']) {
        person.remembers();
        talk.world.press({ from: person.id, data, forge: true });
        await person.sees('Việc này cần quyền');
      }
      person.remembers();
      talk.world.press({ from: person.id, data: 'st:other:decisionRequired', forge: true });
      await person.sees('Việc này cần quyền');
    }
    for (const data of ['st:set:decisionRequired:2', 'st:set:constructor:1', 'st:one', 'st:__proto__:x']) {
      admin.remembers();
      talk.world.press({ from: admin.id, data, forge: true });
      await admin.sees('Nút này');
    }
    expect(await store.settings.list()).toEqual([]);

    // An admin of a unit below is not shown what is asked at the root only.
    admin.says('/trogiup');
    expect(await admin.sees('/donvi')).toContain('/caidat');
    const below = (await store.units.byCode('MAYTHU'))?.id ?? 0;
    const memberId = (await store.members.byTelegramId(officer.id))?.id ?? 0;
    await store.grants.add({
      ...{ memberId, role: 'admin', unitId: below },
      ...{ grantedBy: memberId, now: talk.now() },
    });
    officer.says('/trogiup');
    expect(await officer.sees('/donvi')).not.toContain('/caidat');
    officer.says('/caidat');
    await officer.sees('Việc này cần quyền');
  });
});
