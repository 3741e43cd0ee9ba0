import { canSomewhere } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { plainText } from '../../i18n/html.ts';
import { createWords } from '../../i18n/words.ts';
import { answerPress, type BotContext, say } from '../context.ts';

/** Says in one line why something is not done and what would work; of a press in a group only to who pressed. */
export async function refuse(ctx: BotContext, refusal: Refusal): Promise<void> {
  if (ctx.callbackQuery === undefined || ctx.chat?.type === 'private') {
    const reviews = refusal.code === 'old-button' && canSomewhere(await ctx.person.actor(), 'seeQueue');
    await say(ctx, { kind: 'refusal', values: reviews ? { ...refusal, reviews } : refusal });
    return;
  }
  const { messages } = createWords(ctx.deps.calendar)(ctx.person.language);
  answerPress(ctx, plainText(messages.refusal(refusal)));
}
