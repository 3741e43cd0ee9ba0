import { viewAlike } from '../../actions/view-alike.ts';
import { viewInitiative } from '../../actions/view-initiative.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';
import { isSuspendedHere } from './say-suspended.ts';

/** `page`: of the author's list, to go back to. */
type Showing = { edit?: boolean; more?: boolean; page?: number | undefined };

/** The card of an initiative: all of it in private, only code, title, unit and state in a group. */
export async function showInitiative(
  ctx: BotContext,
  initiativeId: number,
  { edit = false, more = false, page }: Showing = {},
): Promise<void> {
  const actor = await ctx.person.actor();
  const viewed = await viewInitiative(ctx.deps)({ actor, initiativeId });
  if (!viewed.ok) return refuse(ctx, viewed.error);
  const group = ctx.chat?.type !== 'private';
  const { view } = viewed.value;
  const isReading = isSuspendedHere(ctx);
  const actions = viewed.value.actions.filter((one) => !isReading || one === 'withdraw' || one === 'drop');
  const { authors: _authors, review: _review, validity: _validity, ...named } = view;
  const bare = {
    answers: {},
    author: null,
    history: [],
    decision: null,
    awards: [],
    reason: null,
    difference: null,
  };
  const alike = group ? undefined : await viewAlike(ctx.deps)({ actor, initiativeId });
  const shown = { view: group ? { ...named, ...bare } : view, actions, group, more };
  const values = { ...shown, ...(alike !== undefined && { alike }) };
  await say(
    ctx,
    { kind: 'initiative.card', values: { ...values, ...(page !== undefined && { page }) } },
    { edit },
  );
}
