import { afterEach, describe, expect, it } from 'vitest';
import { indexInitiative } from '../../src/actions/search/index-initiative.ts';
import { databases } from '../databases.ts';
import { createUnion, register, type Union } from './union.ts';

const day = 24 * 60 * 60_000;

describe.each(databases)('the library on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('is open to every member, and what is recognised is in it as long as it is', async () => {
    union = await createUnion(engine);
    const { officer, member, second, submits } = union;
    second.says('/timkiem');
    await second.sees('Thư viện chưa có sáng kiến nào');
    const oven = await submits(member, 'Lò hấp khăn hai tầng');
    await submits(member, 'Giàn phơi khăn xoay theo nắng');
    second.says('/timkiem khăn');
    await second.sees('Chưa có sáng kiến nào như vậy');
    officer.says('/congnhan 1 2 số 45/QĐ ngày 1/9/2026');
    await officer.presses(/^Công nhận/);
    await officer.sees(/Đã công nhận|Xong/);
    second.says('/timkiem khan');
    const found = await second.sees('“khan”');
    expect(found.indexOf('Giàn phơi')).toBeLessThan(found.indexOf('Lò hấp'));
    await second.presses('2');
    const card = await second.sees('Giải pháp');
    expect(card).toContain('Gắn thêm con lăn dẫn hướng');
    // She has not agreed to be named, and is not found by her name.
    expect(card).not.toContain('Trần Thị Thử');
    await second.presses('‹ Về danh sách');
    await second.sees('Giàn phơi');
    await second.presses('Lĩnh vực');
    await second.presses('Môi trường');
    await second.sees('Môi trường');
    await second.presses('Lĩnh vực');
    await second.presses('An toàn, vệ sinh lao động');
    await second.sees(/Chưa có sáng kiến nào như vậy.* ít chữ hơn/);
    await second.presses('Cả thư viện');
    await second.sees('Lò hấp');
    await second.presses('Đơn vị');
    await second.presses('Công ty May Thử');
    await second.sees('Mới nhất · Công ty May Thử');
    await second.presses('Đơn vị');
    await second.presses('Đơn vị khác…');
    await second.sees('Xem sáng kiến của đơn vị nào?');
    second.says('co khi mau');
    await second.presses(/Cơ khí Mẫu/);
    await second.sees('chọn lĩnh vực hoặc đơn vị khác');
    second.says('/timkiem trần thị thử');
    await second.sees('Chưa có sáng kiến nào như vậy');
    second.says('/timkiem đơn vị MAYTHU hấp');
    expect(await second.sees('“hấp” · Công ty May Thử')).toContain('Lò hấp');
    member.says('/dulieu');
    await member.presses('Bật công khai tên');
    await member.sees('trong thư viện: bật');
    second.says(`/timkiem ${oven}`);
    expect(await second.sees('Lò hấp')).toContain('Tác giả: Trần Thị Thử');
    second.says('/xem 1');
    expect(await second.sees('Gắn thêm con lăn')).not.toContain('Quá trình');
    officer.says(`/huycongnhan ${oven} Giải pháp đã được bảo hộ`);
    await officer.sees(oven);
    await second.presses('Thư viện');
    await second.sees('Giàn phơi');
    second.says(`/timkiem ${oven}`);
    await second.sees('Chưa có sáng kiến nào như vậy');
    second.says('/timkiem');
    expect(await second.sees('Giàn phơi')).not.toContain('Lò hấp');
    member.says('/dulieu');
    await member.presses('Xóa dữ liệu của tôi');
    await member.presses('Xóa hẳn');
    await member.sees('Đã xóa');
    second.says('/timkiem');
    await second.sees('Thư viện chưa có sáng kiến nào');
  });

  it('hides the know-how of what is confidential, from the search, too', async () => {
    union = await createUnion(engine);
    const { talk, officer, member, second, submits } = union;
    const { store } = talk.app.deps;
    const code = await submits(member, 'Men ủ nước mắm ngắn ngày');
    const id = (await store.initiatives.byCode(2026, 1))?.id ?? 0;
    const secret = { initiativeId: id, key: 'confidential', value: 'secret', raw: null, now: 1 };
    await store.answers.put(secret);
    officer.says(`/congnhan ${code} số 45/QĐ ngày 1/9/2026`);
    await officer.sees('Công nhận');
    const kept = await store.initiatives.find(id);
    if (kept !== undefined) await indexInitiative(store, kept);
    second.says('/timkiem nước mắm');
    await second.sees('Men ủ nước mắm');
    await second.presses('1');
    const card = await second.sees('giữ kín bí quyết');
    expect(card).not.toMatch(/con lăn|hay lệch mép/);
    second.says('/timkiem con lăn');
    await second.sees('Chưa có sáng kiến nào như vậy');
    officer.says('/timkiem con lăn');
    await officer.sees('Men ủ nước mắm');
    await officer.presses('Thư viện');
    await officer.sees('Chưa có sáng kiến nào như vậy');
    await officer.presses('Trong đơn vị tôi');
    await officer.sees('Men ủ nước mắm');
  });

  it('counts the units that apply something, once each and not the author’s own, and its author is told once a day', async () => {
    union = await createUnion(engine);
    const { talk, officer, member, second, admin, submits } = union;
    const { store } = talk.app.deps;
    const code = await submits(member, 'Xe đẩy khăn bốn ngăn');
    officer.says(`/congnhan ${code} số 45/QĐ ngày 1/9/2026`);
    await officer.sees('Công nhận');
    const third = await register(talk, 702, { name: 'Vũ Thị Nháp', unit: 'COKHIMAU' });
    const fourth = await register(talk, 703, { name: 'Đỗ Văn Mẫu', unit: 'COKHIMAU' });
    second.says(`/timkiem ${code}`);
    await second.sees('Chưa có đơn vị nào khác');
    expect(second.buttons()).not.toContain('Đơn vị tôi áp dụng');
    for (const [person, place] of [
      [third, 'Xưởng tiện'],
      [fourth, null],
      [admin, null],
    ] as const) {
      person.says('/timkiem');
      await person.sees('Xe đẩy khăn');
      await person.presses('1');
      await person.presses('Đơn vị tôi áp dụng');
      expect(await person.sees('Áp dụng ở đâu')).toContain(code);
      if (place === null) await person.presses('Bỏ qua');
      else person.says(place);
      await person.sees('Áp dụng từ khi nào?');
      person.says('tháng 3/2026');
      await person.presses(/^Đúng/);
      await person.sees('Đã ghi: đơn vị của anh/chị đang áp dụng');
    }
    second.says('/timkiem');
    await second.presses('Áp dụng nhiều nhất');
    await second.sees('2 đơn vị áp dụng');
    await second.presses('1');
    const card = await second.sees('2 đơn vị đang áp dụng');
    expect(card).not.toMatch(/Xưởng tiện|Vũ Thị Nháp/);
    expect(second.buttons()).not.toContain('Nơi áp dụng');
    await admin.presses('Thôi ghi là áp dụng');
    await admin.sees('Đã bỏ ghi nhận');
    // Told from eight in the morning on.
    member.remembers();
    await talk.passes(day);
    await member.sees('1 đơn vị đang áp dụng (Công ty Cơ khí Mẫu)');
    await talk.passes(day);
    const told = talk.world.messages(member.id).filter(({ text }) => text?.includes('đang áp dụng'));
    expect(told).toHaveLength(1);
    await member.presses('Nơi áp dụng');
    const where = await member.sees('Xưởng tiện');
    expect(where).toContain('Vũ Thị Nháp');
    third.says('/dulieu');
    await third.presses('Xóa dữ liệu của tôi');
    await third.presses('Xóa hẳn');
    await third.sees('Đã xóa');
    officer.says(`/xem ${code}`);
    await officer.sees('1 đơn vị khác đang áp dụng');
    await officer.presses('Nơi áp dụng');
    const left = await officer.sees('đã ẩn danh');
    expect(left).not.toMatch(/Xưởng tiện|Vũ Thị Nháp/);
    expect((await store.library.find(1))?.spread).toBe(1);
  });

  it('shows members what the nearest unit above asks for, when they begin', async () => {
    union = await createUnion(engine);
    const { admin, member, officer } = union;
    officer.says('/chude');
    await officer.sees('Lệnh này dành cho');
    admin.says('/chude');
    await admin.sees('Chưa có chủ đề nào');
    await admin.presses('Thêm chủ đề');
    await admin.sees('muốn có sáng kiến về việc gì');
    admin.says('Giảm bụi ở khâu cắt vải');
    await admin.sees('1. Giảm bụi');
    member.says('/nop');
    expect(await member.sees('Chủ đề của đơn vị: Giảm bụi ở khâu cắt vải')).toContain('Bước 1/7');
    member.says('/huy');
    admin.says('/chude MAYTHU Tiết kiệm điện ở xưởng may');
    await admin.sees('Chủ đề của CĐCS Công ty May Thử');
    admin.says('/chude MAYTHU tiet kiem dien o xuong may');
    await admin.sees('Chủ đề này đã có rồi');
    admin.says(`/chude MAYTHU ${'dài '.repeat(40)}`);
    await admin.sees('Chủ đề dài từ 3 đến 100 ký tự');
    for (const text of ['Một hai', 'Ba bốn', 'Năm sáu', 'Bảy tám', 'Chín mười'])
      admin.says(`/chude MAYTHU ${text}`);
    await admin.sees('nhiều nhất 5 chủ đề');
    member.says('/nop');
    await member.presses('Bắt đầu cái mới');
    expect(await member.sees('Chủ đề của đơn vị: Tiết kiệm điện')).not.toContain('Giảm bụi');
    admin.says('/chude MAYTHU');
    await admin.presses('✕ 1');
    await admin.sees('Đã bỏ.');
    admin.says('/nhatky');
    await admin.sees('Bỏ chủ đề');
  });
});
