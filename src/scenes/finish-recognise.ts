import { demandedPaper, lackingPaper } from '../actions/demanded-paper.ts';
import { askAgain } from '../actions/form/ask.ts';
import { filesIn, paperIn } from '../actions/form/preview-paper.ts';
import { type FormState, saveForm } from '../actions/form/state.ts';
import type { BotContext } from '../bot/context.ts';
import { decide } from '../bot/kit/decide.ts';
import { giveSeveralPaper } from '../bot/kit/several.ts';
import { say } from './say.ts';

/** A paper became a rule while the form was open: what is missing is asked, what is there stays. */
async function askPaperAgain(
  ctx: BotContext,
  state: FormState,
  lacking: 'decisionNumber' | 'decisionDay',
): Promise<false> {
  const { store, now } = ctx.deps;
  const { [lacking]: _skipped, ...answers } = state.answers;
  const again = { ...state, at: lacking, answers: { ...answers, ...(await demandedPaper(store)) } };
  await saveForm(store, { chatId: ctx.person.telegramId, now: now() }, again);
  const code = lacking === 'decisionNumber' ? 'lacks-number' : 'lacks-day';
  await say(ctx, await askAgain(store, again, { code }), { edit: true });
  return false;
}

export async function finishRecognise(ctx: BotContext, state: FormState): Promise<boolean> {
  const { subject, answers } = state;
  const lacking = await lackingPaper(ctx.deps.store, answers);
  if (lacking !== undefined) return askPaperAgain(ctx, state, lacking);
  const { despite, bulk } = answers;
  const paper = paperIn(answers);
  if (typeof bulk === 'number') {
    await giveSeveralPaper(ctx, bulk, paper);
    return true;
  }
  const known = typeof despite === 'number' ? { despite } : {};
  const files = filesIn(answers);
  await decide(ctx, subject, { kind: 'recognise', ...paper, ...known, ...(files.length > 0 && { files }) });
  return true;
}
