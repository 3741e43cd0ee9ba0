import { afterEach, describe, expect, it } from 'vitest';
import { ask, databases, type OpenDatabase } from '../databases.ts';
import { foundUnion } from '../process/union.ts';
import { type Conversation, createConversation, ownerId } from './conversation.ts';

const minute = 60_000;
const memberId = 700;

describe.each(databases)('somebody who sends too fast on $name', (engine) => {
  let database: OpenDatabase;
  let talk: Conversation;
  afterEach(async () => {
    await talk.close();
    await database.close();
  });

  /** A member, in a program that takes twenty at once. */
  async function begin() {
    database = await engine.open();
    talk = await createConversation({ store: database.store, ownerIds: [ownerId] });
    await foundUnion(talk.app.deps, [memberId]);
    const { store, now } = talk.app.deps;
    await store.settings.put({ key: 'sendBurst', value: 20, basis: null, at: now() });
    await store.settings.put({ key: 'sendPerMinute', value: 10, basis: null, at: now() });
    await talk.passes(minute);
    return talk.person(memberId);
  }

  const open = () =>
    ask(database.url, `select payload, state from inbox where state <> 'done' or payload <> ''`);

  it('is told once, then not heard until it was quiet; what was dropped is done and blank in the inbox', async () => {
    const member = await begin();
    const { world } = talk;
    member.says('/nop');
    await member.sees('Tên sáng kiến');
    member.remembers();
    for (let count = 0; count < 40; count += 1) world.say({ from: memberId, text: '/trogiup' });
    await member.sees('gửi nhanh quá');
    const texts = world.messages(memberId).map(({ text = '' }) => text);
    expect(texts.filter((text) => text.includes('gửi nhanh quá'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('/huy –')).length).toBeLessThanOrEqual(20);

    // Presses have a measure of their own.
    for (let count = 0; count < 5; count += 1)
      world.press({ from: memberId, data: 'f:initiative:1:title:later', forge: true });
    await member.sees('Đã cất nháp');
    await talk.passes(minute);
    member.says('/nop');
    await member.sees(/Tên sáng kiến|Làm tiếp|viết dở/);
    expect(await open()).toEqual([]);
  });
});
