import type { Parts } from './parts.ts';
import { isAdministrator, isPresent } from './rights.ts';
import type { Room } from './rooms.ts';
import type { Message, User } from './telegram.ts';

/** Spelled as in the message: `/name`, `/name@bot`. */
function isForBot(command: string, bot: User): boolean {
  const at = command.indexOf('@');
  return at === -1 || command.slice(at + 1).toLowerCase() === bot.username?.toLowerCase();
}

/** Privacy mode: commands not meant for another bot, mentions, replies to the bot. */
function isAddressed(message: Message, bot: User): boolean {
  if (message.reply_to_message?.from?.id === bot.id) return true;
  const text = message.text ?? message.caption ?? '';
  for (const { type, offset, length } of message.entities ?? message.caption_entities ?? []) {
    const part = text.slice(offset, offset + length);
    if (type === 'bot_command' && isForBot(part, bot)) return true;
    if (type === 'mention' && part.slice(1).toLowerCase() === bot.username?.toLowerCase()) return true;
  }
  return false;
}

/** Whether the bot gets what a person writes in this chat. */
export function isHeard(parts: Parts, room: Room, message: Message): boolean {
  if (room.chat.type === 'private') return true;
  const bot = room.members.get(parts.self.id);
  if (!isPresent(bot)) return false;
  return !parts.privacy || isAdministrator(bot) || isAddressed(message, parts.self);
}

/** Puts a service message into the chat; a bot that is there gets it whatever its privacy mode. */
export function announce(
  parts: Parts,
  room: Room,
  content: Omit<Message, 'message_id' | 'date' | 'chat'>,
): Message {
  const message = parts.messages.add(room, content);
  if (isPresent(room.members.get(parts.self.id))) parts.updates.push('message', message);
  return message;
}
