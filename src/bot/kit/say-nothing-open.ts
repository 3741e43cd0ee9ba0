import { canSomewhere } from '../../domain/permissions.ts';
import { type BotContext, say } from '../context.ts';

/** Says what one can begin where nothing is open. */
export async function sayNothingOpen(ctx: BotContext): Promise<void> {
  const reviews = canSomewhere(await ctx.person.actor(), 'seeQueue');
  await say(ctx, { kind: 'nothing.open', values: { reviews } });
}
