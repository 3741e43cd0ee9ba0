import type { MiddlewareFn } from 'telegraf';
import type { Message } from 'telegraf/types';
import { codeOf } from '../actions/decision.ts';
import { rightsOn } from '../actions/view-initiative.ts';
import { nfc } from '../domain/fold.ts';
import { readReply } from '../domain/reply-words.ts';
import type { Initiative } from '../store/store.ts';
import { bosung } from './commands/bosung.ts';
import type { Command } from './commands/command.ts';
import { congnhan } from './commands/congnhan.ts';
import { huycongnhan } from './commands/huycongnhan.ts';
import { tuchoi } from './commands/tuchoi.ts';
import type { BotContext } from './context.ts';
import { initiativeUnder } from './kit/card-of.ts';
import { fileOf } from './kit/file-of.ts';
import { isOfGroup } from './kit/find-by-code.ts';
import { refuse } from './kit/refuse.ts';
import { takePaper } from './kit/take-paper.ts';

const commands: readonly Command[] = [congnhan, tuchoi, bosung, huycongnhan];

/** The initiative whose card a message replies to, if whoever replies decides on it. */
async function cardRepliedTo(ctx: BotContext, message: Message): Promise<Initiative | undefined> {
  const target = 'reply_to_message' in message ? message.reply_to_message : undefined;
  if (target?.from?.id !== ctx.botInfo.id || ctx.person.member?.registeredAt == null) return undefined;
  const id = initiativeUnder(target as Partial<Message.TextMessage>);
  const initiative = id === undefined ? undefined : await ctx.deps.store.initiatives.find(id);
  if (initiative === undefined || initiative.codeNumber === null) return undefined;
  const { decides } = await rightsOn(ctx.deps.store, await ctx.person.actor(), initiative);
  return decides ? initiative : undefined;
}

/**
 * An officer replies to a card: with the decision's file, or in words as the command would be typed. What
 * decides nothing is told how it would, in private; all that others reply goes on as any other message.
 */
export const cardReplies: MiddlewareFn<BotContext> = async (ctx, next) => {
  const { message } = ctx;
  const initiative = message === undefined ? undefined : await cardRepliedTo(ctx, message);
  if (message === undefined || initiative === undefined) return next();
  const file = fileOf(message);
  const typed = nfc('text' in message ? message.text : 'caption' in message ? (message.caption ?? '') : '');
  if (file !== undefined) {
    const album = 'media_group_id' in message ? message.media_group_id : undefined;
    if (await isOfGroup(ctx, initiative)) await takePaper(ctx, { initiative, file, caption: typed, album });
    return;
  }
  const today = ctx.deps.calendar.civil(ctx.deps.now());
  const reply = typed.startsWith('/') ? undefined : readReply(typed, today);
  const command = commands.find(({ name }) => name === reply?.command);
  if (reply === undefined || command === undefined) {
    const isTalk = ctx.chat?.type !== 'private' || !('text' in message) || typed.startsWith('/');
    // What a form asks elsewhere is not answered by a reply to this card.
    return isTalk ? next() : refuse(ctx, { code: 'reply-unread', initiative: codeOf(initiative) });
  }
  const isElsewhere = command.where === 'private' && ctx.chat?.type !== 'private';
  if (isElsewhere) return refuse(ctx, { code: 'private-only' });
  // The card says which one: a number in the reply is no further code.
  await command.run(ctx, `${codeOf(initiative)}: ${reply.words}`);
};
