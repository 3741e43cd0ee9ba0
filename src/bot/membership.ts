import type { MiddlewareFn } from 'telegraf';
import { moveChat } from '../actions/move-chat.ts';
import { pauseGroup, resumeGroup } from '../actions/pause-group.ts';
import { tellMissed } from '../actions/undelivered/tell-missed.ts';
import { type BotContext, say } from './context.ts';

/** Telegram tells it twice, in the old chat and in the new one; either may come first, or alone. */
function movedChat({ message }: BotContext): { from: number; to: number } | undefined {
  if (message === undefined) return undefined;
  if ('migrate_to_chat_id' in message) return { from: message.chat.id, to: message.migrate_to_chat_id };
  if ('migrate_from_chat_id' in message) return { from: message.migrate_from_chat_id, to: message.chat.id };
  return undefined;
}

/** The bot was added to a group, removed, muted; a group became a supergroup; a person blocked the bot, or no longer. */
export const membership: MiddlewareFn<BotContext> = async (ctx, next) => {
  const { store } = ctx.deps;
  const moved = movedChat(ctx);
  if (moved !== undefined) return moveChat(store, { ...moved, at: ctx.deps.now() });
  const change = ctx.myChatMember;
  if (change === undefined) return next();
  if (change.chat.type === 'channel') return;
  const { status } = change.new_chat_member;
  if (change.chat.type === 'private') {
    const at = ctx.deps.now();
    await store.members.setBlocked(change.chat.id, status === 'kicked' ? at : null);
    const member = status === 'kicked' ? undefined : await store.members.byTelegramId(change.chat.id);
    if (member !== undefined) await tellMissed(store, member, { chatId: change.chat.id, at });
    return;
  }
  const place = { chatId: change.chat.id, by: change.from.id };
  const isOut = status === 'restricted' && !change.new_chat_member.is_member;
  if (status === 'left' || status === 'kicked' || isOut) {
    await pauseGroup(ctx.deps)({ ...place, reason: 'kicked' });
    return;
  }
  const muted = status === 'restricted' && !change.new_chat_member.can_send_messages;
  if (muted) {
    await pauseGroup(ctx.deps)({ ...place, reason: 'muted' });
    return;
  }
  const resumed = await resumeGroup(ctx.deps)(place);
  const { status: before } = change.old_chat_member;
  const linked = (await store.groups.languageOf(place.chatId)) !== undefined;
  if (resumed === 0 && !linked && (before === 'left' || before === 'kicked')) {
    ctx.person = {
      telegramId: change.from.id,
      member: undefined,
      language: 'vi',
      actor: () => Promise.reject(new Error('nobody asks')),
    };
    await say(ctx, { kind: 'group.welcome', values: {} });
  }
};
