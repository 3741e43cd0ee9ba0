import { describe, expect, it } from 'vitest';
import { databases } from '../../databases.ts';
import {
  asTelegram,
  createDigests,
  eventually,
  leaveNote,
  note,
  officerId,
  pause,
  startProgram,
  unlimited,
} from '../program.ts';

describe.each(databases)('the outgoing side on $name', ({ open }) => {
  it('sends what a transaction left once it is committed, and nothing of one that was rolled back', async () => {
    const program = await startProgram(open);
    const chat = program.person(700);
    await program
      .store()
      .transaction(async (store) => {
        await store.outbox.add({ chatId: chat, ...note('lost'), createdAt: program.now() });
        throw new Error('changed my mind');
      })
      .catch(() => {});
    await leaveNote(program, chat, 'kept');
    await eventually(() => expect(program.notes(chat)).toEqual(['kept']));
    expect(program.done(chat)).toHaveLength(1);
  });

  it('keeps the order of a chat, whatever fails in between', async () => {
    const program = await startProgram(open);
    const chat = program.person(700);
    program.fault({ chatId: chat, fault: { kind: 'too-many', retryAfter: 1 } });
    const codes = Array.from({ length: 12 }, (_, index) => `n${index}`);
    for (const code of codes) await leaveNote(program, chat, code);
    await eventually(() => expect(program.notes(chat)).toEqual(codes));
  });

  it('sends to a member before the digests that wait', async () => {
    const program = await startProgram(open, { limits: { ...unlimited, all: { count: 5, windowMs: 200 } } });
    const digests = await createDigests(program);
    const groups = Array.from({ length: 100 }, () => program.group());
    for (const chatId of groups) await digests.post(await digests.link(chatId));
    const chat = program.person(700);
    await leaveNote(program, chat, 'reply');
    await eventually(() => expect(program.notes(chat)).toEqual(['reply']));
    expect(groups.filter((chatId) => digests.seen(chatId) > 0).length).toBeLessThan(90);
  });

  it('sends an answer in a group before the digests that wait, the one of its own group too', async () => {
    const program = await startProgram(open, { limits: { ...unlimited, all: { count: 5, windowMs: 200 } } });
    const digests = await createDigests(program);
    const groups = Array.from({ length: 60 }, () => program.group());
    for (const chatId of groups) await digests.post(await digests.link(chatId));
    const last = groups.at(-1) ?? 0;
    await leaveNote(program, last, 'figures');
    await eventually(() => expect(program.notes(last)).toEqual(['figures']));
    expect(groups.filter((chatId) => digests.seen(chatId) > 0).length).toBeLessThan(50);
  });

  it('answers members while digests use up Telegram’s limit, which is never passed', async () => {
    const program = await startProgram(open, { limits: asTelegram, enforced: true });
    const digests = await createDigests(program);
    const groups = await Promise.all(Array.from({ length: 90 }, () => digests.link(program.group())));
    await Promise.all(groups.map((groupId) => digests.post(groupId)));
    for (let person = 700; person < 706; person += 1) {
      const chat = program.person(person);
      await pause(117);
      await leaveNote(program, chat, 'reply');
      await eventually(() => expect(program.notes(chat)).toEqual(['reply']));
    }
    // How long a person waits beside bulk is in the tests of the limits.
    expect(program.done().length).toBeLessThan(groups.length);
    expect(program.world.calls('sendMessage').filter(({ status }) => status === 429)).toEqual([]);
  });

  it('edits the message of an earlier row, and its edit in turn, also after a restart', async () => {
    const program = await startProgram(open);
    const chat = program.person(700);
    const first = await leaveNote(program, chat, 'one');
    const second = await leaveNote(program, chat, 'two', { replaces: first });
    await eventually(() => expect(program.notes(chat)).toEqual(['two']));
    await leaveNote(program, chat, 'two', { replaces: second });
    await eventually(() => expect(program.world.calls('editMessageText')).toHaveLength(2));
    await program.end();
    await program.begin();
    await leaveNote(program, chat, 'three', { replaces: second + 1 });
    await eventually(() => expect(program.notes(chat)).toEqual(['three']));
  });

  it('edits the message whose button was pressed, and sends anew when it is gone', async () => {
    const program = await startProgram(open);
    const chat = program.person(700);
    await leaveNote(program, chat, 'one');
    await eventually(() => expect(program.notes(chat)).toEqual(['one']));
    const edits = program.world.lastMessage(chat)?.message_id ?? 0;
    await leaveNote(program, chat, 'two', { edits });
    await eventually(() => expect(program.notes(chat)).toEqual(['two']));
    program.world.deleteMessage(chat, edits);
    await leaveNote(program, chat, 'three', { edits });
    await eventually(() => expect(program.notes(chat)).toEqual(['three']));
    expect(program.errors()).toEqual([]);
  });

  it('sends anew what should edit a row that never arrived', async () => {
    const program = await startProgram(open);
    const chat = program.person(700);
    program.world.block(chat);
    const lost = await leaveNote(program, chat, 'one');
    await eventually(async () =>
      expect(await program.store().outbox.messageOf(lost)).toMatchObject({ state: 'dead' }),
    );
    program.world.unblock(chat);
    await leaveNote(program, chat, 'two', { replaces: lost });
    await eventually(() => expect(program.notes(chat)).toEqual(['two']));
  });

  it('holds a message back until its time, which may come soon', async () => {
    const program = await startProgram(open);
    const chat = program.person(700);
    await leaveNote(program, chat, 'far', { notBefore: program.now() + 3_600_000 });
    await leaveNote(program, chat, 'soon', { notBefore: program.now() + 300 });
    await pause(150);
    expect(program.notes(chat)).toEqual([]);
    await eventually(() => expect(program.notes(chat)).toEqual(['soon']), 2_000);
    await program.passes(3_600_000);
    await eventually(() => expect(program.notes(chat)).toEqual(['soon', 'far']));
  });

  it('sends nothing of what was taken back, even when it waits in line already', async () => {
    const program = await startProgram(open);
    const chat = program.person(700);
    await leaveNote(program, chat, 'later', { subject: 'move:1', notBefore: program.now() + 60_000 });
    expect(await program.store().outbox.cancel('move:1', program.now())).toBe(1);
    program.fault({ chatId: chat, fault: { kind: 'too-many', retryAfter: 1 } });
    await leaveNote(program, chat, 'first');
    await leaveNote(program, chat, 'inLine', { subject: 'move:2' });
    await leaveNote(program, chat, 'old', { coalesceKey: 'queue:1' });
    await leaveNote(program, chat, 'new', { coalesceKey: 'queue:1' });
    expect(await program.store().outbox.cancel('move:2', program.now())).toBe(1);
    await program.passes(61_000);
    await eventually(() => expect(program.notes(chat)).toEqual(['first', 'new']));
    await leaveNote(program, chat, 'last');
    await eventually(() => expect(program.notes(chat)).toEqual(['first', 'new', 'last']));
  });

  it('asks each person in the language that person reads', async () => {
    const program = await startProgram(open);
    const { officer } = await createDigests(program);
    await program.store().members.update(1, { language: 'en' });
    await leaveNote(program, officer, 'E1');
    await eventually(() => expect(program.texts(officerId)[0]).toMatch(/^Sorry/));
  });
});
