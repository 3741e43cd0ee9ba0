import { undoAwards } from '../../actions/awards/record-awards.ts';
import { viewAward } from '../../actions/awards/view-award.ts';
import { codeOf } from '../../actions/decision.ts';
import { askAgain } from '../../actions/form/ask.ts';
import { formScene, formState, loadForm, pushForm, saveForm } from '../../actions/form/state.ts';
import { awardFormOf, type NamedAward } from '../../domain/awards.ts';
import { readId } from '../../domain/ids.ts';
import { can } from '../../domain/permissions.ts';
import { type BotContext, say } from '../context.ts';
import { judgeCard } from '../kit/award-card.ts';
import { openAward } from '../kit/open-award.ts';
import { refuse } from '../kit/refuse.ts';
import { showAward, showAwardHead, showAwardList, showCandidates } from '../kit/show-awards.ts';
import type { Family } from './family.ts';

const shownProgrammes = 8;

async function undo(ctx: BotContext, first: number, last: number): Promise<void> {
  const undone = await undoAwards(ctx.deps)({ actor: await ctx.person.actor(), first, last });
  if (!undone.ok) return refuse(ctx, undone.error);
  await say(ctx, { kind: 'award.undone', values: undone.value }, { edit: true });
}

/** Opens a card about one initiative. */
async function commend(ctx: BotContext, initiativeId: number, form?: NamedAward): Promise<void> {
  const { store } = ctx.deps;
  const initiative = await store.initiatives.find(initiativeId);
  const path = initiative === undefined ? [] : await store.units.path(initiative.unitId);
  if (initiative === undefined || initiative.codeNumber === null) return refuse(ctx, { code: 'old-button' });
  if (!can(await ctx.person.actor(), 'award', path)) return refuse(ctx, { code: 'not-allowed' });
  await openAward(ctx, { to: [codeOf(initiative)], ...(form !== undefined && { form }) });
}

/** Why it is taken back is asked. */
async function askReason(ctx: BotContext, awardId: number): Promise<void> {
  const seen = await viewAward(ctx.deps)({ actor: await ctx.person.actor(), awardId });
  if (!seen.ok) return refuse(ctx, seen.error);
  if (!seen.value.mayRemove) return refuse(ctx, { code: 'own-award', about: seen.value.about });
  const opened = formState({ form: 'awardRemoval', subject: awardId, at: 'removalReason' });
  await pushForm(ctx.deps.store, { chatId: ctx.person.telegramId, now: ctx.deps.now() }, opened);
  await ctx.scene.enter(formScene);
}

async function chooseProgramme(ctx: BotContext): Promise<void> {
  const { store } = ctx.deps;
  const open = await loadForm(store, ctx.person.telegramId);
  if (open?.form !== 'award') return refuse(ctx, { code: 'old-button' });
  const lines = (await store.programmes.list())
    .slice(0, shownProgrammes)
    .map(({ id, name }) => ({ id, name }));
  await say(ctx, { kind: 'award.programmes', values: { lines } }, { edit: true });
}

async function setProgramme(ctx: BotContext, programmeId: number): Promise<void> {
  const { store, now } = ctx.deps;
  const open = await loadForm(store, ctx.person.telegramId);
  const programme = await store.programmes.find(programmeId);
  if (open?.form !== 'award' || programme === undefined) return refuse(ctx, { code: 'old-button' });
  const changed = { ...open, answers: { ...open.answers, programme: programme.id } };
  await saveForm(store, { chatId: ctx.person.telegramId, now: now() }, changed);
  await say(ctx, await judgeCard(ctx, await askAgain(store, changed)), { edit: true });
}

/** Commendations: each press asks anew what this person may. */
export const award: Family = async (ctx, [action = '', first = '', second = '', third = '']) => {
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  const id = readId(first);
  const actions: Readonly<Record<string, () => Promise<void>>> = {
    add: () => openAward(ctx),
    head: () => showAwardHead(ctx, { programmeId: id === 0 ? null : id, edit: true }),
    list: () =>
      showAwardList(ctx, {
        programmeId: id,
        form: awardFormOf(second) ?? null,
        before: third === '' ? null : readId(third),
      }),
    one: () => showAward(ctx, id),
    commend: () => commend(ctx, id),
    creative: () => commend(ctx, id, 'creative-labour'),
    candidates: () => showCandidates(ctx, id === 0 ? null : { id, benefit: readId(second) }),
    remove: () => askReason(ctx, id),
    undo: () => undo(ctx, id, readId(second)),
    programmes: () => chooseProgramme(ctx),
    programme: () => setProgramme(ctx, id),
  };
  await (actions[action]?.() ?? refuse(ctx, { code: 'old-button' }));
};
