import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import { createUnion, type Union } from './union.ts';

describe.each(databases)('buttons whose names are typed on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('lead through a whole initiative, politely or not', async () => {
    union = await createUnion(engine);
    const { member } = union;
    member.says('/trogiup');
    expect(await member.sees('Anh/chị dùng được')).toContain('gõ tên nút: xong, bỏ qua, nộp');
    const steps: readonly (readonly [string, string | RegExp])[] = [
      ['/nop', 'Tên sáng kiến'],
      ['Chế tạo máy cán dầm ở xưởng 3', 'Trước đây làm thế nào'],
      ['quay lại ạ', /Bước 1\/7[\s\S]*Đang ghi: Chế tạo máy cán dầm ở xưởng 3/],
      ['Chế tạo máy cán dầm ở xưởng 2', 'Trước đây làm thế nào'],
      ['Cán tay, hay lệch mép', 'Anh/chị đã thay đổi'],
      ['Gắn thêm con lăn', 'Đã ghi'],
      ['hết rồi ạ', 'Kết quả ra sao'],
      ['Nhanh gấp đôi', 'Đã áp dụng'],
      ['chua ap dung', 'làm lợi khoảng bao nhiêu'],
      ['15tr/tháng', 'Ghi là 15.000.000 đồng'],
      ['không phải', 'làm lợi khoảng bao nhiêu'],
      ['ok', 'Chưa đọc được'],
      ['bỏ qua', 'lĩnh vực nào'],
      ['Môi trường', 'xem lại trước khi nộp'],
    ];
    for (const [said, seen] of steps) {
      member.says(said);
      await member.sees(seen);
    }
    member.says('nộp giúp em');
    expect(await member.sees('Đã nhận sáng kiến')).toContain('SK-26-000001');
  });

  it('choose between the draft and a new one; what only sounds like a button is an answer', async () => {
    union = await createUnion(engine);
    const { member } = union;
    member.says('/nop');
    await member.sees('Tên sáng kiến');
    member.says('Để sau máy cho gọn dây điện');
    await member.sees('Trước đây làm thế nào');
    member.says('để sau');
    await member.sees('Đã cất nháp');
    member.says('/nop');
    await member.sees('Làm tiếp hay bắt đầu cái mới?');
    member.says('cái này bao giờ được duyệt vậy');
    await member.sees('Làm tiếp hay bắt đầu cái mới?');
    member.says('làm tiếp');
    await member.sees('Trước đây làm thế nào');
    member.says('/nop');
    await member.sees('Làm tiếp hay bắt đầu cái mới?');
    member.says('bắt đầu cái mới');
    expect(await member.sees('Tên sáng kiến')).not.toContain('Đang ghi');
  });
});
