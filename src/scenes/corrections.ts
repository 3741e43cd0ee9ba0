import { type MiddlewareFn, type Scenes } from 'telegraf';
import { correctAnswer } from '../actions/form/correct-answer.ts';
import type { BotContext } from '../bot/context.ts';
import { refuse } from '../bot/kit/refuse.ts';
import { follow } from './follow.ts';

/** A message that was edited in Telegram corrects the answer it gave. What gave none is passed over in silence. */
export const corrections: MiddlewareFn<BotContext & Scenes.SceneContext> = async (ctx, next) => {
  const message = ctx.editedMessage;
  if (message === undefined) return next();
  const { member, telegramId } = ctx.person;
  if (ctx.chat?.type !== 'private' || member === undefined) return;
  const typed = 'text' in message ? message.text : 'caption' in message ? (message.caption ?? '') : '';
  if (typed.startsWith('/')) return;
  const messageId = message.message_id;
  const corrected = await correctAnswer(ctx.deps)({ chatId: telegramId, member, messageId, typed });
  // What was typed for the registration is no row: that it was is seen by its time, in whole seconds.
  const to = (message.date + 1) * 1000;
  const isOfRegistration = to > member.createdAt && member.registeredAt !== null && to <= member.registeredAt;
  if (corrected.kind === 'none' && isOfRegistration) await refuse(ctx, { code: 'registered' });
  else if (corrected.kind === 'refused') await refuse(ctx, corrected.refusal);
  else if (corrected.kind !== 'none') await follow(ctx, corrected);
};
