import { formScene, formState, pushForm } from '../../actions/form/state.ts';
import { mayValidate, setValidity } from '../../actions/programmes/validity.ts';
import { readId } from '../../domain/ids.ts';
import type { BotContext } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { showInitiative } from '../kit/show-initiative.ts';
import type { Family } from './family.ts';

async function askReason(ctx: BotContext, id: number, counts: 'yes' | 'no'): Promise<void> {
  const may = await mayValidate(ctx.deps)(await ctx.person.actor(), id);
  if (!may.ok) return refuse(ctx, may.error);
  const state = formState({ form: 'validity', subject: id, at: 'validityReason', answers: { counts } });
  await pushForm(ctx.deps.store, { chatId: ctx.person.telegramId, now: ctx.deps.now() }, state);
  await ctx.scene.enter(formScene);
}

async function clear(ctx: BotContext, initiativeId: number): Promise<void> {
  const actor = await ctx.person.actor();
  const done = await setValidity(ctx.deps)({ actor, initiativeId, counts: null, reason: null });
  if (!done.ok) return refuse(ctx, done.error);
  await showInitiative(ctx, initiativeId, { edit: true });
}

/** yes, no: counts or not, with a reason; clear: as the rules say. */
export const validity: Family = async (ctx, [action = '', id]) => {
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  const initiativeId = readId(id);
  const actions: Readonly<Record<string, () => Promise<void>>> = {
    yes: () => askReason(ctx, initiativeId, 'yes'),
    no: () => askReason(ctx, initiativeId, 'no'),
    clear: () => clear(ctx, initiativeId),
  };
  await (actions[action]?.() ?? refuse(ctx, { code: 'old-button' }));
};
