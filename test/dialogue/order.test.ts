import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Message } from '../../src/playground/world/telegram.ts';
import { databases } from '../databases.ts';
import { foundUnion } from '../process/union.ts';
import { type Conversation, createConversation, ownerId } from './conversation.ts';
import type { Person } from './people.ts';
import { createUnion, type Union } from './union.ts';

const patience = { timeout: 5_000, interval: 10 };

/** The newest initiative of a person, with what was answered. */
async function newestOf({ app }: Conversation, telegramId: number) {
  const { store } = app.deps;
  const member = await store.members.byTelegramId(telegramId);
  const [newest] = await store.initiatives.listOf(member?.id ?? 0, { limit: 1 });
  const rows = await store.answers.of(newest?.id ?? 0);
  const answers = Object.fromEntries(Object.entries(rows).map(([key, { value }]) => [key, value]));
  return { id: newest?.id ?? 0, answers };
}

/** All that the bot said in a private chat, as it stands now. */
function said({ world }: Conversation, chat: number): string[] {
  return world.messages(chat).flatMap(({ from, text = '' }) => (from?.id === world.bot.id ? [text] : []));
}

/** The newest button of the bot with this in its data. */
function buttonOf({ world }: Conversation, chat: number, part: string): { message: number; data: string } {
  for (const { message_id: message, reply_markup } of world.messages(chat).toReversed()) {
    const buttons = reply_markup?.inline_keyboard.flat() ?? [];
    const data = buttons.find((button) => button.callback_data?.includes(part))?.callback_data;
    if (data !== undefined) return { message, data };
  }
  throw new Error(`no button ${part}`);
}

/** The sizes of the batches in which this text came. */
function batchesWith({ world }: Conversation, text: string): number[] {
  return world
    .calls('getUpdates')
    .map(({ result }) => (result ?? []) as { message?: Message }[])
    .filter((updates) => updates.some(({ message }) => message?.text === text))
    .map(({ length }) => length);
}

async function toStory(member: Person): Promise<void> {
  member.says('/nop');
  await member.sees('Tên sáng kiến là gì');
  member.says('Máy cán dầm ở xưởng thử');
  await member.sees('Trước đây làm thế nào');
  member.says('Cán tay, hay lệch mép');
  await member.sees('Anh/chị đã thay đổi');
}

async function toCard(member: Person): Promise<void> {
  await toStory(member);
  member.says('Gắn con lăn');
  await member.presses('Xong');
  await member.sees('Kết quả ra sao');
  member.says('Không lệch mép nữa');
  await member.presses('Chưa áp dụng');
  await member.sees('làm lợi khoảng bao nhiêu');
  await member.presses('Bỏ qua');
  await member.presses('Môi trường');
  await member.sees('xem lại trước khi nộp');
}

describe.each(databases)('what people send, on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('is taken in the order in which it was written, in one batch as well', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    member.says('/nop');
    await member.sees('Tên sáng kiến là gì');
    member.says('Máy cán dầm ở xưởng thử');
    for (const text of ['Cán tay, hay lệch mép', 'Gắn con lăn', 'và thanh dẫn', 'và cữ chặn'])
      talk.world.say({ from: member.id, text });
    await member.sees('Đã ghi 3 tin');
    expect(batchesWith(talk, 'và cữ chặn')).toEqual([5]);
    expect((await newestOf(talk, member.id)).answers).toEqual({
      title: 'Máy cán dầm ở xưởng thử',
      before: 'Cán tay, hay lệch mép',
      solution: 'Gắn con lăn\n\nvà thanh dẫn\n\nvà cữ chặn',
    });
  });

  it('has one effect and one reply when Telegram delivers it again', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    await toStory(member);
    member.says('Gắn con lăn');
    await member.sees('Đã ghi');
    await vi.waitFor(() => expect(talk.world.pendingUpdates()).toEqual([]), patience);
    const answered = talk.world.calls('getUpdates').length;
    talk.botApi.faults.add({ method: 'getUpdates', fault: { kind: 'repeat', count: 5 } });
    member.says('và thanh dẫn');
    await member.sees('Đã ghi 2 tin');
    // The batch with the second part, then one of what was confirmed before it.
    await vi.waitFor(() => expect(talk.world.calls('getUpdates')).toHaveLength(answered + 2), patience);
    await member.seesNothing();
    member.says('và cữ chặn');
    await member.sees('Đã ghi 3 tin');
    const { answers } = await newestOf(talk, member.id);
    expect(answers['solution']).toBe('Gắn con lăn\n\nvà thanh dẫn\n\nvà cữ chặn');
    expect(said(talk, member.id).filter((text) => text.includes('Tên sáng kiến là gì'))).toHaveLength(1);
    expect(said(talk, member.id).filter((text) => text.startsWith('Đã ghi'))).toHaveLength(3);
  });

  it('waits for nobody else: a chat whose call hangs is the only one that waits', async () => {
    union = await createUnion(engine);
    const { talk, member, second, officer, admin } = union;
    talk.botApi.faults.add({
      method: 'sendMessage',
      chatId: member.id,
      fault: { kind: 'delay', ms: 3_000 },
    });
    const before = said(talk, member.id);
    member.says('/cuatoi');
    for (const [person, command, answer] of [
      [second, '/cuatoi', 'chưa có sáng kiến nào'],
      [officer, '/choduyet', 'không còn sáng kiến nào chờ xét'],
      [admin, '/trogiup', 'Anh/chị dùng được'],
      [second, '/nop', 'Tên sáng kiến là gì'],
    ] as const) {
      person.says(command);
      await person.sees(answer);
    }
    expect(said(talk, member.id)).toEqual(before);
    await member.sees('chưa có sáng kiến nào');
  });

  it('submits once, and says so once, when «Nộp» is pressed twice', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    await toCard(member);
    const { world, app } = talk;
    const button = { from: member.id, ...buttonOf(talk, member.id, ':card:send') };
    world.press(button);
    world.press(button);
    await member.sees('Đã nhận sáng kiến SK-26-000001');
    await member.seesNothing();
    expect(said(talk, member.id).filter((text) => text.includes('SK-26-'))).toHaveLength(1);
    const { id } = await newestOf(talk, member.id);
    expect((await app.deps.store.moves.listOf(id)).map(({ kind }) => kind)).toEqual(['submit']);
    expect(await app.deps.store.initiatives.byCode(2026, 2)).toBeUndefined();
  });

  it('is explained when it is a button of an earlier question, and the current one is asked again', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    await toStory(member);
    const old = buttonOf(talk, member.id, ':title:later');
    talk.world.press({ from: member.id, ...old });
    const asked = await member.sees('Nút vừa bấm thuộc câu cũ');
    expect(asked).toContain('Anh/chị đã thay đổi');
    member.says('Gắn con lăn');
    await member.sees('Đã ghi');
    expect((await newestOf(talk, member.id)).answers['solution']).toBe('Gắn con lăn');
  });

  it('is explained when it is a button of what was submitted since', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    await toCard(member);
    await member.presses('Nộp');
    await member.sees('Đã nhận sáng kiến');
    const old = buttonOf(talk, member.id, ':title:later');
    talk.world.press({ from: member.id, ...old });
    await member.sees('Nút này không còn dùng được');
  });
});

describe.each(databases)('what nobody can answer, on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  /** The draft stands where it stood, nothing failed, and the next answer is taken. */
  async function expectUnharmed(): Promise<void> {
    const { talk, member } = union;
    const { store } = talk.app.deps;
    expect(await store.inbox.failed()).toEqual([]);
    member.says('Gắn con lăn');
    await member.sees('Đã ghi');
    const { answers } = await newestOf(talk, member.id);
    const [title, before] = ['Máy cán dầm ở xưởng thử', 'Cán tay, hay lệch mép'];
    expect(answers).toEqual({ title, before, solution: 'Gắn con lăn' });
  }

  it('leaves the draft unharmed: stickers, voices and whatever else a chat takes', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    const { world } = talk;
    const from = member.id;
    await toStory(member);
    world.sendFile({ from, kind: 'sticker', emoji: '👍' });
    await member.sees('Bot chưa hiểu được nhãn dán, anh/chị gõ chữ giúp ạ.');
    const asked = () => said(talk, from).filter((text) => text.includes('Câu đang chờ: “Giải pháp”.'));
    world.sendFile({ from, kind: 'voice', duration: 3 });
    const contents: Record<string, unknown>[] = [
      { contact: { phone_number: '+84000000000', first_name: 'Thử' } },
      { location: { latitude: 19.8, longitude: 105.8 } },
      { dice: { emoji: '🎲', value: 6 } },
      { poll: { id: '1', question: 'Thử?', options: [], total_voter_count: 0, type: 'regular' } },
      { video_note: { file_id: 'thu', file_unique_id: 'thu', length: 1, duration: 1 } },
      { story: { id: 1, chat: { id: from, type: 'private' } } },
      { something_of_tomorrow: { text: 'Thử' } },
    ];
    for (const content of contents) world.sendContent({ from, content });
    await vi.waitFor(() => expect(asked()).toHaveLength(2 + contents.length), patience);
    await member.seesNothing();
    await expectUnharmed();
  });

  it('leaves the draft unharmed: presses without a message or data, and chats that change', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    const { world } = talk;
    const from = world.user(member.id);
    await toStory(member);
    world.sendRaw({
      callback_query: { id: '1', from, chat_instance: '1', inline_message_id: 'x', data: 'f:a' },
    });
    world.sendRaw({ callback_query: { id: '2', from, chat_instance: '1', game_short_name: 'thu' } });
    world.press({ from: member.id, data: `f:initiative:${'9'.repeat(40)}:solution:done`, forge: true });
    world.press({ from: member.id, data: '::::', forge: true });
    world.block(member.id);
    world.unblock(member.id);
    await member.sees('Nút vừa bấm thuộc câu cũ');
    await expectUnharmed();
  });

  it('leaves the draft unharmed: kinds of updates that the program never asked for', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    const { world, botApi } = talk;
    await toStory(member);
    await talk.app.stop();
    const kinds = [
      ...['inline_query', 'chosen_inline_result', 'shipping_query', 'pre_checkout_query', 'poll_answer'],
      ...['channel_post', 'edited_channel_post', 'business_message', 'chat_member', 'chat_join_request'],
      ...['message_reaction', 'poll', 'chat_boost', 'business_connection', 'update_of_tomorrow'],
    ];
    const { port } = botApi.app.server.address() as AddressInfo;
    const allowed = encodeURIComponent(JSON.stringify(kinds));
    await fetch(`http://127.0.0.1:${port}/bot${world.bot.token}/getUpdates?allowed_updates=${allowed}`);
    const from = world.user(member.id);
    const chat = world.chat(member.id);
    for (const kind of kinds) {
      const boost = {
        boost_id: '1',
        add_date: 1,
        expiration_date: 2,
        source: { source: 'premium', user: from },
      };
      const content = { id: '1', query: '', offset: '', options: [], from, user: from, chat, date: 1, boost };
      expect(world.sendRaw({ [kind]: { ...content, message_id: 1, text: 'Thử' } })).toBeGreaterThan(0);
    }
    expect(world.pendingUpdates()).toHaveLength(kinds.length);
    await talk.restarts();
    await vi.waitFor(() => expect(world.pendingUpdates()).toEqual([]), patience);
    await member.seesNothing();
    await expectUnharmed();
  });
});

describe.each(databases)('an update that fails, on $name', ({ open }) => {
  const memberId = 701;

  async function begin() {
    const database = await open();
    const talk = await createConversation({ store: database.store, ownerIds: [ownerId] });
    await foundUnion(talk.app.deps, [memberId]);
    onTestFinished(() => database.close());
    const [owner, member] = [talk.person(ownerId), talk.person(memberId)];
    owner.starts();
    await owner.sees('Chào anh/chị');
    return { talk, store: database.store, owner, member };
  }

  it('is kept, told with a code, holds nobody up, and is taken once more on «Thử lại»', async () => {
    const { talk, store, owner, member } = await begin();
    const { world } = talk;
    await toStory(member);
    // A picture without a file does not come from Telegram: the form trips over it, and nothing else keeps it.
    const place = { message_id: 999, date: 1, chat: world.chat(memberId), from: world.user(memberId) };
    const updateId = world.sendRaw({ message: { ...place, photo: [{ file_id: null }] } });
    const code = `U${updateId.toString(36).toUpperCase()}`;
    expect(await member.sees('vừa có lỗi')).toContain(`(mã ${code})`);
    expect(await store.inbox.failed()).toMatchObject([{ updateId, errorCode: code, lane: memberId }]);

    member.says('Gắn con lăn');
    await member.sees('Đã ghi');
    expect((await newestOf(talk, memberId)).answers['solution']).toBe('Gắn con lăn');
    member.says('/huy');
    await member.sees('không mất chữ nào');

    owner.says('/tinhtrang');
    await owner.sees('Tin nhận bị lỗi, đang giữ: 1');
    await owner.presses('Thử lại');
    await owner.sees('Đang xử lý lại 1 tin');
    await member.sees('Ảnh, tệp này chưa lưu');
    expect(await store.inbox.failed()).toEqual([]);
    owner.says('/tinhtrang');
    await owner.sees('Tin nhận bị lỗi, đang giữ: 0');
    // What the log has of it, where no error was expected.
    await expect(talk.close()).rejects.toMatchObject({
      actual: [{ facts: { code }, words: 'an update failed and is kept' }],
    });
  });

  it('is retried alone: what waits in line meanwhile is not taken twice', async () => {
    const { talk, owner, member } = await begin();
    const { world } = talk;
    await toStory(member);
    const parts = Array.from({ length: 40 }, (_, index) => `Đoạn ${index + 1}`);
    for (const text of parts) world.say({ from: memberId, text });
    world.press({ from: ownerId, data: 'o:retry', forge: true });
    await owner.sees('Đang xử lý lại 0 tin');
    await member.sees(`Đã ghi ${parts.length} tin`);
    await member.seesNothing();
    expect((await newestOf(talk, memberId)).answers['solution']).toBe(parts.join('\n\n'));
    await talk.close();
  });
});
