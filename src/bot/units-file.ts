import type { MiddlewareFn } from 'telegraf';
import { leave } from '../actions/leave.ts';
import { previewUnits } from '../actions/preview-units.ts';
import { canSomewhere } from '../domain/permissions.ts';
import { takeAwardList } from './award-file.ts';
import type { BotContext } from './context.ts';
import { refuse } from './kit/refuse.ts';
import { takeTargets } from './kit/take-targets.ts';

const largestFile = 5 * 1024 * 1024;

/** A CSV that somebody who runs units sends in private is a list of units, unless its titles are of commendations or targets: fetched and previewed, nothing is done yet. */
export const unitsFile: MiddlewareFn<BotContext> = async (ctx, next) => {
  const document = ctx.message !== undefined && 'document' in ctx.message ? ctx.message.document : undefined;
  const { member, language } = ctx.person;
  if (document === undefined || member === undefined || ctx.chat?.type !== 'private') return next();
  const actor = await ctx.person.actor();
  if (!canSomewhere(actor, 'units')) return next();
  if (!/\.(csv|txt|tsv)$/i.test(document.file_name ?? ''))
    return refuse(ctx, { code: 'bad-file', why: 'type' });
  if ((document.file_size ?? 0) > largestFile) return refuse(ctx, { code: 'bad-file', why: 'size' });
  const { download, workbooks } = ctx;
  const chatId = ctx.chat.id;
  void ctx.api('sendChatAction', { chat_id: chatId, action: 'typing' });
  ctx.after(async (deps) => {
    const bytes = await download(document.file_id);
    if (bytes !== undefined && (await takeAwardList(ctx, { deps, actor, bytes }))) return;
    const asked = { actor, memberId: member.id, language, isText: true, sought: true };
    const targets = bytes && (await takeTargets({ deps, workbooks }, { ...asked, bytes }));
    if (targets !== undefined)
      return void (await leave({ store: deps.store, at: deps.now() }, { chatId }, targets));
    const previewed =
      bytes === undefined
        ? ({ ok: false, error: { code: 'bad-file', why: 'gone' } } as const)
        : await previewUnits(deps)({ actor, memberId: member.id, bytes });
    const message = previewed.ok ? previewed.value : ({ kind: 'refusal', values: previewed.error } as const);
    await leave({ store: deps.store, at: deps.now() }, { chatId }, message);
  });
};
