import { unitWithin } from '../../actions/unit-within.ts';
import { type BotContext, threadOf } from '../context.ts';
import { topUnit } from './top-unit.ts';

/**
 * Whose figures are meant: in a group the linked unit, or what the person reads within it; in private the highest unit
 * in which this person reads figures. Undefined: the group is not linked, or there is no such unit.
 */
export async function unitHere(ctx: BotContext): Promise<number | undefined> {
  const { store } = ctx.deps;
  if (ctx.chat?.type === 'private') return topUnit(ctx, 'tally');
  const linked = (await store.groups.byChat(ctx.chat?.id ?? 0, threadOf(ctx)))?.unitId;
  if (linked === undefined) return undefined;
  const actor = await ctx.person.actor();
  return (await unitWithin(store, actor, { unitId: linked, ability: 'tally' })) ?? linked;
}
