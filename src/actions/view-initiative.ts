import { isWritable, move, renewableStates, waitingStates } from '../domain/initiative.ts';
import type { InitiativeLine, InitiativeView } from '../domain/messages.ts';
import { hasApplication } from '../domain/papers.ts';
import { type Actor, can } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Initiative, Move, Store } from '../store/store.ts';
import { awardsOf } from './awards/awards-of.ts';
import { authorIds, authorsOf, isAuthor } from './co-authors/authors.ts';
import { dueOf } from './deadlines.ts';
import { codeOf } from './decision.ts';
import type { Deps } from './deps.ts';
import { differenceOf } from './difference.ts';
import { draftLine } from './draft-lines.ts';
import { initiativeAnswers } from './form/state.ts';
import { noteOf, standing } from './history.ts';
import { type Pen, penOf } from './pen.ts';
import { validityOf } from './programmes/validity.ts';
import { responsibleFor } from './responsible.ts';
import { reviewView } from './review-view.ts';
import { unitName } from './unit-name.ts';

/** What somebody may do from the card: officers decide; authors (or typists for them) write on, withdraw, submit anew. */
export type CardAction =
  | ReturnType<typeof actionsOfOfficer>[number]
  | 'write'
  | 'withdraw'
  | 'anew'
  | 'claim'
  | 'drop'
  | 'award'
  | 'validity'
  | 'application';

export async function lineOf(store: Store, initiative: Initiative): Promise<InitiativeLine> {
  const titles = await store.answers.valuesOf('title', [initiative.id]);
  const title = titles.get(initiative.id);
  const { author, onBehalf } = await penOf(store, initiative);
  return {
    id: initiative.id,
    code: initiative.codeNumber === null ? null : codeOf(initiative),
    title: typeof title === 'string' ? title : '…',
    state: initiative.state,
    unit: await unitName(store, initiative.unitId),
    ...(onBehalf && { onBehalfOf: author?.fullName ?? '' }),
    ...(initiative.state === 'draft' && { draft: await draftLine(store, initiative) }),
  };
}

async function historyOf(store: Store, moves: readonly Move[]): Promise<InitiativeView['history']> {
  const first = moves.find(({ kind }) => kind === 'submit');
  return Promise.all(
    moves.map(async (past) => ({
      kind: past.kind === 'submit' && past !== first ? 'resubmit' : past.kind,
      at: past.at,
      role: past.role,
      by: (await store.members.find(past.memberId))?.fullName ?? null,
      note: await noteOf(store, past),
    })),
  );
}

/** Whether the same words were submitted anew already. */
async function isRenewed(store: Store, initiativeId: number): Promise<boolean> {
  const later = await store.initiatives.anewFrom(initiativeId);
  return later !== undefined && later.state !== 'draft' && !renewableStates.includes(later.state);
}

async function actionsOfWriter(store: Store, { id, state }: Initiative): Promise<CardAction[]> {
  const isRenewable = renewableStates.includes(state) && !(await isRenewed(store, id));
  return [
    ...(isWritable(state) ? (['write'] as const) : []),
    ...(move('withdraw', state).ok ? (['withdraw'] as const) : []),
    ...(isRenewable ? (['anew'] as const) : []),
    ...(state === 'draft' ? (['drop'] as const) : []),
  ];
}

function actionsOfOfficer({ state }: Initiative) {
  const kinds = ['accept', 'recognise', 'return', 'decline', 'revoke'] as const;
  return kinds.filter((kind) => move(kind, state).ok);
}

/** Beside a decline or a return stands why; of what was submitted anew, the code that went before. */
async function circumstancesOf(
  store: Store,
  initiative: Initiative,
  moves: readonly Move[],
): Promise<Pick<InitiativeView, 'reason' | 'toFix' | 'earlier' | 'difference'>> {
  const { id, state, earlierId } = initiative;
  const earlier = earlierId === null ? undefined : await store.initiatives.find(earlierId);
  const isExplained = state === 'declined' || state === 'returned' || state === 'revoked';
  return {
    reason: isExplained ? await noteOf(store, moves.at(-1)) : null,
    toFix: initiative.toFix ?? [],
    earlier: earlier === undefined ? null : codeOf(earlier),
    difference: waitingStates.includes(state) ? await differenceOf(store, id) : null,
  };
}

/** Of what stands in the library. */
async function spreadOf(store: Store, { id, state }: Initiative): Promise<Pick<InitiativeView, 'spread'>> {
  const entry = state === 'recognised' ? await store.library.find(id) : undefined;
  return entry === undefined ? {} : { spread: entry.spread };
}

/** What somebody is to an initiative: who writes on it, who decides on it, and whether it is shown to them at all. */
export async function rightsOn(
  store: Store,
  actor: Actor,
  initiative: Initiative,
): Promise<{ writes: boolean; decides: boolean; sees: boolean; pen: Pen }> {
  const { memberId } = actor;
  const { memberId: authorId, unitId, state } = initiative;
  const pen = await penOf(store, initiative);
  const { writerId } = pen;
  const writes = writerId !== null && writerId === memberId;
  // Typing is not authorship: an officer who typed may decide.
  const isMain = authorId !== null && authorId === memberId;
  const shared = !isMain && (await isAuthor(store, initiative, memberId));
  const decides = !isMain && !shared && can(actor, 'decide', await store.units.path(unitId));
  return { writes, decides, sees: writes || shared || (decides && state !== 'draft'), pen };
}

export type Viewed = { view: InitiativeView; actions: CardAction[] };

/** An initiative with its history, for its authors and for whoever decides on it; others do not learn that it exists. */
export function viewInitiative({ store, now, calendar, ownerIds }: Deps) {
  async function holderOf(initiative: Initiative): Promise<string> {
    const authors = await authorIds(store, initiative);
    const asked = { unitId: initiative.unitId, authorIds: authors, ownerIds, now: now() };
    const holder = await responsibleFor(store, asked);
    return (await store.units.find(holder.unitId))?.name ?? '';
  }

  return async (input: { actor: Actor; initiativeId: number }): Promise<Result<Viewed, Refusal>> => {
    const initiative = await store.initiatives.find(input.initiativeId);
    if (initiative === undefined) return fail({ code: 'unknown-code', typed: '' });
    const { id, typistId, state } = initiative;
    const { writes, decides, sees, pen } = await rightsOn(store, input.actor, initiative);
    if (!sees) return fail({ code: 'not-allowed' });
    const { author, onBehalf } = pen;
    const typist = typistId === null ? undefined : await store.members.find(typistId);
    const all = await store.moves.listOf(initiative.id);
    const moves = standing(all);
    const authors = await authorsOf(store, initiative);
    const dueAt = dueOf(initiative);
    const validity = await validityOf(store, initiative);
    const view: InitiativeView = {
      ...(await lineOf(store, initiative)),
      awards: (await awardsOf(store, [id])).get(id) ?? [],
      ...(await spreadOf(store, initiative)),
      author: author?.fullName ?? null,
      typist: typist?.fullName ?? null,
      ...(authors !== undefined && { authors }),
      answers: await initiativeAnswers(store, initiative.id),
      files: (await store.attachments.listOf(initiative.id)).length,
      submittedAt: moves.find(({ kind }) => kind === 'submit')?.at ?? initiative.submittedAt,
      dueAt,
      ...(state === 'returned' && dueAt !== null && { late: dueAt < now() }),
      ...(initiative.inGrace === 1 && { inGrace: true }),
      ...(validity !== undefined && { validity }),
      holder: writes && waitingStates.includes(state) ? await holderOf(initiative) : null,
      decision:
        state === 'recognised' ? { number: initiative.decisionNumber, day: initiative.decisionDay } : null,
      ...(await circumstancesOf(store, initiative, moves)),
      // The author never hears of a decision that was undone.
      history: await historyOf(store, decides ? all : moves),
    };
    const actions: CardAction[] = [
      ...(decides ? actionsOfOfficer(initiative) : []),
      ...(decides && state === 'recognised' ? (['award', 'validity'] as const) : []),
      ...(writes ? await actionsOfWriter(store, initiative) : []),
      ...(writes && onBehalf && state !== 'draft' ? (['claim'] as const) : []),
      ...((writes || decides) && hasApplication(state) ? (['application'] as const) : []),
    ];
    if (!decides) return ok({ view, actions });
    const { memberId } = input.actor;
    const review = await reviewView({ store, now, calendar }, { initiative, memberId });
    return ok({ view: { ...view, review }, actions });
  };
}
