import { afterEach, describe, expect, it, vi } from 'vitest';
import { databases } from '../databases.ts';
import { createUnion, type Union } from './union.ts';

const labelled = `Tên: Chế tạo máy cán dầm ở xưởng 2
Trước đây: Cán tay, hay lệch mép
Giải pháp: Gắn thêm con lăn
Kết quả: Còn hai người một ca
Áp dụng từ: tháng 3/2026
Làm lợi: 1,5 tỷ/năm
Lĩnh vực: An toàn`;

describe.each(databases)('words under a picture, on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  const answers = (id = 1) => union.talk.app.deps.store.answers.of(id);
  const files = (id = 1) => union.talk.app.deps.store.attachments.listOf(id);

  function sends(caption: string, kind: 'photo' | 'document' = 'photo', fileName?: string): void {
    const { talk, member } = union;
    member.remembers();
    talk.world.sendFile({ from: member.id, kind, caption, ...(fileName !== undefined && { fileName }) });
  }

  function sendsAlbum(...captions: (string | undefined)[]): void {
    const { talk, member } = union;
    member.remembers();
    const items = captions.map((caption) => ({
      kind: 'photo' as const,
      ...(caption !== undefined && { caption }),
    }));
    talk.world.sendAlbum({ from: member.id, items });
  }

  async function toTitle(): Promise<void> {
    union = await createUnion(engine);
    const { member } = union;
    member.says('/nop');
    await member.sees('Tên sáng kiến là gì');
  }

  async function toBefore(): Promise<void> {
    await toTitle();
    const { member } = union;
    member.says('Chế tạo máy cán dầm');
    await member.sees('Trước đây làm thế nào');
  }

  async function toMoney(): Promise<void> {
    await toBefore();
    const { member } = union;
    member.says('Cán tay, hay lệch mép');
    await member.sees('Anh/chị đã thay đổi');
    member.says('Gắn thêm con lăn');
    await member.sees('Đã ghi');
    await member.presses('Xong');
    await member.sees('Kết quả ra sao');
    sends('Nhanh gấp đôi, xem ảnh');
    expect(await member.sees('lời kèm theo ghi vào “Kết quả”')).toContain('Đã áp dụng');
    await member.presses('Chưa áp dụng');
    await member.sees('làm lợi khoảng bao nhiêu');
  }

  it('are the answer to a question for words, and the picture is kept', async () => {
    await toBefore();
    const { member } = union;
    sends('Cán tay, hay lệch mép');
    const asked = await member.sees('✓ Đã lưu ảnh, tệp; lời kèm theo ghi vào “Trước đây”.');
    expect(asked).toContain('Anh/chị đã thay đổi');
    expect((await answers())['before']?.value).toBe('Cán tay, hay lệch mép');
    expect((await files()).map(({ caption, question }) => [caption, question])).toEqual([
      ['Cán tay, hay lệch mép', 'before'],
    ]);
  });

  it('are read like typed ones where an amount, a day or a choice is asked', async () => {
    await toMoney();
    const { member } = union;
    sends('bảng tính của kế toán');
    expect(await member.sees('✓ Đã lưu ảnh, tệp.')).toContain('Chưa đọc được “bảng tính của kế toán”');
    sends('15 triệu/tháng');
    expect(await member.sees('✓ Đã lưu ảnh, tệp.')).toContain('Ghi là 15.000.000 đồng');
    await member.presses('Đúng');
    await member.sees('thuộc lĩnh vực nào');
    sends('ảnh máy');
    expect(await member.sees('✓ Đã lưu ảnh, tệp.')).toContain('Câu này anh/chị chọn một nút');
    sends('an toàn');
    const card = await member.sees('lời kèm theo ghi vào “Lĩnh vực”');
    expect(card).toContain('Ảnh, tệp: 5');
    sends('ảnh máy mới');
    expect(await member.sees('Đã lưu ảnh, tệp')).toContain('Ảnh, tệp: 6');
    expect((await answers())['benefit']?.value).toEqual({
      amount: 15_000_000,
      period: 'month',
      approximate: false,
    });
  });

  it('that hold labels fill the card', async () => {
    await toTitle();
    const { member } = union;
    sends(labelled);
    const card = await member.sees('xem lại trước khi nộp');
    expect(card).toContain('✓ Đã lưu ảnh, tệp.');
    expect(card).toContain('✓ Đã ghi: Tên sáng kiến, Trước đây');
    expect(card).toContain('Ảnh, tệp: 1');
  });

  it('that name another title go to a draft of their own, with the picture', async () => {
    await toBefore();
    const { member } = union;
    sends(labelled);
    expect(await member.sees('xem lại trước khi nộp')).toContain('Ảnh, tệp: 1');
    expect(await files(1)).toEqual([]);
    expect(await files(2)).toHaveLength(1);
    expect(Object.keys(await answers(1))).toEqual(['title']);
  });

  it('of an album make one answer, in their order', async () => {
    await toBefore();
    const { talk, member } = union;
    sendsAlbum('Cán tay', undefined, 'Hay lệch mép');
    await vi.waitFor(async () => expect(await files()).toHaveLength(3));
    await talk.passes(1_000);
    await member.sees('Đã ghi 2 tin vào “Trước đây”');
    await member.seesNothing();
    expect((await answers())['before']?.value).toBe('Cán tay\n\nHay lệch mép');
    expect((await files()).map(({ caption }) => caption)).toEqual(['Cán tay', null, 'Hay lệch mép']);
    await member.presses('Xong');
    await member.sees('Anh/chị đã thay đổi');
  });

  it('of an album answer a short question once; the others stay with their pictures', async () => {
    await toTitle();
    const { talk, member } = union;
    sendsAlbum('Chế tạo máy cán dầm', 'Máy nhìn từ bên trái', undefined);
    await vi.waitFor(async () => expect(await files()).toHaveLength(3));
    await talk.passes(1_000);
    const asked = await member.sees('lời kèm theo ghi vào “Tên sáng kiến”');
    expect(asked).toContain('Trước đây làm thế nào');
    await member.seesNothing();
    expect(Object.keys(await answers())).toEqual(['title']);
    expect((await files()).map(({ question }) => question)).toEqual(['title', 'title', 'title']);
  });

  it('are not lost with a file that cannot be taken', async () => {
    await toBefore();
    const { member } = union;
    sends('Cán tay, hay lệch mép', 'document', 'chay.exe');
    const asked = await member.sees('Loại tệp này không nhận được');
    expect(asked).toContain('lời kèm theo ghi vào “Trước đây”');
    expect((await answers())['before']?.value).toBe('Cán tay, hay lệch mép');
    expect(await files()).toEqual([]);
  });

  it('correct the answer and the picture when they are edited', async () => {
    await toBefore();
    const { talk, member } = union;
    sends('Cán tay, hay lệch mép');
    await member.sees('Anh/chị đã thay đổi');
    const sent = talk.world.messages(member.id).findLast(({ caption }) => caption?.startsWith('Cán tay'));
    member.remembers();
    talk.world.editText({ chat: member.id, message: sent?.message_id ?? 0, text: 'Cán tay, tốn bốn người' });
    await member.sees('Đã sửa theo tin của anh/chị: Trước đây');
    expect((await answers())['before']?.value).toBe('Cán tay, tốn bốn người');
    expect((await files())[0]?.caption).toBe('Cán tay, tốn bốn người');
  });
});
