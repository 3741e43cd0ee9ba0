import { askAgain } from '../actions/form/ask.ts';
import { type FormState, formState, popForm, pushForm } from '../actions/form/state.ts';
import { issueGrantLink } from '../actions/issue-grant-link.ts';
import { roleTerm } from '../actions/role-term.ts';
import type { BotContext } from '../bot/context.ts';
import { refuse } from '../bot/kit/refuse.ts';
import { grantedRoles } from '../domain/permissions.ts';
import { say } from './say.ts';

/** First day and last day are asked one after the other, in a form of their own. */
async function askDays(ctx: BotContext, state: FormState): Promise<false> {
  const { store, now } = ctx.deps;
  const { subject, answers, promptMessage } = state;
  const { appointRole = null } = answers;
  const place = { chatId: ctx.person.telegramId, now: now() };
  await popForm(store, place, state);
  const days = { form: 'appointDays', subject, at: 'appointFrom', promptMessage } as const;
  const next = formState({ ...days, answers: { appointRole } });
  await say(ctx, await askAgain(store, await pushForm(store, place, next)), { edit: true });
  return false;
}

/** Days that cross are asked for again; whatever else is wrong ends the form. */
export async function finishAppoint(ctx: BotContext, state: FormState): Promise<boolean> {
  const { calendar, now } = ctx.deps;
  const { answers, subject: unitId } = state;
  if (answers['appointTerm'] === 'pick-days') return askDays(ctx, state);
  const role = grantedRoles.find((one) => one === answers['appointRole']);
  if (role === undefined) return true;
  const term = roleTerm(calendar, answers, now());
  const issued = await issueGrantLink(ctx.deps)({ actor: await ctx.person.actor(), role, unitId, term });
  if (issued.ok) {
    await say(ctx, { kind: 'appoint.link', values: issued.value }, { edit: true });
    return true;
  }
  await refuse(ctx, issued.error);
  return issued.error.code === 'dates-crossed' ? askDays(ctx, state) : true;
}
