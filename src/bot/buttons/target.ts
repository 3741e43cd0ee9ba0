import { dropTargets, importTargets } from '../../actions/targets/import-targets.ts';
import { raiseTarget } from '../../actions/targets/raise-target.ts';
import { readId } from '../../domain/ids.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { sendTargetTemplate } from '../kit/send-target-template.ts';
import { showTargets } from '../kit/show-targets.ts';
import type { Family } from './family.ts';

async function lower(ctx: BotContext, unitId: number, phaseId: number): Promise<void> {
  const actor = await ctx.person.actor();
  const lowered = await raiseTarget(ctx.deps)({ actor, unitId, phaseId, raised: null });
  if (!lowered.ok) return refuse(ctx, lowered.error);
  await showTargets(ctx, { unitId, edit: true, done: 'lowered' });
}

async function confirm(ctx: BotContext, memberId: number, token: number): Promise<void> {
  const imported = await importTargets(ctx.deps)({ actor: await ctx.person.actor(), memberId, token });
  if (!imported.ok) return refuse(ctx, imported.error);
  await say(ctx, { kind: 'targets.imported', values: imported.value }, { edit: true });
}

async function drop(ctx: BotContext, memberId: number, token: number): Promise<void> {
  const dropped = await dropTargets(ctx.deps)({ memberId, token });
  if (!dropped.ok) return refuse(ctx, dropped.error);
  await say(ctx, { kind: 'targets.dropped', values: {} }, { edit: true });
}

/** lower: a unit goes back to what it was given; import, drop: of a file that was shown; file: one to fill in. */
export const target: Family = async (ctx, [action = '', first, second]) => {
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  const { member } = ctx.person;
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  const actions: Readonly<Record<string, () => Promise<void>>> = {
    lower: () => lower(ctx, readId(first), readId(second)),
    import: () => confirm(ctx, member.id, readId(first)),
    drop: () => drop(ctx, member.id, readId(first)),
    file: () => sendTargetTemplate(ctx, readId(first)),
  };
  await (actions[action]?.() ?? refuse(ctx, { code: 'old-button' }));
};
