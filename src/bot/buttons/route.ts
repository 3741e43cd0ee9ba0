import type { MiddlewareFn } from 'telegraf';
import { answerPress, type BotContext } from '../context.ts';
import { unpack } from '../kit/callback.ts';
import { refuse } from '../kit/refuse.ts';
import type { Family } from './family.ts';

/** Sends a press to its family; one that nobody knows (any more) is explained. */
export function routeButtons(families: Readonly<Record<string, Family>>): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const query = ctx.callbackQuery;
    if (query === undefined) return next();
    // In a group the answer may say why nothing was done; in private a message does.
    const isPrivate = ctx.chat?.type === 'private';
    if (isPrivate) answerPress(ctx);
    const { family, args } = unpack('data' in query ? query.data : '');
    // «constructor» names something of every object, and nothing that a button does.
    const isForged = args.some((one) => one in Object.prototype);
    const press = Object.hasOwn(families, family) && !isForged ? families[family] : undefined;
    try {
      await (press?.(ctx, args) ?? refuse(ctx, { code: 'old-button' }));
    } finally {
      answerPress(ctx);
    }
  };
}
