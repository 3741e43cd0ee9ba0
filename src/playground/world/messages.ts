import type { Events } from './events.ts';
import { LEAP, seconds } from './numbers.ts';
import type { Room } from './rooms.ts';
import type { Message } from './telegram.ts';

export type NewMessage = Omit<Message, 'message_id' | 'date' | 'chat'>;

export type Messages = ReturnType<typeof createMessages>;

/** Messages are replaced, never changed: an update handed out earlier keeps what it said then. */
export function createMessages(deps: { now: () => number; events: Events; perChat: number }) {
  // In private chats and basic groups Telegram counts messages per account, in supergroups per chat.
  let accountId = 0;

  function nextId(room: Room): number {
    if (room.chat.type === 'supergroup') {
      room.lastId += 1;
      return room.lastId;
    }
    accountId += 1;
    return accountId;
  }

  function trim(room: Room): void {
    for (const id of room.messages.keys()) {
      if (room.messages.size <= deps.perChat) break;
      room.messages.delete(id);
    }
    if (room.order.length > deps.perChat * 2) room.order = [...room.messages.keys()];
  }

  return {
    lastId: (): number => accountId,
    countFrom(lastId: number): void {
      accountId = lastId + LEAP;
    },
    add(room: Room, content: NewMessage): Message {
      const message: Message = {
        message_id: nextId(room),
        date: seconds(deps.now()),
        chat: room.chat,
        ...content,
      };
      room.messages.set(message.message_id, message);
      room.order.push(message.message_id);
      trim(room);
      deps.events.emit({ kind: 'message', chatId: room.chat.id, message });
      return message;
    },
    /** Fields given as undefined are taken away. */
    edit(
      room: Room,
      id: number,
      changes: { [K in keyof Message]?: Message[K] | undefined },
    ): Message | undefined {
      const old = room.messages.get(id);
      if (old === undefined) return undefined;
      const entries = Object.entries({ ...old, ...changes }).filter(([, value]) => value !== undefined);
      const message = Object.fromEntries(entries) as Message;
      room.messages.set(id, message);
      deps.events.emit({ kind: 'edited', chatId: room.chat.id, message });
      return message;
    },
    remove(room: Room, id: number): boolean {
      if (!room.messages.delete(id)) return false;
      deps.events.emit({ kind: 'deleted', chatId: room.chat.id, messageId: id });
      return true;
    },
  };
}

/** Newest first. */
export function* newestFirst(room: Room): Generator<Message> {
  for (let index = room.order.length - 1; index >= 0; index -= 1) {
    const message = room.messages.get(room.order[index] ?? 0);
    if (message !== undefined) yield message;
  }
}

/** A message as it is shown inside another one: without the message it replies to in turn. */
export function quoted(message: Message): Message {
  const { reply_to_message: _inner, ...rest } = message;
  return rest;
}
