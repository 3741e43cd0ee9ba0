import { nextInQueue } from '../../actions/next-in-queue.ts';
import { type BotContext, say } from '../context.ts';
import { showInitiative } from './show-initiative.ts';

/** The next initiative that waits for this officer, after the one just seen. */
export async function showQueue(ctx: BotContext, after: number | null = null, edit = false): Promise<void> {
  const { initiativeId, more, unitId } = await nextInQueue(ctx.deps)({
    actor: await ctx.person.actor(),
    after,
  });
  if (initiativeId !== null && initiativeId !== after)
    return showInitiative(ctx, initiativeId, { edit, more });
  const unit = unitId === null ? undefined : await ctx.deps.store.units.find(unitId);
  await say(ctx, { kind: 'queue.empty', values: { unit: unit?.name ?? '' } }, { edit });
}
