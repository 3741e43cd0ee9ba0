import { can, canSomewhere } from '../../domain/permissions.ts';
import { askTally } from '../../reports/requests.ts';
import { type BotContext, say, threadOf } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import type { Command } from './command.ts';

/** In a group the linked unit; in private the highest unit in which this person reads figures. */
async function unitHere(ctx: BotContext): Promise<number | undefined> {
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

export const thongke: Command = {
  name: 'thongke',
  alias: 'tally',
  where: 'both',
  needs: 'tally',
  run: async (ctx, rest) => {
    const unitId = await unitHere(ctx);
    if (unitId === undefined)
      return refuse(ctx, { code: ctx.chat?.type === 'private' ? 'no-root' : 'group-not-linked' });
    const tally = await askTally(ctx.deps)({ actor: await ctx.person.actor(), unitId, typed: rest });
    if (!tally.ok) return refuse(ctx, tally.error);
    const isPrivate = ctx.chat?.type === 'private';
    const more = { untold: canSomewhere(await ctx.person.actor(), 'seeQueue') };
    await say(ctx, { kind: 'tally', values: { tally: tally.value, ...(isPrivate && { more }) } });
  },
};
