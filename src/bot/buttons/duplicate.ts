import { askAgain } from '../../actions/form/ask.ts';
import { formState, loadForm, popForm, pushForm } from '../../actions/form/state.ts';
import { readDuplicates } from '../../actions/read-duplicates.ts';
import { readId } from '../../domain/ids.ts';
import { type BotContext, say } from '../context.ts';
import { mark } from '../kit/mark.ts';
import { refuse } from '../kit/refuse.ts';
import type { Family } from './family.ts';

/** Names the earlier ones that are alike; a code that is typed instead is the answer of a form. */
async function ask(ctx: BotContext, id: number): Promise<void> {
  const asked = await readDuplicates(ctx.deps)({ actor: await ctx.person.actor(), initiativeId: id });
  if (!asked.ok) return refuse(ctx, asked.error);
  const place = { chatId: ctx.person.telegramId, now: ctx.deps.now() };
  await pushForm(ctx.deps.store, place, formState({ form: 'duplicate', subject: id, at: 'earlier' }));
  await say(ctx, { kind: 'duplicate.choose', values: asked.value }, { edit: true });
}

/** A press answers what the form asked; the dialogue that it interrupted goes on. */
async function choose(ctx: BotContext, id: number, earlierId: number): Promise<void> {
  if (!(await mark(ctx, id, earlierId))) return;
  const { store, now } = ctx.deps;
  const chatId = ctx.person.telegramId;
  const open = await loadForm(store, chatId);
  if (open?.form !== 'duplicate') return;
  const under = await popForm(store, { chatId, now: now() }, open);
  if (under !== null) await say(ctx, await askAgain(store, under, { code: 'resumed' }));
}

/** ask: which earlier one; mark: this one; clear: none. */
export const duplicate: Family = async (ctx, [action = '', id, earlier]) => {
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  const initiativeId = readId(id);
  const actions: Readonly<Record<string, () => Promise<unknown>>> = {
    ask: () => ask(ctx, initiativeId),
    mark: () => choose(ctx, initiativeId, readId(earlier)),
    clear: () => mark(ctx, initiativeId, null),
  };
  await (actions[action]?.() ?? refuse(ctx, { code: 'old-button' }));
};
