import { loadForm } from '../../actions/form/state.ts';
import { readId } from '../../domain/ids.ts';
import type { BotContext } from '../context.ts';
import { answerClaim, askClaim, sayClaimLink, takeBack } from '../kit/claim.ts';
import { askAuthor, beginFor } from '../kit/on-behalf.ts';
import { refuse } from '../kit/refuse.ts';
import type { Family } from './family.ts';

async function goOnWithNew(ctx: BotContext): Promise<void> {
  const open = await loadForm(ctx.deps.store, ctx.person.telegramId);
  if (open?.form !== 'who') return refuse(ctx, { code: 'old-button' });
  await askAuthor(ctx, open);
}

/** member, new: whose initiative is typed. mine, not: the answer to a claim, again: another one. link: another one for the author; back: not the author. */
export const onBehalf: Family = async (ctx, [action = '', argument = '']) => {
  const { member } = ctx.person;
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  const actions: Readonly<Record<string, () => Promise<unknown>>> = {
    member: () => beginFor(ctx, member, readId(argument)),
    new: () => goOnWithNew(ctx),
    mine: () => answerClaim(ctx, argument, true),
    not: () => answerClaim(ctx, argument, false),
    again: () => askClaim(ctx, argument, true),
    back: () => takeBack(ctx, readId(argument)),
    link: () => sayClaimLink(ctx, readId(argument)),
  };
  await (actions[action]?.() ?? refuse(ctx, { code: 'old-button' }));
};
