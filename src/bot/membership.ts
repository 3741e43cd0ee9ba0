import type { MiddlewareFn } from 'telegraf';
import { pauseGroup, resumeGroup } from '../actions/pause-group.ts';
import { tellMissed } from '../actions/undelivered/tell-missed.ts';
import { type BotContext, say } from './context.ts';

/** The bot was added to a group, removed, muted; a group became a supergroup; a person blocked the bot, or no longer. */
export const membership: MiddlewareFn<BotContext> = async (ctx, next) => {
  const { store } = ctx.deps;
  if (ctx.message !== undefined && 'migrate_to_chat_id' in ctx.message) {
    await store.groups.remapChat(ctx.message.chat.id, ctx.message.migrate_to_chat_id);
    await store.outbox.remapChat(ctx.message.chat.id, ctx.message.migrate_to_chat_id);
    return;
  }
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
  if (status === 'left' || status === 'kicked') {
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
