import { createProgramme } from '../actions/create-programme.ts';
import { askAgain } from '../actions/form/ask.ts';
import { type FormState } from '../actions/form/state.ts';
import { changePhase } from '../actions/programmes/change-phase.ts';
import { changeProgramme } from '../actions/programmes/change-programme.ts';
import { putUnitDate } from '../actions/programmes/unit-dates.ts';
import type { BotContext } from '../bot/context.ts';
import { refuse } from '../bot/kit/refuse.ts';
import { showFollowing, showProgramme } from '../bot/kit/show-programme.ts';
import type { FormId } from '../domain/form.ts';
import type { Refusal } from '../domain/refusals.ts';
import { say } from './say.ts';

/** The card stays: what is wrong is corrected there. */
async function stayOpen(ctx: BotContext, state: FormState, refusal: Refusal): Promise<false> {
  await refuse(ctx, refusal);
  await say(ctx, await askAgain(ctx.deps.store, state));
  return false;
}

type Finish = (ctx: BotContext, state: FormState) => Promise<boolean>;

export const programmeFinishes = {
  programme: async (ctx, state) => {
    const isSetUp = (await ctx.deps.store.units.count()) > 1;
    const actor = await ctx.person.actor();
    const made = await createProgramme(ctx.deps)({ actor, answers: state.answers });
    if (!made.ok) return stayOpen(ctx, state, made.error);
    const { id, name } = made.value;
    if (isSetUp) await showProgramme(ctx, id, { done: 'added' });
    else await say(ctx, { kind: 'setup.units', values: { programme: name } }, { edit: true });
    return true;
  },
  programmeEdit: async (ctx, state) => {
    const { subject: id, answers } = state;
    const changed = await changeProgramme(ctx.deps)({ actor: await ctx.person.actor(), id, answers });
    if (!changed.ok) return stayOpen(ctx, state, changed.error);
    await showProgramme(ctx, id, { done: 'changed', recounted: changed.value.recounted });
    return true;
  },
  phase: async (ctx, state) => {
    const { subject: programmeId, answers } = state;
    const actor = await ctx.person.actor();
    const changed = await changePhase(ctx.deps)({ actor, programmeId, answers });
    if (!changed.ok) return stayOpen(ctx, state, changed.error);
    const { added, recounted } = changed.value;
    await showProgramme(ctx, programmeId, { done: added ? 'phase-added' : 'phase-changed', recounted });
    return true;
  },
  unitDate: async (ctx, state) => {
    const { subject: programmeId, answers } = state;
    const actor = await ctx.person.actor();
    const put = await putUnitDate(ctx.deps)({ actor, programmeId, answers });
    if (!put.ok) return stayOpen(ctx, state, put.error);
    await showFollowing(ctx, put.value, 'set');
    return true;
  },
} satisfies Partial<Record<FormId, Finish>>;
