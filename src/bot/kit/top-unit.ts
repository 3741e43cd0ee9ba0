import { type Ability, can } from '../../domain/permissions.ts';
import type { BotContext } from '../context.ts';

/** The highest unit in which this person has an ability; of the owner, the root. */
export async function topUnit(ctx: BotContext, ability: Ability): Promise<number | undefined> {
  const { store } = ctx.deps;
  const actor = await ctx.person.actor();
  if (actor.owner) return (await store.units.root())?.id;
  const held = actor.grants.filter((grant) => can({ ...actor, grants: [grant] }, ability, [grant.unitId]));
  const paths = await Promise.all(
    held.map(async ({ unitId }) => ({ unitId, depth: (await store.units.path(unitId)).length })),
  );
  return paths.toSorted((one, other) => one.depth - other.depth)[0]?.unitId;
}
