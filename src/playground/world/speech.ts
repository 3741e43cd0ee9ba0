import type { Acts } from './contract.ts';
import { withFound } from './entities.ts';
import { isHeard } from './hearing.ts';
import type { Saying, SendingAlbum, SendingContent, SendingFile } from './inputs.ts';
import { mediaOf } from './media.ts';
import type { NewMessage } from './messages.ts';
import { quoted } from './messages.ts';
import { randomDecimal, seconds } from './numbers.ts';
import type { Parts } from './parts.ts';
import { isAdministrator, isPresent } from './rights.ts';
import type { Room } from './rooms.ts';
import type { ForwardOrigin, Message, User } from './telegram.ts';

type Posting = Omit<SendingContent, 'content'>;

/** Who speaks where an administrator writes in the group's own name. */
const GROUP_ANONYMOUS: User = {
  id: 1087968824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};

/** The room a person can write to now; throws where Telegram's own client would not let them. */
function roomFor(parts: Parts, posting: Posting): Room {
  const room = parts.rooms.need(posting.chat ?? posting.from);
  if (room.chat.type === 'private') {
    if (room.chat.id !== posting.from) throw new Error('a private chat belongs to one person');
    if (room.blocked) throw new Error('this person has blocked the bot: unblock or start first');
    room.started = true;
    return room;
  }
  if (room.migratedTo !== undefined) throw new Error(`the group is a supergroup now: ${room.migratedTo}`);
  const member = room.members.get(posting.from);
  if (!isPresent(member)) throw new Error(`user ${posting.from} is not in this group`);
  if (posting.anonymous === true && !isAdministrator(member))
    throw new Error('only administrators are anonymous');
  const topic = room.topics.get(posting.thread ?? 1);
  if (posting.thread !== undefined && topic === undefined) throw new Error(`no topic ${posting.thread}`);
  if (topic?.closed === true && !isAdministrator(member)) throw new Error('the topic is closed');
  return room;
}

function threadFields(room: Room, posting: Posting, target: Message | undefined): Partial<Message> {
  if (room.chat.is_forum === true) {
    if (posting.thread === undefined || posting.thread === 1) return {};
    const created = room.topics.get(posting.thread)?.created;
    return {
      message_thread_id: posting.thread,
      is_topic_message: true,
      // Telegram shows every message of a topic as a reply to the topic's first message.
      ...(target === undefined && created !== undefined ? { reply_to_message: quoted(created) } : {}),
    };
  }
  if (room.chat.type !== 'supergroup' || target === undefined) return {};
  return { message_thread_id: target.message_thread_id ?? target.message_id };
}

function originOf(parts: Parts, from: number | string): ForwardOrigin {
  const date = seconds(parts.now());
  return typeof from === 'string'
    ? { type: 'hidden_user', date, sender_user_name: from }
    : { type: 'user', date, sender_user: parts.rooms.user(from) };
}

/** Who said it first: a message sent on twice still names them. */
function firstOrigin({ forward_origin, from, date }: Message): ForwardOrigin {
  if (forward_origin !== undefined) return forward_origin;
  if (from === undefined) throw new Error('nobody said this');
  return { type: 'user', date, sender_user: from };
}

const CONTENT = [
  'text',
  'entities',
  'caption',
  'caption_entities',
  'photo',
  'document',
  'sticker',
  'voice',
  'video',
] as const;

/** What of a message goes along when it is sent on. */
function contentOf(message: Message): Partial<Message> {
  const found = CONTENT.filter((field) => message[field] !== undefined);
  if (found.length === 0) throw new Error('this cannot be sent on');
  return Object.fromEntries(found.map((field) => [field, message[field]]));
}

function envelope(parts: Parts, room: Room, posting: Posting): NewMessage {
  const target = posting.replyTo === undefined ? undefined : room.messages.get(posting.replyTo);
  if (posting.replyTo !== undefined && target === undefined) throw new Error(`no message ${posting.replyTo}`);
  return {
    from: posting.anonymous === true ? GROUP_ANONYMOUS : parts.rooms.user(posting.from),
    ...(posting.anonymous === true ? { sender_chat: room.chat } : {}),
    ...threadFields(room, posting, target),
    ...(target === undefined ? {} : { reply_to_message: quoted(target) }),
    ...(posting.forwardedFrom === undefined
      ? {}
      : { forward_origin: originOf(parts, posting.forwardedFrom) }),
  };
}

function textFields(input: Pick<Saying, 'text' | 'entities'>): Pick<Message, 'text' | 'entities'> {
  const entities = withFound(input.text, input.entities);
  return { text: input.text, ...(entities.length === 0 ? {} : { entities }) };
}

type Speech = Pick<
  Acts,
  'say' | 'sendFile' | 'sendAlbum' | 'sendContent' | 'forward' | 'editText' | 'deleteMessage' | 'sendRaw'
>;

export function createSpeech(parts: Parts): Speech {
  function post(posting: Posting, content: Record<string, unknown>): Message {
    const room = roomFor(parts, posting);
    const message = parts.messages.add(room, { ...envelope(parts, room, posting), ...content });
    if (isHeard(parts, room, message)) parts.updates.push('message', message);
    return message;
  }

  function sendFile(input: SendingFile): Message {
    const { mediaGroupId } = input;
    const group = mediaGroupId === undefined ? {} : { media_group_id: mediaGroupId };
    return post(input, { ...mediaOf(parts.files, input), ...group });
  }

  return {
    say: (input) => post(input, textFields(input)),
    sendFile,
    sendAlbum({ items, ...posting }: SendingAlbum) {
      const mediaGroupId = randomDecimal(parts.random);
      return items.map((item) => sendFile({ ...posting, ...item, mediaGroupId }));
    },
    sendContent: ({ content, ...posting }) => post(posting, content),
    forward({ message: { chat, id }, ...posting }) {
      const original = parts.rooms.need(chat).messages.get(id);
      if (original === undefined) throw new Error(`no message ${id}`);
      return post(posting, { ...contentOf(original), forward_origin: firstOrigin(original) });
    },
    editText({ chat, message: id, ...input }) {
      const room = parts.rooms.need(chat);
      const old = room.messages.get(id);
      if (old === undefined || old.from?.id === parts.self.id)
        throw new Error(`message ${id} cannot be edited`);
      const { text, entities } = textFields(input);
      const changes =
        old.text === undefined ? { caption: text, caption_entities: entities } : { text, entities };
      const message = parts.messages.edit(room, id, { ...changes, edit_date: seconds(parts.now()) });
      if (message === undefined) throw new Error(`no message ${id}`);
      if (isHeard(parts, room, message)) parts.updates.push('edited_message', message);
      return message;
    },
    deleteMessage(chat, message) {
      parts.messages.remove(parts.rooms.need(chat), message);
    },
    sendRaw(update) {
      const [kind, content] = Object.entries(update).find(([key]) => key !== 'update_id') ?? [];
      if (kind === undefined) throw new Error('an update says what it is about');
      return parts.updates.push(kind, content);
    },
  };
}
