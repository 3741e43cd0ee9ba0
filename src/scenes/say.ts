import { foretellProgramme } from '../actions/foretell-programme.ts';
import { foreseeRecount } from '../actions/programmes/foresee.ts';
import { type BotContext, say as sayPlainly } from '../bot/context.ts';
import { judgeCard } from '../bot/kit/award-card.ts';
import type { Message } from '../domain/messages.ts';

/**
 * Says what a form says; the card of a draft tells beforehand for which programme it will count, that of commendations
 * what would become of each, that of changed dates how many initiatives they count anew.
 */
export async function say(
  ctx: BotContext,
  message: Message,
  saying: Parameters<typeof sayPlainly>[2] = {},
): Promise<number> {
  const foretold = await foretellProgramme(ctx.deps)(message);
  const whole = await judgeCard(ctx, await foreseeRecount(ctx.deps)(foretold, ctx.person.telegramId));
  return sayPlainly(ctx, whole, saying);
}
