import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import { createUnion, type Union } from './union.ts';

describe.each(databases)('what counts by an officer’s word on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('is kept with its reason, shown on the card and in the log, and taken back', async () => {
    union = await createUnion(engine);
    const { officer, admin, member, submits, talk } = union;
    const { store } = talk.app.deps;
    const code = await submits(member, 'Chế tạo máy cán dầm');
    const valid = async () => {
      const slice = { underUnitId: 1, firstUnit: 0, lastUnit: Number.MAX_SAFE_INTEGER };
      const [programme] = await store.programmes.list();
      const scope = { programmeId: programme?.id ?? 0, phaseId: 0 };
      return (await store.figures.unitTotals(slice, scope)).map((one) => one.valid);
    };
    officer.says(`/congnhan ${code} số 45/QĐ ngày 10/9/2026`);
    await officer.sees(`Công nhận ${code}`);
    officer.says(`/xem ${code}`);
    await officer.sees('Không tính trong Một triệu sáng kiến: chưa áp dụng');
    expect(await valid()).toEqual([0]);
    await officer.presses('Tính trong đợt');
    await officer.sees('Vì sao sáng kiến này được tính');
    officer.says('ok');
    await officer.sees('ít nhất 5');
    officer.says('Đã áp dụng thử, có biên bản');
    await officer.sees(
      'Hợp lệ trong Một triệu sáng kiến (theo quyết định riêng: Đã áp dụng thử, có biên bản)',
    );
    expect(await valid()).toEqual([1]);
    admin.says(`/nhatky ${code}`);
    await admin.sees(/Tính trong đợt – Phạm Thị Mẫu, cán bộ công đoàn – “Đã áp dụng thử, có biên bản”/);
    await officer.presses('Tính theo quy tắc chung');
    await officer.sees('Không tính trong Một triệu sáng kiến: chưa áp dụng');
    expect(await valid()).toEqual([0]);
    member.says(`/xem ${code}`);
    await member.sees('Không tính trong Một triệu sáng kiến');
    expect(member.buttons()).not.toContain('Tính trong đợt');
  });
});
