import { openTicks } from '../../actions/bulk/tick.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';

/** The list of what waits, to tick in and to decide on together. */
export async function showTicks(ctx: BotContext, edit: boolean): Promise<void> {
  const { member, telegramId: chatId } = ctx.person;
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  const actor = await ctx.person.actor();
  const opened = await openTicks(ctx.deps)({ actor, memberId: member.id, chatId });
  if (!opened.ok) return refuse(ctx, opened.error);
  await say(ctx, { kind: 'bulk.ticking', values: opened.value }, { edit });
}
