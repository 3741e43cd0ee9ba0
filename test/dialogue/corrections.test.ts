import { afterEach, describe, expect, it, vi } from 'vitest';
import { databases } from '../databases.ts';
import { createUnion, type Union } from './union.ts';

describe.each(databases)('a message corrected in Telegram, on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  /** The last message of the member that begins so. */
  function idOf(text: string): number {
    const { talk, member } = union;
    const found = talk.world.messages(member.id).findLast((message) => message.text?.startsWith(text));
    if (found === undefined) throw new Error(`nobody wrote ${text}`);
    return found.message_id;
  }

  function edits(old: string, text: string): void {
    const { talk, member } = union;
    member.remembers();
    talk.world.editText({ chat: member.id, message: idOf(old), text });
  }

  async function toStory(): Promise<void> {
    union = await createUnion(engine);
    const { member } = union;
    member.says('/nop');
    await member.sees('Tên sáng kiến');
    member.says('Chế tạo máy cán dầm');
    await member.sees('Trước đây');
    member.says('Cán tay, hay lệch mép');
    await member.sees('Anh/chị đã thay đổi');
  }

  async function toCard(): Promise<void> {
    await toStory();
    const { member } = union;
    member.says('Gắn thêm con lăn');
    await member.sees('Đã ghi');
    member.says('Thêm thanh dẫn');
    await member.sees('Đã ghi 2 tin');
    await member.presses('Xong');
    await member.sees('Kết quả ra sao');
    member.says('Nhanh gấp đôi');
    await member.sees('Đã áp dụng');
    await member.presses('Chưa áp dụng');
    await member.sees('làm lợi');
    member.says('15 triệu/tháng');
    await member.presses('Đúng');
    await member.sees('thuộc lĩnh vực nào');
    await member.presses('Môi trường');
    await member.sees('xem lại trước khi nộp');
  }

  it('corrects the answer it gave and leaves the person at the current question', async () => {
    await toStory();
    const { member } = union;
    edits('Cán tay', 'Cán tay, bốn người một ca');
    const asked = await member.sees('Đã sửa theo tin của anh/chị: Trước đây');
    expect(asked).toContain('Anh/chị đã thay đổi');
    member.says('Gắn thêm con lăn');
    await member.sees('Đã ghi');
  });

  it('corrects one part of a story and keeps the others', async () => {
    await toCard();
    const { member } = union;
    edits('Gắn thêm', 'Gắn hai con lăn');
    const card = await member.sees('Đã sửa theo tin của anh/chị: Giải pháp');
    expect(card).toContain('Giải pháp: Gắn hai con lăn\n\nThêm thanh dẫn');
    expect(card).toContain('xem lại trước khi nộp');
  });

  it('is never submitted by the button of a card that shows the old words', async () => {
    await toCard();
    const { talk, member } = union;
    const { world, app } = talk;
    const card = world.messages(member.id).at(-1);
    const data = card?.reply_markup?.inline_keyboard[0]?.[0]?.callback_data ?? '';
    const old = { from: member.id, message: card?.message_id ?? 0, data };
    edits('Nhanh gấp đôi', 'Nhanh gấp ba');
    await member.sees('Đã sửa theo tin của anh/chị: Kết quả');
    member.remembers();
    // A double tap, and the button of an older program, which does not tell what was shown.
    for (const pressed of [data, data, 'f:initiative:1:card:send'])
      world.press({ ...old, data: pressed, forge: true });
    const shown = await member.sees('Chưa nộp, vì nội dung đã đổi so với bản anh/chị vừa bấm');
    expect(shown).toContain('Kết quả: Nhanh gấp ba');
    await member.seesNothing();
    expect((await app.deps.store.initiatives.find(1))?.state).toBe('draft');
    await member.presses('Nộp');
    await member.sees('Đã nhận sáng kiến SK-26-000001');
  });

  it('confirms an amount that was corrected, as if it were typed', async () => {
    await toCard();
    const { member } = union;
    edits('15 triệu', '25 triệu/tháng');
    await member.sees('Ghi là 25.000.000 đồng (25 triệu đồng) mỗi tháng');
    await member.presses('Đúng');
    expect(await member.sees('xem lại trước khi nộp')).toContain('25 triệu đồng');
  });

  it('never takes the old button for the new reading', async () => {
    await toStory();
    const { talk, member } = union;
    member.says('Gắn thêm con lăn');
    await member.sees('Đã ghi');
    await member.presses('Xong');
    member.says('Nhanh gấp đôi');
    await member.sees('Đã áp dụng');
    await member.presses('Chưa áp dụng');
    await member.sees('làm lợi');
    member.says('15 triệu/tháng');
    await member.sees('Ghi là 15.000.000 đồng');
    const old = talk.world.messages(member.id).at(-1);
    member.says('20 triệu/tháng');
    await member.sees('Ghi là 20.000.000 đồng');
    const data = old?.reply_markup?.inline_keyboard[0]?.[0]?.callback_data ?? '';
    member.remembers();
    talk.world.press({ from: member.id, message: old?.message_id ?? 0, data });
    expect(await member.sees('Nút vừa bấm thuộc câu cũ')).toContain('Ghi là 20.000.000 đồng');
    await member.presses('Đúng');
    await member.sees('Làm lợi: 20.000.000 đồng (20 triệu đồng) mỗi tháng');
  });

  it('keeps the old answer when the new one cannot be taken, and says so', async () => {
    await toStory();
    const { talk, member } = union;
    edits('Chế tạo', 'Máy');
    expect(await member.sees('Câu “Tên sáng kiến” vẫn giữ như cũ')).toContain('ít nhất 10 chữ cái');
    const { answers } = talk.app.deps.store;
    expect((await answers.of(1))['title']?.value).toBe('Chế tạo máy cán dầm');
  });

  it('corrects a draft that was put aside', async () => {
    await toStory();
    const { talk, member } = union;
    member.says('/huy');
    await member.sees('không mất chữ nào');
    await talk.passes(30 * 24 * 60 * 60_000);
    edits('Chế tạo', 'Chế tạo máy cán dầm xưởng 2');
    await member.sees('Đã sửa theo tin của anh/chị: Tên sáng kiến – nháp “Chế tạo máy cán dầm xưởng 2”');
  });

  it('is told why nothing changes once it is submitted, and passed over when it was no answer', async () => {
    await toCard();
    const { talk, member } = union;
    member.says('xin chào');
    await member.sees('bấm một nút bên dưới');
    edits('xin chào', 'xin chào ạ');
    await member.seesNothing();
    await member.presses('Nộp');
    await member.sees('Đã nhận sáng kiến');
    edits('Chế tạo', 'Chế tạo máy khác hẳn');
    await member.sees('SK-26-000001 đã nộp nên sửa tin không đổi được nội dung nữa');
    expect((await talk.app.deps.store.answers.of(1))['title']?.value).toBe('Chế tạo máy cán dầm');
  });

  it('of somebody else with the same number changes nothing', async () => {
    await toStory();
    const { talk, second } = union;
    second.says('xin chào');
    await second.sees('/nop');
    const own = talk.world.messages(second.id).findLast(({ text }) => text === 'xin chào')?.message_id ?? 0;
    const { store, now } = talk.app.deps;
    await store.answers.put({
      initiativeId: 1,
      key: 'title',
      value: 'Máy cán dầm',
      raw: null,
      messageId: own,
      now: now(),
    });
    second.remembers();
    talk.world.editText({ chat: second.id, message: own, text: 'Đổi tên người khác' });
    await second.seesNothing();
    expect((await store.answers.of(1))['title']?.value).toBe('Máy cán dầm');
  });

  it('in the registration corrects the answer that is not kept as a row', async () => {
    union = await createUnion(engine);
    const { talk } = union;
    const newcomer = talk.person(710);
    newcomer.starts('u_MAYTHU');
    await newcomer.presses('Tôi đồng ý');
    await newcomer.sees('Họ và tên');
    newcomer.says('Vũ Thị Nhap');
    await newcomer.sees('thuộc nhóm nào');
    const typed = talk.world.messages(710).findLast(({ text }) => text === 'Vũ Thị Nhap')?.message_id ?? 0;
    newcomer.remembers();
    talk.world.editText({ chat: 710, message: typed, text: 'Vũ Thị Nháp' });
    await newcomer.sees('thuộc nhóm nào');
    await newcomer.presses('Công nhân, NLĐ doanh nghiệp');
    await newcomer.sees('Chào anh/chị Nháp');
  });
});

describe.each(databases)('a reply in Telegram, on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('to an old question answers that one, and the form goes on where it stood', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    const { world } = talk;
    member.says('/nop');
    await member.sees('Tên sáng kiến');
    member.says('Chế tạo máy cán dầm');
    await member.sees('Trước đây');
    member.says('Cán tay, hay lệch mép');
    await member.sees('Anh/chị đã thay đổi');
    const question = world.messages(member.id).find(({ text }) => text?.includes('Tên sáng kiến là gì'));
    member.remembers();
    world.say({ from: member.id, text: 'Máy cán dầm tự động', replyTo: question?.message_id ?? 0 });
    await member.sees('Anh/chị đã thay đổi');
    const typed = world.messages(member.id).find(({ text }) => text?.startsWith('Cán tay'));
    member.remembers();
    world.say({ from: member.id, text: 'Cán tay, tốn bốn người', replyTo: typed?.message_id ?? 0 });
    await member.sees('Anh/chị đã thay đổi');
    member.says('Gắn con lăn');
    await member.sees('Đã ghi');
    const stored = await talk.app.deps.store.answers.of(1);
    expect(stored['title']?.value).toBe('Máy cán dầm tự động');
    expect(stored['before']?.value).toBe('Cán tay, tốn bốn người');
    expect(stored['solution']?.value).toBe('Gắn con lăn');
  });
});

describe.each(databases)('long answers and files, on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  async function toBefore(): Promise<void> {
    union = await createUnion(engine);
    const { member } = union;
    member.says('/nop');
    await member.sees('Tên sáng kiến');
    member.says('Chế tạo máy cán dầm');
    await member.sees('Trước đây');
  }

  it('waits for the rest of a text that Telegram has cut', async () => {
    await toBefore();
    const { talk, member } = union;
    const [head, rest] = ['Cán tay. '.repeat(455).trim(), 'Hết chuyện cũ.'];
    member.says(head);
    expect(await member.sees('Đã ghi')).toContain('Xong');
    member.says(rest);
    await member.sees('Đã ghi 2 tin');
    await member.presses('Xong');
    await member.sees('Anh/chị đã thay đổi');
    expect((await talk.app.deps.store.answers.of(1))['before']?.value).toBe(`${head}\n\n${rest}`);
  });

  it('answers an album once, in its order, and takes the words under it as part of the story', async () => {
    await toBefore();
    const { talk, member } = union;
    const { world, app } = talk;
    member.says('Cán tay, hay lệch mép');
    await member.sees('Anh/chị đã thay đổi');
    world.sendAlbum({
      from: member.id,
      items: [
        { kind: 'photo', caption: 'Con lăn gắn ở mép' },
        { kind: 'photo' },
        { kind: 'photo', caption: 'Ảnh ba' },
      ],
    });
    await vi.waitFor(async () => expect(await app.deps.store.attachments.listOf(1)).toHaveLength(3));
    await talk.passes(1_000);
    await member.sees('Đã ghi');
    await member.seesNothing();
    const files = await app.deps.store.attachments.listOf(1);
    expect(files.map(({ caption }) => caption)).toEqual(['Con lăn gắn ở mép', null, 'Ảnh ba']);
    expect((await app.deps.store.answers.of(1))['solution']?.value).toBe('Con lăn gắn ở mép\n\nẢnh ba');
    await member.presses('Xong');
    await member.sees('Kết quả ra sao');
  });

  it('refuses what nobody can open or is too large, in one line, and lists and drops files from the card', async () => {
    await toBefore();
    const { talk, member } = union;
    const { world } = talk;
    world.sendFile({ from: member.id, kind: 'document', fileName: 'chay.exe' });
    expect(await member.sees('Loại tệp này không nhận được')).toContain('Trước đây');
    world.sendFile({ from: member.id, kind: 'document', fileName: 'to.pdf', size: 30 * 1024 * 1024 });
    await member.sees('Tệp này lớn quá');
    world.sendFile({ from: member.id, kind: 'document', fileName: 'Bản vẽ.pdf' });
    await member.sees('Đã lưu ảnh, tệp');
    member.says('Cán tay, hay lệch mép');
    await member.sees('Anh/chị đã thay đổi');
    member.says('Gắn con lăn');
    await member.sees('Đã ghi');
    await member.presses('Xong');
    member.says('Nhanh gấp đôi');
    await member.sees('Đã áp dụng');
    await member.presses('Chưa áp dụng');
    await member.presses('Bỏ qua');
    await member.presses('Môi trường');
    await member.sees('Ảnh, tệp: 1');
    await member.presses('Thêm ảnh, tệp');
    await member.sees('Không gửi ảnh căn cước');
    world.sendFile({ from: member.id, kind: 'photo' });
    await member.sees('Đã lưu ảnh, tệp');
    await member.presses('✕ 1. Bản vẽ.pdf');
    await member.presses('Xong');
    await member.sees('Ảnh, tệp: 1');
  });
});
