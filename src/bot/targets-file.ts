import type { MiddlewareFn } from 'telegraf';
import { loadForm } from '../actions/form/state.ts';
import { leave } from '../actions/leave.ts';
import { fold } from '../domain/fold.ts';
import { canSomewhere } from '../domain/permissions.ts';
import type { BotContext } from './context.ts';
import { fileOf } from './kit/file-of.ts';
import { refuse } from './kit/refuse.ts';
import { takeTargets } from './kit/take-targets.ts';

/** 5 MB. */
const largestFile = 5 * 1024 * 1024;
const list = /\.(?:xlsx|xlsm|xls|xlsb|ods|csv|tsv|txt)$/iu;
const textFile = /\.(?:csv|tsv|txt)$/iu;
const named = /\bchi ?tieu\b|\btargets?\b/u;

function isNamed(text: string): boolean {
  return named.test(fold(text).replaceAll(/[^\p{L}\p{N}]+/gu, ' '));
}

/**
 * A list of targets that somebody who gives them sends in private, named so by its name or by the words with it: it is
 * read in a thread, held against what stands, and shown. Nothing is given before it is confirmed as a whole.
 */
export const targetsFile: MiddlewareFn<BotContext> = async (ctx, next) => {
  const { message, person, deps } = ctx;
  if (message === undefined || !('document' in message) || ctx.chat?.type !== 'private') return next();
  const file = fileOf(message);
  const { member, language } = person;
  if (file?.name == null || member === undefined || !list.test(file.name)) return next();
  const isSaid = isNamed(message.caption ?? '');
  if (!isSaid && !isNamed(file.name)) return next();
  const actor = await person.actor();
  if (!canSomewhere(actor, 'units')) return next();
  // Whoever writes an initiative adds files to it.
  if (!isSaid && (await loadForm(deps.store, person.telegramId))?.form === 'initiative') return next();
  if ((file.size ?? 0) > largestFile) return refuse(ctx, { code: 'bad-target-file', why: 'size' });
  const { download, workbooks } = ctx;
  const chatId = ctx.chat.id;
  const { fileId, name } = file;
  void ctx.api('sendChatAction', { chat_id: chatId, action: 'typing' });
  ctx.after(async (after) => {
    const bytes = await download(fileId);
    const asked = { actor, memberId: member.id, language, isText: textFile.test(name), sought: false };
    const said =
      bytes === undefined
        ? ({ kind: 'refusal', values: { code: 'bad-target-file', why: 'gone' } } as const)
        : await takeTargets({ deps: after, workbooks }, { ...asked, bytes });
    if (said !== undefined) await leave({ store: after.store, at: after.now() }, { chatId }, said);
  });
};
