import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import { enter } from '../reports/ledger.ts';
import { createUnion, type Union } from './union.ts';

const day = 24 * 60 * 60_000;

describe.each(databases)('figures on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('of a digest lead to their details in private, for those who may read them', async () => {
    union = await createUnion(engine);
    const { talk, officer, member, second, submits } = union;
    const code = await submits(member, 'Chế tạo máy cán dầm');
    const group = talk.world.addGroup({ title: 'Cán bộ May Thử', creator: officer.id, members: [second.id] });
    talk.world.addBotToGroup(group.id, officer.id);
    const inGroup = talk.person(officer.id, group.id);
    inGroup.says('/lienket MAYTHU');
    await inGroup.presses('Nhóm cán bộ');
    await inGroup.sees('Bản tin tuần gửi vào');
    officer.says(`/congnhan ${code}`);
    await officer.sees(`Công nhận ${code}`);
    inGroup.remembers();
    await talk.passes(7 * day);
    expect(await inGroup.sees('Bản tin tuần 38/2026')).toContain('Được công nhận: 1');
    const posted = talk.world.messages(group.id).at(-1);
    const links = posted?.reply_markup?.inline_keyboard.flat().map((key) => ('url' in key ? key.url : ''));
    expect(links?.map((link) => link.slice(link.indexOf('=') + 1))).toEqual([
      'd_1',
      expect.stringMatching(/^q_\d+$/),
      'x_1',
    ]);
    officer.says('/start d_1');
    expect(await officer.sees('Chi tiết bản tin số 1, tuần 38/2026')).toMatch(
      /Môi trường: nộp 1, công nhận 1, hợp lệ \d/,
    );
    await officer.presses('Các đơn vị');
    await officer.sees('Chưa đơn vị trực thuộc nào được giao chỉ tiêu');
    await officer.presses('Được công nhận');
    expect(await officer.sees('Được công nhận trong tuần: 1')).toContain(
      `1. ${code} · “Chế tạo máy cán dầm”`,
    );
    for (const link of ['d_1', 'q_2', 'x_1']) {
      second.says(`/start ${link}`);
      await second.sees('Phần này dành cho cán bộ, lãnh đạo công đoàn. Sáng kiến của anh/chị ở /cuatoi');
    }
    second.says('/start d_99');
    await second.sees('Không thấy bản tin này');
  });

  it('are turned by buttons in one message: periods, parts, units below and back', async () => {
    union = await createUnion(engine);
    const { talk, officer, member, admin, submits } = union;
    await submits(member, 'Chế tạo máy cán dầm');
    admin.says('/thongke tuần');
    await admin.sees('LĐLĐ tỉnh Thử Nghiệm – tuần 38/2026');
    const sent = talk.world.messages(admin.id).length;
    await admin.presses('Tuần trước');
    expect(await admin.sees('LĐLĐ tỉnh Thử Nghiệm – tuần 37/2026')).toContain('Kỳ này chưa có sáng kiến mới');
    await admin.presses('Theo lĩnh vực');
    await admin.sees('Môi trường: nộp 1, công nhận 0, hợp lệ 0');
    await admin.presses('Theo khối');
    await admin.sees('Theo khối');
    await admin.presses('‹ Số liệu chung');
    await admin.sees('LĐLĐ tỉnh Thử Nghiệm – tuần 37/2026');
    await admin.presses('Đơn vị trực thuộc');
    await admin.sees('LĐLĐ tỉnh Thử Nghiệm – các đơn vị trực thuộc');
    await admin.presses('1');
    await admin.sees('– tuần 37/2026');
    await admin.presses('‹ Đơn vị cấp trên');
    await admin.sees('LĐLĐ tỉnh Thử Nghiệm – tuần 37/2026');
    expect(talk.world.messages(admin.id)).toHaveLength(sent);
    officer.says('/thongke từ 1/9 đến 15/9');
    expect(await officer.sees('từ 1/9/2026 đến 15/9/2026')).toContain('CĐCS Công ty May Thử');
    admin.says('/thongke maythu tuần');
    await admin.sees('CĐCS Công ty May Thử – tuần 38/2026');
    admin.says('/thongke tháng 8 MAYTHU');
    await admin.sees('CĐCS Công ty May Thử – tháng 8/2026');
    admin.says('/tally MAYTHU');
    await admin.sees('CĐCS Công ty May Thử – cả chương trình');
    officer.says('/thongke COKHIMAU');
    await officer.sees('Việc này cần quyền trong đơn vị đó');
    officer.says('/thongke MAYTHU tuần 60');
    await officer.sees('Lịch không có “tuần 60”');
    officer.says('/thongke từ 15/9 đến 1/9');
    await officer.sees('Ý anh/chị có phải là: /thongke từ 1/9/2026 đến 15/9/2026');
  });

  it('rank the units below, and tell a unit its own place among those beside it', async () => {
    union = await createUnion(engine);
    const { officer, admin } = union;
    const { store } = union.talk.app.deps;
    const programme = await store.programmes.current(union.talk.app.deps.now());
    const unit = await store.units.byCode('MAYTHU');
    await store.targets.put({
      programmeId: programme?.id ?? 0,
      phaseId: 0,
      unitId: unit?.id ?? 0,
      target: 10,
    });
    admin.says('/bangxephang');
    await admin.sees('– Cty May Thử: 0/10 – đạt 0,0% chỉ tiêu');
    await admin.presses('Trên 100 đoàn viên');
    await admin.sees('chưa rõ số đoàn viên');
    await admin.presses('Theo số hợp lệ');
    await admin.sees('Số sáng kiến hợp lệ, cả chương trình');
    officer.says('/ranking');
    expect(await officer.sees('Xếp hạng – CĐCS Công ty May Thử')).not.toContain('hạng 1');
    const memberId = (await store.members.byTelegramId(officer.id))?.id ?? 0;
    const now = union.talk.now();
    const facts = { state: 'recognised', submittedAt: now, applied: [now - day, now] } as const;
    await enter(store, { memberId, unitId: unit?.id ?? 0, programmeId: programme?.id ?? 0, ...facts });
    officer.says('/ranking');
    await officer.sees('Cty May Thử hạng 1/1 trong LĐLĐ tỉnh Thử Nghiệm');
    admin.says('/bangxephang');
    await admin.sees('1. Cty May Thử: 1/10 – đạt 10,0% chỉ tiêu');
    admin.says('/bangxephang maythu đoàn viên');
    expect(await admin.sees('Xếp hạng – CĐCS Công ty May Thử')).toContain('trên 100 đoàn viên');
    admin.says('/ranking by count MAYTHU');
    await admin.sees('Số sáng kiến hợp lệ');
    officer.says('/bangxephang COKHIMAU');
    await officer.sees('Việc này cần quyền trong đơn vị đó');
    officer.says('/bangxephang theo màu sắc');
    await officer.sees('/bangxephang đoàn viên');
  });

  it('in a group stay within its unit, are turned by those who may, and are not divided for one author', async () => {
    union = await createUnion(engine);
    const { talk, officer, second, member, submits } = union;
    await submits(member, 'Chế tạo máy cán dầm');
    const group = talk.world.addGroup({ title: 'Cán bộ May Thử', creator: officer.id, members: [second.id] });
    talk.world.addBotToGroup(group.id, officer.id);
    const inGroup = talk.person(officer.id, group.id);
    const other = talk.person(second.id, group.id);
    inGroup.says('/lienket MAYTHU');
    await inGroup.presses('Nhóm cán bộ');
    await inGroup.sees('Bản tin tuần gửi vào');
    inGroup.says('/thongke tuần');
    await inGroup.sees('CĐCS Công ty May Thử – tuần 38/2026');
    await other.presses('Tháng này');
    await other.isTold('cần quyền trong đơn vị');
    await inGroup.presses('Theo lĩnh vực');
    await inGroup.isTold('Mới có dưới 3 tác giả');
    await inGroup.presses('Tháng này');
    await inGroup.sees('CĐCS Công ty May Thử – tháng 9/2026');
  });

  it('in the group of a unit above are those of what the asker reads within it', async () => {
    union = await createUnion(engine);
    const { talk, officer, admin, second, member, submits } = union;
    const { store } = talk.app.deps;
    const root = await store.units.root();
    const members = [officer.id, second.id];
    const group = talk.world.addGroup({ title: 'Cán bộ toàn tỉnh', creator: admin.id, members });
    talk.world.addBotToGroup(group.id, admin.id);
    const above = talk.person(admin.id, group.id);
    above.says(`/lienket ${root?.code ?? ''}`);
    await above.presses('Nhóm cán bộ');
    await above.sees('Bản tin tuần gửi vào');
    above.says('/thongke tuần');
    await above.sees(`${root?.name ?? ''} – tuần 38/2026`);
    // One author: everybody in the group would read whose figures those of a unit are.
    above.says('/bangxephang');
    await above.sees('Cty Cơ khí Mẫu: 0');
    await submits(member, 'Chế tạo máy cán dầm');
    above.says('/bangxephang');
    expect(await above.sees('Mới có dưới 3 tác giả')).toContain('/bangxephang');
    admin.says('/bangxephang');
    await admin.sees('Cty May Thử: 0');
    const below = talk.person(officer.id, group.id);
    below.says('/thongke tuần');
    await below.sees('CĐCS Công ty May Thử – tuần 38/2026');
    below.says('/bangxephang');
    await below.sees('CĐCS Công ty May Thử');
    // The buttons of the digest, too, lead to that.
    await submits(member, 'Chế tạo máy cán dầm');
    await talk.passes(7 * day);
    await above.sees('Bản tin tuần 38/2026');
    officer.starts(`q_${root?.id ?? 0}`);
    expect(await officer.sees('Hồ sơ chờ xét')).toContain('CĐCS Công ty May Thử');
    officer.starts('x_1');
    await officer.sees(/Đơn vị: Công ty May Thử[^]*tuần 38\/2026/);
    officer.starts('d_1');
    await officer.sees(
      'dành cho cán bộ, lãnh đạo của đơn vị ra bản tin. Số liệu trong phạm vi của anh/chị: /thongke',
    );
  });
});
