import type { Message } from 'telegraf/types';
import type { FormState } from '../../actions/form/state.ts';
import { type BotContext, say } from '../context.ts';
import { unreadOf } from './unread-of.ts';

/** Says that a message was not taken and what would be; the question above it stays the one that is asked. */
export async function sayUnread(ctx: BotContext, state: FormState, message: Message): Promise<void> {
  const { form, subject, at: key } = state;
  await say(ctx, { kind: 'form.unread', values: { form, subject, key, what: unreadOf(message) } });
}
