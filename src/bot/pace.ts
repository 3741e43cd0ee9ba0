import type { MiddlewareFn } from 'telegraf';
import { quiet } from '../domain/pace.ts';
import { answerPress, type BotContext, say } from './context.ts';
import type { Pacer } from './intake/pacer.ts';

/**
 * What somebody sends too fast ends here, before anything is read or written: one line in private, then silence until
 * it was quiet. The update is done, and what it said is blanked, as of any other.
 */
export function pace(pacer: Pacer): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const verdict = pacer.weigh(ctx.update, ctx.receivedAt);
    if (verdict === 'take') return next();
    if (verdict === 'drop' || ctx.chat?.type !== 'private') return;
    answerPress(ctx);
    await say(ctx, { kind: 'notice.too-fast', values: { seconds: quiet / 1_000 } });
  };
}
