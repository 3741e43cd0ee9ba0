import { raiseTarget } from '../../actions/targets/raise-target.ts';
import { setTarget } from '../../actions/targets/set-target.ts';
import { programmeForTargets } from '../../actions/targets/target-programme.ts';
import { readTargetLine, type TargetLine } from '../../domain/targets.ts';
import { type BotContext, say } from '../context.ts';
import { findUnit } from '../kit/find-unit.ts';
import { refuse } from '../kit/refuse.ts';
import { showTargets } from '../kit/show-targets.ts';
import { topUnit } from '../kit/top-unit.ts';
import type { Command } from './command.ts';

async function give(ctx: BotContext, { unit: typed, target, phaseId }: TargetLine): Promise<void> {
  const named = await ctx.deps.store.units.byCode(typed);
  const unit = named ?? (await findUnit(ctx, typed, 'chitieu'));
  if (unit === undefined) return;
  const actor = await ctx.person.actor();
  const set = await setTarget(ctx.deps)({ actor, code: unit.code, target, phaseId });
  if (!set.ok) return refuse(ctx, set.error);
  const { code: _code, ...values } = set.value;
  await say(ctx, { kind: 'target.set', values });
}

async function aimHigher(ctx: BotContext, { target: raised, phaseId }: TargetLine): Promise<void> {
  const unitId = (await topUnit(ctx, 'units')) ?? 0;
  const done = await raiseTarget(ctx.deps)({ actor: await ctx.person.actor(), unitId, phaseId, raised });
  if (!done.ok) return refuse(ctx, done.error);
  await showTargets(ctx, { done: 'raised' });
}

/** Alone: the targets of the own unit and what was given on; behind it a unit's code: those of that one. With a unit and a number: gives it one. */
export const chitieu: Command = {
  name: 'chitieu',
  alias: 'target',
  where: 'private',
  needs: 'units',
  run: async (ctx, rest) => {
    if (rest === '') return showTargets(ctx);
    const { store, now } = ctx.deps;
    const named = await store.units.byCode(rest);
    if (named !== undefined) return showTargets(ctx, { unitId: named.id });
    const found = await programmeForTargets(store, now());
    const phases = found.ok ? found.value.phases : [];
    const read = readTargetLine(rest, phases);
    if ('line' in read) return read.line.own ? aimHigher(ctx, read.line) : give(ctx, read.line);
    if (read.fault === 'no-phase')
      return refuse(ctx, { code: 'no-phase', phases: phases.map(({ name }) => name), within: 'chitieu' });
    await refuse(
      ctx,
      read.fault === 'zero' ? { code: 'target-zero' } : { code: 'usage', command: 'chitieu' },
    );
  },
};
