import type { FormState } from '../actions/form/state.ts';
import { keepAttachment } from '../actions/keep-attachment.ts';
import type { SentFile } from '../actions/sent-file.ts';
import type { BotContext } from '../bot/context.ts';
import { say } from './say.ts';

/** The items of an album are updates of their own, a moment apart: one answer is enough for all of them. */
const albumPause = 700;

/** Keeps a file with the initiative, at whichever question; the words under it are read like typed ones. */
export async function takeFile(
  ctx: BotContext,
  state: FormState,
  { file, about }: { file: SentFile; about?: string },
): Promise<void> {
  const { message, deps } = ctx;
  if (message === undefined) return;
  const caption = 'caption' in message ? (message.caption ?? null) : null;
  const album = 'media_group_id' in message ? message.media_group_id : undefined;
  const sent = { file, caption, messageId: message.message_id, album, about };
  const said = await keepAttachment(deps)({ chatId: ctx.person.telegramId, state, ...sent });
  if (said === undefined) return;
  const together = { coalesceKey: `files:${album ?? state.subject}` };
  if (album !== undefined) await say(ctx, said, { ...together, notBefore: deps.now() + albumPause });
  else await say(ctx, said, caption === null ? together : {});
}
