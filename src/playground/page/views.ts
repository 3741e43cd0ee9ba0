import type { Attachment, Chat, Message } from '../world/telegram.ts';
import type { World } from '../world/world.ts';
import { nameOf } from './names.ts';
import type { Reading } from './reading.ts';
import { describeService } from './service-lines.ts';
import type { PageChat, PageFile, PageMessage } from './wire.ts';

export type Views = ReturnType<typeof createViews>;

const absent = new Set(['left', 'kicked']);

/** The world as the page shows it. */
export function createViews(world: World, reading: Reading) {
  return {
    /** The private chat with the bot, begun or not, and the person's groups; the newest talk first. */
    chats(person: number): PageChat[] {
      const groups = world.chatsOf(person).filter((chat) => chat.type !== 'private');
      return [
        viewPrivateChat(world, reading, person),
        ...groups.map((chat) => viewGroup({ world, reading, person, chat })),
      ].toSorted((a, b) => (b.last?.at ?? 0) - (a.last?.at ?? 0));
    },
    unread(person: number): number {
      const groups = world.chatsOf(person).map((chat) => chat.id);
      const chats = new Set([person, ...groups]);
      return [...chats].reduce((sum, chat) => sum + reading.unread(person, chat), 0);
    },
    messages: (chat: number): PageMessage[] => world.messages(chat).map(viewMessage),
    message: viewMessage,
  };
}

function viewPrivateChat(world: World, reading: Reading, person: number): PageChat {
  const last = world.lastMessage(person);
  return {
    id: person,
    kind: 'private',
    title: world.bot.firstName,
    members: 2,
    hasBot: true,
    unread: reading.unread(person, person),
    commands: world.menuFor(person, person),
    ...(last === undefined ? {} : { last: { at: last.date * 1000, text: summarise(last) } }),
  };
}

type Seen = { world: World; reading: Reading; person: number; chat: Chat };

function viewGroup({ world, reading, person, chat }: Seen): PageChat {
  const present = world.members(chat.id).filter((member) => !absent.has(member.status));
  const last = world.lastMessage(chat.id);
  const said = last !== undefined && describeService(last) === undefined;
  const name = last?.from?.id === person ? 'Bạn' : nameOf(last?.from);
  return {
    id: chat.id,
    kind: 'group',
    title: chat.title ?? '',
    members: present.length,
    hasBot: present.some((member) => member.user.id === world.bot.id),
    unread: reading.unread(person, chat.id),
    commands: world.menuFor(person, chat.id),
    ...(last === undefined
      ? {}
      : { last: { at: last.date * 1000, text: summarise(last), ...(said ? { name } : {}) } }),
  };
}

function viewMessage(message: Message): PageMessage {
  const { reply_to_message: replied, reply_markup: markup, media_group_id: album } = message;
  const service = describeService(message);
  const file = viewFile(message.document ?? message.video);
  const photo = message.photo?.at(-1);
  const label = viewLabel(message);
  const origin = message.forward_origin;
  return {
    id: message.message_id,
    chat: message.chat.id,
    at: message.date * 1000,
    isEdited: message.edit_date !== undefined,
    from: viewSender(message),
    text: shownText(message),
    entities: message.entities ?? message.caption_entities ?? [],
    ...(photo === undefined
      ? {}
      : { photo: { id: photo.file_id, width: photo.width, height: photo.height } }),
    ...(file === undefined ? {} : { file }),
    ...(label === undefined ? {} : { label }),
    ...(album === undefined ? {} : { album }),
    ...(origin === undefined
      ? {}
      : { forwardedFrom: origin.type === 'user' ? nameOf(origin.sender_user) : origin.sender_user_name }),
    ...(service === undefined ? {} : { service }),
    ...(replied === undefined
      ? {}
      : { replyTo: { id: replied.message_id, name: viewSender(replied).name, text: summarise(replied) } }),
    ...(markup === undefined ? {} : { keyboard: markup.inline_keyboard.map((row) => row.map(viewButton)) }),
  };
}

function viewLabel({ sticker, voice }: Message): string | undefined {
  if (sticker !== undefined) return `Nhãn dán ${sticker.emoji ?? ''}`.trim();
  if (voice === undefined) return undefined;
  const { duration = 0 } = voice;
  return `Tin thoại ${Math.floor(duration / 60)}:${String(duration % 60).padStart(2, '0')}`;
}

/** A deep link's payload travels unseen: Telegram shows the bare command. */
function shownText(message: Message): string {
  return (message.text ?? message.caption ?? '').replace(/^\/start \S+$/, '/start');
}

function viewButton(button: { text: string; callback_data?: string; url?: string }) {
  const { text, callback_data: data, url } = button;
  return { text, ...(data === undefined ? {} : { data }), ...(url === undefined ? {} : { url }) };
}

function viewSender(message: Message) {
  const { from, sender_chat: group } = message;
  return { id: group?.id ?? from?.id ?? 0, name: group?.title ?? nameOf(from), isBot: from?.is_bot ?? false };
}

function viewFile(sent: Attachment | undefined): PageFile | undefined {
  return sent && { id: sent.file_id, name: sent.file_name ?? 'tệp', size: sent.file_size };
}

function summarise(message: Message): string {
  const kind = message.photo ? 'Ảnh' : (message.document?.file_name ?? viewLabel(message) ?? '');
  return [describeService(message) ?? kind, shownText(message)].filter(Boolean).join(' · ').slice(0, 160);
}
