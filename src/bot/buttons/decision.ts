import { findEarlier } from '../../actions/find-earlier.ts';
import { undoDecision } from '../../actions/undo-decision.ts';
import { viewInitiative } from '../../actions/view-initiative.ts';
import type { EarlierOne } from '../../domain/alike.ts';
import { claimIn } from '../../domain/claim.ts';
import type { RecentPaper } from '../../domain/decision.ts';
import { readId } from '../../domain/ids.ts';
import { settingOf } from '../../store/settings.ts';
import { type BotContext, say } from '../context.ts';
import { askDecision, openDecision } from '../kit/ask-decision.ts';
import { decide, decideInPlace } from '../kit/decide.ts';
import { refuse } from '../kit/refuse.ts';
import { showNext } from '../kit/show-queue.ts';
import type { Family } from './family.ts';

/**
 * Whether to recognise what is the same as an earlier one is asked before anything else. What the author says about a
 * decision is offered next; the number of another one is asked in the form.
 */
async function recognise(ctx: BotContext, subject: number, despite?: number): Promise<void> {
  const viewed = await viewInitiative(ctx.deps)({ actor: await ctx.person.actor(), initiativeId: subject });
  if (!viewed.ok || !viewed.value.actions.includes('recognise'))
    return askDecision(ctx, 'recognise', subject);
  const { code, title, answers } = viewed.value.view;
  const named = { id: subject, code: code ?? '', title };
  const edit = despite !== undefined;
  const earlier = await earlierOf(ctx, subject);
  if (earlier !== undefined && earlier.id !== despite) {
    await say(ctx, { kind: 'decision.same', values: { ...named, earlier } }, { edit });
    return;
  }
  const { number = null, day = null } = claimIn(answers) ?? {};
  const last = await lastPaper(ctx);
  const about = { ...named, ...(despite !== undefined && { despite }) };
  if (number !== null) {
    const isOther = last !== undefined && (last.number !== number || last.day !== day);
    const values = { ...about, number, day, ...(isOther && { last }) };
    await say(ctx, { kind: 'decision.claimed', values }, { edit });
    return;
  }
  if (last === undefined) return openDecision(ctx, { form: 'recognise', subject, despite });
  await say(ctx, { kind: 'decision.last', values: { ...about, last } }, { edit });
}

/** The paper that this person recognised by last. */
async function lastPaper(ctx: BotContext): Promise<RecentPaper | undefined> {
  const { member } = ctx.person;
  return member === undefined ? undefined : ctx.deps.store.lastDecisions.find(member.id);
}

async function earlierOf(ctx: BotContext, initiativeId: number): Promise<EarlierOne | undefined> {
  const { store } = ctx.deps;
  const initiative = await store.initiatives.find(initiativeId);
  return initiative === undefined ? undefined : findEarlier(store, initiative);
}

/** Recognises by the decision the author told of, as it stands now. */
async function recogniseAsClaimed(ctx: BotContext, subject: number, despite?: number): Promise<void> {
  const viewed = await viewInitiative(ctx.deps)({ actor: await ctx.person.actor(), initiativeId: subject });
  if (!viewed.ok) return refuse(ctx, viewed.error);
  const claim = claimIn(viewed.value.view.answers);
  if (claim === undefined) return askDecision(ctx, 'recognise', subject);
  const { number, day } = claim;
  if (number !== null && day === null && (await settingOf(ctx.deps.store, 'decisionRequired')))
    return openDecision(ctx, { form: 'recognise', subject, despite, number });
  const known = despite === undefined ? {} : { despite };
  await decideInPlace(ctx, subject, { kind: 'recognise', ...claim, ...known, claimed: true });
}

/** Recognises by the paper of `at`, if it is still the last one. */
async function recogniseAsLast(
  ctx: BotContext,
  { subject, at, despite }: { subject: number; at: number; despite: number | undefined },
): Promise<void> {
  const viewed = await viewInitiative(ctx.deps)({ actor: await ctx.person.actor(), initiativeId: subject });
  if (!viewed.ok || !viewed.value.actions.includes('recognise'))
    return askDecision(ctx, 'recognise', subject);
  const last = await lastPaper(ctx);
  if (last?.at !== at) return refuse(ctx, { code: 'old-button' });
  const known = despite === undefined ? {} : { despite };
  const { number, day } = last;
  await decideInPlace(ctx, subject, { kind: 'recognise', number, day, ...known });
}

/** The decision is another one than the author told of. */
async function otherDecision(ctx: BotContext, subject: number, despite?: number): Promise<void> {
  const viewed = await viewInitiative(ctx.deps)({ actor: await ctx.person.actor(), initiativeId: subject });
  if (!viewed.ok || !viewed.value.actions.includes('recognise'))
    return askDecision(ctx, 'recognise', subject);
  await openDecision(ctx, { form: 'recognise', subject, despite });
}

async function undo(ctx: BotContext, moveId: number): Promise<void> {
  const undone = await undoDecision(ctx.deps)({ actor: await ctx.person.actor(), moveId });
  if (!undone.ok) return refuse(ctx, undone.error);
  const values = { ...undone.value, ...(ctx.chat?.type !== 'private' && { inGroup: true as const }) };
  await say(ctx, { kind: 'decision.undone', values }, { edit: true });
}

export const decision: Family = async (ctx, [action = '', id, other, more]) => {
  const number = readId(id);
  const despite = other === undefined ? undefined : readId(other);
  if (action === 'undo') return undo(ctx, number);
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  const actions: Readonly<Record<string, () => Promise<unknown>>> = {
    accept: () => decide(ctx, number, { kind: 'accept' }),
    recognise: () => recognise(ctx, number),
    anyway: () => recognise(ctx, number, despite),
    claimed: () => recogniseAsClaimed(ctx, number, despite),
    last: () =>
      recogniseAsLast(ctx, {
        subject: number,
        at: readId(other),
        despite: more === undefined ? undefined : readId(more),
      }),
    other: () => otherDecision(ctx, number, despite),
    return: () => askDecision(ctx, 'return', number),
    decline: () => askDecision(ctx, 'decline', number),
    revoke: () => askDecision(ctx, 'revoke', number),
    next: () => showNext(ctx, number === 0 ? null : number),
  };
  await (actions[action]?.() ?? refuse(ctx, { code: 'old-button' }));
};
