import type { MiddlewareFn } from 'telegraf';
import { beginImport } from '../actions/imports/begin-import.ts';
import { nfc } from '../domain/fold.ts';
import { canSomewhere } from '../domain/permissions.ts';
import type { BotContext } from './context.ts';
import { refuse } from './kit/refuse.ts';

/** What Telegram lets a bot fetch, bytes. */
const largestFile = 20 * 1024 * 1024;
/** Spreadsheets of every kind: what is none that can be read is told what would be. */
const spreadsheet = /\.(xlsx|xlsm|xls|xlsb|ods)$/i;

/** A workbook that a helper sends in private is a list of entries: it is fetched and checked, nothing is entered yet. */
export const entryFile: MiddlewareFn<BotContext> = async (ctx, next) => {
  const document = ctx.message !== undefined && 'document' in ctx.message ? ctx.message.document : undefined;
  const { member } = ctx.person;
  const name = nfc(document?.file_name ?? '');
  if (document === undefined || member === undefined || ctx.chat?.type !== 'private') return next();
  if (!spreadsheet.test(name)) return next();
  const actor = await ctx.person.actor();
  if (!canSomewhere(actor, 'onBehalf')) return refuse(ctx, { code: 'not-allowed' });
  // .xls is told apart from a renamed workbook when its bytes are seen; the others never hold one.
  if (/\.(xlsb|ods)$/i.test(name)) return refuse(ctx, { code: 'bad-workbook', why: 'type' });
  if ((document.file_size ?? 0) > largestFile) return refuse(ctx, { code: 'bad-workbook', why: 'size' });
  const sent = { fileId: document.file_id, fileName: name.slice(-200) };
  const begun = await beginImport(ctx.deps)({ actor, member, chatId: ctx.chat.id, ...sent });
  if (!begun.ok) return refuse(ctx, begun.error);
  const { imports } = ctx;
  ctx.after(() => imports.run(begun.value));
};
