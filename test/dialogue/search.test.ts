import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import { createUnion, type Union } from './union.ts';

describe.each(databases)('the search of officers on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('finds by words with marks before those without, by author and state, and opens the card', async () => {
    union = await createUnion(engine);
    const { officer, member, second, submits } = union;
    const plain = await submits(member, 'Che tao may can dam o xuong');
    const marked = await submits(second, 'Chế tạo máy cán dầm ở xưởng 2');
    const newest = await submits(member, 'Chế tạo mạy cần đám khác hẳn');
    const codesIn = (text: string) => text.match(/SK-\d\d-\d{6}/g);
    officer.says('/timkiem máy cán dầm');
    expect(codesIn(await officer.sees('Tìm: “máy cán dầm”'))).toEqual([marked, newest, plain]);
    officer.says('/timkiem may can dam');
    expect(codesIn(await officer.sees('Tìm: “may can dam”'))).toEqual([newest, marked, plain]);
    officer.says('/timkiem máy cán d');
    expect(codesIn(await officer.sees('Tìm: “máy cán d”'))).toEqual([newest, marked, plain]);
    officer.says('/timkiem may can dam kh');
    expect(codesIn(await officer.sees('Tìm: “may can dam kh”'))).toEqual([newest]);
    officer.says('/timkiem le van nhap chờ tiếp nhận');
    expect(codesIn(await officer.sees('Chờ tiếp nhận'))).toEqual([marked]);
    await officer.presses('1');
    await officer.sees('Tác giả: Lê Văn Nháp');
    officer.says(`/timkiem ${plain}`);
    await officer.sees('Che tao may can dam');
    officer.says('/timkiem máy cán được công nhận');
    await officer.sees('Không thấy sáng kiến nào');
    officer.says('/timkiem dam" OR "umay (x) NOT *');
    await officer.sees('Tìm:');
  });

  it('turns pages in place, and keeps to the officer’s units', async () => {
    union = await createUnion(engine);
    const { talk, admin, officer, member, second, submits } = union;
    const code = await submits(member, 'Giàn phơi tôm khô xoay theo nắng');
    const { store } = talk.app.deps;
    const one = (await store.initiatives.byCode(2026, 1)) ?? { unitId: 0, memberId: 0 };
    for (let number = 2; number <= 12; number += 1) {
      const id = await store.initiatives.addDraft({
        memberId: one.memberId ?? 0,
        unitId: one.unitId,
        now: 1,
      });
      const row = { id, version: 1, codeYear: 2026, codeNumber: number, submittedAt: number, updatedAt: 1 };
      await store.initiatives.save({ ...row, state: 'submitted', benefit: number * 10_000_000 });
      await store.search.keep({ initiativeId: id, unitId: one.unitId, texts: ['Giàn phơi tôm'] });
    }
    officer.says('/timkiem giàn ph');
    expect(await officer.sees('Tìm:')).not.toContain(code);
    await officer.presses('Trang sau ›');
    expect(await officer.sees('(tiếp)')).toContain(code);
    officer.says('/timkiem giàn phơi');
    expect(await officer.sees('Tìm:')).not.toContain(code);
    await officer.presses('Trang sau ›');
    expect(await officer.sees('(tiếp)')).toContain(code);
    officer.says('/timkiem trên 110 triệu đơn vị MAYTHU');
    expect((await officer.sees('từ 110 triệu đồng')).match(/SK-26/g)).toHaveLength(2);
    admin.says('/timkiem giàn phơi đơn vị COKHIMAU');
    await admin.sees('Không thấy sáng kiến nào');
    admin.says('/timkiem giàn phơi đơn vị KHONGCO');
    await admin.sees('KHONGCO');
    officer.says('/timkiem giàn đơn vị COKHIMAU');
    await officer.sees('cần quyền trong đơn vị');
    second.says('/timkiem giàn phơi');
    // Nothing of it is recognised: a member reads the library.
    await second.sees('Chưa có sáng kiến nào như vậy');
  });

  it('finds nothing any more of a person whose data is erased', async () => {
    union = await createUnion(engine);
    const { talk, officer, member, submits } = union;
    const code = await submits(member, 'Lò hấp ống hút cỏ bàng');
    officer.says(`/congnhan ${code}`);
    await officer.sees('Công nhận');
    await submits(member, 'Nồi kho cá lóc hai đáy');
    member.says('/dulieu');
    await member.presses('Xóa dữ liệu của tôi');
    await member.presses('Xóa hẳn');
    await member.sees('Đã xóa');
    officer.says('/timkiem trần thị thử');
    await officer.sees('Không thấy sáng kiến nào');
    officer.says('/timkiem nồi kho cá lóc');
    await officer.sees('Không thấy sáng kiến nào');
    officer.says('/timkiem lò hấp ống hút');
    await officer.sees(code);
    const { store } = talk.app.deps;
    expect(
      await store.search.recall(1, (await store.members.byTelegramId(member.id))?.id ?? 0),
    ).toBeUndefined();
  });
});
