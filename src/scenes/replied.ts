import type { Message } from 'telegraf/types';
import { givenBy } from '../actions/form/given-by.ts';
import { openInitiative } from '../actions/open-initiative.ts';
import type { BotContext } from '../bot/context.ts';
import { unpack } from '../bot/kit/callback.ts';
import { readId } from '../domain/ids.ts';
import type { Member } from '../store/store.ts';
import { type Told, takeTold } from './told.ts';

/** A question that was replied to: which form's, about what. */
export type Replied = { form: string; subject: number; key: string };

/** The buttons under a question say which one it is. */
function askedIn(message: Partial<Message.TextMessage>): Replied | undefined {
  for (const button of message.reply_markup?.inline_keyboard.flat() ?? []) {
    const { family, args } = unpack('callback_data' in button ? button.callback_data : '');
    const [form = '', subject = '', key = ''] = args;
    if (family === 'f' && key !== 'card') return { form, subject: readId(subject), key };
  }
  return undefined;
}

/** What a message replies to: a question of the bot, or an own earlier answer. Undefined when neither. */
export async function repliedTo(ctx: BotContext, message: Message): Promise<Replied | undefined> {
  const target = 'reply_to_message' in message ? message.reply_to_message : undefined;
  const { member } = ctx.person;
  if (target === undefined || member === undefined) return undefined;
  if (target.from?.id === ctx.botInfo.id) return askedIn(target as Message.TextMessage);
  const [given] = await givenBy(ctx.deps.store, { messageId: target.message_id, member });
  if (given === undefined || given.by === 'caption') return undefined;
  return { form: 'initiative', subject: given.initiative.id, key: given.key };
}

/** Opens the draft or returned initiative a reply is about and takes it there; false when it is not open any more. */
export async function takeReply(
  ctx: BotContext,
  member: Member,
  { replied, told }: { replied: Replied; told: Told },
): Promise<boolean> {
  if (replied.form !== 'initiative') return false;
  const chatId = ctx.person.telegramId;
  const state = await openInitiative(ctx.deps)({ member, chatId, initiativeId: replied.subject });
  if (state === undefined) return false;
  await takeTold(ctx, state, { ...told, about: replied.key });
  return true;
}
