import { claimEntry, refuseEntry } from '../../actions/claim-entry.ts';
import { viewClaim } from '../../actions/open-claim.ts';
import { renewClaim } from '../../actions/renew-claim.ts';
import { takeBackEntry } from '../../actions/take-back-entry.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';

/** Asks whoever opened a claim link whether the initiative is theirs. */
export async function askClaim(ctx: BotContext, token: string, edit = false): Promise<void> {
  // Read anew: the registration may just have ended.
  const member = await ctx.deps.store.members.byTelegramId(ctx.person.telegramId);
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  const asked = await viewClaim(ctx.deps)({ member, token });
  if (!asked.ok) return refuse(ctx, asked.error);
  await say(ctx, { kind: 'claim.ask', values: asked.value }, { edit });
}

export async function answerClaim(ctx: BotContext, token: string, isMine: boolean): Promise<void> {
  const { member } = ctx.person;
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  if (isMine) {
    const claimed = await claimEntry(ctx.deps)({ member, token });
    if (!claimed.ok) return refuse(ctx, claimed.error);
    await say(ctx, { kind: 'claim.done', values: claimed.value }, { edit: true });
    return;
  }
  const refused = await refuseEntry(ctx.deps)({ member, token });
  if (!refused.ok) return refuse(ctx, refused.error);
  await say(ctx, { kind: 'claim.refused', values: refused.value }, { edit: true });
}

/** Another link for the author, for the typist to pass on. */
export async function sayClaimLink(ctx: BotContext, initiativeId: number): Promise<void> {
  const { member: typist } = ctx.person;
  if (typist === undefined) return refuse(ctx, { code: 'not-registered' });
  const issued = await renewClaim(ctx.deps)({ typist, initiativeId });
  if (!issued.ok) return refuse(ctx, issued.error);
  await say(ctx, { kind: 'onbehalf.pass', values: issued.value });
}

/** «Không phải người này»: ends a claim under another name, and says the new link. */
export async function takeBack(ctx: BotContext, personId: number): Promise<void> {
  const { member: typist } = ctx.person;
  if (typist === undefined) return refuse(ctx, { code: 'not-registered' });
  const taken = await takeBackEntry(ctx.deps)({ typist, personId });
  if (!taken.ok) return refuse(ctx, taken.error);
  await say(ctx, { kind: 'claim.taken-back', values: taken.value.done }, { edit: true });
  await say(ctx, { kind: 'onbehalf.pass', values: taken.value.pass });
}
