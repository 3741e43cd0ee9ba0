import { draftLines } from '../../actions/draft-lines.ts';
import { bringBackDraft, dropDraft } from '../../actions/drop-draft.ts';
import { askAgain } from '../../actions/form/ask.ts';
import { muteDrafts } from '../../actions/mute-drafts.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';

const most = 20;
const edit = { edit: true };

/** One's own drafts, the one last written on first. */
export async function showDrafts(ctx: BotContext): Promise<void> {
  const { member } = ctx.person;
  const lines = member === undefined ? [] : await draftLines(ctx.deps.store, member.id);
  await say(ctx, { kind: 'draft.list', values: { lines: lines.slice(0, most) } }, edit);
}

/** Throws one's draft away; the form that it covered goes on. */
export async function drop(ctx: BotContext, initiativeId: number): Promise<void> {
  const { member, telegramId } = ctx.person;
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  const dropped = await dropDraft(ctx.deps)({ member, chatId: telegramId, initiativeId });
  if (!dropped.ok) return refuse(ctx, dropped.error);
  const { draft, resumed } = dropped.value;
  await say(ctx, { kind: 'draft.dropped', values: { draft } }, edit);
  if (resumed !== null) await say(ctx, await askAgain(ctx.deps.store, resumed, { code: 'resumed' }));
}

export async function bringBack(ctx: BotContext, initiativeId: number): Promise<void> {
  const { member } = ctx.person;
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  const back = await bringBackDraft(ctx.deps)({ member, initiativeId });
  if (!back.ok) return refuse(ctx, back.error);
  await say(ctx, { kind: 'draft.back', values: { draft: back.value } }, edit);
}

/** «Đừng nhắc nữa» under the reminder of a draft: it is about all drafts that the person has now. */
export async function mute(ctx: BotContext, initiativeId: number): Promise<void> {
  const { member } = ctx.person;
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  const draft = await ctx.deps.store.initiatives.find(initiativeId);
  if (draft?.state !== 'draft' || (draft.typistId ?? draft.memberId) !== member.id)
    return refuse(ctx, { code: 'old-button' });
  await muteDrafts(ctx.deps)({ member });
  await say(ctx, { kind: 'draft.muted', values: { subject: initiativeId } }, edit);
}
