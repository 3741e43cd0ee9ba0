import type { MiddlewareFn } from 'telegraf';
import { loadForm } from '../actions/form/state.ts';
import { beginImport } from '../actions/imports/begin-import.ts';
import { canSomewhere } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import type { BotContext } from './context.ts';
import { fileOf } from './kit/file-of.ts';
import { refuse } from './kit/refuse.ts';

/** What Telegram lets a bot fetch, bytes. */
const largestFile = 20 * 1024 * 1024;
/** Spreadsheets of every kind: what cannot be read is told what could. */
const spreadsheet = /\.(xlsx|xlsm|xls|xlsb|ods)$/i;

/** Why a spreadsheet is not even fetched. That an .xls is a renamed workbook, or none, is seen in its bytes. */
function refusalOf(name: string, size: number): Refusal | undefined {
  if (/\.(xlsb|ods)$/i.test(name)) return { code: 'bad-workbook', why: 'type' };
  return size > largestFile ? { code: 'bad-workbook', why: 'size' } : undefined;
}

/**
 * A workbook that a helper sends in private is a list of entries: it is fetched and checked, nothing is entered yet. It
 * stands before the dialogues, since a helper may be writing an initiative just then; what is none goes on to them.
 */
export const entryFile: MiddlewareFn<BotContext> = async (ctx, next) => {
  const { message, person, deps } = ctx;
  if (message === undefined || !('document' in message) || ctx.chat?.type !== 'private') return next();
  const file = fileOf(message);
  const { member } = person;
  if (file?.name == null || member === undefined || !spreadsheet.test(file.name)) return next();
  const isWriting = (await loadForm(deps.store, person.telegramId))?.form === 'initiative';
  const actor = await person.actor();
  const refusal = canSomewhere(actor, 'onBehalf')
    ? refusalOf(file.name, file.size ?? 0)
    : ({ code: 'not-allowed' } as const);
  if (refusal !== undefined) return isWriting ? next() : refuse(ctx, refusal);
  const sent = { ...file, caption: message.caption ?? null, messageId: message.message_id };
  const begun = await beginImport(deps)({ actor, member, chatId: ctx.chat.id, file: sent });
  if (!begun.ok) return refuse(ctx, begun.error);
  const { imports } = ctx;
  ctx.after(() => imports.run(begun.value));
};
