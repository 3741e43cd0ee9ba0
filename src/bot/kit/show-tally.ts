import { canSomewhere } from '../../domain/permissions.ts';
import { type BrowseQuery, browseTally } from '../../reports/browse.ts';
import { askRanking, type RankingQuery } from '../../reports/ranking.ts';
import { type BotContext, say, threadOf } from '../context.ts';
import { refuse } from './refuse.ts';

/** The unit of this group; null in private, undefined where the group is linked to none. */
async function groupUnit(ctx: BotContext): Promise<number | null | undefined> {
  if (ctx.chat?.type === 'private') return null;
  return (await ctx.deps.store.groups.byChat(ctx.chat?.id ?? 0, threadOf(ctx)))?.unitId;
}

type Shown = Omit<BrowseQuery, 'actor' | 'within'> & { readonly edit?: boolean };

/** Says figures of a unit, with the buttons that lead on in the same message. */
export async function sayTally(ctx: BotContext, { edit = false, ...asked }: Shown): Promise<void> {
  const within = await groupUnit(ctx);
  if (within === undefined) return refuse(ctx, { code: 'group-not-linked' });
  const actor = await ctx.person.actor();
  const shown = await browseTally(ctx.deps)({ ...asked, actor, within });
  if (!shown.ok) return refuse(ctx, shown.error);
  const message = shown.value;
  if (message.kind !== 'tally' || within !== null) {
    await say(ctx, message, { edit });
    return;
  }
  const more = { untold: canSomewhere(actor, 'seeQueue') };
  await say(ctx, { kind: 'tally', values: { ...message.values, more } }, { edit });
}

type Ranked = Omit<RankingQuery, 'actor' | 'within'> & { readonly edit?: boolean };

/** Says the units below a unit by a measure. */
export async function sayRanking(ctx: BotContext, { edit = false, ...asked }: Ranked): Promise<void> {
  const within = await groupUnit(ctx);
  if (within === undefined) return refuse(ctx, { code: 'group-not-linked' });
  const ranking = await askRanking(ctx.deps)({ ...asked, actor: await ctx.person.actor(), within });
  if (!ranking.ok) return refuse(ctx, ranking.error);
  await say(ctx, { kind: 'ranking', values: ranking.value }, { edit });
}
