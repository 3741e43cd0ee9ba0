import { askAgain } from '../actions/form/ask.ts';
import { type FormState, loadForm } from '../actions/form/state.ts';
import { keepAttachment, type SentFile, type Taken } from '../actions/keep-attachment.ts';
import type { BotContext } from '../bot/context.ts';
import type { Message } from '../domain/messages.ts';
import { say } from './say.ts';

/** The items of an album are updates of their own, a moment apart: one answer is enough for all of them. */
const albumPause = 700;

/** The answer to a file: where the form stands now, under a line on what became of the file. */
async function answerFor(ctx: BotContext, taken: Taken): Promise<Message> {
  if (taken.kind === 'told' && taken.step.kind === 'say') return taken.step.message;
  const state = await loadForm(ctx.deps.store, ctx.person.telegramId);
  if (state === undefined) throw new Error('A form vanished under a file.');
  return askAgain(ctx.deps.store, state, { code: taken.kind === 'refused' ? taken.refusal : 'file-kept' });
}

/** Keeps a file with the initiative, at whichever question; the words under it go on telling a story. */
export async function takeFile(ctx: BotContext, state: FormState, file: SentFile): Promise<void> {
  const { message, deps } = ctx;
  if (message === undefined) return;
  const caption = 'caption' in message ? (message.caption ?? null) : null;
  const input = { state, file, caption, messageId: message.message_id, chatId: ctx.person.telegramId };
  const taken = await keepAttachment(deps)(input);
  const album = 'media_group_id' in message ? message.media_group_id : undefined;
  const notBefore = album === undefined ? {} : { notBefore: deps.now() + albumPause };
  const pause = { coalesceKey: `files:${album ?? state.subject}`, ...notBefore };
  await say(ctx, await answerFor(ctx, taken), pause);
}
