import { readId } from '../../domain/ids.ts';
import { can, canSomewhere } from '../../domain/permissions.ts';
import { link } from '../commands/lienket.ts';
import { type BotContext, say, threadOf } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { isFaceless } from '../person.ts';
import type { Family } from './family.ts';

/** The group stays with the unit it has: said by who could have tied it to another, since it takes the place of a message. */
async function keepUnit(ctx: BotContext): Promise<void> {
  const { store } = ctx.deps;
  const linked = await store.groups.byChat(ctx.chat?.id ?? 0, threadOf(ctx));
  const unit = linked === undefined ? undefined : await store.units.find(linked.unitId);
  const actor = await ctx.person.actor();
  const isAllowed =
    unit === undefined
      ? canSomewhere(actor, 'linkGroup')
      : can(actor, 'linkGroup', await store.units.path(unit.id));
  if (!isAllowed) return refuse(ctx, { code: 'not-allowed' });
  await say(ctx, { kind: 'group.kept', values: { unit: unit?.name ?? null } }, { edit: true });
}

/**
 * officers or general: whose group this is, asked by /lienket; keep: it stays with its unit. Everybody there can press,
 * so only whoever was asked may answer, and the right is checked again.
 */
export const group: Family = async (ctx, [audience, unitId, asker]) => {
  if (ctx.chat?.type === 'private') return refuse(ctx, { code: 'group-only' });
  if (isFaceless(ctx)) return refuse(ctx, { code: 'faceless' });
  if (asker === undefined) return refuse(ctx, { code: 'old-button' });
  if (readId(asker) !== ctx.person.telegramId) return refuse(ctx, { code: 'not-asked' });
  if (audience === 'keep') return keepUnit(ctx);
  if (audience !== 'officers' && audience !== 'general') return refuse(ctx, { code: 'old-button' });
  await link(ctx, readId(unitId), audience);
};
