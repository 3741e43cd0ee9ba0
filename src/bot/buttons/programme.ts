import { type FormState, formScene, formState, pushForm } from '../../actions/form/state.ts';
import { phaseAsAnswers } from '../../actions/programmes/change-phase.ts';
import {
  closeProgramme,
  foreseeProgramme,
  programmeAsAnswers,
} from '../../actions/programmes/change-programme.ts';
import { addExample, showExample } from '../../actions/programmes/example.ts';
import { previewRemoval } from '../../actions/programmes/list-unit-dates.ts';
import { phaseToChange, programmeToChange } from '../../actions/programmes/right-to-change.ts';
import { removeUnitDate } from '../../actions/programmes/unit-dates.ts';
import { closingAnswer } from '../../domain/closing.ts';
import { readId } from '../../domain/ids.ts';
import { canSomewhere } from '../../domain/permissions.ts';
import { type BotContext, pressedMessage, say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { showFollowing, showProgramme, showProgrammes, showUnitDates } from '../kit/show-programme.ts';
import type { Family } from './family.ts';

async function open(ctx: BotContext, state: FormState): Promise<void> {
  await pushForm(ctx.deps.store, { chatId: ctx.person.telegramId, now: ctx.deps.now() }, state);
  await ctx.scene.enter(formScene);
}

/** The form stands at its card, or at the one question that is about to change. */
async function edit(ctx: BotContext, id: number, at: 'card' | 'lastDay'): Promise<void> {
  const { store, calendar } = ctx.deps;
  const programme = await programmeToChange(store, await ctx.person.actor(), id);
  if (!programme.ok) return refuse(ctx, programme.error);
  const answers = programmeAsAnswers(programme.value, calendar);
  await open(ctx, formState({ form: 'programmeEdit', subject: id, at, editing: at !== 'card', answers }));
}

async function editPhase(ctx: BotContext, id: number, phaseId: number): Promise<void> {
  const { store, calendar } = ctx.deps;
  const actor = await ctx.person.actor();
  if (phaseId === 0) {
    const programme = await programmeToChange(store, actor, id);
    if (!programme.ok) return refuse(ctx, programme.error);
    return open(ctx, formState({ form: 'phase', subject: id, at: 'phaseName', answers: {} }));
  }
  const found = await phaseToChange(store, actor, phaseId);
  if (!found.ok) return refuse(ctx, found.error);
  const { phase, programme } = found.value;
  if (programme.id !== id) return refuse(ctx, { code: 'old-button' });
  const target = (await store.targets.of(id, [programme.unitId], phaseId)).get(programme.unitId) ?? null;
  const answers = phaseAsAnswers(phase, target, calendar);
  await open(ctx, formState({ form: 'phase', subject: id, answers }));
}

async function askToClose(ctx: BotContext, id: number): Promise<void> {
  const { store, now, calendar } = ctx.deps;
  const programme = await programmeToChange(store, await ctx.person.actor(), id);
  if (!programme.ok) return refuse(ctx, programme.error);
  const answers = {
    ...programmeAsAnswers(programme.value, calendar),
    lastDay: closingAnswer(now(), calendar),
  };
  const recounted = await foreseeProgramme(ctx.deps)(id, answers);
  const { name } = programme.value;
  await say(ctx, { kind: 'programme.close', values: { id, name, recounted } }, { edit: true });
}

async function close(ctx: BotContext, id: number): Promise<void> {
  const closed = await closeProgramme(ctx.deps)({ actor: await ctx.person.actor(), id });
  if (!closed.ok) return refuse(ctx, closed.error);
  await showProgramme(ctx, id, { done: 'closed', recounted: closed.value.recounted });
}

type Dated = { programmeId: number; phaseId: number };

async function setDate(ctx: BotContext, { programmeId, phaseId }: Dated): Promise<void> {
  const { store } = ctx.deps;
  const programme = await store.programmes.find(programmeId);
  if (!canSomewhere(await ctx.person.actor(), 'programme')) return refuse(ctx, { code: 'not-allowed' });
  if (programme === undefined) return refuse(ctx, { code: 'old-button' });
  const answers = { phase: phaseId };
  await open(
    ctx,
    formState({
      ...{ form: 'unitDate', subject: programmeId, at: 'dateUnit', answers },
      promptMessage: pressedMessage(ctx),
    }),
  );
}

async function askToRemove(ctx: BotContext, dated: Dated & { unitId: number }): Promise<void> {
  const shown = await previewRemoval(ctx.deps)({ actor: await ctx.person.actor(), ...dated });
  if (!shown.ok) return refuse(ctx, shown.error);
  await say(ctx, { kind: 'programme.date', values: shown.value }, { edit: true });
}

async function remove(ctx: BotContext, dated: Dated & { unitId: number }): Promise<void> {
  const removed = await removeUnitDate(ctx.deps)({ actor: await ctx.person.actor(), ...dated });
  if (!removed.ok) return refuse(ctx, removed.error);
  await showFollowing(ctx, removed.value, 'removed');
}

async function seeExample(ctx: BotContext): Promise<void> {
  if (!canSomewhere(await ctx.person.actor(), 'programme')) return refuse(ctx, { code: 'not-allowed' });
  await say(ctx, showExample(ctx.deps), { edit: true });
}

async function enterExample(ctx: BotContext): Promise<void> {
  const added = await addExample(ctx.deps)({ actor: await ctx.person.actor() });
  if (!added.ok) return refuse(ctx, added.error);
  await showProgramme(ctx, added.value.id, { done: 'added' });
}

/** Programmes, their phases and the dates of units: each press checks the right of whoever presses. */
export const programme: Family = async (ctx, [action = '', first, second, third]) => {
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  const [id, phaseId, unitId] = [readId(first), readId(second), readId(third)];
  const dated = { programmeId: id, phaseId };
  const actions: Readonly<Record<string, () => Promise<void>>> = {
    list: async () =>
      canSomewhere(await ctx.person.actor(), 'programme')
        ? showProgrammes(ctx, true)
        : refuse(ctx, { code: 'not-allowed' }),
    example: () => seeExample(ctx),
    enter: () => enterExample(ctx),
    one: () => showProgramme(ctx, id),
    edit: () => edit(ctx, id, 'card'),
    reopen: () => edit(ctx, id, 'lastDay'),
    phase: () => editPhase(ctx, id, phaseId),
    close: () => askToClose(ctx, id),
    closed: () => close(ctx, id),
    dates: () => showUnitDates(ctx, { ...dated, page: Math.min(unitId, 10_000) }),
    set: () => setDate(ctx, dated),
    date: () => askToRemove(ctx, { ...dated, unitId }),
    remove: () => remove(ctx, { ...dated, unitId }),
  };
  await (actions[action]?.() ?? refuse(ctx, { code: 'old-button' }));
};
