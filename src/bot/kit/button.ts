import type { FormRef, MessageValues } from '../../domain/messages.ts';
import type { Words } from '../../i18n/words.ts';
import { pack } from './callback.ts';

export type Button = { text: string; callback_data: string } | { text: string; url: string };
export type Keyboard = readonly (readonly Button[])[];
export type Facts = { words: Words; botUsername: string };
/** The keyboards of messages, by kind. */
export type Keyboards = KeyboardsOf<MessageValues>;
export type KeyboardsOf<Messages> = {
  readonly [K in keyof Messages]?: (values: Messages[K], facts: Facts) => Keyboard;
};

export function button(text: string, ...data: [string, ...(string | number)[]]): Button {
  return { text, callback_data: pack(...data) };
}

/** Telegram shows about this many characters of a button on a narrow phone. */
const shortText = 18;

/** Short texts two in a row, long ones each in a row of their own. */
export function grid(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = [];
  for (const one of buttons) {
    const last = rows.at(-1);
    const fits = last?.length === 1 && [...last, one].every(({ text }) => [...text].length <= shortText);
    if (last !== undefined && fits) last.push(one);
    else rows.push([one]);
  }
  return rows;
}

/** A button of a form: which form, about what, which question. */
export function formButton(
  { form, subject, key }: FormRef & { key: string },
  text: string,
  ...action: (string | number)[]
): Button {
  return button(text, 'f', form, subject, key, ...action);
}

export function optionText(words: Words, key: string): string {
  return (words.options as Record<string, string>)[key] ?? key;
}

export function startLink(username: string, payload: string): string {
  return `https://t.me/${username}?start=${payload}`;
}

/** Short buttons, five in a row. */
export function fives(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = [];
  for (const [index, one] of buttons.entries()) {
    if (index % 5 === 0) rows.push([]);
    rows.at(-1)?.push(one);
  }
  return rows;
}

/** Buttons «1», «2», … that carry an id each. */
export function numbered(ids: readonly number[], family: string, action: string): Button[][] {
  return fives(ids.map((id, index) => button(String(index + 1), family, action, id)));
}
