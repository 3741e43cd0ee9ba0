import type { Pressing } from './inputs.ts';
import { newestFirst } from './messages.ts';
import type { Parts } from './parts.ts';
import { isPresent } from './rights.ts';
import type { Room } from './rooms.ts';
import type { InlineButton, Message } from './telegram.ts';

/** Presses that wait longer than this for the bot never come. */
const PRESS_LIFETIME = 150_000;

function buttonIn(message: Message, wanted: Pressing): InlineButton | undefined {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (wanted.at !== undefined) return rows[wanted.at[0]]?.[wanted.at[1]];
  return rows
    .flat()
    .find(
      (button) =>
        (wanted.data === undefined || button.callback_data === wanted.data) &&
        (wanted.text === undefined || button.text === wanted.text),
    );
}

type Target = { message: Message | undefined; button: InlineButton | undefined };

function find(room: Room, input: Pressing, botId: number): Target {
  if (input.message !== undefined) {
    const message = room.messages.get(input.message);
    return { message, button: message && buttonIn(message, input) };
  }
  for (const message of newestFirst(room)) {
    const button = buttonIn(message, input);
    if (button !== undefined) return { message, button };
    if (input.forge === true && message.from?.id === botId) return { message, button: undefined };
  }
  return { message: undefined, button: undefined };
}

/** Puts a callback query into the queue and returns its id. */
export function press(parts: Parts, input: Pressing): string {
  const room = parts.rooms.need(input.chat ?? input.from);
  const isOwn = room.chat.type === 'private' && room.chat.id === input.from && !room.blocked;
  if (!isOwn && !isPresent(room.members.get(input.from))) throw new Error('this person cannot press here');
  const { message, button } = find(room, input, parts.self.id);
  const data = input.forge === true ? input.data : button?.callback_data;
  if (data === undefined)
    throw new Error(`no button ${JSON.stringify(input.data ?? input.text ?? input.at)} here`);
  const id = parts.queries.add({ chatId: room.chat.id, userId: input.from });
  parts.updates.push(
    'callback_query',
    {
      id,
      from: parts.rooms.user(input.from),
      // What Telegram shows of a message that is gone.
      message: message ?? { chat: room.chat, message_id: input.message ?? 0, date: 0 },
      chat_instance: room.instance,
      data,
    },
    PRESS_LIFETIME,
  );
  return id;
}
