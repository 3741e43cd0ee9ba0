import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import { createUnion, type Union } from './union.ts';

describe.each(databases)('targets on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('go down the tree, tell what is left, and are raised by the unit that was given them', async () => {
    union = await createUnion(engine);
    const { admin, officer, talk } = union;
    const { store } = talk.app.deps;
    const [programme] = await store.programmes.list();
    const { id: programmeId = 0, fromAt = 0, toAt = 0 } = programme ?? {};
    const dates = { fromAt, toAt, appliedFrom: fromAt, appliedTo: toAt };
    const phaseId = await store.phases.add({ programmeId, ordinal: 1, name: 'Giai đoạn 1', ...dates });
    const unit = await store.units.byCode('MAYTHU');
    const memberId = (await store.members.byTelegramId(officer.id))?.id ?? 0;
    const grant = { memberId, role: 'admin', unitId: unit?.id ?? 0, grantedBy: memberId } as const;
    await store.grants.add({ ...grant, now: talk.now() });

    admin.says('/chitieu');
    await admin.sees('Cả chương trình: chưa được giao · chưa giao cho đơn vị nào');
    admin.says('/chitieu LDTHU 70k');
    await admin.sees('Đã giao chỉ tiêu 70.000 cho LĐLĐ tỉnh Thử Nghiệm (Một triệu sáng kiến).');
    admin.says('/chitieu may thu 60.000');
    await admin.sees('LĐLĐ tỉnh Thử Nghiệm: đã giao 60.000/70.000 cho 1 trong 2 đơn vị, còn 10.000.');
    admin.says('/chitieu COKHIMAU 12.000');
    await admin.sees('đã giao 72.000/70.000 cho 2 đơn vị, nhiều hơn chỉ tiêu 2.000');
    admin.says('/chitieu MAYTHU 958 giai đoạn 1');
    await admin.sees('Đã giao chỉ tiêu 958 cho CĐCS Công ty May Thử (Một triệu sáng kiến, Giai đoạn 1)');
    for (const [typed, told] of [
      ['/chitieu MAYTHU 0', 'Chỉ tiêu là một số từ 1'],
      ['/chitieu MAYTHU -5', 'Chỉ tiêu là một số từ 1'],
      ['/chitieu MAYTHU nhiều', '/chitieu MAYSM 300'],
      ['/chitieu KHONGCO 300', 'Không thấy đơn vị “KHONGCO”'],
      ['/chitieu MAYTHU 300 giai đoạn 7', 'Giai đoạn 1'],
      ['/chitieu tự đặt 70.000', 'Mức tự đặt phải cao hơn mức được giao (70.000)'],
    ] as const) {
      admin.says(typed);
      await admin.sees(told);
    }

    admin.says('/chitieu maythu');
    const below = await admin.sees('Chỉ tiêu của CĐCS Công ty May Thử');
    expect(below).toContain('Giai đoạn 1: 958');
    expect(below).toContain('Giao cho đơn vị này: /chitieu MAYTHU 300');
    expect(below).not.toContain('Tự đặt cao hơn');
    officer.says('/chitieu COKHIMAU');
    await officer.sees('Việc này cần quyền trong đơn vị đó');
    officer.says('/target MAYTHU 100');
    await officer.sees('do cấp trên giao nên chỉ cấp trên đổi được');
    officer.says('/chitieu tự đặt 130.000');
    expect(await officer.sees('✓ Đã ghi mức tự đặt.')).toContain(
      'Cả chương trình: 60.000 (tự đặt 130.000)\n• Giai đoạn 1: 958\n',
    );
    officer.says('/chuongtrinh');
    await officer.presses('1');
    await officer.sees('hợp lệ 0/60.000 – đạt 0,0% chỉ tiêu (tự đặt 130.000)');
    expect(await store.targets.below({ programmeId, phaseId: 0, unitId: unit?.id ?? 0 })).toMatchObject([
      { target: 60_000, raised: 130_000 },
    ]);
    officer.says('/chitieu');
    await officer.presses('Bỏ mức tự đặt');
    await officer.sees('✓ Đã bỏ mức tự đặt.');
    expect(await store.targets.of(programmeId, [unit?.id ?? 0], phaseId)).toEqual(
      new Map([[unit?.id ?? 0, 958]]),
    );

    await store.units.update(unit?.id ?? 0, { closedAt: talk.now() });
    admin.says('/chitieu MAYTHU 300');
    await admin.sees('CĐCS Công ty May Thử đã đóng nên không nhận chỉ tiêu nữa');
    const over = talk.now() - 1;
    await store.programmes.save({
      ...{ id: programmeId, name: 'Một triệu sáng kiến', fromAt, toAt: over },
      ...{ appliedFrom: null, appliedTo: null },
    });
    admin.says('/chitieu COKHIMAU 300');
    await admin.sees('Một triệu sáng kiến đã đóng lúc');
  });
});
