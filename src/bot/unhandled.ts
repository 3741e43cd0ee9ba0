import type { MiddlewareFn } from 'telegraf';
import { formIn } from '../actions/form/state.ts';
import { askConsent } from './commands/start.ts';
import { type BotContext, say } from './context.ts';
import { sayNothingOpen } from './kit/say-nothing-open.ts';
import { sayUnread } from './kit/say-unread.ts';
import { unreadOf } from './kit/unread-of.ts';

/** What nothing else took: in private the way on, in groups silence. */
export const unhandled: MiddlewareFn<BotContext> = async (ctx) => {
  const { message, dialogue } = ctx;
  if (ctx.chat?.type !== 'private' || message === undefined) return;
  const open = formIn(dialogue);
  if (open !== undefined && !('text' in message)) await sayUnread(ctx, open, message);
  else if (ctx.person.member?.registeredAt == null) await askConsent(ctx, null);
  else if ('text' in message) await sayNothingOpen(ctx);
  else {
    const album = 'media_group_id' in message ? message.media_group_id : undefined;
    const together = album === undefined ? {} : { coalesceKey: `unkept:${album}` };
    await say(ctx, { kind: 'nothing.kept', values: { what: unreadOf(message) } }, together);
  }
};
