import type { Message } from 'telegraf/types';
import { answerQuestion } from '../actions/form/answer-question.ts';
import type { FormState } from '../actions/form/state.ts';
import type { SentFile } from '../actions/sent-file.ts';
import type { BotContext } from '../bot/context.ts';
import { fileOf } from '../bot/kit/file-of.ts';
import { takeFile } from './files.ts';
import { follow } from './follow.ts';

/** What a message tells: typed words, or a file with the words under it; `about`: the question that was replied to. */
export type Told = { text: string; messageId: number; file?: SentFile; about?: string };

export function toldIn(message: Message): Told | undefined {
  const { message_id: messageId } = message;
  if ('text' in message) return { text: message.text, messageId };
  const file = fileOf(message);
  const text = 'caption' in message ? (message.caption ?? '') : '';
  return file === undefined ? undefined : { text, messageId, file };
}

/** Takes it as the answer to the question at hand, or to the one that was replied to; a file is kept with it. */
export async function takeTold(ctx: BotContext, state: FormState, told: Told): Promise<void> {
  const { text: typed, messageId, file, about } = told;
  const asked = about === undefined ? {} : { about };
  if (file !== undefined) return takeFile(ctx, state, { file, ...asked });
  const input = { chatId: ctx.person.telegramId, state, typed, messageId, ...asked };
  await follow(ctx, await answerQuestion(ctx.deps)(input));
}
