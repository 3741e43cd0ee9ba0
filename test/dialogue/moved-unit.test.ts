import { afterEach, describe, expect, it } from 'vitest';
import type { GrantedRole } from '../../src/domain/permissions.ts';
import { databases } from '../databases.ts';
import type { Person } from './people.ts';
import { createUnion, register, type Union } from './union.ts';

describe.each(databases)('a unit that moves on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  async function holds(id: number, role: GrantedRole, unit: string): Promise<Person> {
    const { talk } = union;
    const { store } = talk.app.deps;
    const person = await register(talk, id, { name: 'Đỗ Văn Bên', unit });
    const memberId = (await store.members.byTelegramId(id))?.id ?? 0;
    const unitId = (await store.units.byCode(unit))?.id ?? 0;
    await store.grants.add({ memberId, role, unitId, grantedBy: memberId, now: talk.now() });
    return person;
  }

  /** The admin sends lines of the list of units and agrees to what they change. */
  async function imports(counts: string, ...lines: string[]): Promise<void> {
    const { admin, talk } = union;
    const bytes = Buffer.from(['code,name,workplace,parent,block', ...lines].join('\n'));
    admin.remembers();
    talk.world.sendFile({ from: admin.id, kind: 'document', bytes, fileName: 'donvi.csv' });
    await admin.sees(counts);
    await admin.presses('Đồng ý');
    await admin.sees('Đã nhập');
  }

  it('is decided on by who is above its new place, and no more by who was above the old one', async () => {
    union = await createUnion(engine);
    const { member, officer, submits, talk } = union;
    const unit = 'MAYTHU,CĐCS Công ty May Thử,Công ty May Thử';
    await imports(
      'Đơn vị mới: 2 · thay đổi: 1',
      'KHUA,Công đoàn Khu A,,LDTHU,enterprise',
      'KHUB,Công đoàn Khu B,,LDTHU,enterprise',
      `${unit},KHUA,enterprise`,
    );
    const before = await holds(715, 'officer', 'KHUA');
    const after = await holds(716, 'officer', 'KHUB');
    const runs = await holds(717, 'admin', 'KHUA');
    const first = await submits(member, 'Chế tạo máy cán dầm');
    const second = await submits(member, 'Gá kẹp thay lưỡi cắt nhanh');
    after.says(`/congnhan ${first}`);
    await after.sees('Việc này cần quyền');
    after.says('/choduyet');
    await after.sees('không còn sáng kiến nào chờ xét');
    before.says(`/xem ${first}`);
    await before.sees('Chế tạo máy cán dầm');
    await before.presses('Không công nhận');
    await before.sees('Vì sao');
    runs.says('/phanquyen');
    expect(await runs.sees('Ai đang giữ vai trò gì')).toContain('Phạm Thị Mẫu');

    await imports('thay đổi: 1', `${unit},KHUB,enterprise`);

    before.says('Giải pháp này đã có ở xưởng 1');
    await before.sees(`Anh/chị không còn quyền xét ${first}`);
    for (const text of [`/congnhan ${first}`, `/tuchoi ${first} Không có tính mới`, `/xem ${first}`]) {
      before.says(text);
      await before.sees('Việc này cần quyền');
    }
    before.says('/choduyet');
    await before.sees('không còn sáng kiến nào chờ xét');
    runs.says('/phanquyen');
    expect(await runs.sees('Ai đang giữ vai trò gì')).not.toContain('Phạm Thị Mẫu');
    runs.says('/phanquyen MAYTHU');
    await runs.sees('Việc này cần quyền');

    after.says('/choduyet');
    await after.presses('Xem hồ sơ đầu tiên');
    await after.sees('Chế tạo máy cán dầm');
    after.says(`/congnhan ${first}`);
    await after.sees(`Công nhận ${first}`);
    // The unit's own officer goes along with it.
    officer.says(`/congnhan ${second}`);
    await officer.sees(`Công nhận ${second}`);
    const moves = await talk.app.deps.store.moves.listOf(1);
    expect(moves.map(({ kind }) => kind)).toEqual(['submit', 'recognise']);
  });
});
