import { askAgain, showCard } from '../actions/form/ask.ts';
import { type FormState, popForm, saveForm } from '../actions/form/state.ts';
import type { BotContext } from '../bot/context.ts';
import { refuse } from '../bot/kit/refuse.ts';
import { chooseMeant, findMeant } from '../bot/kit/suspensions.ts';
import { endAnswered } from '../domain/suspension.ts';
import { say } from './say.ts';

function placeOf(ctx: BotContext): { chatId: number; now: number } {
  return { chatId: ctx.person.telegramId, now: ctx.deps.now() };
}

/** Who is meant was typed: nobody found is asked again. */
export async function finishSuspendWho(ctx: BotContext, state: FormState): Promise<false> {
  const { store } = ctx.deps;
  const { suspended } = state.answers;
  const typed = typeof suspended === 'string' ? suspended : '';
  const found = await findMeant(ctx, typed);
  if (found.ok) {
    await popForm(store, placeOf(ctx), state);
    await chooseMeant(ctx, found.value, { typed });
    return false;
  }
  const again = { ...state, at: 'suspended', answers: {} };
  await saveForm(store, placeOf(ctx), again);
  await refuse(ctx, found.error);
  await say(ctx, await askAgain(store, again));
  return false;
}

/** The end is reckoned, and what would happen is shown: only the button under it does so. */
export async function finishSuspend(ctx: BotContext, state: FormState): Promise<false> {
  const { store, calendar } = ctx.deps;
  const place = placeOf(ctx);
  const until = endAnswered(calendar, state.answers['suspendTerm'], place.now);
  const answers = { ...state.answers, suspendUntil: until, suspendAt: place.now };
  const shown = { ...state, at: 'card', answers };
  await saveForm(store, place, shown);
  await say(ctx, await showCard(store, shown), { edit: true });
  return false;
}
