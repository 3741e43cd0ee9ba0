import { foretellProgramme } from '../actions/foretell-programme.ts';
import { type BotContext, say as sayPlainly } from '../bot/context.ts';
import type { Message } from '../domain/messages.ts';

/** Says what a form says; the card of a draft tells beforehand for which programme it will count. */
export async function say(
  ctx: BotContext,
  message: Message,
  saying: Parameters<typeof sayPlainly>[2] = {},
): Promise<number> {
  return sayPlainly(ctx, await foretellProgramme(ctx.deps)(message), saying);
}
