import { describe, expect, test } from 'vitest';
import type { World } from '../../src/playground/world/world.ts';
import { createClock, groupWithBot, newWorld, startedUser } from './local-api.ts';

function kinds(world: World): string[] {
  return world.pendingUpdates().map((update) => Object.keys(update).find((key) => key !== 'update_id') ?? '');
}

/** Updates since `act` began. */
function updatesOf(world: World, act: () => unknown) {
  const before = world.pendingUpdates().length;
  act();
  return world.pendingUpdates().slice(before);
}

describe('a person', () => {
  test('begins with /start and a payload', () => {
    const world = newWorld();
    const user = world.addUser({ firstName: 'An', lastName: 'Thử', username: 'an_thu', languageCode: 'vi' });
    expect(world.chatsOf(user.id)).toEqual([]);
    world.start(user.id, 'u_TH01');
    expect(world.pendingUpdates()).toEqual([
      {
        update_id: expect.any(Number),
        message: {
          message_id: 1,
          from: {
            id: user.id,
            is_bot: false,
            first_name: 'An',
            last_name: 'Thử',
            username: 'an_thu',
            language_code: 'vi',
          },
          chat: { id: user.id, type: 'private', first_name: 'An', last_name: 'Thử', username: 'an_thu' },
          date: Math.floor(world.now() / 1000),
          text: '/start u_TH01',
          entities: [{ type: 'bot_command', offset: 0, length: 6 }],
        },
      },
    ]);
    expect(world.chatsOf(user.id)).toEqual([world.chat(user.id)]);
  });

  test('has an id that needs more than 32 bits', () => {
    expect(newWorld().addUser({ firstName: 'An' }).id).toBeGreaterThan(2 ** 32);
  });

  test('is heard letter by letter as typed', () => {
    const world = newWorld();
    const text = 'Đồ gá'.normalize('NFD');
    expect(world.say({ from: startedUser(world), text }).text).toBe(text);
  });

  test('replies, forwards and edits', () => {
    const world = newWorld();
    const user = startedUser(world);
    const first = world.say({ from: user, text: 'một' });
    const reply = world.say({ from: user, text: 'hai', replyTo: first.message_id });
    expect(reply.reply_to_message).toEqual(first);
    const forward = world.say({ from: user, text: 'ba', forwardedFrom: 'Ẩn Danh' });
    expect(forward.forward_origin).toMatchObject({ type: 'hidden_user', sender_user_name: 'Ẩn Danh' });
    const onward = world.forward({ from: user, message: { chat: user, id: first.message_id } });
    expect(onward).toMatchObject({
      text: 'một',
      forward_origin: { type: 'user', date: first.date, sender_user: { id: user } },
    });
    const again = world.forward({ from: user, message: { chat: user, id: forward.message_id } });
    expect(again.forward_origin).toEqual(forward.forward_origin);
    const [update] = updatesOf(world, () =>
      world.editText({ chat: user, message: first.message_id, text: '/mới' }),
    );
    expect(update?.edited_message).toMatchObject({
      message_id: first.message_id,
      text: '/mới',
      edit_date: first.date,
    });
    expect(reply.reply_to_message?.text).toBe('một');
  });

  test('sends pictures, files, voices, stickers, videos, contacts and albums', () => {
    const world = newWorld();
    const from = startedUser(world);
    expect(world.sendFile({ from, kind: 'photo', width: 640, height: 480, caption: 'Ảnh' })).toMatchObject({
      caption: 'Ảnh',
      photo: [{ width: 90 }, { width: 320 }, { width: 640, height: 480 }],
    });
    expect(world.sendFile({ from, kind: 'sticker' }).sticker).toMatchObject({ type: 'regular', emoji: '👍' });
    expect(world.sendFile({ from, kind: 'voice', duration: 7 }).voice).toMatchObject({
      duration: 7,
      mime_type: 'audio/ogg',
    });
    expect(world.sendFile({ from, kind: 'video' }).video).toMatchObject({
      width: 1280,
      mime_type: 'video/mp4',
    });
    const contact = { phone_number: '+84900000000', first_name: 'Thử' };
    expect(world.sendContent({ from, content: { contact } })).toMatchObject({ contact });
    const updates = updatesOf(world, () =>
      world.sendAlbum({ from, items: [{ kind: 'photo', caption: 'Hai ảnh' }, { kind: 'photo' }] }),
    );
    expect(updates.map((update) => update.message?.caption)).toEqual(['Hai ảnh', undefined]);
    expect(new Set(updates.map((update) => update.message?.media_group_id)).size).toBe(1);
  });

  test('blocks and comes back', () => {
    const world = newWorld();
    const user = startedUser(world);
    const [update] = updatesOf(world, () => world.block(user));
    expect(update?.my_chat_member).toMatchObject({
      chat: { id: user, type: 'private' },
      from: { id: user },
      old_chat_member: { status: 'member', user: { id: world.self.id } },
      new_chat_member: { status: 'kicked' },
    });
    expect(() => world.say({ from: user, text: 'x' })).toThrow('has blocked the bot');
    const back = updatesOf(world, () => world.start(user));
    expect(back.map((one) => one.my_chat_member?.new_chat_member.status ?? one.message?.text)).toEqual([
      'member',
      '/start',
    ]);
  });

  test('can deliver any other kind of update', () => {
    const world = newWorld();
    world.sendRaw({ poll_answer: { poll_id: '1', option_ids: [0] } });
    expect(world.pendingUpdates()).toMatchObject([{ poll_answer: { poll_id: '1' } }]);
  });
});

describe('a group', () => {
  test('tells the bot that it was added, promoted, demoted and removed', () => {
    const world = newWorld();
    const group = groupWithBot(world, 'supergroup');
    world.promote(group.id, group.creator);
    world.demote(group.id, group.creator);
    world.removeBot(group.id, group.creator);
    expect(kinds(world)).toEqual([
      'my_chat_member',
      'message',
      'my_chat_member',
      'my_chat_member',
      'my_chat_member',
    ]);
    const statuses = world
      .pendingUpdates()
      .flatMap((update) => update.my_chat_member?.new_chat_member.status ?? []);
    expect(statuses).toEqual(['member', 'administrator', 'member', 'kicked']);
    expect(world.pendingUpdates()[1]?.message?.new_chat_members).toEqual([world.self]);
  });

  test('in privacy mode lets the bot hear commands, mentions and replies to it', () => {
    const world = newWorld();
    const group = groupWithBot(world);
    const say = (text: string) => world.say({ from: group.creator, chat: group.id, text });
    const heard = updatesOf(world, () => {
      for (const text of [
        'chào',
        '/thongke',
        '/thongke@sangkien_bot',
        '/x@other_bot',
        'hỏi @sangkien_bot',
        'và/hoặc',
      ])
        say(text);
    });
    expect(heard.map((update) => update.message?.text)).toEqual([
      '/thongke',
      '/thongke@sangkien_bot',
      'hỏi @sangkien_bot',
    ]);
    world.promote(group.id, group.creator);
    expect(updatesOf(world, () => say('chào'))).toHaveLength(1);
  });

  test('lets the bot hear all when privacy mode is off', () => {
    const world = newWorld({ privacy: false });
    const group = groupWithBot(world);
    expect(
      updatesOf(world, () => world.say({ from: group.creator, chat: group.id, text: 'chào' })),
    ).toHaveLength(1);
  });

  test('becomes a supergroup with a message in each', () => {
    const world = newWorld();
    const group = groupWithBot(world);
    world.say({ from: group.creator, chat: group.id, text: '/x' });
    const updates = updatesOf(world, () => world.upgradeToSupergroup(group.id, group.creator));
    const fresh = updates[0]?.message?.migrate_to_chat_id ?? 0;
    expect(String(fresh)).toMatch(/^-100\d{10}$/);
    expect(updates.map(({ message }) => [message?.chat.id, message?.chat.type, message?.message_id])).toEqual(
      [
        [group.id, 'group', 3],
        [fresh, 'supergroup', 1],
      ],
    );
    expect(updates[1]?.message?.migrate_from_chat_id).toBe(group.id);
    expect(world.chatsOf(group.creator).map((chat) => chat.id)).toEqual([fresh]);
    expect(() => world.say({ from: group.creator, chat: group.id, text: 'x' })).toThrow('supergroup now');
  });

  test('shows administrators who hide as the group itself', () => {
    const world = newWorld();
    const group = groupWithBot(world);
    const message = world.say({ from: group.creator, chat: group.id, text: '/x', anonymous: true });
    expect(message).toMatchObject({ from: { id: 1087968824, is_bot: true }, sender_chat: { id: group.id } });
    const user = world.addUser({ firstName: 'An' }).id;
    world.join(group.id, { user });
    expect(() => world.say({ from: user, chat: group.id, text: 'x', anonymous: true })).toThrow(
      'administrators',
    );
  });

  test('keeps strangers from writing', () => {
    const world = newWorld();
    const group = groupWithBot(world);
    expect(() => world.say({ from: startedUser(world), chat: group.id, text: 'x' })).toThrow(
      'not in this group',
    );
  });

  test('with topics marks messages with their topic', () => {
    const world = newWorld();
    const { id: chat, creator: from } = groupWithBot(world, 'supergroup', true);
    const thread = world.addTopic(chat, { from, name: 'Bản tin' });
    const inTopic = world.say({ from, chat, thread, text: '/x' });
    expect(inTopic).toMatchObject({
      message_thread_id: thread,
      is_topic_message: true,
      reply_to_message: { message_id: thread, forum_topic_created: { name: 'Bản tin' } },
    });
    expect(world.say({ from, chat, text: '/x' })).not.toHaveProperty('message_thread_id');
    world.closeTopic(chat, { from, thread });
    world.reopenTopic(chat, { from, thread });
    expect(world.messages(chat, thread).map((message) => Object.keys(message).at(-1))).toEqual([
      'forum_topic_created',
      'entities',
      'forum_topic_closed',
      'forum_topic_reopened',
    ]);
  });

  test('without topics still numbers the thread of replies, as Telegram does in supergroups', () => {
    const world = newWorld();
    const { id: chat, creator: from } = groupWithBot(world, 'supergroup');
    const first = world.say({ from, chat, text: '/x' });
    const reply = world.say({ from, chat, text: '/y', replyTo: first.message_id });
    expect(reply.message_thread_id).toBe(first.message_id);
    expect(reply).not.toHaveProperty('is_topic_message');
  });
});

describe('whoever watches', () => {
  test('sees messages, edits, deletions and members', () => {
    const world = newWorld();
    const user = startedUser(world);
    const seen: string[] = [];
    const end = world.subscribe((event) => seen.push(event.kind));
    const message = world.say({ from: user, text: 'x' });
    world.editText({ chat: user, message: message.message_id, text: 'y' });
    world.deleteMessage(user, message.message_id);
    world.block(user);
    end();
    world.unblock(user);
    expect(seen).toEqual(['message', 'edited', 'deleted', 'member']);
  });
});

test('a chat keeps its newest messages', () => {
  const world = newWorld({ retain: { messagesPerChat: 3 } });
  const user = startedUser(world);
  for (let index = 0; index < 10; index += 1) world.say({ from: user, text: String(index) });
  expect(world.messages(user).map((message) => message.text)).toEqual(['7', '8', '9']);
  expect(world.lastMessage(user)?.text).toBe('9');
});

test('messages are numbered per account, in supergroups per chat, and dated by the clock', () => {
  const clock = createClock(1_000_000);
  const world = newWorld({ clock });
  const [one, other] = [startedUser(world), startedUser(world)];
  clock.pass(2500);
  const message = world.say({ from: one, text: 'x' });
  expect([message.message_id, message.date]).toEqual([3, 1002]);
  expect(world.say({ from: other, text: 'x' }).message_id).toBe(4);
  const group = groupWithBot(world, 'supergroup');
  expect(world.lastMessage(group.id)?.message_id).toBe(1);
});
