import { viewAlike } from '../../actions/view-alike.ts';
import { viewInitiative } from '../../actions/view-initiative.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';

type Showing = { edit?: boolean; more?: boolean };

/** The card of an initiative: all of it in private, only code, title, unit and state in a group. */
export async function showInitiative(
  ctx: BotContext,
  initiativeId: number,
  { edit = false, more = false }: Showing = {},
): Promise<void> {
  const actor = await ctx.person.actor();
  const viewed = await viewInitiative(ctx.deps)({ actor, initiativeId });
  if (!viewed.ok) return refuse(ctx, viewed.error);
  const group = ctx.chat?.type !== 'private';
  const { view, actions } = viewed.value;
  const shown = group ? { ...view, answers: {}, author: null, history: [], decision: null } : view;
  const alike = group ? undefined : await viewAlike(ctx.deps)({ actor, initiativeId });
  const values = { view: shown, actions, group, more, ...(alike !== undefined && { alike }) };
  await say(ctx, { kind: 'initiative.card', values }, { edit });
}
