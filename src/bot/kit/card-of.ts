import type { Message } from 'telegraf/types';
import { readId } from '../../domain/ids.ts';
import { unpack } from './callback.ts';

/** What buttons under a card do with its initiative, by family. */
const ofCard: Readonly<Record<string, readonly string[]>> = {
  d: ['accept', 'recognise', 'return', 'decline', 'revoke', 'claimed', 'last', 'other', 'anyway'],
  i: ['open', 'card', 'files'],
};

/**
 * The initiative that a message of ours is about, by its buttons: a card, a notice, a question about a decision.
 * Undefined where it is about none or several, and where it asks a question of a form: a reply answers that.
 */
export function initiativeUnder(message: Partial<Message.TextMessage>): number | undefined {
  const ids = new Set<number>();
  for (const button of message.reply_markup?.inline_keyboard.flat() ?? []) {
    const url = 'url' in button ? /[?&]start=i_(\d+)$/.exec(button.url)?.[1] : undefined;
    const { family, args } = unpack('callback_data' in button ? button.callback_data : '');
    const [action = '', id] = args;
    if (family === 'f') return undefined;
    if (url !== undefined) ids.add(readId(url));
    else if (Object.hasOwn(ofCard, family) && ofCard[family]?.includes(action) === true) ids.add(readId(id));
  }
  const [only] = ids;
  return ids.size === 1 ? only : undefined;
}
