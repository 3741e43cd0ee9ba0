import { addCoAuthor, type Share } from '../actions/co-authors/add-co-author.ts';
import { changeShare } from '../actions/co-authors/change-share.ts';
import { refuseAnswer } from '../actions/form/refuse-answer.ts';
import { type FormState, saveForm } from '../actions/form/state.ts';
import type { BotContext } from '../bot/context.ts';
import { refuse } from '../bot/kit/refuse.ts';
import { showCoAuthors } from '../bot/kit/show-co-authors.ts';
import { questionOf } from '../domain/answers.ts';
import { forms } from '../domain/form.ts';
import type { Refusal } from '../domain/refusals.ts';
import { say } from './say.ts';

function shareOf({ answers: { coShare } }: FormState): Share {
  return typeof coShare === 'number' ? coShare : 'equal';
}

/** A share that does not fit is typed again; whatever else is wrong ends the form. */
async function askShareAgain(ctx: BotContext, state: FormState, refusal: Refusal): Promise<boolean> {
  const question = questionOf(forms[state.form], 'coShare');
  if (refusal.code !== 'share-too-large' || question === undefined) {
    await refuse(ctx, refusal);
    return true;
  }
  const { store, now } = ctx.deps;
  const { coShare: _typed, ...answers } = state.answers;
  const again = { ...state, at: question.key, answers };
  await saveForm(store, { chatId: ctx.person.telegramId, now: now() }, again);
  const facts = { code: refusal.code, typed: '', limit: refusal.most };
  await say(ctx, await refuseAnswer(store, { state: again, question }, facts));
  return false;
}

/** The card shows the authors again; where none is open, their list does. */
async function showResult(ctx: BotContext, state: FormState): Promise<true> {
  if (state.under === null) await showCoAuthors(ctx, state.subject);
  return true;
}

export async function finishCoAuthor(ctx: BotContext, state: FormState): Promise<boolean> {
  const { coName } = state.answers;
  const added = await addCoAuthor(ctx.deps)({
    memberId: ctx.person.member?.id ?? 0,
    initiativeId: state.subject,
    name: typeof coName === 'string' ? coName : '',
    share: shareOf(state),
  });
  if (!added.ok) return askShareAgain(ctx, state, added.error);
  await say(ctx, { kind: 'coauthor.invite', values: added.value }, { edit: true });
  return showResult(ctx, state);
}

export async function finishCoShare(ctx: BotContext, state: FormState): Promise<boolean> {
  const { coAuthor } = state.answers;
  const changed = await changeShare(ctx.deps)({
    memberId: ctx.person.member?.id ?? 0,
    coAuthorId: typeof coAuthor === 'number' ? coAuthor : 0,
    share: shareOf(state),
  });
  if (!changed.ok) return askShareAgain(ctx, state, changed.error);
  return showResult(ctx, state);
}
