import { formScene, formState, pushForm } from '../../actions/form/state.ts';
import { viewInitiative } from '../../actions/view-initiative.ts';
import { fields } from '../../domain/form.ts';
import { readId } from '../../domain/ids.ts';
import { longAnswers } from '../../domain/long-answers.ts';
import { canSomewhere } from '../../domain/permissions.ts';
import { filterToggles, offeredSums, type QueueFilter, toggled } from '../../domain/queue.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { narrow, showFilter, showNext, showQueue } from '../kit/show-queue.ts';
import type { Family } from './family.ts';

type Change = (filter: QueueFilter) => QueueFilter;

/** How a press changes the filter; undefined for a value that no button carries. An empty value takes the part away. */
const changes: Readonly<Record<string, (value: string) => Change | undefined>> = {
  on: (value) => {
    const toggle = filterToggles.find((one) => one === value);
    return toggle && ((filter) => toggled(filter, toggle));
  },
  unit: (value) => {
    const unit = readId(value);
    if (value === '') return ({ unit: _, ...rest }) => rest;
    return unit === 0 ? undefined : (filter) => ({ ...filter, unit });
  },
  field: (value) => {
    const field = fields.find((one) => one === value);
    if (value === '') return ({ field: _, ...rest }) => rest;
    return field && ((filter) => ({ ...filter, field }));
  },
  sum: (value) => {
    const least = offeredSums.find((one) => String(one) === value);
    if (value === '') return ({ least: _, ...rest }) => rest;
    return least === undefined ? undefined : (filter) => ({ ...filter, least });
  },
  clear: () => () => ({}),
};

/** What is no button is typed. */
async function askTyped(ctx: BotContext, what: string): Promise<void> {
  const form = what === 'unit' ? 'queueUnit' : 'queueSum';
  const place = { chatId: ctx.person.telegramId, now: ctx.deps.now() };
  await pushForm(ctx.deps.store, place, formState({ form, at: form }));
  await ctx.scene.enter(formScene);
}

/** What follows in the queue on that which a decision was about. */
async function nextAfterMove(ctx: BotContext, moveId: number): Promise<void> {
  const decided = await ctx.deps.store.moves.find(moveId);
  await showNext(ctx, decided?.initiativeId ?? null);
}

/** Sends whole what a card shows the beginning of. */
async function readAnswers(ctx: BotContext, initiativeId: number): Promise<void> {
  const viewed = await viewInitiative(ctx.deps)({ actor: await ctx.person.actor(), initiativeId });
  if (!viewed.ok) return refuse(ctx, viewed.error);
  const { answers, code } = viewed.value.view;
  const long = longAnswers(answers);
  // Its author wrote it shorter since the card was shown.
  if (long.length === 0) return refuse(ctx, { code: 'old-button' });
  for (const answer of long)
    await say(ctx, { kind: 'queue.answer', values: { ...answer, code: code ?? '' } });
}

/** Narrowed to nothing but what is overdue. */
async function showLate(ctx: BotContext): Promise<void> {
  if (await narrow(ctx, () => ({ late: true }))) await showQueue(ctx);
}

/** The queue of the one who presses, whose right is asked each time. */
export const queue: Family = async (ctx, [action = '', value = '']) => {
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  if (!canSomewhere(await ctx.person.actor(), 'seeQueue')) return refuse(ctx, { code: 'not-allowed' });
  const change = Object.hasOwn(changes, action) ? changes[action]?.(value) : undefined;
  if (change !== undefined) {
    if (!(await narrow(ctx, change))) return;
    return action === 'clear' ? showQueue(ctx, { edit: true }) : showFilter(ctx, 'queue.filter');
  }
  const actions: Readonly<Record<string, () => Promise<void>>> = {
    head: () => showQueue(ctx, { edit: true }),
    // Below the daily line: messages of their own.
    open: () => showQueue(ctx),
    late: () => showLate(ctx),
    first: () => showNext(ctx),
    next: () => showNext(ctx, readId(value)),
    after: () => nextAfterMove(ctx, readId(value)),
    read: () => readAnswers(ctx, readId(value)),
    filter: () => showFilter(ctx, 'queue.filter'),
    units: () => showFilter(ctx, 'queue.units'),
    fields: () => showFilter(ctx, 'queue.fields'),
    sums: () => showFilter(ctx, 'queue.sums'),
    type: () => askTyped(ctx, value),
  };
  const act = Object.hasOwn(actions, action) ? actions[action] : undefined;
  await (act?.() ?? refuse(ctx, { code: 'old-button' }));
};
