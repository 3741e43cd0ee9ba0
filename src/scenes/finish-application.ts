import type { FormState } from '../actions/form/state.ts';
import { keepApplication } from '../actions/papers/keep-application.ts';
import type { BotContext } from '../bot/context.ts';
import { makeApplication } from '../bot/kit/papers.ts';
import { refuse } from '../bot/kit/refuse.ts';

/** Keeps what was told for the paper form, and makes it. */
export async function finishApplication(ctx: BotContext, state: FormState): Promise<boolean> {
  const kept = await keepApplication(ctx.deps)({ actor: await ctx.person.actor(), state });
  if (!kept.ok) await refuse(ctx, kept.error);
  else await makeApplication(ctx, state.subject, { isAnew: true });
  return true;
}
