import { askAgain } from '../actions/form/ask.ts';
import { type FormState, saveForm } from '../actions/form/state.ts';
import type { BotContext } from '../bot/context.ts';
import { refuse } from '../bot/kit/refuse.ts';
import { setSetting } from '../bot/kit/show-settings.ts';
import type { AnswerValue } from '../domain/answers.ts';
import { readSetting, settingKeyOf } from '../domain/settings.ts';
import { say } from './say.ts';

function text(value: AnswerValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Sets a rule of the programme to what was typed; what it cannot be set to is asked again. */
export async function finishSetting(ctx: BotContext, state: FormState): Promise<boolean> {
  const key = settingKeyOf(text(state.answers['setting']));
  if (key === undefined) return true;
  const typed = text(state.answers['settingValue']);
  const value = readSetting(key, typed);
  if (value !== undefined) {
    await setSetting(ctx, key, { value, basis: text(state.answers['settingBasis']) || null });
    return true;
  }
  const { store, now } = ctx.deps;
  const again = { ...state, at: 'settingValue', answers: { setting: key } };
  await saveForm(store, { chatId: ctx.person.telegramId, now: now() }, again);
  await refuse(ctx, { code: 'bad-setting', key, typed });
  await say(ctx, await askAgain(store, again));
  return false;
}
