import type { MiddlewareFn } from 'telegraf';
import { pauseGroup, resumeGroup } from '../actions/pause-group.ts';
import { type BotContext, threadOf } from './context.ts';

const closings = ['forum_topic_closed', 'general_forum_topic_hidden'];
const openings = ['forum_topic_reopened', 'general_forum_topic_unhidden'];

/** A topic was closed or opened again; the General one also when it is hidden, which closes it. */
export const topics: MiddlewareFn<BotContext> = async (ctx, next) => {
  const { message } = ctx;
  if (message === undefined) return next();
  const place = { chatId: message.chat.id, threadId: threadOf(ctx), by: message.from?.id };
  if (closings.some((word) => word in message)) {
    await pauseGroup(ctx.deps)({ ...place, reason: 'topic-closed' });
    return;
  }
  if (openings.some((word) => word in message)) {
    await resumeGroup(ctx.deps)({ ...place, over: ['topic-closed'] });
    return;
  }
  return next();
};
