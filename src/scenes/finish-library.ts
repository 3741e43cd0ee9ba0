import { askAgain } from '../actions/form/ask.ts';
import { type FormState, saveForm } from '../actions/form/state.ts';
import { recordSpread } from '../actions/library/spread.ts';
import type { BotContext } from '../bot/context.ts';
import { refuse } from '../bot/kit/refuse.ts';
import { showEntry, showLibrary } from '../bot/kit/show-library.ts';
import { sayTheme } from '../bot/kit/show-themes.ts';
import { unpackView, wholeLibrary } from '../domain/library.ts';
import { say } from './say.ts';

/** Where and since when the member's unit applies it; what it does not apply yet is not recorded. */
export async function finishSpread(ctx: BotContext, { subject, answers }: FormState): Promise<boolean> {
  const { member } = ctx.person;
  const { spreadPlace, spreadSince: since } = answers;
  if (member === undefined || since === undefined || since === null) return true;
  if (since === 'not-yet') {
    await refuse(ctx, { code: 'spread-not-yet' });
    return true;
  }
  const place = typeof spreadPlace === 'string' ? spreadPlace : null;
  const about = { actor: await ctx.person.actor(), member, initiativeId: subject };
  const recorded = await recordSpread(ctx.deps)({ ...about, place, since });
  if (!recorded.ok) await refuse(ctx, recorded.error);
  else await showEntry(ctx, subject, { lead: 'recorded', edit: true });
  return true;
}

/** Whose initiatives are read was typed; all else of the view stays. */
export async function finishLibraryUnit(ctx: BotContext, { answers }: FormState): Promise<boolean> {
  const { libraryUnit: unitId, view: packed } = answers;
  if (typeof unitId !== 'number') return true;
  const kept = typeof packed === 'string' ? unpackView(packed.split(':')) : undefined;
  await showLibrary(ctx, { view: { ...(kept?.view ?? wholeLibrary), unitId }, edit: true });
  return true;
}

/** What is there already is asked for again. */
export async function finishTheme(ctx: BotContext, state: FormState): Promise<boolean> {
  const { store, now } = ctx.deps;
  const { themeText } = state.answers;
  const text = typeof themeText === 'string' ? themeText : '';
  if ((await sayTheme(ctx, { unitId: state.subject, text })) !== 'theme-there') return true;
  const again = { ...state, at: 'themeText', answers: {} };
  await saveForm(store, { chatId: ctx.person.telegramId, now: now() }, again);
  await say(ctx, await askAgain(store, again));
  return false;
}
