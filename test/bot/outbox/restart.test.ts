import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { ask, databases } from '../../databases.ts';
import { createDigests, eventually, leaveNote, note, officerId, pause, startProgram } from '../program.ts';

describe.each(databases)('a start after a crash on $name', ({ open }) => {
  it('says once more, and only once, what was being said when the program died', async () => {
    const program = await startProgram(open);
    const chat = program.person(700);
    await program.end();
    const left = await program.database.store.outbox.add({
      chatId: chat,
      ...note('again'),
      subject: 'move:1',
      createdAt: program.now(),
    });
    await program.database.store.outbox.sending([left]);
    // Long enough for many looks at the outbox while the call runs.
    program.fault({ chatId: chat, fault: { kind: 'delay', ms: 400 } });
    await program.begin();
    for (let look = 0; look < 10; look += 1) {
      await program.passes(1_000);
      await pause(20);
    }
    await eventually(() => expect(program.notes(chat)).toEqual(['again']));
    await program.passes(31_000);
    await pause(100);
    expect(program.notes(chat)).toEqual(['again']);
  });

  it('posts no digest that was on its way, and asks who linked the group', async () => {
    const program = await startProgram(open);
    const digests = await createDigests(program);
    const chat = program.group();
    const groupId = await digests.link(chat);
    await program.end();
    const row = await digests.post(groupId, program.database.store);
    await program.database.store.outbox.sending([row]);
    await program.begin();
    await eventually(() => expect(program.texts(officerId)).toHaveLength(1));
    expect(await program.store().outbox.messageOf(row)).toMatchObject({ state: 'uncertain' });
    await program.passes(31_000);
    expect(digests.seen(chat)).toBe(0);
  });

  it('sends everything that waited, older before newer, before what is said afterwards', async () => {
    const program = await startProgram(open);
    const chats = [700, 701, 702].map((id) => program.person(id));
    await program.end();
    const codes = Array.from({ length: 250 }, (_, index) => `n${index}`);
    await program.database.store.transaction(async (store) => {
      for (const code of codes) {
        for (const chatId of chats) {
          await store.outbox.add({ chatId, ...note(code), createdAt: program.now() });
        }
      }
    });
    await program.begin();
    for (const chatId of chats) await leaveNote(program, chatId, 'new');
    for (const chatId of chats) {
      await eventually(() => expect(program.notes(chatId)).toEqual([...codes, 'new']), 15_000);
    }
  });
});

describe.each(databases)('a look at the outbox between a send and its commit on $name', ({ open }) => {
  it('finds nothing to send twice, however often one looks', async () => {
    const program = await startProgram(open);
    const chats = Array.from({ length: 20 }, (_, index) => program.person(700 + index));
    let isOver = false;
    const looking = (async () => {
      while (!isOver) await program.passes(0);
    })();
    const codes = Array.from({ length: 15 }, (_, index) => `n${index}`);
    for (const code of codes) {
      await Promise.all(chats.map((chatId) => leaveNote(program, chatId, code)));
    }
    for (const chatId of chats) await eventually(() => expect(program.notes(chatId)).toEqual(codes), 15_000);
    await pause(100);
    isOver = true;
    await looking;
    for (const chatId of chats) expect(program.notes(chatId)).toEqual(codes);
  });
});

describe.each(databases.filter(({ name }) => name === 'postgres'))(
  'a commit that takes its time on $name',
  ({ open }) => {
    it('holds the row: looks that still find it planned do not send it', async () => {
      const program = await startProgram(open);
      const chat = program.person(700);
      program.fault({ chatId: chat, fault: { kind: 'delay', ms: 150 } });
      const row = await leaveNote(program, chat, 'once');
      const other = new pg.Client(program.database.url);
      await other.connect();
      await other.query('begin');
      await other.query(`select id from outbox where id = ${row} for update`);
      await eventually(() => expect(program.notes(chat)).toEqual(['once']));
      for (let look = 0; look < 20; look += 1) await program.passes(0);
      expect(await ask(program.database.url, `select state from outbox where id = ${row}`)).toEqual([
        { state: 'planned' },
      ]);
      await other.query('commit');
      await other.end();
      await eventually(async () =>
        expect(await program.store().outbox.messageOf(row)).toMatchObject({ state: 'sent' }),
      );
      await program.passes(31_000);
      await pause(50);
      expect(program.notes(chat)).toEqual(['once']);
    });
  },
);
