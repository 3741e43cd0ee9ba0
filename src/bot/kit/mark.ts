import { markDuplicate } from '../../actions/mark-duplicate.ts';
import type { BotContext } from '../context.ts';
import { refuse } from './refuse.ts';
import { showInitiative } from './show-initiative.ts';

/** Marks an initiative as the same as an earlier one (null: no longer) and shows its card. True: nothing is left to ask. */
export async function mark(
  ctx: BotContext,
  initiativeId: number,
  earlierId: number | null,
): Promise<boolean> {
  const actor = await ctx.person.actor();
  const marked = await markDuplicate(ctx.deps)({ actor, initiativeId, earlierId });
  if (marked.ok) await showInitiative(ctx, initiativeId, { edit: true, more: true });
  else await refuse(ctx, marked.error);
  return marked.ok || marked.error.code !== 'not-earlier';
}
