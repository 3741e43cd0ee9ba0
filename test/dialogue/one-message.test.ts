import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import { createUnion, type Union } from './union.ts';

const labelled = `Tên sáng kiến: Chế tạo máy cán dầm ở xưởng 2
Trước đây: Cán tay, bốn người một ca, hay lệch mép
Giải pháp: Gắn thêm con lăn để dầm tự chạy thẳng.
Thêm thanh dẫn hai bên.
Kết quả: Còn hai người một ca
Áp dụng từ: tháng 3/2026
Làm lợi: 1,5 tỷ/năm
Lĩnh vực: An toàn`;

const story = `Ở xưởng 2 chúng tôi gắn thêm con lăn vào máy cán dầm để dầm tự chạy thẳng. Trước đây phải có bốn người đứng hai bên để giữ, ai cũng mỏi tay và dầm hay lệch mép, phải cán lại nhiều lần rất tốn điện. Nay chỉ cần hai người đứng máy, dầm ra thẳng ngay từ lần đầu.`;

describe.each(databases)('one message, on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  const sends = () =>
    union.talk.world.calls('sendMessage').filter(({ payload }) => payload['chat_id'] === union.member.id)
      .length;

  it('under labels fills the card, and is submitted with at most three messages sent', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    const before = sends();
    member.says('/nop');
    await member.sees('Tên sáng kiến là gì');
    member.says(labelled);
    const card = await member.sees('xem lại trước khi nộp');
    expect(card).toContain(
      '✓ Đã ghi: Tên sáng kiến, Trước đây, Giải pháp, Kết quả, Áp dụng từ, Làm lợi, Lĩnh vực',
    );
    expect(card).toContain('Làm lợi: 1.500.000.000 đồng (1,5 tỷ đồng) mỗi năm');
    expect(card).toContain('Áp dụng từ: tháng 3/2026');
    await member.presses('Nộp');
    await member.sees('Đã nhận sáng kiến SK-26-000001');
    expect(sends() - before).toBeLessThanOrEqual(3);
    const stored = await talk.app.deps.store.answers.of(1);
    expect(stored['solution']?.value).toBe('Gắn thêm con lăn để dầm tự chạy thẳng.\nThêm thanh dẫn hai bên.');
    expect(stored['field']?.value).toBe('safety');
  });

  it('under labels asks only what is missing or could mean two things', async () => {
    union = await createUnion(engine);
    const { member } = union;
    member.says('/nop');
    await member.sees('Tên sáng kiến là gì');
    member.says(
      'Tên: Chế tạo máy cán dầm\nTrước đây: Cán tay, hay lệch mép\nGiải pháp: Gắn thêm con lăn\nLàm lợi: 200',
    );
    await member.sees('“200” là 200 nghìn đồng, 200 triệu đồng hay 200 tỷ đồng?');
    await member.presses(/200 triệu đồng/);
    await member.sees('Kết quả ra sao');
    member.says('Nhanh gấp đôi');
    await member.sees('Đã áp dụng');
    await member.presses('Chưa áp dụng');
    await member.sees('thuộc lĩnh vực nào');
    await member.presses('Môi trường');
    expect(await member.sees('xem lại trước khi nộp')).toContain('Làm lợi: 200.000.000 đồng');
  });

  it('under labels needs no command before it, and what stands under no label is kept', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    member.says(`Em gửi sáng kiến của tổ 3 ạ\n${labelled}`);
    await member.sees('xem lại trước khi nộp');
    expect((await talk.app.deps.store.answers.of(1))['solution']?.value).toContain(
      'Em gửi sáng kiến của tổ 3 ạ',
    );
  });

  it('under labels with a day that is none says what was kept, and takes the next message for that day', async () => {
    union = await createUnion(engine);
    const { member } = union;
    member.says(labelled.replace('tháng 3/2026', '30/2/2026'));
    const asked = await member.sees(
      '✓ Đã ghi: Tên sáng kiến, Trước đây, Giải pháp, Kết quả, Làm lợi, Lĩnh vực',
    );
    expect(asked).toContain('Còn Áp dụng từ: Chưa đọc được “30/2/2026”');
    member.says('1/3/2026');
    await member.presses('Đúng');
    expect(await member.sees('xem lại trước khi nộp')).toContain('Áp dụng từ: 1/3/2026');
  });

  it('with a title of its own never goes into a draft that has one', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    member.says('/nop');
    await member.sees('Tên sáng kiến là gì');
    member.says('Chổi gắn xe đẩy ở xưởng cắt');
    await member.sees('Trước đây làm thế nào');
    member.says('/nop');
    await member.sees('Làm tiếp hay bắt đầu cái mới');
    member.says('Quét tay rất lâu');
    await member.sees('Làm tiếp hay bắt đầu cái mới');
    member.says(labelled);
    await member.sees('xem lại trước khi nộp');
    const { answers } = talk.app.deps.store;
    expect(Object.keys(await answers.of(1))).toEqual(['title']);
    expect((await answers.of(1))['title']?.value).toBe('Chổi gắn xe đẩy ở xưởng cắt');
    await member.presses('Nộp');
    await member.sees('Đã nhận sáng kiến SK-26-000001');
    await member.seesNothing();
    member.says('/nop');
    await member.presses('Làm tiếp');
    await member.sees('Trước đây làm thế nào');
    member.says('Quét tay rất lâu');
    await member.sees('Anh/chị đã thay đổi');
  });

  it('may answer a question under its own label, and agree in words', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    member.says('/nop');
    await member.sees('Tên sáng kiến là gì');
    member.says('Tên: Chế tạo máy cán dầm');
    await member.sees('Trước đây làm thế nào');
    member.says('Trước đây: Cán tay, hay lệch mép');
    await member.sees('Anh/chị đã thay đổi');
    member.says('Giải pháp: Gắn thêm con lăn');
    await member.sees('Đã ghi');
    await member.presses('Xong');
    await member.sees('Kết quả ra sao');
    member.says('Kết quả: Nhanh gấp đôi\nÁp dụng: 15/3/2026');
    await member.sees('làm lợi khoảng bao nhiêu');
    member.says('15 triệu/tháng');
    await member.sees('đúng không ạ?');
    member.says('dạ đúng rồi ạ');
    await member.sees('thuộc lĩnh vực nào');
    const stored = await talk.app.deps.store.answers.of(1);
    expect(stored['title']?.value).toBe('Chế tạo máy cán dầm');
    expect(stored['before']?.value).toBe('Cán tay, hay lệch mép');
    expect(stored['solution']?.value).toBe('Gắn thêm con lăn');
    expect(stored['result']?.value).toBe('Nhanh gấp đôi');
    expect(stored['benefit']?.value).toEqual({ amount: 15_000_000, period: 'month', approximate: false });
  });

  it('under labels is read anew when it is corrected in Telegram', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    member.says(labelled);
    await member.sees('xem lại trước khi nộp');
    const message = talk.world.messages(member.id).findLast(({ text }) => text === labelled)?.message_id ?? 0;
    member.remembers();
    talk.world.editText({
      chat: member.id,
      message,
      text: labelled.replace('1,5 tỷ/năm', '2 tỷ/năm').replace('Còn hai người', 'Còn một người'),
    });
    const card = await member.sees('xem lại trước khi nộp');
    expect(card).toContain('2.000.000.000 đồng (2 tỷ đồng) mỗi năm');
    expect(card).toContain('Kết quả: Còn một người một ca');
    const { members, initiatives } = talk.app.deps.store;
    const author = await members.byTelegramId(member.id);
    expect(await initiatives.draftsOf(author?.id ?? 0)).toHaveLength(1);
  });

  it('that tells the story where a title was asked becomes the solution, and offers its first sentence', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    member.says('/nop');
    await member.sees('Tên sáng kiến là gì');
    member.says(story);
    const offer = await member.sees('Đã ghi đoạn kể vào “Giải pháp”');
    expect(offer).toContain('gắn thêm con lăn vào máy cán dầm để dầm tự chạy thẳng');
    await member.presses('Đúng');
    await member.sees('Trước đây làm thế nào');
    member.says('Cán tay, hay lệch mép');
    await member.sees('Kết quả ra sao');
    expect((await talk.app.deps.store.answers.of(1))['solution']?.value).toBe(story);
  });

  it('that tells a story where nothing was asked begins a draft, and the title can be typed', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    member.says(story);
    await member.sees('Đã ghi đoạn kể vào “Giải pháp”');
    await member.presses('Gõ lại');
    await member.sees('Tên sáng kiến là gì');
    member.says('Máy cán dầm tự chạy thẳng');
    await member.sees('Trước đây làm thế nào');
    const { store } = talk.app.deps;
    expect((await store.answers.of(1))['title']?.value).toBe('Máy cán dầm tự chạy thẳng');
    expect((await store.answers.of(1))['solution']?.value).toBe(story);
  });

  it('that is a reply to a question of a draft put aside opens that draft', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    member.says('/nop');
    await member.sees('Tên sáng kiến là gì');
    member.says('Chế tạo máy cán dầm');
    await member.sees('Trước đây làm thế nào');
    const asked = talk.world
      .messages(member.id)
      .findLast(({ text }) => text?.includes('Trước đây làm thế nào'));
    member.says('/huy');
    await member.sees('không mất chữ nào');
    member.remembers();
    talk.world.say({ from: member.id, text: 'Cán tay, hay lệch mép', replyTo: asked?.message_id ?? 0 });
    await member.sees('Anh/chị đã thay đổi');
    expect((await talk.app.deps.store.answers.of(1))['before']?.value).toBe('Cán tay, hay lệch mép');
  });
});
