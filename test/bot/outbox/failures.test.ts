import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../src/playground/bot-api/faults.ts';
import { databases } from '../../databases.ts';
import {
  createDigests,
  eventually,
  leaveNote,
  officerId,
  ownerId,
  type Program,
  pause,
  startProgram,
} from '../program.ts';

type Unknown = { name: string; fault: Fault; hadEffect: boolean };

/** Answers after which nobody knows whether the message arrived. */
const unknowns: readonly Unknown[] = [
  { name: '500', fault: { kind: 'error', status: 500 }, hadEffect: false },
  { name: '500 after the effect', fault: { kind: 'error', status: 500, accept: true }, hadEffect: true },
  { name: '502 with a page of HTML', fault: { kind: 'error', status: 502 }, hadEffect: false },
  { name: '502 after the effect', fault: { kind: 'error', status: 502, accept: true }, hadEffect: true },
  { name: 'an answer cut in the middle', fault: { kind: 'cut' }, hadEffect: true },
  { name: 'a reset', fault: { kind: 'reset' }, hadEffect: false },
  { name: 'a reset after the effect', fault: { kind: 'accept-reset' }, hadEffect: true },
  { name: 'silence', fault: { kind: 'silence' }, hadEffect: false },
  { name: 'silence after the effect', fault: { kind: 'silence', accept: true }, hadEffect: true },
];

const callTimeoutMs = 700;

function stateOf(program: Program, id: number): Promise<string | undefined> {
  return program
    .store()
    .outbox.messageOf(id)
    .then((row) => row?.state);
}

/** Every fault in a chat of its own, in one program: they are independent. */
describe.each(databases)('answers that say nothing, on $name', ({ open }) => {
  it('let a message of a conversation go out once more, and the ones behind it in order', async () => {
    const program = await startProgram(open, { callTimeoutMs });
    const chats = unknowns.map((_, index) => program.person(700 + index));
    for (const [index, { fault }] of unknowns.entries()) {
      const chatId = chats[index] ?? 0;
      program.fault({ chatId, fault });
      await leaveNote(program, chatId, 'first');
      await leaveNote(program, chatId, 'second');
    }
    for (const [index, { name, hadEffect }] of unknowns.entries()) {
      const expected = hadEffect ? ['first', 'first', 'second'] : ['first', 'second'];
      await eventually(() =>
        expect([name, ...program.notes(chats[index] ?? 0)]).toEqual([name, ...expected]),
      );
    }
    expect(program.errors()).toEqual([]);
  });

  it('let no message of a conversation go out a third time', async () => {
    const program = await startProgram(open, { callTimeoutMs });
    const chatId = program.person(700);
    program.fault({ chatId, fault: { kind: 'accept-reset' }, times: 2 });
    const lost = await leaveNote(program, chatId, 'first');
    await leaveNote(program, chatId, 'second');
    await eventually(() => expect(program.notes(chatId)).toEqual(['first', 'first', 'second']));
    expect(await stateOf(program, lost)).toBe('dead');
    await program.end();
    await program.begin();
    await pause(100);
    expect(program.notes(chatId)).toEqual(['first', 'first', 'second']);
  });

  it('make a digest uncertain and ask who linked the group; it is not posted again', async () => {
    const program = await startProgram(open, { callTimeoutMs });
    const digests = await createDigests(program);
    program.person(ownerId);
    const rows: { row: number; chatId: number; fault: Unknown }[] = [];
    for (const fault of unknowns) {
      const chatId = program.group();
      const groupId = await digests.link(chatId);
      program.fault({ chatId, fault: fault.fault });
      rows.push({ row: await digests.post(groupId), chatId, fault });
    }
    for (const { row } of rows) {
      await eventually(async () => expect(await stateOf(program, row)).toBe('uncertain'));
    }
    await eventually(() => expect(program.texts(officerId)).toHaveLength(unknowns.length));
    expect(program.texts(officerId)[0]).toContain('đã có bản tin chưa');
    await program.passes(61_000);
    await eventually(() => expect(program.texts(ownerId)).toHaveLength(1));
    expect(program.texts(ownerId)[0]).toContain(`${unknowns.length} bản tin`);
    await program.end();
    await program.begin();
    await program.passes(3_600_000);
    for (const { chatId, fault } of rows) {
      expect([fault.name, digests.seen(chatId)]).toEqual([fault.name, fault.hadEffect ? 1 : 0]);
    }
    expect(program.texts(officerId)).toHaveLength(unknowns.length);
  });

  it('hold back every other digest until Telegram answers again', async () => {
    const program = await startProgram(open, { callTimeoutMs });
    const digests = await createDigests(program);
    const chats = Array.from({ length: 150 }, () => program.group());
    const groups = await Promise.all(chats.map((chatId) => digests.link(chatId)));
    const end = program.faults.add({
      fault: { kind: 'error', status: 502 },
      times: Number.POSITIVE_INFINITY,
    });
    const rows = await Promise.all(groups.map((groupId) => digests.post(groupId)));
    await pause(1_000);
    end();
    const states = async () => Promise.all(rows.map((row) => stateOf(program, row)));
    await eventually(
      async () => expect(new Set(await states())).toEqual(new Set(['sent', 'uncertain'])),
      15_000,
    );
    expect((await states()).filter((state) => state === 'uncertain').length).toBeLessThan(70);
    expect(chats.every((chatId) => digests.seen(chatId) <= 1)).toBe(true);
  });

  it('do not lose an answer however long they last', async () => {
    const program = await startProgram(open, { callTimeoutMs });
    const chatId = program.person(700);
    const end = program.faults.add({
      fault: { kind: 'error', status: 502 },
      times: Number.POSITIVE_INFINITY,
    });
    for (const code of ['one', 'two', 'three']) await leaveNote(program, chatId, code);
    await pause(1_300);
    for (let minute = 0; minute < 10; minute += 1) await program.passes(60_000);
    expect(program.notes(chatId)).toEqual([]);
    end();
    await program.passes(60_000);
    await eventually(() => expect(program.notes(chatId)).toEqual(['one', 'two', 'three']));
  });
});

describe.each(databases)('a Bot API that is not there, on $name', ({ open }) => {
  it('loses nothing and gets everything once when it is back', async () => {
    const program = await startProgram(open);
    const digests = await createDigests(program);
    const people = Array.from({ length: 20 }, (_, index) => program.person(700 + index));
    const groups = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const chatId = program.group();
        return { chatId, groupId: await digests.link(chatId) };
      }),
    );
    await program.goAway();
    for (const chatId of people) for (const code of ['a', 'b']) await leaveNote(program, chatId, code);
    const rows = await Promise.all(groups.map(({ groupId }) => digests.post(groupId)));
    await pause(1_500);
    expect(new Set(await Promise.all(rows.map((row) => stateOf(program, row))))).toEqual(
      new Set(['planned']),
    );
    await program.comeBack();
    await program.passes(60_000);
    for (const chatId of people) await eventually(() => expect(program.notes(chatId)).toEqual(['a', 'b']));
    await eventually(() =>
      expect(groups.map(({ chatId }) => digests.seen(chatId))).toEqual(groups.map(() => 1)),
    );
    expect(program.done()).toHaveLength(people.length * 2 + groups.length);
  });
});

describe.each(databases)('429 on $name', ({ open }) => {
  it('in one chat stops that chat only, however long Telegram says', async () => {
    const program = await startProgram(open);
    const [slow, other] = [program.person(700), program.person(701)];
    program.fault({ chatId: slow, fault: { kind: 'too-many', retryAfter: 10_000_000 } });
    await leaveNote(program, slow, 'late');
    await eventually(() => expect(program.world.calls('sendMessage')).toHaveLength(1));
    await leaveNote(program, other, 'now');
    await eventually(() => expect(program.notes(other)).toEqual(['now']));
    await pause(200);
    expect(program.world.calls('sendMessage')).toHaveLength(2);
    await program.passes(9_999_000_000);
    await pause(50);
    expect(program.notes(slow)).toEqual([]);
    await program.passes(1_000_000);
    await eventually(() => expect(program.notes(slow)).toEqual(['late']));
  });

  it('in three chats within a second makes everybody wait, then goes on', async () => {
    const program = await startProgram(open);
    const chats = [700, 701, 702].map((id) => program.person(id));
    for (const chatId of chats) program.fault({ chatId, fault: { kind: 'too-many', retryAfter: 1 } });
    for (const chatId of chats) await leaveNote(program, chatId, 'again');
    await eventually(() => expect(program.world.calls('sendMessage')).toHaveLength(3));
    const other = program.person(703);
    const left = performance.now();
    await leaveNote(program, other, 'later');
    await eventually(() => expect(program.notes(other)).toEqual(['later']));
    expect(performance.now() - left).toBeGreaterThan(700);
    for (const chatId of chats) await eventually(() => expect(program.notes(chatId)).toEqual(['again']));
  });

  it('leaves a digest planned while it waits: a crash then does not make it uncertain', async () => {
    const program = await startProgram(open);
    const digests = await createDigests(program);
    const chatId = program.group();
    const groupId = await digests.link(chatId);
    program.fault({ chatId, fault: { kind: 'too-many', retryAfter: 3600 } });
    const row = await digests.post(groupId);
    await eventually(() => expect(program.world.calls('sendMessage')).toHaveLength(1));
    await eventually(async () => expect(await stateOf(program, row)).toBe('planned'));
    await program.end();
    await program.begin();
    await eventually(async () =>
      expect(await program.store().outbox.find(row)).toMatchObject({ state: 'sent', attempts: 1 }),
    );
    expect(digests.seen(chatId)).toBe(1);
  });
});

describe.each(databases.slice(0, 1))('a stop while Telegram is silent, on $name', ({ open }) => {
  it('comes to its end, and the next start says once more what was in flight', async () => {
    const program = await startProgram(open);
    const digests = await createDigests(program);
    const chatId = program.group();
    const groupId = await digests.link(chatId);
    const person = program.person(700);
    program.fault({ fault: { kind: 'silence' }, times: 2 });
    await leaveNote(program, person, 'answer');
    const row = await digests.post(groupId);
    await eventually(() => expect(program.world.calls('sendMessage')).toHaveLength(2));
    const began = performance.now();
    await program.end();
    expect(performance.now() - began).toBeLessThan(8_000);
    await program.begin();
    await eventually(() => expect(program.notes(person)).toEqual(['answer']));
    expect(await stateOf(program, row)).toBe('uncertain');
    expect(digests.seen(chatId)).toBe(0);
  });
});
