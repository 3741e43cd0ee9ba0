import { type Ability, canSomewhere } from '../../domain/permissions.ts';
import { type BotContext, say } from '../context.ts';

const shown: readonly Ability[] = ['onBehalf', 'seeQueue', 'tally', 'units'];

/** Where a registered person starts from. */
export async function sayHome(ctx: BotContext): Promise<void> {
  // Read anew: the registration may just have ended.
  const member = await ctx.deps.store.members.byTelegramId(ctx.person.telegramId);
  const unit =
    member?.unitId == null
      ? await ctx.deps.store.units.root()
      : await ctx.deps.store.units.find(member.unitId);
  const actor = await ctx.person.actor();
  const abilities = shown.filter((ability) => canSomewhere(actor, ability));
  const values = { name: member?.fullName ?? '', unit: unit?.workplace ?? unit?.name ?? '', abilities };
  await say(ctx, { kind: 'home', values });
}
