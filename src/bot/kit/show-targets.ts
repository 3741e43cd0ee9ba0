import { viewTargets } from '../../actions/targets/view-targets.ts';
import type { TargetMessages } from '../../domain/target-messages.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';
import { topUnit } from './top-unit.ts';

/** The targets of a unit; without one, of the highest that this person runs. */
export async function showTargets(
  ctx: BotContext,
  asked: { unitId?: number; edit?: boolean; done?: TargetMessages['target.view']['done'] } = {},
): Promise<void> {
  const { edit = false, done } = asked;
  const own = await topUnit(ctx, 'units');
  const unitId = asked.unitId ?? own;
  if (unitId === undefined) return refuse(ctx, { code: 'no-root' });
  const viewed = await viewTargets(ctx.deps)({ actor: await ctx.person.actor(), unitId });
  if (!viewed.ok) return refuse(ctx, viewed.error);
  const below = unitId === own ? undefined : (await ctx.deps.store.units.find(unitId))?.code;
  const values = {
    ...viewed.value,
    ...(below !== undefined && { below }),
    ...(done !== undefined && { done }),
  };
  await say(ctx, { kind: 'target.view', values }, { edit });
}
