import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import { createUnion, type Union } from './union.ts';

const minute = 60_000;
const byFirst = 'Theo QĐ 45/QĐ-CĐ ngày 10/9/2026';
const bySecond = 'Theo QĐ 46/QĐ-CĐ ngày 11/9/2026';

describe.each(databases)('the decision that was typed last on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  /** Opens the card of an initiative and presses its «Công nhận». */
  async function recognises(code: string): Promise<void> {
    const { officer } = union;
    officer.says(`/xem ${code}`);
    await officer.sees(code);
    await officer.presses('Công nhận');
  }

  async function stateOf(id: number): Promise<string | undefined> {
    return (await union.talk.app.deps.store.initiatives.find(id))?.state;
  }

  it('recognises the next one by one press, until another one is typed', async () => {
    union = await createUnion(engine);
    const { officer, member, second, submits, talk } = union;
    const first = await submits(member, 'Chế tạo máy cán dầm');
    const next = await submits(second, 'Gá kẹp thay lưỡi cắt nhanh');
    const third = await submits(member, 'Xe đẩy hàng hai tầng');
    const fourth = await submits(second, 'Cải tiến khuôn may túi áo');
    await recognises(first);
    await officer.sees('Số quyết định công nhận?');
    officer.says('45/QĐ-CĐ ngày 10/9/2026');
    await officer.sees(`Công nhận ${first}`);
    await recognises(next);
    await officer.sees('theo Quyết định số 45/QĐ-CĐ ngày 10/9/2026 như lần trước chứ?');
    await officer.presses(byFirst);
    await officer.sees(/Đã ghi: Công nhận .* theo Quyết định số 45\/QĐ-CĐ ngày 10\/9\/2026/);
    await talk.passes(minute + 1);
    await second.sees('Quyết định số 45/QĐ-CĐ ngày 10/9/2026');
    await recognises(third);
    await officer.sees('như lần trước chứ?');
    await officer.presses('Ghi quyết định khác');
    await officer.sees('Số quyết định công nhận?');
    officer.says('46/QĐ-CĐ ngày 11/9/2026');
    await officer.sees(`Công nhận ${third}`);
    await recognises(fourth);
    await officer.sees('theo Quyết định số 46/QĐ-CĐ ngày 11/9/2026 như lần trước chứ?');
    await officer.presses(bySecond);
    await officer.sees('theo Quyết định số 46/QĐ-CĐ ngày 11/9/2026.');
  });

  it('is never applied by a button that offered another one, and an offer of the same one stays good', async () => {
    union = await createUnion(engine);
    const { officer, member, second, submits } = union;
    const first = await submits(member, 'Chế tạo máy cán dầm');
    const waiting = await submits(second, 'Gá kẹp thay lưỡi cắt nhanh');
    const same = await submits(member, 'Xe đẩy hàng hai tầng');
    const other = await submits(second, 'Cải tiến khuôn may túi áo');
    const last = await submits(member, 'Giá treo dụng cụ ở xưởng 2');
    officer.says(`/congnhan ${first} số 45/QĐ-CĐ ngày 10/9/2026`);
    await officer.sees(`Công nhận ${first}`);
    await recognises(last);
    await officer.sees('như lần trước chứ?');
    await recognises(waiting);
    await officer.sees('như lần trước chứ?');
    officer.says(`/congnhan ${same} số 45/QĐ-CĐ ngày 10/9/2026`);
    await officer.sees(`Công nhận ${same}`);
    await officer.presses(byFirst);
    await officer.sees(`Công nhận ${waiting}`);
    officer.says(`/congnhan ${other} số 46/QĐ-CĐ ngày 11/9/2026`);
    await officer.sees(`Công nhận ${other}`);
    await officer.presses(byFirst);
    await officer.sees('không còn dùng được');
    expect(await stateOf(5)).toBe('submitted');
  });

  it('is one’s own, outlives an undo and ends with the person’s data', async () => {
    union = await createUnion(engine);
    const { officer, admin, member, second, submits, talk } = union;
    const { store } = talk.app.deps;
    const first = await submits(member, 'Chế tạo máy cán dầm');
    const next = await submits(second, 'Gá kẹp thay lưỡi cắt nhanh');
    officer.says(`/congnhan ${first} số 45/QĐ-CĐ ngày 10/9/2026`);
    await officer.presses('Hoàn tác');
    await officer.sees('Đã hoàn tác');
    admin.says(`/xem ${next}`);
    await admin.presses('Công nhận');
    await admin.sees('Số quyết định công nhận?');
    await recognises(next);
    await officer.presses(byFirst);
    await officer.sees(`Công nhận ${next}`);
    const id = (await store.members.byTelegramId(officer.id))?.id ?? 0;
    expect(await store.lastDecisions.find(id)).toMatchObject({ number: '45/QĐ-CĐ', day: '10/9/2026' });
    officer.says('/dulieu');
    await officer.presses('Xóa dữ liệu của tôi');
    await officer.presses('Xóa hẳn');
    await officer.sees('Đã xóa');
    expect(await store.lastDecisions.find(id)).toBeUndefined();
  });

  it('decides nothing for whoever was dismissed in between', async () => {
    union = await createUnion(engine);
    const { officer, admin, member, second, submits } = union;
    const first = await submits(member, 'Chế tạo máy cán dầm');
    const next = await submits(second, 'Gá kẹp thay lưỡi cắt nhanh');
    officer.says(`/congnhan ${first} số 45/QĐ-CĐ ngày 10/9/2026`);
    await officer.sees(`Công nhận ${first}`);
    await recognises(next);
    await officer.sees('như lần trước chứ?');
    admin.says('/thuquyen');
    const held = await admin.sees('Thôi vai trò của ai');
    await admin.presses(/(\d)\. Phạm Thị Mẫu/.exec(held)?.[1] ?? '');
    await admin.presses('Thu');
    await admin.sees('Phạm Thị Mẫu thôi làm');
    await officer.presses(byFirst);
    await officer.sees('cần quyền trong đơn vị');
    expect(await stateOf(2)).toBe('submitted');
  });

  it('is offered for one like an earlier one only after that was asked', async () => {
    union = await createUnion(engine);
    const { officer, member, second, submits } = union;
    const earlier = await submits(member, 'Chế tạo máy cán dầm');
    const later = await submits(second, 'Máy cán dầm tự chế');
    officer.says(`/congnhan ${earlier} số 45/QĐ-CĐ ngày 10/9/2026`);
    await officer.sees(`Công nhận ${earlier}`);
    officer.says(`/xem ${later}`);
    await officer.presses('Trùng với…');
    await officer.sees('trùng với sáng kiến nào đã nộp trước');
    await officer.presses(earlier);
    await officer.sees(`Nghi trùng với ${earlier}`);
    await officer.presses('Công nhận');
    await officer.sees('Vẫn công nhận?');
    await officer.presses('Vẫn công nhận');
    await officer.sees('như lần trước chứ?');
    await officer.presses(byFirst);
    await officer.sees(`Công nhận ${later}`);
  });

  it('cannot be taken from another person by a forged button', async () => {
    union = await createUnion(engine);
    const { officer, admin, member, second, submits, talk } = union;
    const { store } = talk.app.deps;
    const first = await submits(member, 'Chế tạo máy cán dầm');
    await submits(second, 'Gá kẹp thay lưỡi cắt nhanh');
    officer.says(`/congnhan ${first} số 45/QĐ-CĐ ngày 10/9/2026`);
    await officer.sees(`Công nhận ${first}`);
    const id = (await store.members.byTelegramId(officer.id))?.id ?? 0;
    const at = (await store.lastDecisions.find(id))?.at ?? 0;
    for (const data of [`d:last:2:${at}`, 'd:last:2', 'd:last:2:0', 'd:last:2:x:1']) {
      admin.remembers();
      talk.world.press({ from: admin.id, data, forge: true });
      await admin.sees('không còn dùng được');
    }
    expect(await stateOf(2)).toBe('submitted');
  });

  it('stands beside the one that the author tells of, which does not take its place', async () => {
    union = await createUnion(engine);
    const { officer, member, second, submits, talk } = union;
    const { store } = talk.app.deps;
    const first = await submits(member, 'Chế tạo máy cán dầm');
    const claimed = await submits(second, 'Gá kẹp thay lưỡi cắt nhanh');
    const next = await submits(member, 'Xe đẩy hàng hai tầng');
    const row = { initiativeId: 2, raw: null, messageId: null, now: talk.now() };
    await store.answers.put({ ...row, key: 'decisionNumber', value: '7/QĐ' });
    const day = { year: 2026, month: 9, day: 1, precision: 'day' };
    await store.answers.put({ ...row, key: 'decisionDay', value: day });
    officer.says(`/congnhan ${first} số 45/QĐ-CĐ ngày 10/9/2026`);
    await officer.sees(`Công nhận ${first}`);
    await recognises(claimed);
    expect(await officer.sees('theo quyết định nào?')).toMatch(
      /Tác giả khai: Quyết định số 7\/QĐ ngày 1\/9\/2026\nLần trước anh\/chị ghi: Quyết định số 45\/QĐ-CĐ/,
    );
    await officer.presses('Theo quyết định số 7/QĐ');
    await officer.sees('theo Quyết định số 7/QĐ ngày 1/9/2026');
    await recognises(next);
    await officer.presses(byFirst);
    await officer.sees(`Công nhận ${next}`);
  });
});
