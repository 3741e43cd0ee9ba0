import { askAgain } from '../actions/form/ask.ts';
import type { Press } from '../actions/form/press-button.ts';
import type { FormState } from '../actions/form/state.ts';
import type { BotContext } from '../bot/context.ts';
import type { Keyboard } from '../bot/kit/button.ts';
import { unpack } from '../bot/kit/callback.ts';
import { keyboards } from '../bot/kit/keyboards.ts';
import type { Message } from '../domain/messages.ts';
import { mayName, names } from '../domain/naming.ts';
import type { Words } from '../i18n/words.ts';

type AnyKeyboard = (values: unknown, facts: { words: Words; botUsername: string }) => Keyboard;

function keyboardOf({ kind, values }: Message, words: Words): Keyboard {
  const keyboard = keyboards[kind] as AnyKeyboard | undefined;
  return keyboard?.(values, { words, botUsername: '' }) ?? [];
}

/** A button's data as a press in the open form; undefined when it belongs to another one. */
export function pressOf(state: FormState, data: string): Press | undefined {
  const { family, args } = unpack(data);
  const [form, subject, key = '', action = '', argument = null, turn] = args;
  const ours = family === 'f' && form === state.form && Number(subject) === state.subject;
  return ours ? { key, action, argument, turn: Number(turn) } : undefined;
}

/** What a button does in a form; empty for the buttons of others. */
function actionOf(data: string): string {
  const { family, args } = unpack(data);
  return family === 'f' ? (args[3] ?? '') : '';
}

/** The data of the button under a message that a text names. */
export function namedButton(ctx: BotContext, message: Message, typed: string): string | undefined {
  if (!mayName(typed)) return undefined;
  const offered = keyboardOf(message, ctx.words(ctx.person.language)).flat();
  return offered
    .flatMap((one) => ('callback_data' in one ? [one] : []))
    .find(({ text, callback_data }) => names(typed, text, actionOf(callback_data)))?.callback_data;
}

/** The button of the current question that a text names: «xong», «bỏ qua ạ», «nộp luôn». */
export async function typedPress(
  ctx: BotContext,
  state: FormState,
  typed: string,
): Promise<Press | undefined> {
  if (!mayName(typed)) return undefined;
  const data = namedButton(ctx, await askAgain(ctx.deps.store, state), typed);
  return data === undefined ? undefined : pressOf(state, data);
}
