import type { MiddlewareFn } from 'telegraf';
import { answerPress, type BotContext } from './context.ts';
import { unpack } from './kit/callback.ts';
import { isSuspendedHere, saySuspended } from './kit/say-suspended.ts';

const everything = () => true;

/** What may still be pressed: to read, to take back what is one's own, the own data, the language, to leave a form. */
const presses: Readonly<Record<string, (args: readonly string[]) => boolean>> = {
  i: ([action = '']) =>
    ['page', 'card', 'open', 'files', 'withdraw', 'sure', 'drafts', 'drop', 'back', 'mute'].includes(action),
  y: everything,
  l: everything,
  tv: ([action = '']) => action !== 'use' && action !== 'unit',
  f: ([, , , action]) => action === 'later',
};

function isLeft(ctx: BotContext): boolean {
  const query = ctx.callbackQuery;
  if (query !== undefined) {
    const { family, args } = unpack('data' in query ? query.data : '');
    return Object.hasOwn(presses, family) && presses[family]?.(args) === true;
  }
  // Which command it is, and whether it is one of those that are left, the router knows.
  return ctx.message !== undefined && 'text' in ctx.message && ctx.message.text.startsWith('/');
}

/** Whoever is suspended reads, and looks after the own data; all else ends here, with one line in private. */
export const suspended: MiddlewareFn<BotContext> = async (ctx, next) => {
  if (!isSuspendedHere(ctx) || isLeft(ctx)) return next();
  if (ctx.chat?.type === 'private') answerPress(ctx);
  await saySuspended(ctx);
};
