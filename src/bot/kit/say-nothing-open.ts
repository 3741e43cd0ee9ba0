import { canSomewhere } from '../../domain/permissions.ts';
import { type BotContext, say } from '../context.ts';
import { returnedOnes } from './returned-ones.ts';

/** Says what one can begin where nothing is open. */
export async function sayNothingOpen(ctx: BotContext): Promise<void> {
  const reviews = canSomewhere(await ctx.person.actor(), 'seeQueue');
  const completes = (await returnedOnes(ctx)).length > 0;
  await say(ctx, { kind: 'nothing.open', values: { reviews, completes } });
}
