import type { MiddlewareFn } from 'telegraf';
import { askConsent } from './commands/start.ts';
import type { BotContext } from './context.ts';
import { sayNothingOpen } from './kit/say-nothing-open.ts';

/** What nothing else took: in private the way on, in groups silence. */
export const unhandled: MiddlewareFn<BotContext> = async (ctx) => {
  if (ctx.chat?.type !== 'private' || ctx.message === undefined) return;
  if (ctx.person.member?.registeredAt == null) await askConsent(ctx, null);
  else await sayNothingOpen(ctx);
};
