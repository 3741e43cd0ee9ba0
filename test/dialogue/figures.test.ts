import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
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
    expect(await officer.sees('Chi tiết bản tin số 1, tuần 38/2026')).toMatch(/Môi trường: 1 · 1 · \d/);
    await officer.presses('Các đơn vị');
    await officer.sees('Chưa đơn vị trực thuộc nào được giao chỉ tiêu');
    await officer.presses('Được công nhận');
    expect(await officer.sees('Được công nhận trong tuần: 1')).toContain(
      `1. ${code} · “Chế tạo máy cán dầm”`,
    );
    second.says('/start d_1');
    await second.sees('Việc này cần quyền trong đơn vị đó');
    second.says('/start d_99');
    await second.sees('Không thấy bản tin này');
  });
});
