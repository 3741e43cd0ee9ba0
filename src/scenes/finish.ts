import { addUnit } from '../actions/add-unit.ts';
import type { BulkDecision } from '../actions/bulk/offer-bulk.ts';
import { createRoot } from '../actions/create-root.ts';
import { enterPerson } from '../actions/enter-person.ts';
import { finishRegistration } from '../actions/finish-registration.ts';
import { askAgain } from '../actions/form/ask.ts';
import { refuseAnswer } from '../actions/form/refuse-answer.ts';
import { type FormState, formState, popForm, pushForm, saveForm } from '../actions/form/state.ts';
import { openInitiative } from '../actions/open-initiative.ts';
import { settleEntry } from '../actions/settle-entry.ts';
import { submitInitiative } from '../actions/submit-initiative.ts';
import { type BotContext, pressedMessage } from '../bot/context.ts';
import { decide } from '../bot/kit/decide.ts';
import { lookUpCode } from '../bot/kit/find-by-code.ts';
import { followLink } from '../bot/kit/follow-link.ts';
import { mark } from '../bot/kit/mark.ts';
import { beginFor, offerAuthors } from '../bot/kit/on-behalf.ts';
import { refuse } from '../bot/kit/refuse.ts';

import { decideSeveral } from '../bot/kit/several.ts';

import { type AnswerValue, questionOf } from '../domain/answers.ts';
import { authorGroups, type FormId, forms } from '../domain/form.ts';
import type { Refusal } from '../domain/refusals.ts';
import { finishApplication } from './finish-application.ts';
import { finishAppoint } from './finish-appoint.ts';
import { awardFinishes } from './finish-award.ts';
import { finishCoAuthor, finishCoShare } from './finish-co-author.ts';
import { finishLibraryUnit, finishSpread, finishTheme } from './finish-library.ts';
import { programmeFinishes } from './finish-programme.ts';
import { finishQueueSum, finishQueueUnit } from './finish-queue.ts';
import { finishRecognise } from './finish-recognise.ts';
import { finishSetting } from './finish-setting.ts';
import { finishSuspend, finishSuspendWho } from './finish-suspend.ts';
import { finishValidity } from './finish-validity.ts';
import { say } from './say.ts';

/** Ends a form: does what it was for and says so. False: the form stays open. */
type Finish = (ctx: BotContext, state: FormState) => Promise<boolean>;

function text(value: AnswerValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Says what is wrong and shows the form where it stands, so that it can be corrected there. */
async function stayOpen(ctx: BotContext, state: FormState, refusal: Refusal): Promise<false> {
  await refuse(ctx, refusal);
  await say(ctx, await askAgain(ctx.deps.store, state));
  return false;
}

/** On the one that the form is about, or on those that were ticked. */
async function decideOn(
  ctx: BotContext,
  { subject, answers: { bulk } }: Pick<FormState, 'subject' | 'answers'>,
  decision: BulkDecision,
): Promise<void> {
  if (typeof bulk === 'number') await decideSeveral(ctx, bulk, { decision });
  else await decide(ctx, subject, decision);
}

const finishes: Readonly<Record<FormId, Finish>> = {
  registration: async (ctx, state) => {
    const { answers } = state;
    const { member } = ctx.person;
    if (member === undefined) return true;
    const done = await finishRegistration(ctx.deps)({ member, answers });
    if (!done.ok) return stayOpen(ctx, state, done.error);
    return true;
  },
  initiative: async (ctx, state) => {
    const { member } = ctx.person;
    if (member === undefined) return true;
    const submitted = await submitInitiative(ctx.deps)({ initiativeId: state.subject, member });
    if (submitted.ok) {
      const entry = await settleEntry(ctx.deps)({ initiativeId: state.subject, submitted: submitted.value });
      const values = { ...submitted.value, ...entry?.typedFor };
      await say(ctx, { kind: 'initiative.submitted', values }, { edit: true });
      if (entry?.pass != null) await say(ctx, { kind: 'onbehalf.pass', values: entry.pass });
      return true;
    }
    if (submitted.error.code !== 'incomplete') return stayOpen(ctx, state, submitted.error);
    // The form has grown since: what is new is asked now.
    const chatId = ctx.person.telegramId;
    const opened = await openInitiative(ctx.deps)({ member, chatId, initiativeId: state.subject });
    await say(ctx, await askAgain(ctx.deps.store, opened ?? state), { edit: true });
    return false;
  },
  who: async (ctx, state) => {
    await offerAuthors(ctx, state);
    return false;
  },
  author: async (ctx, state) => {
    const { member: typist } = ctx.person;
    if (typist === undefined) return true;
    const { authorName, authorUnit, authorKind } = state.answers;
    const entered = await enterPerson(ctx.deps)({
      actor: await ctx.person.actor(),
      typist,
      author: {
        fullName: text(authorName),
        unitId: typeof authorUnit === 'number' ? authorUnit : 0,
        authorGroup: authorGroups.find((group) => group === authorKind) ?? 'worker',
      },
      agreement: { chatId: ctx.person.telegramId, messageId: pressedMessage(ctx) },
    });
    if (!entered.ok) return stayOpen(ctx, state, entered.error);
    await beginFor(ctx, typist, entered.value.id);
    return false;
  },
  return: async (ctx, { subject, answers }) => {
    const keys = Array.isArray(answers['toFix']) ? (answers['toFix'] as string[]) : [];
    await decideOn(ctx, { subject, answers }, { kind: 'return', note: text(answers['note']), keys });
    return true;
  },
  decline: async (ctx, { subject, answers }) => {
    await decideOn(ctx, { subject, answers }, { kind: 'decline', note: text(answers['reason']) });
    return true;
  },
  revoke: async (ctx, { subject, answers }) => {
    await decide(ctx, subject, { kind: 'revoke', note: text(answers['revokeReason']) });
    return true;
  },
  duplicate: async (ctx, state) => {
    const typed = text(state.answers['earlier']);
    const earlier = await lookUpCode(ctx, typed);
    if (earlier !== undefined && (await mark(ctx, state.subject, earlier.id))) return true;
    const { store, now } = ctx.deps;
    const again = { ...state, at: 'earlier', answers: {} };
    await saveForm(store, { chatId: ctx.person.telegramId, now: now() }, again);
    const question = questionOf(forms.duplicate, again.at);
    if (earlier === undefined && question !== undefined)
      await say(ctx, await refuseAnswer(store, { state: again, question }, { code: 'unknown-code', typed }));
    return false;
  },
  recognise: finishRecognise,
  ...awardFinishes,
  application: finishApplication,
  paper: finishRecognise,
  coauthor: finishCoAuthor,
  coshare: finishCoShare,
  appoint: finishAppoint,
  appointDays: finishAppoint,
  suspendWho: finishSuspendWho,
  suspend: finishSuspend,
  queueUnit: finishQueueUnit,
  queueSum: finishQueueSum,
  libraryUnit: finishLibraryUnit,
  spread: finishSpread,
  theme: finishTheme,
  root: async (ctx, state) => {
    const { answers } = state;
    const made = await createRoot(ctx.deps)({ actor: await ctx.person.actor(), answers });
    if (!made.ok) return stayOpen(ctx, state, made.error);
    await say(ctx, { kind: 'setup.programme', values: { root: made.value.name } }, { edit: true });
    const place = { chatId: ctx.person.telegramId, now: ctx.deps.now() };
    const next = formState({ form: 'programme', at: 'programmeName' });
    await popForm(ctx.deps.store, place, state);
    await say(ctx, await askAgain(ctx.deps.store, await pushForm(ctx.deps.store, place, next)));
    return false;
  },
  unit: async (ctx, state) => {
    const { answers } = state;
    const added = await addUnit(ctx.deps)({ actor: await ctx.person.actor(), answers });
    if (!added.ok) return stayOpen(ctx, state, added.error);
    await say(
      ctx,
      { kind: 'units.added', values: { code: added.value.code, name: added.value.name } },
      { edit: true },
    );
    return true;
  },
  setting: finishSetting,
  validity: finishValidity,
  ...programmeFinishes,
};

/** Finishes a form; then the dialogue it interrupted goes on, or the link that brought the person here is followed. */
export async function finishForm(
  ctx: BotContext,
  state: FormState,
  resume: (under: FormState) => Promise<void>,
): Promise<void> {
  if (!(await finishes[state.form](ctx, state))) return;
  const place = { chatId: ctx.person.telegramId, now: ctx.deps.now() };
  const under = await popForm(ctx.deps.store, place, state);
  if (state.form === 'registration') await followLink(ctx, state.after);
  else if (under !== null) await resume(under);
}
