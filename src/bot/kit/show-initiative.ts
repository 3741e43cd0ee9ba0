import { viewInitiative } from '../../actions/view-initiative.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';

/** `page`: of the author's list, to go back to. */
type Showing = { edit?: boolean; more?: boolean; page?: number | undefined };

/** The card of an initiative: all of it in private, only code, title, unit and state in a group. */
export async function showInitiative(
  ctx: BotContext,
  initiativeId: number,
  { edit = false, more = false, page }: Showing = {},
): Promise<void> {
  const viewed = await viewInitiative(ctx.deps)({ actor: await ctx.person.actor(), initiativeId });
  if (!viewed.ok) return refuse(ctx, viewed.error);
  const group = ctx.chat?.type !== 'private';
  const { view, actions } = viewed.value;
  const bare = { answers: {}, author: null, history: [], decision: null, reason: null, difference: null };
  const values = { view: group ? { ...view, ...bare } : view, actions, group, more };
  await say(
    ctx,
    { kind: 'initiative.card', values: { ...values, ...(page !== undefined && { page }) } },
    { edit },
  );
}
