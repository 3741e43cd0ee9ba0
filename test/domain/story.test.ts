import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleFrom } from '../../src/domain/story.ts';

describe('the title offered for a story', () => {
  it.each([
    ['Tôi gắn con lăn vào máy cán dầm. Trước đây cán tay, hay lệch.', 'Tôi gắn con lăn vào máy cán dầm'],
    ['Gắn con lăn vào máy cán dầm! Nhanh hơn hẳn.', 'Gắn con lăn vào máy cán dầm'],
    ['Gắn con lăn vào máy cán dầm\nTrước đây cán tay.', 'Gắn con lăn vào máy cán dầm'],
    ['gan con lan vao may can dam. truoc day can tay', 'gan con lan vao may can dam'],
    [
      'Xưởng may ở TP. Thanh Hóa thay 1.500 bóng đèn. Tiết kiệm điện.',
      'Xưởng may ở TP. Thanh Hóa thay 1.500 bóng đèn',
    ],
    [
      'Thay bu lông, đai ốc, v.v. bằng chốt nhanh. Đỡ mất công.',
      'Thay bu lông, đai ốc, v.v. bằng chốt nhanh',
    ],
    [
      'Công ty CP. May Sông Mã và KCN. Nghi Sơn dùng chung xe. Rẻ hơn.',
      'Công ty CP. May Sông Mã và KCN. Nghi Sơn dùng chung xe',
    ],
    ['Lắp quạt ở Q. 3 và P. Bến Nghé cho mát. Tốt.', 'Lắp quạt ở Q. 3 và P. Bến Nghé cho mát'],
    ['Nhờ KS. Lê Văn Nháp vẽ lại khuôn dầm. Bớt lỗi.', 'Nhờ KS. Lê Văn Nháp vẽ lại khuôn dầm'],
    ['Giảm phế phẩm từ 2.5% còn 0.8% nhờ đồ gá. Rất tốt.', 'Giảm phế phẩm từ 2.5% còn 0.8% nhờ đồ gá'],
    ['Số người giảm còn 20. Máy chạy nhanh hơn.', 'Số người giảm còn 20'],
    ['1. Gắn con lăn vào máy. 2. Hàn thanh đỡ.', 'Gắn con lăn vào máy'],
    ['- Gắn con lăn vào máy cán\n- Hàn thanh đỡ', 'Gắn con lăn vào máy cán'],
    ['“Chế tạo máy cán dầm” là việc của tổ. Xong.', 'Chế tạo máy cán dầm” là việc của tổ'],
    [
      'Dạ em chào anh chị ạ. Em là Thử ở xưởng 2. Máy cán dầm có thêm con lăn. Hết.',
      'Máy cán dầm có thêm con lăn',
    ],
    ['Kính gửi công đoàn công ty!\nTổ em làm lại khuôn dầm. Cảm ơn.', 'Tổ em làm lại khuôn dầm'],
    ['Máy hỏng. Tổ sửa lại con lăn của máy cán. Chạy tốt.', 'Tổ sửa lại con lăn của máy cán'],
    ['Máy chạy chậm... nên tôi gắn con lăn. Hết.', 'Máy chạy chậm'],
    [
      'Đào lò dọc vỉa V7 tầng -25/+30 để tận thu tài nguyên. Lợi 15,9 tỷ.',
      'Đào lò dọc vỉa V7 tầng -25/+30 để tận thu tài nguyên',
    ],
    ['We put rollers on the beam machine. It runs straight.', 'We put rollers on the beam machine'],
    ['👷 Gắn con lăn vào máy cán. Xong', 'Gắn con lăn vào máy cán'],
  ])('of «%s» is «%s»', (text, title) => {
    expect(titleFrom(text)).toBe(title);
    expect(titleFrom(text.normalize('NFD'))).toBe(title);
  });

  it('is cut at a word when the sentence is longer than a title', () => {
    const text = `Tôi gắn con lăn vào máy, ${'rồi chỉnh lại cho thẳng, '.repeat(20)}xong.`;
    const title = titleFrom(text) ?? '';
    expect([...title].length).toBeLessThanOrEqual(200);
    expect([...title].length).toBeGreaterThan(180);
    expect(text.startsWith(title)).toBe(true);
    expect(text.slice(title.length)).toMatch(/^[\s,]/u);
    expect(title).not.toMatch(/[….,]$/u);
  });

  it('counts letters, not code units', () => {
    expect([...(titleFrom(`${'👷'.repeat(30)} ${'🔧 máy '.repeat(60)}`) ?? '')].length).toBeLessThanOrEqual(
      200,
    );
  });

  it.each(['', '   ', '...', 'Máy. Tốt. Ừ.', 'x'.repeat(300), '👷'.repeat(300), 'Chào anh chị ạ.'])(
    'is none for «%s»',
    (text) => {
      expect(titleFrom(text)).toBeUndefined();
    },
  );

  it('always fits, whatever is told', () => {
    const scraps = fc
      .array(
        fc.constantFrom(
          'máy ',
          'con lăn ',
          '. ',
          '.',
          'v.v. ',
          '1.500 ',
          'TP. ',
          '\n',
          '! ',
          '“',
          '- ',
          '👷',
          'dạ ',
        ),
        {
          maxLength: 120,
        },
      )
      .map((some) => some.join(''));
    fc.assert(
      fc.property(fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 500 })), (text) => {
        const title = titleFrom(text);
        if (title === undefined) return;
        expect([...title].length).toBeGreaterThanOrEqual(10);
        expect([...title].length).toBeLessThanOrEqual(200);
        expect(title).toBe(title.trim());
        expect(title).not.toContain('\n');
      }),
      { numRuns: 500 },
    );
  });
});
