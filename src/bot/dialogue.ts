import type { MiddlewareFn } from 'telegraf';
import type { BotContext } from './context.ts';

/** The active scene of a private chat is a row that only actions move: Telegraf's session is built from it, never saved. */
export const dialogue: MiddlewareFn<BotContext> = async (ctx, next) => {
  const row = ctx.chat?.type === 'private' ? await ctx.deps.store.dialogues.get(ctx.chat.id) : undefined;
  ctx.dialogue = row;
  ctx.session = { __scenes: row === undefined ? {} : { current: row.scene } };
  await next();
};
