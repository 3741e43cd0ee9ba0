import { describe, expect, it } from 'vitest';
import { resendPosts } from '../../../src/actions/settle-post.ts';
import { databases } from '../../databases.ts';
import { createDigests, eventually, leaveNote, pause, startProgram } from '../program.ts';

const hour = 3_600_000;

describe.each(databases)('an outage that ends at night, on $name', ({ open }) => {
  it('brings people their answers at once and groups their digests in the morning', async () => {
    const program = await startProgram(open);
    const digests = await createDigests(program);
    const [person, group] = [program.person(700), program.group()];
    const groupId = await digests.link(group);
    await program.goAway();
    const row = await digests.post(groupId);
    await leaveNote(program, person, 'answer');
    await pause(50);
    await program.passes(13 * hour);
    await program.comeBack();
    await eventually(() => expect(program.notes(person)).toEqual(['answer']));
    await program.end();
    await program.begin();
    await leaveNote(program, person, 'later');
    await eventually(() => expect(program.notes(person)).toEqual(['answer', 'later']));
    expect(digests.seen(group)).toBe(0);
    expect(await program.store().outbox.messageOf(row)).toMatchObject({ state: 'planned' });
    await program.passes(8 * hour + 60_000);
    await eventually(() => expect(digests.seen(group)).toBe(1));
  });

  it('brings notices in the morning, but for those of the very night', async () => {
    const program = await startProgram(open);
    const person = program.person(700);
    await program.goAway();
    const row = await leaveNote(program, person, 'day', { notBefore: program.now() });
    await pause(50);
    await program.passes(13 * hour);
    await leaveNote(program, person, 'night', { notBefore: program.now() });
    await program.comeBack();
    await eventually(() => expect(program.notes(person)).toEqual(['night']));
    await program.end();
    await program.begin();
    expect(await program.store().outbox.messageOf(row)).toMatchObject({ state: 'planned' });
    await program.passes(8 * hour + 60_000);
    await eventually(() => expect(program.notes(person)).toEqual(['night', 'day']));
  });

  it('holds back no digest that somebody has sent again at night', async () => {
    const program = await startProgram(open);
    const digests = await createDigests(program);
    const group = program.group();
    const row = await digests.post(await digests.link(group));
    const state = async () => (await program.store().outbox.messageOf(row))?.state;
    await eventually(async () => expect(await state()).toBe('sent'));
    await program.store().outbox.settle([{ id: row, state: 'uncertain' }], program.now());
    await program.passes(13 * hour);
    const owner = { memberId: null, owner: true, grants: [] };
    expect(await resendPosts(program.app().deps)({ actor: owner })).toMatchObject({ ok: true });
    await eventually(() => expect(digests.seen(group)).toBe(2));
  });
});
