import { can } from '../../domain/permissions.ts';
import { type BotContext, threadOf } from '../context.ts';

/** Whose figures are meant: in a group the linked unit; in private the highest unit in which this person reads figures. */
export async function unitHere(ctx: BotContext): Promise<number | undefined> {
  const { store } = ctx.deps;
  if (ctx.chat?.type !== 'private')
    return (await store.groups.byChat(ctx.chat?.id ?? 0, threadOf(ctx)))?.unitId;
  const actor = await ctx.person.actor();
  if (actor.owner) return (await store.units.root())?.id;
  const readable = actor.grants.filter((grant) => can(actor, 'tally', [grant.unitId]));
  const paths = await Promise.all(
    readable.map(async ({ unitId }) => ({ unitId, depth: (await store.units.path(unitId)).length })),
  );
  return paths.toSorted((one, other) => one.depth - other.depth)[0]?.unitId;
}
