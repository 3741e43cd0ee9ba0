import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import type { Person } from './people.ts';
import { createUnion, type Union } from './union.ts';

describe.each(databases)('a message edited too late, on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  const answers = () => union.talk.app.deps.store.answers.of(1);

  function idOf(old: string, { id } = union.member): number {
    const found = union.talk.world
      .messages(id)
      .findLast((one) => one.from?.id === id && (one.text ?? one.caption)?.startsWith(old));
    return found?.message_id ?? 0;
  }

  function edits(old: string, text: string, person: Person = union.member): void {
    const message = idOf(old, person);
    person.remembers();
    union.talk.world.editText({ chat: person.id, message, text });
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
    await member.presses('Bỏ qua');
    await member.presses('Môi trường');
    await member.sees('xem lại trước khi nộp');
  }

  it('is told so where its part of the story was written anew', async () => {
    await toCard();
    const { member } = union;
    await member.presses('Sửa mục…');
    await member.presses('Giải pháp');
    await member.presses('Viết lại từ đầu');
    member.says('Thay hẳn máy mới');
    await member.sees('Đã ghi');
    await member.presses('Xong');
    await member.sees('xem lại trước khi nộp');
    edits('Gắn thêm', 'Gắn hai con lăn');
    await member.sees('“Giải pháp” đã viết lại ở tin sau, nên sửa tin này không đổi gì');
    expect((await answers())['solution']?.value).toBe('Thay hẳn máy mới');
    edits('Thay hẳn', 'Thay hẳn hai máy mới');
    await member.sees('Đã sửa theo tin của anh/chị: Giải pháp');
  });

  it('is told so where the answer was given again in another message', async () => {
    await toCard();
    const { member } = union;
    await member.presses('Sửa mục…');
    await member.presses('Trước đây');
    member.says('Cán tay, bốn người một ca');
    await member.sees('xem lại trước khi nộp');
    edits('Cán tay, hay', 'Cán tay, hay hỏng');
    await member.sees('“Trước đây” đã viết lại ở tin sau');
    expect((await answers())['before']?.value).toBe('Cán tay, bốn người một ca');
  });

  it('corrects what could not be read at first', async () => {
    union = await createUnion(engine);
    const { member } = union;
    member.says('/nop');
    await member.sees('Tên sáng kiến');
    member.says('Máy');
    await member.sees('cần ít nhất 10 chữ cái');
    edits('Máy', 'Máy cán dầm xưởng 2');
    await member.sees('Trước đây làm thế nào');
    expect((await answers())['title']?.value).toBe('Máy cán dầm xưởng 2');
  });

  it('is told so where the draft was deleted', async () => {
    await toStory();
    const { talk, member } = union;
    const { initiatives, members } = talk.app.deps.store;
    const memberId = (await members.byTelegramId(member.id))?.id ?? 0;
    member.says('/huy');
    await member.sees('không mất chữ nào');
    await initiatives.putAside({ id: 1, memberId, now: talk.now() });
    edits('Cán tay', 'Cán tay, tốn bốn người');
    await member.sees('Nháp của tin này đã xóa, nên sửa tin không đổi gì');
  });

  it('is told so where it was declined or withdrawn', async () => {
    await toCard();
    const { talk, member } = union;
    await member.presses('Nộp');
    await member.sees('Đã nhận sáng kiến');
    for (const [state, words] of [
      ['declined', 'đã xét xong'],
      ['withdrawn', 'đã rút'],
      ['recognised', 'đã được công nhận'],
    ] as const) {
      const initiative = await talk.app.deps.store.initiatives.find(1);
      if (initiative === undefined) throw new Error('gone');
      await talk.app.deps.store.initiatives.save({ ...initiative, state });
      edits('Cán tay', `Cán tay, lần ${words}`);
      await member.sees(words);
    }
    expect((await answers())['before']?.value).toBe('Cán tay, hay lệch mép');
  });

  it('is told so once the registration is finished; small talk afterwards is passed over', async () => {
    union = await createUnion(engine);
    const { talk } = union;
    const newcomer = talk.person(710);
    newcomer.starts('u_MAYTHU');
    await newcomer.presses('Tôi đồng ý');
    await newcomer.sees('Họ và tên');
    newcomer.says('Vũ Thị Nhap');
    await newcomer.sees('thuộc nhóm nào');
    await talk.passes(3_000);
    await newcomer.presses('Công nhân, NLĐ doanh nghiệp');
    await newcomer.sees('Chào anh/chị Nhap');
    edits('Vũ Thị', 'Vũ Thị Nháp', newcomer);
    await newcomer.sees('đã đăng ký xong, nên sửa tin này không đổi gì');
    await talk.passes(3_000);
    newcomer.says('xin chào');
    await newcomer.sees('/nop');
    edits('xin chào', 'xin chào ạ', newcomer);
    await newcomer.seesNothing();
  });

  it('twice within a moment ends with the last words', async () => {
    await toStory();
    const { member } = union;
    edits('Cán tay', 'Cán tay, tốn người');
    edits('Cán tay', 'Cán tay, tốn bốn người');
    await member.sees('Đã sửa theo tin của anh/chị: Trước đây');
    await member.sees('Anh/chị đã thay đổi');
    member.says('Gắn thêm con lăn');
    await member.sees('Đã ghi');
    expect((await answers())['before']?.value).toBe('Cán tay, tốn bốn người');
  });

  it('of the second picture of an album corrects the words under that one', async () => {
    await toStory();
    const { talk, member } = union;
    member.remembers();
    const items = [
      { kind: 'photo' as const, caption: 'Con lăn gắn ở mép' },
      { kind: 'photo' as const, caption: 'Thanh dẫn' },
    ];
    talk.world.sendAlbum({ from: member.id, items });
    await member.sees('Đã ghi 2 tin');
    edits('Thanh dẫn', 'Thanh dẫn hai bên');
    await member.sees('Đã sửa theo tin của anh/chị');
    expect((await answers())['solution']?.value).toBe('Con lăn gắn ở mép\n\nThanh dẫn hai bên');
    const files = await talk.app.deps.store.attachments.listOf(1);
    expect(files.map(({ caption }) => caption)).toEqual(['Con lăn gắn ở mép', 'Thanh dẫn hai bên']);
  });

  it('that arrives before its message changes nothing, and the message is taken', async () => {
    await toStory();
    const { talk, member } = union;
    const from = talk.world.user(member.id);
    const chat = talk.world.chat(member.id);
    const message = { message_id: 900_001, date: Math.floor(talk.now() / 1000), chat, from };
    member.remembers();
    talk.world.sendRaw({
      edited_message: { ...message, edit_date: message.date + 1, text: 'Gắn hai con lăn' },
    });
    talk.world.sendRaw({ message: { ...message, text: 'Gắn con lăn' } });
    await member.sees('Đã ghi vào “Giải pháp”');
    expect((await answers())['solution']?.value).toBe('Gắn con lăn');
  });

  it('forwarded words are an answer like typed ones', async () => {
    await toStory();
    const { talk, member } = union;
    member.remembers();
    talk.world.say({
      from: member.id,
      text: 'Gắn thêm con lăn, theo lời anh Nháp',
      forwardedFrom: 'Lê Văn Nháp',
    });
    await member.sees('Đã ghi vào “Giải pháp”');
    expect((await answers())['solution']?.value).toBe('Gắn thêm con lăn, theo lời anh Nháp');
  });
});
