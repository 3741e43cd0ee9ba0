import type { InlineButton, InlineKeyboard } from '../world/telegram.ts';
import { booleanField, isObject, type Json, requiredString, stringField } from './fields.ts';
import { readLink } from './links.ts';
import type { Parameters } from './parameters.ts';
import { badRequest } from './refusals.ts';

const MAX_BUTTONS = 100;
const MAX_DATA = 64;

/** Besides url and callback_data, which are read more closely. */
const OTHER_ACTIONS = [
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
];
const ACTIONS = ['url', 'callback_data', ...OTHER_ACTIONS];

export type ReplyMarkup = { inline: InlineKeyboard } | { shown: Json } | undefined;

function actionOf(button: Json, within: string): Json {
  const url = stringField({ in: button, name: 'url', within }) ?? '';
  if (url !== '') {
    const link = readLink(url);
    if ('reason' in link) badRequest(`Inline keyboard button ${link.reason}`);
    return { url: 'url' in link ? link.url : url };
  }
  const data = stringField({ in: button, name: 'callback_data', within }) ?? '';
  if (data !== '') {
    if (Buffer.byteLength(data) > MAX_DATA) badRequest('BUTTON_DATA_INVALID');
    return { callback_data: data };
  }
  const name = OTHER_ACTIONS.find((action) => button[action] !== undefined);
  if (name === undefined) return badRequest(`${within}Text buttons are unallowed in the inline keyboard`);
  return { [name]: button[name] };
}

function inlineButton(value: unknown): InlineButton {
  const within = "Can't parse inline keyboard button: ";
  if (!isObject(value)) return badRequest(`${within}InlineKeyboardButton must be an Object`);
  const text = requiredString({ in: value, name: 'text', within });
  const action = actionOf(value, within);
  if (text.trim() === '') badRequest('Inline keyboard button text must be non-empty');
  // Telegram silently takes the first of several actions; its manual demands exactly one, and so do we.
  const given = ACTIONS.filter((name) => value[name] !== undefined);
  if (given.length > 1)
    badRequest(`${within}exactly one action must be specified, found ${given.join(', ')}`);
  return { text, ...action };
}

function keyboardButton(value: unknown): unknown {
  const within = "Can't parse keyboard button: ";
  if (typeof value === 'string') {
    return value === '' ? badRequest('Keyboard button text must be non-empty') : { text: value };
  }
  if (!isObject(value)) return badRequest(`${within}KeyboardButton must be a String or an Object`);
  if (requiredString({ in: value, name: 'text', within }) === '') {
    badRequest('Keyboard button text must be non-empty');
  }
  return value;
}

function rowsOf(object: Json, name: string, notRows: string): unknown[][] {
  const value = object[name];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return badRequest(`Field "${name}" must be of type Array`);
  return value.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : badRequest(notRows)));
}

function readMarkup(object: Json): ReplyMarkup {
  const shown = rowsOf(object, 'keyboard', 'Field "keyboard" must be an Array of Arrays').map((row) =>
    row.map(keyboardButton),
  );
  const notRows = 'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays';
  const inline = rowsOf(object, 'inline_keyboard', notRows).map((row) => row.map(inlineButton));
  if (shown.length > 0) return { shown: { ...object, keyboard: shown } };
  const filled = inline.filter((row) => row.length > 0);
  if (filled.flat().length > MAX_BUTTONS) badRequest('Reply markup is too long');
  if (filled.length > 0) return { inline: { inline_keyboard: filled } };
  const isOther = ['remove_keyboard', 'force_reply'].some((name) =>
    booleanField({ in: object, name, within: '' }),
  );
  return isOther ? { shown: object } : undefined;
}

/** The reply_markup parameter; undefined when there is none or it is empty. */
export function replyMarkup(parameters: Parameters): ReplyMarkup {
  const value = parameters.json('reply_markup', "Can't parse reply keyboard markup JSON object");
  if (value === undefined) return undefined;
  return isObject(value) ? readMarkup(value) : badRequest('Object expected as reply markup');
}

/** For edits, where only inline keyboards are possible. */
export function inlineMarkup(parameters: Parameters): InlineKeyboard | undefined {
  const markup = replyMarkup(parameters);
  if (markup === undefined) return undefined;
  return 'inline' in markup ? markup.inline : badRequest('Inline keyboard expected');
}
