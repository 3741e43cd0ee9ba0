import type { Views } from './contract.ts';
import { newestFirst } from './messages.ts';
import type { Parts } from './parts.ts';
import { isPresent } from './rights.ts';
import type { Message } from './telegram.ts';

function inThread(message: Message, thread: number): boolean {
  return (message.is_topic_message === true ? message.message_thread_id : 1) === thread;
}

export function createViews(parts: Parts): Views {
  const { rooms } = parts;
  return {
    user: rooms.findUser,
    users: rooms.users,
    chat: (id) => rooms.find(id)?.chat,
    chatsOf: (user) =>
      rooms
        .all()
        .filter((room) =>
          room.chat.type === 'private'
            ? room.chat.id === user && (room.started || room.order.length > 0)
            : room.migratedTo === undefined && isPresent(room.members.get(user)),
        )
        .map((room) => room.chat),
    members: (chat) => [...rooms.need(chat).members.values()],
    messages(chat, thread) {
      const all = [...rooms.need(chat).messages.values()];
      return thread === undefined ? all : all.filter((message) => inThread(message, thread));
    },
    message: (chat, id) => rooms.find(chat)?.messages.get(id),
    lastMessage(chat) {
      for (const message of newestFirst(rooms.need(chat))) return message;
      return undefined;
    },
    answerOf: parts.queries.answerOf,
    commands: (scope = { type: 'default' }, languageCode = '') => parts.menus.get(scope, languageCode),
    menuFor(user, chat) {
      const room = rooms.need(chat);
      const isPrivate = room.chat.type === 'private';
      const status = room.members.get(user)?.status;
      const viewer = { userId: user, chatId: chat, isPrivate, status };
      return parts.menus.seenBy(viewer, rooms.user(user).language_code ?? '');
    },
    replyKeyboard: (chat) => rooms.need(chat).replyKeyboard,
    fileBytes: parts.files.bytes,
    pendingUpdates: parts.updates.pending,
    calls: parts.calls.list,
    clearCalls: parts.calls.clear,
    subscribe: parts.events.subscribe,
  };
}
