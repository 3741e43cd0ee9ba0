import { afterEach, describe, expect, it } from 'vitest';
import type { GrantedRole } from '../../src/domain/permissions.ts';
import { databases } from '../databases.ts';
import { ownerId } from './conversation.ts';
import type { Person } from './people.ts';
import { createUnion, register, type Union } from './union.ts';

type Given = { person: Person; role: GrantedRole; unit?: string; fromAt?: number; toAt?: number };

describe.each(databases)('who holds which role on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  async function gives({ person, role, unit = 'MAYTHU', ...dates }: Given): Promise<void> {
    const { store } = union.talk.app.deps;
    const memberId = (await store.members.byTelegramId(person.id))?.id ?? 0;
    const grantedBy = (await store.members.byTelegramId(ownerId))?.id ?? 0;
    const unitId = (await store.units.byCode(unit))?.id ?? 0;
    await store.grants.add({ memberId, role, unitId, grantedBy, now: union.talk.now(), ...dates });
  }

  function midnight(year: number, month: number, day: number): number {
    return union.talk.app.deps.calendar.startOfDay({ year, month, day });
  }

  it('is listed with the first day and the last, also before it begins, to whoever runs the unit', async () => {
    union = await createUnion(engine);
    const { admin, member, second, officer } = union;
    await gives({ person: member, role: 'leader', fromAt: midnight(2027, 1, 1) });
    await gives({ person: second, role: 'helper', toAt: midnight(2027, 1, 1) });
    const beside = await register(union.talk, 714, { name: 'Đỗ Văn Bên', unit: 'COKHIMAU' });
    await gives({ person: beside, role: 'admin', unit: 'COKHIMAU' });

    admin.says('/phanquyen');
    const listed = await admin.sees('Ai đang giữ vai trò gì');
    expect(listed).toContain('Phạm Thị Mẫu: cán bộ công đoàn, CĐCS Công ty May Thử, từ 15/9/2026\n');
    expect(listed).toContain('Trần Thị Thử: lãnh đạo, CĐCS Công ty May Thử, từ 1/1/2027 (chưa bắt đầu)');
    expect(listed).toContain(
      'Lê Văn Nháp: người nhập hộ, CĐCS Công ty May Thử, từ 15/9/2026 đến hết 31/12/2026',
    );
    expect(listed).toContain('Đỗ Văn Bên: quản trị');

    beside.says('/appoint');
    const own = await beside.sees('Ai đang giữ vai trò gì');
    expect(own).toContain('Đỗ Văn Bên');
    expect(own).not.toMatch(/May Thử|LĐLĐ/);

    for (const data of ['s:holders:0', 's:ends:0', 's:dismiss:1', 's:end:1']) {
      officer.remembers();
      union.talk.world.press({ from: officer.id, data, forge: true });
      await officer.sees('Việc này cần quyền');
    }
  });

  it('turns in place by ten, and a page that is gone is the first', async () => {
    union = await createUnion(engine);
    const { admin, second, talk } = union;
    for (let count = 0; count < 10; count += 1) await gives({ person: second, role: 'helper' });
    admin.says('/phanquyen');
    const first = await admin.sees('Ai đang giữ vai trò gì');
    expect(first.match(/•/g)).toHaveLength(10);
    const sent = talk.world.messages(admin.id).length;
    await admin.presses('Trang sau ›');
    expect((await admin.sees('(tiếp)')).match(/•/g)).toHaveLength(2);
    await admin.presses('‹ Trang trước');
    expect((await admin.sees('Phạm Thị Mẫu')).match(/•/g)).toHaveLength(10);
    await admin.presses('Trang sau ›');
    await admin.sees('(tiếp)');
    expect(talk.world.messages(admin.id)).toHaveLength(sent);

    admin.says('/thuquyen');
    await admin.sees('Thôi vai trò của ai');
    await admin.presses('Trang sau ›');
    expect(await admin.sees('(tiếp)')).toContain('11. Lê Văn Nháp');
    await admin.presses('12');
    await admin.sees('Thu vai trò người nhập hộ của Lê Văn Nháp');
    await admin.presses('Thôi');
    await admin.sees('(tiếp)');
    const { id = 0 } = (await talk.app.deps.store.members.byTelegramId(second.id)) ?? {};
    await talk.app.deps.store.grants.endAllOf(id, talk.now());
    await admin.presses('12');
    await admin.sees('Nút này');
    await admin.presses('‹ Trang trước');
    expect(await admin.sees('Phạm Thị Mẫu')).not.toContain('Lê Văn Nháp');
  });

  it('is ended only after it was asked once more, and only by whoever may', async () => {
    union = await createUnion(engine);
    const { admin, officer } = union;
    admin.says('/thuquyen');
    const held = await admin.sees('Thôi vai trò của ai');
    expect(held).toContain('• Hoàng Văn Ví Dụ: quản trị');
    const number = /(\d)\. Phạm Thị Mẫu/.exec(held)?.[1] ?? '';
    await admin.presses(number);
    await admin.sees('Thu vai trò cán bộ công đoàn của Phạm Thị Mẫu ở CĐCS Công ty May Thử, từ 15/9/2026?');
    await officer.seesNothing();
    await admin.presses('Thôi');
    await admin.sees('Thôi vai trò của ai');
    officer.says('/choduyet');
    await officer.sees('CĐCS Công ty May Thử');
    await admin.presses(number);
    await admin.sees('Thu vai trò');
    officer.remembers();
    await admin.presses('Thu');
    await admin.sees('Phạm Thị Mẫu thôi làm cán bộ công đoàn');
    await officer.sees('thôi vai trò cán bộ công đoàn');
    officer.says('/choduyet');
    await officer.sees('Lệnh này dành cho cán bộ công đoàn');
  });

  it('is not ended before it is said who stands in where nobody else does the work', async () => {
    union = await createUnion(engine);
    const { talk, admin, second } = union;
    const owner = talk.person(ownerId);
    const asks = async (who: Person, name: string): Promise<string> => {
      who.says('/thuquyen');
      const held = await who.sees('Thôi vai trò của ai');
      await who.presses(new RegExp(`(\\d)\\. ${name}`).exec(held)?.[1] ?? '');
      return who.sees(`của ${name}`);
    };
    const above = 'không còn ai xét sáng kiến. Sáng kiến ở đó, và ở đơn vị cấp dưới chưa có cán bộ, do ';
    const asked = await asks(admin, 'Phạm Thị Mẫu');
    expect(asked).toContain(`Ở CĐCS Công ty May Thử ${above}LĐLĐ tỉnh Thử Nghiệm xét`);
    expect(asked).not.toContain('không còn quản trị');

    await gives({ person: second, role: 'officer' });
    expect(await asks(admin, 'Phạm Thị Mẫu')).not.toContain('không còn');
    await gives({ person: second, role: 'admin', fromAt: midnight(2027, 1, 1) });
    const last = await asks(owner, 'Hoàng Văn Ví Dụ');
    expect(last).toContain(`Ở LĐLĐ tỉnh Thử Nghiệm ${above}chủ hệ thống (không còn ai ở các cấp trên) xét`);
    expect(last).toContain('không còn quản trị. Giao vai trò, đơn vị, chỉ tiêu do chủ hệ thống');
    await owner.presses('Thu');
    expect(await owner.sees('Hoàng Văn Ví Dụ thôi làm quản trị')).toContain(above);
    admin.says('/phanquyen');
    await admin.sees('Lệnh này dành cho');
    owner.says('/thuquyen');
    const coming = await owner.sees('(chưa bắt đầu)');
    await owner.presses(/(\d)\. Lê Văn Nháp: quản trị/.exec(coming)?.[1] ?? '');
    expect(await owner.sees('Thu vai trò quản trị của Lê Văn Nháp')).not.toContain('không còn');
  });

  it('is found by a part of the name, by the unit, or with a letter mistyped, and its pages keep what was sought', async () => {
    union = await createUnion(engine);
    const { admin, officer, member, second, talk } = union;
    const beside = await register(talk, 714, { name: 'Đỗ Văn Bên', unit: 'COKHIMAU' });
    await gives({ person: member, role: 'leader' });
    await gives({ person: beside, role: 'helper', unit: 'COKHIMAU' });
    for (let count = 0; count < 11; count += 1) await gives({ person: second, role: 'helper' });

    const asks = async (typed: string, sees: string): Promise<string> => {
      admin.says(`/thuquyen ${typed}`);
      return admin.sees(sees);
    };
    const named = await asks('do van', 'Thôi vai trò của ai? “do van”');
    expect(named.match(/Văn/g)).toHaveLength(1);
    expect(named).toContain('1. Đỗ Văn Bên');
    expect((await asks('cơ khí', '“cơ khí”')).match(/CĐCS/g)).toHaveLength(1);
    expect(await asks('COKHIMAU', '“COKHIMAU”')).not.toContain('May Thử');
    expect(await asks('anh do van bem', 'Không có ai tên đúng như')).toContain('1. Đỗ Văn Bên');
    expect(await asks('thử', '“thử”')).toMatch(/1\. Trần Thị Thử[\s\S]*Hoàng Văn Ví Dụ/);
    expect(await asks('nhap may', '“nhap may”')).not.toMatch(/Mẫu|Thị|Bên/);
    await admin.presses('Trang sau ›');
    expect((await admin.sees('“nhap may” (bấm số) (tiếp)')).match(/Nháp/g)).toHaveLength(1);
    await admin.presses('11');
    await admin.sees('Thu vai trò người nhập hộ của Lê Văn Nháp');
    await admin.presses('Thôi');
    await admin.sees('“nhap may” (bấm số) (tiếp)');

    for (const typed of ['Không Có Ai', '???']) await asks(typed, 'Không thấy vai trò nào theo');
    await gives({ person: member, role: 'admin', unit: 'MAYTHU' });
    for (const typed of ['do van ben', 'COKHIMAU', 'Hoang Van']) {
      member.says(`/dismiss ${typed}`);
      await member.sees('Không thấy vai trò nào theo');
    }
    officer.says('/thuquyen Nháp');
    await officer.sees('Lệnh này dành cho');
  });

  it('is said of a unit before a role in it is given', async () => {
    union = await createUnion(engine);
    const { admin, second } = union;
    admin.says('/phanquyen COKHIMAU');
    await admin.sees('Ở CĐCS Công ty Cơ khí Mẫu chưa giao vai trò cho ai');
    await gives({ person: second, role: 'helper', toAt: midnight(2027, 1, 1) });
    admin.says('/phanquyen MAYTHU');
    const asked = await admin.sees('Đang giữ vai trò ở CĐCS Công ty May Thử');
    expect(asked).toContain('• Phạm Thị Mẫu: cán bộ công đoàn, từ 15/9/2026\n');
    expect(asked).toContain('• Lê Văn Nháp: người nhập hộ, từ 15/9/2026 đến hết 31/12/2026');
    expect(asked).not.toContain('/thuquyen');
    admin.says('/phanquyen LDTHU');
    expect(await admin.sees('Đang giữ vai trò ở LĐLĐ')).not.toContain('Mẫu');
    for (let count = 0; count < 4; count += 1) await gives({ person: second, role: 'helper' });
    admin.says('/phanquyen MAYTHU');
    await admin.sees('… và những người khác: /thuquyen MAYTHU');
  });
});
