import type { MiddlewareFn } from 'telegraf';
import { answerPress, type BotContext } from '../context.ts';
import { unpack } from '../kit/callback.ts';
import { refuse } from '../kit/refuse.ts';
import type { Family } from './family.ts';

type Families = Readonly<Record<string, Family>>;

/** Does what a button with this data does; one that nobody knows (any more) is explained. */
export async function press(families: Families, ctx: BotContext, data: string): Promise<void> {
  const { family, args } = unpack(data);
  // «constructor» names something of every object, and nothing that a button does.
  const isForged = args.some((one) => one in Object.prototype);
  const does = Object.hasOwn(families, family) && !isForged ? families[family] : undefined;
  await (does?.(ctx, args) ?? refuse(ctx, { code: 'old-button' }));
}

/** Sends a press to its family. */
export function routeButtons(families: Families): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const query = ctx.callbackQuery;
    if (query === undefined) return next();
    // In a group the answer may say why nothing was done; in private a message does.
    const isPrivate = ctx.chat?.type === 'private';
    if (isPrivate) answerPress(ctx);
    try {
      await press(families, ctx, 'data' in query ? query.data : '');
    } finally {
      answerPress(ctx);
    }
  };
}
