import { askAgain } from '../../actions/form/ask.ts';
import { loadForm } from '../../actions/form/state.ts';
import { giveConsent } from '../../actions/give-consent.ts';
import { languages } from '../../i18n/words.ts';
import { askConsent, register } from '../commands/start.ts';
import { type BotContext, pressedMessage, say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { isSuspendedHere, saySuspended } from '../kit/say-suspended.ts';
import type { Family } from './family.ts';

/** The consent stays where it was given; pressed again it says where the person stands, and changes nothing. */
async function sayWhere(ctx: BotContext): Promise<void> {
  const open = await loadForm(ctx.deps.store, ctx.person.telegramId);
  if (open === undefined) return refuse(ctx, { code: 'consented' });
  await say(ctx, await askAgain(ctx.deps.store, open, { code: 'consented' }));
}

/**
 * y agree, n refuse, m read more, with the language in which it was asked; then the payload of the link that brought
 * the person here. r: whoever agreed, but runs the bot without being a member, registers.
 */
export const consent: Family = async (ctx, [pressed = '', after = '']) => {
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  const { member, telegramId } = ctx.person;
  const link = after === '' ? null : after;
  const choice = pressed.slice(0, 1);
  if (member !== undefined) {
    return choice === 'r' && member.registeredAt === null ? register(ctx, link) : sayWhere(ctx);
  }
  const language = languages.find((one) => one === pressed.slice(1)) ?? ctx.person.language;
  if (choice === 'm') return askConsent(ctx, link, { edit: true, more: true, language });
  if (choice === 'n') {
    await say(ctx, { kind: 'consent.refused', values: { language } }, { edit: true });
    return;
  }
  if (choice !== 'y') return askConsent(ctx, link);
  const mark = ctx.accountMark(telegramId);
  const proof = { chatId: ctx.chat.id, messageId: pressedMessage(ctx), language };
  await giveConsent(ctx.deps)({ telegramId, ...proof, mark });
  ctx.person.member = await ctx.deps.store.members.byTelegramId(telegramId);
  if (isSuspendedHere(ctx)) return saySuspended(ctx);
  await register(ctx, link);
};
