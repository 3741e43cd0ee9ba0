import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/playground/world/telegram.ts';
import { groupWithBot, type LocalApi, startApi, startedUser } from './local-api.ts';

async function start() {
  const api = await startApi({ limits: { enforced: false } });
  const sendTo = (chat_id: unknown, more: Record<string, unknown> = {}) =>
    api.refusal('sendMessage', { chat_id, text: 'x', ...more });
  return { ...api, sendTo };
}

type Started = Awaited<ReturnType<typeof start>>;

const UPGRADED = 'Bad Request: group chat was upgraded to a supergroup chat';

const closed: [what: string, arrange: (api: Started) => unknown, answer: string][] = [
  ['nobody', () => undefined, 'Bad Request: chat_id is empty'],
  ['an empty name', () => '', 'Bad Request: chat_id is empty'],
  ['null', () => null, 'Bad Request: chat not found'],
  ['a word', () => 'abc', 'Bad Request: chat not found'],
  ['an unknown number', () => 4242, 'Bad Request: chat not found'],
  ['an unknown public name', () => '@nobody_here', 'Bad Request: chat not found'],
  ['the bot itself', ({ world }) => world.self.id, "Forbidden: bot can't send messages to bots"],
  [
    'a person who never wrote',
    ({ world }) => world.addUser({ firstName: 'Chưa Bắt Đầu' }).id,
    "Forbidden: bot can't initiate conversation with a user",
  ],
  [
    'a person who blocked the bot',
    ({ world }) => {
      const user = startedUser(world);
      world.block(user);
      return user;
    },
    'Forbidden: bot was blocked by the user',
  ],
  [
    'a person whose account is gone',
    ({ world }) => {
      const user = startedUser(world);
      world.deactivate(user);
      return user;
    },
    'Forbidden: user is deactivated',
  ],
  [
    'a group the bot was never in',
    ({ world }) => world.addGroup({ title: 'Xa', creator: world.addUser({ firstName: 'A' }).id }).id,
    'Bad Request: chat not found',
  ],
  ...(['group', 'supergroup'] as const).map((kind): [string, (api: Started) => unknown, string] => [
    `a ${kind} that removed the bot`,
    ({ world }) => {
      const group = groupWithBot(world, kind);
      world.removeBot(group.id, group.creator);
      return group.id;
    },
    `Forbidden: bot was kicked from the ${kind} chat`,
  ]),
  [
    'a group that is a supergroup now',
    ({ world }) => {
      const group = groupWithBot(world);
      world.upgradeToSupergroup(group.id, group.creator);
      return group.id;
    },
    UPGRADED,
  ],
  ...(['group', 'supergroup'] as const).map((kind): [string, (api: Started) => unknown, string] => [
    `a ${kind} where the bot is muted`,
    ({ world }) => {
      const group = groupWithBot(world, kind);
      world.muteBot(group.id, group.creator);
      return group.id;
    },
    'Bad Request: not enough rights to send text messages to the chat',
  ]),
];

test.each(closed)('a message to %s is refused', async (_what, arrange, answer) => {
  const api = await start();
  expect(await api.sendTo(arrange(api))).toBe(answer);
});

test('the refusal of an upgraded group names the new one, where the bot can write', async () => {
  const { world, call, sendTo } = await start();
  const group = groupWithBot(world);
  const upgraded = world.upgradeToSupergroup(group.id, group.creator);
  expect(await call('sendMessage', { chat_id: group.id, text: 'x' })).toEqual({
    ok: false,
    error_code: 400,
    description: UPGRADED,
    parameters: { migrate_to_chat_id: upgraded },
  });
  expect(await sendTo(upgraded)).toBe('ok');
});

test('a bot that comes back, is unmuted or unblocked can write again', async () => {
  const { world, sendTo } = await start();
  const group = groupWithBot(world, 'supergroup');
  world.removeBot(group.id, group.creator);
  world.addBotToGroup(group.id, group.creator);
  expect(await sendTo(group.id)).toBe('ok');
  world.muteBot(group.id, group.creator);
  world.unmuteBot(group.id, group.creator);
  expect(await sendTo(group.id)).toBe('ok');
  const user = startedUser(world);
  world.block(user);
  world.start(user);
  expect(await sendTo(user)).toBe('ok');
});

test('leaveChat ends the membership', async () => {
  const { world, refusal, sendTo } = await start();
  const group = groupWithBot(world, 'supergroup');
  expect(await refusal('leaveChat', { chat_id: group.id })).toBe('ok');
  expect(await sendTo(group.id)).toBe('Forbidden: bot is not a member of the supergroup chat');
  expect(await refusal('leaveChat', { chat_id: startedUser(world) })).toBe(
    "Bad Request: chat member status can't be changed in private chats",
  );
});

describe('a topic', () => {
  async function startForum() {
    const api = await start();
    const group = groupWithBot(api.world, 'supergroup', true);
    const topic = api.world.addTopic(group.id, { from: group.creator, name: 'Sáng kiến' });
    const into = (thread?: number) => api.sendTo(group.id, { message_thread_id: thread });
    return { ...api, group, topic, into };
  }

  test('takes messages, which bear its number', async () => {
    const { result, group, topic, world } = await startForum();
    const message = await result<Message>('sendMessage', {
      chat_id: group.id,
      text: 'x',
      message_thread_id: topic,
    });
    expect(message).toMatchObject({ message_thread_id: topic, is_topic_message: true });
    expect(world.messages(group.id, topic).map((one) => one.text)).toEqual([undefined, 'x']);
  });

  test('that is unknown, deleted or General by its number is not found', async () => {
    const { into, world, group, topic } = await startForum();
    expect(await into(topic + 100)).toBe('Bad Request: message thread not found');
    expect(await into(1)).toBe('Bad Request: message thread not found');
    world.deleteTopic(group.id, topic);
    expect(await into(topic)).toBe('Bad Request: message thread not found');
    expect(await into()).toBe('ok');
  });

  test('that is closed takes messages of administrators only', async () => {
    const { into, world, group, topic } = await startForum();
    world.closeTopic(group.id, { from: group.creator, thread: topic });
    expect(await into(topic)).toBe('Bad Request: TOPIC_CLOSED');
    world.promote(group.id, group.creator);
    expect(await into(topic)).toBe('ok');
  });

  test('does not exist where topics are off', async () => {
    const { world, sendTo } = await start();
    const group = groupWithBot(world, 'supergroup');
    expect(await sendTo(group.id, { message_thread_id: 5 })).toBe('Bad Request: message thread not found');
  });
});

describe('a reply', () => {
  const ways: [name: string, parameters: (id: number) => Record<string, unknown>][] = [
    ['reply_parameters', (message_id) => ({ reply_parameters: { message_id } })],
    ['reply_parameters as a string', (message_id) => ({ reply_parameters: JSON.stringify({ message_id }) })],
    ['reply_to_message_id', (reply_to_message_id) => ({ reply_to_message_id })],
  ];
  test.each(ways)('by %s shows the message replied to', async (_name, parameters) => {
    const { world, result, sendTo } = await start();
    const user = startedUser(world);
    const asked = world.say({ from: user, text: 'hỏi' });
    const answer = await result<Message>('sendMessage', {
      chat_id: user,
      text: 'đáp',
      ...parameters(asked.message_id),
    });
    expect(answer.reply_to_message).toMatchObject({ message_id: asked.message_id, text: 'hỏi' });
    expect(await sendTo(user, parameters(999_999))).toBe('Bad Request: message to be replied not found');
  });

  test('may go without the message if that was allowed', async () => {
    const { world, sendTo } = await start();
    const reply_parameters = { message_id: 999_999, allow_sending_without_reply: true };
    expect(await sendTo(startedUser(world), { reply_parameters })).toBe('ok');
  });
});

describe('what can be asked of a chat', () => {
  async function ask({ call }: LocalApi, method: string, parameters: Record<string, unknown>) {
    const { result, description } = await call(method, parameters);
    return result ?? description;
  }

  test('is its full description', async () => {
    const api = await start();
    const group = groupWithBot(api.world, 'supergroup');
    expect(await ask(api, 'getChat', { chat_id: group.id })).toMatchObject({
      id: group.id,
      type: 'supergroup',
      title: 'Nhóm thử',
      permissions: { can_send_messages: true },
    });
    expect(await ask(api, 'getChat', { chat_id: 1 })).toBe('Bad Request: chat not found');
  });

  test('is who is in it and in what role', async () => {
    const api = await start();
    const { world } = api;
    const group = groupWithBot(world, 'supergroup');
    const stranger = world.addUser({ firstName: 'Người Lạ' }).id;
    const member = (user_id: number) => ask(api, 'getChatMember', { chat_id: group.id, user_id });
    expect(await member(group.creator)).toMatchObject({ status: 'creator' });
    expect(await member(world.self.id)).toMatchObject({ status: 'member' });
    expect(await member(stranger)).toMatchObject({ status: 'left', user: { id: stranger } });
    expect(await member(4242)).toBe('Bad Request: member not found');
    expect(await member(-1)).toBe('Bad Request: invalid user_id specified');
    world.promote(group.id, group.creator, { can_delete_messages: false });
    expect(await member(world.self.id)).toMatchObject({
      status: 'administrator',
      can_manage_chat: true,
      can_delete_messages: false,
    });
  });

  test('is its administrators, people only', async () => {
    const api = await start();
    const group = groupWithBot(api.world);
    api.world.promote(group.id, group.creator);
    expect(await ask(api, 'getChatAdministrators', { chat_id: group.id })).toMatchObject([
      { status: 'creator', user: { id: group.creator } },
    ]);
    expect(await ask(api, 'getChatAdministrators', { chat_id: startedUser(api.world) })).toBe(
      'Bad Request: there are no administrators in the private chat',
    );
  });
});

test('a chat action is shown to whoever watches; an unknown one is refused', async () => {
  const { world, refusal } = await start();
  const user = startedUser(world);
  const seen: unknown[] = [];
  world.subscribe((event) => seen.push(event));
  expect(await refusal('sendChatAction', { chat_id: user, action: 'typing' })).toBe('ok');
  expect(seen).toEqual([{ kind: 'action', chatId: user, action: 'typing' }]);
  expect(await refusal('sendChatAction', { chat_id: user, action: 'dance' })).toBe(
    'Bad Request: wrong parameter action in request',
  );
});
