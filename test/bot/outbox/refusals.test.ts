import { describe, expect, it } from 'vitest';
import { databases } from '../../databases.ts';
import {
  createDigests,
  eventually,
  leaveNote,
  officerId,
  type Program,
  pause,
  startProgram,
} from '../program.ts';

/** What happens in the chats reaches the bot by its calls only, not by updates. */
function deafen(program: Program): void {
  program.faults.add({
    method: 'getUpdates',
    fault: { kind: 'conflict' },
    times: Number.POSITIVE_INFINITY,
  });
}

async function startDeaf(open: (typeof databases)[number]['open']): Promise<Program> {
  const program = await startProgram(open);
  deafen(program);
  // The poll that runs already ends with the first thing that happens.
  program.world.sendRaw({ message: { message_id: 1 } });
  await eventually(() =>
    expect(program.world.calls('getUpdates').some(({ status }) => status === 409)).toBe(true),
  );
  return program;
}

function settled(program: Program, id: number, outcome: object): Promise<void> {
  return eventually(async () => expect(await program.store().outbox.find(id)).toMatchObject(outcome));
}

describe.each(databases)('what Telegram refuses, on $name', ({ open }) => {
  it('follows a group that became a supergroup, with all that waits, in order', async () => {
    const program = await startDeaf(open);
    const digests = await createDigests(program);
    const old = program.group();
    const groupId = await digests.link(old);
    program.fault({ chatId: old, fault: { kind: 'too-many', retryAfter: 1 } });
    await leaveNote(program, old, 'one');
    await leaveNote(program, old, 'two');
    const row = await digests.post(groupId);
    const later = await leaveNote(program, old, 'later', { notBefore: program.now() + 3_600_000 });
    const fresh = program.world.upgradeToSupergroup(old, program.world.members(old)[0]?.user.id ?? 0);
    await eventually(() => expect(program.notes(fresh)).toEqual(['one', 'two']));
    await settled(program, row, { state: 'sent', chatId: fresh });
    await settled(program, later, { state: 'planned', chatId: fresh });
    expect(await program.store().groups.find(groupId)).toMatchObject({ chatId: fresh });
    expect(digests.seen(fresh)).toBe(1);
    expect(program.world.calls('sendMessage').filter(({ status }) => status === 400)).toHaveLength(1);
  });

  it('gives up what waits for somebody who blocked the bot, and writes again when that person is back', async () => {
    const program = await startDeaf(open);
    const chat = program.person(700);
    program.world.block(chat);
    program.fault({ chatId: chat, fault: { kind: 'delay', ms: 100 } });
    const rows = [
      await leaveNote(program, chat, 'one'),
      await leaveNote(program, chat, 'two'),
      await leaveNote(program, chat, 'later', { notBefore: program.now() + 3_600_000 }),
    ];
    for (const row of rows) await settled(program, row, { state: 'dead', values: {} });
    expect(program.world.calls('sendMessage')).toHaveLength(1);
    program.world.unblock(chat);
    await leaveNote(program, chat, 'back');
    await eventually(() => expect(program.notes(chat)).toEqual(['back']));
    expect(program.errors()).toEqual([]);
  });

  it.each([
    [
      'the bot was removed',
      (program: Program, chat: number, by: number) => program.world.removeBot(chat, by),
    ],
    ['the bot was muted', (program: Program, chat: number, by: number) => program.world.muteBot(chat, by)],
  ])('pauses a group when %s, and tells who linked it, once', async (_, act) => {
    const program = await startDeaf(open);
    const digests = await createDigests(program);
    const chat = program.group('supergroup');
    const groupId = await digests.link(chat);
    act(program, chat, program.world.members(chat)[0]?.user.id ?? 0);
    const row = await digests.post(groupId);
    await settled(program, row, { state: 'dead' });
    await leaveNote(program, chat, 'more');
    await eventually(() => expect(program.texts(officerId)).toHaveLength(1));
    expect(program.texts(officerId)[0]).toContain('Không gửi được bản tin vào nhóm');
    expect((await program.store().groups.find(groupId))?.pausedAt).not.toBeNull();
    await pause(50);
    expect(program.texts(officerId)).toHaveLength(1);
  });

  it('posts to General once when the topic is gone, pauses the place and says so', async () => {
    const program = await startDeaf(open);
    const digests = await createDigests(program);
    const chat = program.group('supergroup', true);
    const by = program.world.members(chat)[0]?.user.id ?? 0;
    const [closed, deleted] = ['đóng', 'xoá'].map((name) => program.world.addTopic(chat, { from: by, name }));
    const places = [await digests.link(chat, closed ?? 0), await digests.link(chat, deleted ?? 0)];
    program.world.closeTopic(chat, { from: by, thread: closed ?? 0 });
    program.world.deleteTopic(chat, deleted ?? 0);
    const rows = [await digests.post(places[0] ?? 0), await digests.post(places[1] ?? 0)];
    for (const row of rows) await settled(program, row, { state: 'sent' });
    expect(digests.seen(chat)).toBe(2);
    expect(
      program.world.messages(chat).filter(({ message_thread_id: id }) => id !== undefined && id === deleted),
    ).toEqual([]);
    await eventually(() => expect(program.texts(officerId)).toHaveLength(2));
    for (const id of places) {
      expect(await program.store().groups.find(id)).toMatchObject({ pauseReason: 'topic-closed' });
    }
  });

  it('gives up with an alarm when General is closed too', async () => {
    const program = await startDeaf(open);
    const digests = await createDigests(program);
    const chat = program.group('supergroup', true);
    const by = program.world.members(chat)[0]?.user.id ?? 0;
    const thread = program.world.addTopic(chat, { from: by, name: 'Bản tin' });
    const place = await digests.link(chat, thread);
    program.world.closeTopic(chat, { from: by, thread });
    program.world.closeTopic(chat, { from: by, thread: 1 });
    await settled(program, await digests.post(place), { state: 'dead', error: 'refused again: general' });
    expect(program.world.calls('sendMessage').filter(({ status }) => status === 400)).toHaveLength(2);
    expect(program.errors()).toHaveLength(1);
  });

  it('sends as plain text what Telegram cannot read as HTML, once, with an alarm', async () => {
    const program = await startDeaf(open);
    const chat = program.person(700);
    const broken = { code: { html: '<b>X1</b' } };
    const row = await leaveNote(program, chat, '', { values: broken });
    await settled(program, row, { state: 'sent' });
    expect(program.texts(chat)[0]).toContain('Xin lỗi anh/chị, vừa có lỗi (mã X1');
    expect(program.errors()).toMatchObject([{ words: 'Telegram could not read our markup' }]);
  });

  it('gives up what is refused for good, with an alarm, and goes on with the chat', async () => {
    const program = await startDeaf(open);
    const chat = program.person(700);
    const values = { fileId: 'nobody-knows', kind: 'document', code: 'SK-26-000001' };
    const row = await leaveNote(program, chat, '', { kind: 'file', values });
    await leaveNote(program, chat, 'next');
    await settled(program, row, {
      state: 'dead',
      error: expect.stringContaining('400 Bad Request') as unknown,
    });
    await eventually(() => expect(program.notes(chat)).toEqual(['next']));
    expect(program.errors()).toMatchObject([{ facts: { kind: 'file', outbox: row } }]);
  });

  it('sends an album file by file where one of them is gone, and tells of that one', async () => {
    const program = await startDeaf(open);
    const chat = program.person(700);
    const code = 'SK-26-000001';
    const files = ['gone-1', 'gone-2'].map((fileId) => ({ fileId, kind: 'photo', code }));
    await leaveNote(program, chat, '', { kind: 'album', values: { code, files } });
    const lost = 'SK-26-000001: 2 tệp không còn lấy được. Anh/chị nhờ tác giả gửi lại.';
    await eventually(() => expect(program.texts(chat)).toEqual([lost]));
  });

  it('tells whoever asked for files, once, how many Telegram does not know any more', async () => {
    const program = await startDeaf(open);
    const chat = program.person(700);
    const values = { kind: 'document', code: 'SK-26-000001', caption: 'Máy ở xưởng 2' };
    await leaveNote(program, chat, '', { kind: 'file', values: { ...values, fileId: 'gone-1' } });
    await leaveNote(program, chat, '', { kind: 'file', values: { ...values, fileId: 'gone-2' } });
    const lost = 'SK-26-000001: 2 tệp không còn lấy được. Anh/chị nhờ tác giả gửi lại.';
    await eventually(() => expect(program.texts(chat)).toEqual([lost]));
  });

  it('gives up what cannot even be made, and goes on with the chat', async () => {
    const program = await startDeaf(open);
    const chat = program.person(700);
    const row = await leaveNote(program, chat, '', { kind: 'digest', values: {} });
    await leaveNote(program, chat, 'next');
    await settled(program, row, { state: 'dead', error: 'render' });
    await eventually(() => expect(program.notes(chat)).toEqual(['next']));
  });

  it('cuts what is longer than a message as Telegram counts, without breaking a letter', async () => {
    const program = await startDeaf(open);
    const chat = program.person(700);
    const row = await leaveNote(program, chat, 'x'.concat('👷'.repeat(4_000)));
    await settled(program, row, { state: 'sent' });
    const [text = ''] = program.texts(chat);
    expect(text.length).toBeGreaterThan(4_090);
    expect(text.length).toBeLessThanOrEqual(4_096);
    expect(text.isWellFormed()).toBe(true);
    expect(text.endsWith('👷…')).toBe(true);
  });

  it('keeps every message while Telegram refuses the token', async () => {
    const program = await startDeaf(open);
    const chat = program.person(700);
    const { bot } = program.world;
    const { token } = bot;
    for (const wrong of [`42:${'B'.repeat(35)}`, 'revoked']) {
      bot.token = wrong;
      const row = await leaveNote(program, chat, `kept-${wrong.length}`);
      await pause(100);
      bot.token = token;
      expect(await program.store().outbox.messageOf(row)).toMatchObject({ state: 'planned' });
      await program.passes(31_000);
      await settled(program, row, { state: 'sent' });
    }
    expect(program.notes(chat)).toEqual(['kept-38', 'kept-7']);
  });
});
