import { giveConsent } from '../../actions/give-consent.ts';
import { askConsent, register } from '../commands/start.ts';
import { pressedMessage, say } from '../context.ts';
import type { Family } from './family.ts';

/** y agree, n refuse, m read more; then the payload of the link that brought the person here. */
export const consent: Family = async (ctx, [choice, after = '']) => {
  if (ctx.chat?.type !== 'private') return;
  const { member, telegramId, language } = ctx.person;
  const link = after === '' ? null : after;
  if (member !== undefined) return register(ctx, link);
  if (choice === 'm') return askConsent(ctx, link, true);
  if (choice === 'n') {
    await say(ctx, { kind: 'consent.refused', values: { language } }, { edit: true });
    return;
  }
  await giveConsent(ctx.deps)({ telegramId, chatId: ctx.chat.id, messageId: pressedMessage(ctx), language });
  await register(ctx, link);
};
