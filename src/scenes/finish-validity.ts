import type { FormState } from '../actions/form/state.ts';
import { setValidity } from '../actions/programmes/validity.ts';
import type { BotContext } from '../bot/context.ts';
import { refuse } from '../bot/kit/refuse.ts';
import { showInitiative } from '../bot/kit/show-initiative.ts';

/** The reason was typed: the word is kept, and the card shows it. */
export async function finishValidity(ctx: BotContext, { subject, answers }: FormState): Promise<true> {
  const { counts, validityReason } = answers;
  const done = await setValidity(ctx.deps)({
    actor: await ctx.person.actor(),
    initiativeId: subject,
    counts: counts === 'yes',
    reason: typeof validityReason === 'string' ? validityReason : null,
  });
  if (!done.ok) await refuse(ctx, done.error);
  else await showInitiative(ctx, subject);
  return true;
}
