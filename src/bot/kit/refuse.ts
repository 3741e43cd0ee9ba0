import type { Refusal } from '../../domain/refusals.ts';
import { type BotContext, say } from '../context.ts';

/** Says in one line why something is not done and what would work. */
export async function refuse(ctx: BotContext, refusal: Refusal): Promise<void> {
  await say(ctx, { kind: 'refusal', values: refusal });
}
