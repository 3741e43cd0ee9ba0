import { askAgain } from '../../actions/form/ask.ts';
import { formIn, popForm } from '../../actions/form/state.ts';
import { liftSuspension, readSuspension } from '../../actions/suspensions/lift-suspension.ts';
import { previewMark, suspensionIn } from '../../actions/suspensions/preview-suspension.ts';
import { suspend } from '../../actions/suspensions/suspend.ts';
import { readId } from '../../domain/ids.ts';
import { canSomewhere } from '../../domain/permissions.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { askToSuspend, askWhoToSuspend, showSuspensions, turnNamesakes } from '../kit/suspensions.ts';
import type { Family } from './family.ts';

const edit = { edit: true };

/** Does what the pressed preview shows: the form is open still, and says the same. */
async function doIt(ctx: BotContext, memberId: number, mark: string): Promise<void> {
  const { store, now } = ctx.deps;
  const state = formIn(ctx.dialogue);
  const isOpen = state?.form === 'suspend' && state.subject === memberId && state.at === 'card';
  if (!isOpen || previewMark(state) !== mark) return refuse(ctx, { code: 'old-button' });
  const { reason, until } = suspensionIn(state);
  const done = await suspend(ctx.deps)({ actor: await ctx.person.actor(), memberId, reason, until });
  const under = await popForm(store, { chatId: ctx.person.telegramId, now: now() }, state);
  if (done.ok) await say(ctx, { kind: 'suspension.done', values: done.value }, edit);
  else await refuse(ctx, done.error);
  if (under !== null) await say(ctx, await askAgain(store, under, { code: 'resumed' }));
}

async function askToLift(ctx: BotContext, suspensionId: number): Promise<void> {
  const read = await readSuspension(ctx.deps)({ actor: await ctx.person.actor(), suspensionId });
  if (!read.ok) return refuse(ctx, read.error);
  await say(ctx, { kind: 'suspension.sure', values: read.value }, edit);
}

async function lift(ctx: BotContext, suspensionId: number): Promise<void> {
  const lifted = await liftSuspension(ctx.deps)({ actor: await ctx.person.actor(), suspensionId });
  if (!lifted.ok) return refuse(ctx, lifted.error);
  await say(ctx, { kind: 'suspension.lifted', values: lifted.value }, edit);
}

/** Who is suspended, and who is not any more: each press checks the right anew. */
export const suspension: Family = async (ctx, [action = '', first = '', second = '']) => {
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  if (!canSomewhere(await ctx.person.actor(), 'suspend')) return refuse(ctx, { code: 'not-allowed' });
  const id = readId(first);
  const actions: Readonly<Record<string, () => Promise<void>>> = {
    ask: () => askWhoToSuspend(ctx, true),
    who: () => askToSuspend(ctx, id, edit),
    more: () => turnNamesakes(ctx, id, readId(second)),
    do: () => doIt(ctx, id, second),
    list: () => showSuspensions(ctx, { before: id, edit: true }),
    lift: () => askToLift(ctx, id),
    sure: () => lift(ctx, id),
  };
  await (actions[action]?.() ?? refuse(ctx, { code: 'old-button' }));
};
