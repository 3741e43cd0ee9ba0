import { askAgain } from '../actions/form/ask.ts';
import { type FormState, saveForm } from '../actions/form/state.ts';
import type { BotContext } from '../bot/context.ts';
import { refuse } from '../bot/kit/refuse.ts';
import { narrow, showFilter } from '../bot/kit/show-queue.ts';
import { readLeast } from '../domain/queue-sum.ts';
import { say } from './say.ts';

/** A unit that was typed narrows the queue; what lies beyond one's own units is refused and changes nothing. */
export async function finishQueueUnit(ctx: BotContext, { answers }: FormState): Promise<boolean> {
  const { queueUnit: unit } = answers;
  if (typeof unit !== 'number') return true;
  await narrow(ctx, (filter) => ({ ...filter, unit }));
  await showFilter(ctx, 'queue.filter');
  return true;
}

/** An amount that cannot be read is asked for again. */
export async function finishQueueSum(ctx: BotContext, state: FormState): Promise<boolean> {
  const { store, now } = ctx.deps;
  const { queueSum } = state.answers;
  const typed = typeof queueSum === 'string' ? queueSum : '';
  const least = readLeast(typed);
  if (least === undefined) {
    const again = { ...state, at: 'queueSum', answers: {} };
    await saveForm(store, { chatId: ctx.person.telegramId, now: now() }, again);
    await refuse(ctx, { code: 'bad-sum', typed });
    await say(ctx, await askAgain(store, again));
    return false;
  }
  await narrow(ctx, (filter) => ({ ...filter, least }));
  await showFilter(ctx, 'queue.filter', { edit: false });
  return true;
}
