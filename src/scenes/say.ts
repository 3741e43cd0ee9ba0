import { foretellProgramme } from '../actions/foretell-programme.ts';
import { type BotContext, say as sayPlainly } from '../bot/context.ts';
import { judgeCard } from '../bot/kit/award-card.ts';
import type { Message } from '../domain/messages.ts';

/**
 * Says what a form says; the card of a draft tells beforehand for which programme it will count, that of commendations
 * what would become of each.
 */
export async function say(
  ctx: BotContext,
  message: Message,
  saying: Parameters<typeof sayPlainly>[2] = {},
): Promise<number> {
  const whole = await judgeCard(ctx, await foretellProgramme(ctx.deps)(message));
  return sayPlainly(ctx, whole, saying);
}
