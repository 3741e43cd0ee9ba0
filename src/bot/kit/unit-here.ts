import { can } from '../../domain/permissions.ts';
import { type BotContext, threadOf } from '../context.ts';

/** Of the units in which this person reads figures the highest one; in a group, of those within its unit. */
async function highestRead(ctx: BotContext, within: number | undefined): Promise<number | undefined> {
  const { store } = ctx.deps;
  const actor = await ctx.person.actor();
  const readable = actor.grants.filter((grant) => can(actor, 'tally', [grant.unitId]));
  const paths = await Promise.all(
    readable.map(async ({ unitId }) => ({ unitId, path: await store.units.path(unitId) })),
  );
  return paths
    .filter(({ path }) => within === undefined || path.includes(within))
    .toSorted((one, other) => one.path.length - other.path.length)[0]?.unitId;
}

/**
 * Whose figures are meant: in a group the linked unit, or what the person reads within it; in private the highest unit
 * in which this person reads figures. Undefined: the group is not linked, or there is no such unit.
 */
export async function unitHere(ctx: BotContext): Promise<number | undefined> {
  const { store } = ctx.deps;
  const actor = await ctx.person.actor();
  if (ctx.chat?.type === 'private')
    return actor.owner ? (await store.units.root())?.id : highestRead(ctx, undefined);
  const linked = (await store.groups.byChat(ctx.chat?.id ?? 0, threadOf(ctx)))?.unitId;
  if (linked === undefined || can(actor, 'tally', await store.units.path(linked))) return linked;
  return (await highestRead(ctx, linked)) ?? linked;
}
