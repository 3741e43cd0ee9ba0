import { raiseTarget } from '../../actions/targets/raise-target.ts';
import { readId } from '../../domain/ids.ts';
import { refuse } from '../kit/refuse.ts';
import { showTargets } from '../kit/show-targets.ts';
import type { Family } from './family.ts';

/** lower: a unit goes back to what it was given. */
export const target: Family = async (ctx, [action = '', unit, phase]) => {
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  if (action !== 'lower') return refuse(ctx, { code: 'old-button' });
  const lowered = await raiseTarget(ctx.deps)({
    actor: await ctx.person.actor(),
    unitId: readId(unit),
    phaseId: readId(phase),
    raised: null,
  });
  if (!lowered.ok) return refuse(ctx, lowered.error);
  await showTargets(ctx, { edit: true, done: 'lowered' });
};
