import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import { createUnion, type Union } from './union.ts';

describe.each(databases)('a text under labels, on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  async function toTitle(): Promise<void> {
    union = await createUnion(engine);
    const { member } = union;
    member.says('/nop');
    await member.sees('Tên sáng kiến là gì');
  }

  async function toResult(): Promise<void> {
    await toTitle();
    const { member } = union;
    for (const [said, seen] of [
      ['Chế tạo máy cán dầm', 'Trước đây làm thế nào'],
      ['Cán tay, hay lệch mép', 'Anh/chị đã thay đổi'],
      ['Gắn thêm con lăn', 'Đã ghi'],
    ] as const) {
      member.says(said);
      await member.sees(seen);
    }
    await member.presses('Xong');
    await member.sees('Kết quả ra sao');
  }

  const answers = () => union.talk.app.deps.store.answers.of(1);

  function edits(old: string, text: string): void {
    const { talk, member } = union;
    const typed = talk.world.messages(member.id).findLast((message) => message.text?.startsWith(old));
    member.remembers();
    talk.world.editText({ chat: member.id, message: typed?.message_id ?? 0, text });
  }

  it('goes on with the story that was told before, and names what stood under no label', async () => {
    await toResult();
    const { member } = union;
    member.says('Dạ em gửi tiếp ạ\nKết quả: nhanh gấp đôi\nÁp dụng từ: 15/3/2026\nGhi chú: tổ 3 cùng làm');
    const asked = await member.sees('✓ Đã ghi: Kết quả, Áp dụng từ.');
    expect(asked).toContain('“Dạ em gửi tiếp ạ\nGhi chú: tổ 3 cùng làm” không thuộc câu nào');
    expect(asked).toContain('ghi kèm vào “Giải pháp”');
    expect((await answers())['solution']?.value).toBe(
      'Gắn thêm con lăn\n\nDạ em gửi tiếp ạ\nGhi chú: tổ 3 cùng làm',
    );
  });

  it('names what could not be read, and asks for the button', async () => {
    await toTitle();
    const { member } = union;
    member.says(
      'Tên: Chế tạo máy cán dầm\nTrước đây: cán tay\nGiải pháp: con lăn\nKết quả: nhanh\nÁp dụng: 15/3/2026\nLàm lợi: 15tr/tháng\nLĩnh vực: thể thao',
    );
    const asked = await member.sees('Chưa đọc được Lĩnh vực “thể thao”, anh/chị chọn một nút ở dưới ạ.');
    expect(asked).toContain('✓ Đã ghi: Tên sáng kiến, Trước đây, Giải pháp, Kết quả, Áp dụng từ, Làm lợi.');
    expect(asked).toContain('thuộc lĩnh vực nào');
    await member.presses('Môi trường');
    await member.sees('xem lại trước khi nộp');
  });

  it('names every text that could not be read, not only the one that is asked first', async () => {
    await toTitle();
    const { member } = union;
    member.says(
      'Tên: Chế tạo máy cán dầm\nTrước đây: cán tay\nGiải pháp: con lăn\nKết quả: nhanh\nÁp dụng: 30/2/2026\nLàm lợi: 15tr/tháng\nLĩnh vực: thể thao',
    );
    const asked = await member.sees('Còn Áp dụng từ: Chưa đọc được “30/2/2026”');
    expect(asked).toContain('Chưa đọc được Lĩnh vực “thể thao”, câu này sẽ hỏi lại ạ.');
  });

  it('says that an answer stays where the corrected text cannot be read', async () => {
    await toTitle();
    const { member } = union;
    const told = 'Tên: Chế tạo máy cán dầm\nTrước đây: cán tay\nGiải pháp: con lăn\nLĩnh vực: an toàn';
    member.says(told);
    await member.sees('Kết quả ra sao');
    edits('Tên:', told.replace('an toàn', 'thể thao'));
    await member.sees('Chưa đọc được Lĩnh vực “thể thao”, câu này vẫn giữ như cũ.');
    expect((await answers())['field']?.value).toBe('safety');
  });

  it('that loses its labels when it is corrected changes nothing, and says so', async () => {
    await toTitle();
    const { member } = union;
    member.says('Tên: Chế tạo máy cán dầm\nTrước đây: cán tay\nGiải pháp: con lăn');
    await member.sees('Kết quả ra sao');
    const before = await answers();
    edits('Tên:', 'Máy cán dầm của tổ 3 chạy rất thẳng');
    await member.sees('không còn tên các mục');
    expect(await answers()).toEqual(before);
  });

  it('keeps what was told after it when it is corrected', async () => {
    await toTitle();
    const { member } = union;
    const told =
      'Tên: Chế tạo máy cán dầm\nTrước đây: cán tay\nGiải pháp: con lăn\nKết quả: nhanh\nÁp dụng: 15/3/2026\nLàm lợi: 15tr/tháng\nLĩnh vực: an toàn';
    member.says(told);
    await member.sees('xem lại trước khi nộp');
    await member.presses('Sửa mục…');
    await member.presses('Giải pháp');
    member.says('Thêm thanh dẫn hai bên');
    await member.sees('Đã ghi 2 tin');
    await member.presses('Xong');
    await member.sees('xem lại trước khi nộp');
    edits('Tên:', told.replace('con lăn', 'hai con lăn'));
    await member.sees('Giải pháp: hai con lăn\n\nThêm thanh dẫn hai bên');
  });

  it('goes on with a story that was told before there was a title', async () => {
    await toTitle();
    const { member } = union;
    const story = 'Ở xưởng 2 chúng tôi gắn thêm con lăn vào máy cán dầm. '.repeat(5).trim();
    member.says(story);
    await member.sees('Đã ghi đoạn kể');
    member.says('Tên: Chế tạo máy cán dầm\nGiải pháp: thêm thanh dẫn');
    await member.sees('Trước đây làm thế nào');
    expect((await answers())['solution']?.value).toBe(`${story}\n\nthêm thanh dẫn`);
  });
});
