import { recordAwards } from '../actions/awards/record-awards.ts';
import { removeAward } from '../actions/awards/remove-award.ts';
import type { FormState } from '../actions/form/state.ts';
import type { BotContext } from '../bot/context.ts';
import { refuse } from '../bot/kit/refuse.ts';
import { awardDraft } from '../domain/award-draft.ts';
import { fileDrafts } from '../domain/award-file.ts';
import { say } from './say.ts';

/** Enters what the card showed; what became impossible meanwhile is named. */
async function finishAward(ctx: BotContext, { answers }: FormState): Promise<boolean> {
  const actor = await ctx.person.actor();
  const recorded = await recordAwards(ctx.deps)({ actor, drafts: [awardDraft(answers)] });
  if (!recorded.ok) {
    await refuse(ctx, recorded.error);
    return true;
  }
  await say(ctx, { kind: 'award.done', values: recorded.value }, { edit: true });
  return true;
}

/** Enters a whole list, or nothing of it. */
async function finishAwardFile(ctx: BotContext, { answers }: FormState): Promise<boolean> {
  const actor = await ctx.person.actor();
  const recorded = await recordAwards(ctx.deps)({ actor, drafts: fileDrafts(answers), whole: true });
  if (!recorded.ok) await refuse(ctx, recorded.error);
  else await say(ctx, { kind: 'award.done', values: recorded.value }, { edit: true });
  return true;
}

async function finishAwardRemoval(ctx: BotContext, { subject, answers }: FormState): Promise<boolean> {
  const { removalReason: why } = answers;
  const actor = await ctx.person.actor();
  const removed = await removeAward(ctx.deps)({
    actor,
    awardId: subject,
    why: typeof why === 'string' ? why : '',
  });
  if (!removed.ok) await refuse(ctx, removed.error);
  else await say(ctx, { kind: 'award.removed', values: removed.value });
  return true;
}

export const awardFinishes = {
  award: finishAward,
  awardFile: finishAwardFile,
  awardRemoval: finishAwardRemoval,
};
