import { formScene, formState, pushForm } from '../../actions/form/state.ts';
import { undoDecision } from '../../actions/undo-decision.ts';
import { viewInitiative } from '../../actions/view-initiative.ts';
import { claimIn } from '../../domain/claim.ts';
import { forms } from '../../domain/form.ts';
import { readId } from '../../domain/ids.ts';
import { type BotContext, say } from '../context.ts';
import { decide } from '../kit/decide.ts';
import { refuse } from '../kit/refuse.ts';
import { showQueue } from '../kit/show-queue.ts';
import type { Family } from './family.ts';

type Asking = 'recognise' | 'return' | 'decline' | 'revoke';

/** What a decision needs to know is asked in a short form of its own. */
async function ask(ctx: BotContext, form: Asking, subject: number): Promise<void> {
  const viewed = await viewInitiative(ctx.deps)({ actor: await ctx.person.actor(), initiativeId: subject });
  if (!viewed.ok) return refuse(ctx, viewed.error);
  if (!viewed.value.actions.includes(form)) {
    // Somebody was quicker, or it is one's own: the decision itself says which.
    await decide(ctx, subject, { kind: 'accept' });
    return;
  }
  await open(ctx, form, subject);
}

async function open(ctx: BotContext, form: Asking, subject: number): Promise<void> {
  const at = forms[form].questions[0]?.key ?? 'card';
  await pushForm(
    ctx.deps.store,
    { chatId: ctx.person.telegramId, now: ctx.deps.now() },
    formState({ form, subject, at }),
  );
  await ctx.scene.enter(formScene);
}

/** What the author says about a decision is offered first; the number of another one is asked in the form. */
async function recognise(ctx: BotContext, subject: number): Promise<void> {
  const viewed = await viewInitiative(ctx.deps)({ actor: await ctx.person.actor(), initiativeId: subject });
  const claim = viewed.ok ? claimIn(viewed.value.view.answers) : undefined;
  const isOffered = viewed.ok && viewed.value.actions.includes('recognise');
  if (!isOffered || claim === undefined || claim.number === null) return ask(ctx, 'recognise', subject);
  const { number, day } = claim;
  const { code, title } = viewed.value.view;
  const values = { id: subject, code: code ?? '', title, number, day };
  await say(ctx, { kind: 'decision.claimed', values });
}

/** Recognises by the decision the author told of, as it stands now. */
async function recogniseAsClaimed(ctx: BotContext, subject: number): Promise<void> {
  const viewed = await viewInitiative(ctx.deps)({ actor: await ctx.person.actor(), initiativeId: subject });
  if (!viewed.ok) return refuse(ctx, viewed.error);
  const claim = claimIn(viewed.value.view.answers);
  if (claim === undefined) return ask(ctx, 'recognise', subject);
  await decide(ctx, subject, { kind: 'recognise', ...claim });
}

async function undo(ctx: BotContext, moveId: number): Promise<void> {
  const undone = await undoDecision(ctx.deps)({ actor: await ctx.person.actor(), moveId });
  if (!undone.ok) return refuse(ctx, undone.error);
  await say(ctx, { kind: 'decision.undone', values: undone.value }, { edit: true });
}

export const decision: Family = async (ctx, [action = '', id]) => {
  const number = readId(id);
  if (action === 'undo') return undo(ctx, number);
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  const actions: Readonly<Record<string, () => Promise<unknown>>> = {
    accept: () => decide(ctx, number, { kind: 'accept' }),
    recognise: () => recognise(ctx, number),
    claimed: () => recogniseAsClaimed(ctx, number),
    other: () => ask(ctx, 'recognise', number),
    return: () => ask(ctx, 'return', number),
    decline: () => ask(ctx, 'decline', number),
    revoke: () => ask(ctx, 'revoke', number),
    next: () => showQueue(ctx, number === 0 ? null : number),
  };
  await (actions[action]?.() ?? refuse(ctx, { code: 'old-button' }));
};
