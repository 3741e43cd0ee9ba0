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
    answerPress(ctx);
    const { family, args } = unpack('data' in query ? query.data : '');
    const press = Object.hasOwn(families, family) ? families[family] : undefined;
    if (press !== undefined) await press(ctx, args);
    else if (ctx.chat?.type === 'private') await refuse(ctx, { code: 'old-button' });
  };
}
