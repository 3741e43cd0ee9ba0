import type { MiddlewareFn } from 'telegraf';
import { tellMissed } from '../actions/undelivered/tell-missed.ts';
import { type Actor, facelessIds } from '../domain/permissions.ts';
import type { BotContext, Person } from './context.ts';

/** What somebody without a language of their own is answered in: Vietnamese, unless Telegram says English. */
function languageFor(code: string | undefined): string {
  return code?.startsWith('en') === true ? 'en' : 'vi';
}

/** Whether Telegram speaks here for somebody it does not name: an anonymous admin, a channel. */
export function isFaceless(ctx: BotContext): boolean {
  const sender =
    ctx.message !== undefined && 'sender_chat' in ctx.message ? ctx.message.sender_chat : undefined;
  return sender !== undefined || ctx.from === undefined || facelessIds.has(ctx.from.id);
}

/** Loads who this is. Updates without a person (or from another bot) go no further. */
export const person: MiddlewareFn<BotContext> = async (ctx, next) => {
  const { from } = ctx;
  if (from === undefined || (from.is_bot && !isFaceless(ctx))) return;
  const { store, ownerIds, now } = ctx.deps;
  const faceless = isFaceless(ctx);
  const member = faceless ? undefined : await store.members.byTelegramId(from.id);
  // Who writes can be written to, whatever was heard before.
  if (member != null && member.blockedAt !== null && ctx.chat?.type === 'private') {
    await store.members.setBlocked(from.id, null);
    await tellMissed(store, member, { chatId: from.id, at: now() });
  }
  let actor: Promise<Actor> | undefined;
  const loaded: Person = {
    telegramId: from.id,
    member,
    language: member?.language ?? languageFor(from.language_code),
    actor: () => {
      actor ??= (async () => ({
        memberId: member?.id ?? null,
        owner: !faceless && ownerIds.has(from.id),
        grants: member === undefined ? [] : await store.grants.of(member.id, now()),
      }))();
      return actor;
    },
  };
  ctx.person = loaded;
  await next();
};
