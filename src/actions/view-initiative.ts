import { move, waitingStates } from '../domain/initiative.ts';
import type { InitiativeLine, InitiativeView } from '../domain/messages.ts';
import { type Actor, can } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Initiative, Store } from '../store/store.ts';
import { codeOf } from './decision.ts';
import type { Deps } from './deps.ts';
import { initiativeAnswers } from './form/state.ts';
import { penOf } from './pen.ts';

/** What somebody may do from the card: officers decide, authors (or typists for them) write on. */
export type CardAction = 'accept' | 'recognise' | 'return' | 'decline' | 'write' | 'claim';

async function unitName(store: Store, unitId: number): Promise<string> {
  const unit = await store.units.find(unitId);
  return unit?.workplace ?? unit?.name ?? '';
}

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
  };
}

async function historyOf(store: Store, initiative: Initiative): Promise<InitiativeView['history']> {
  const moves = await store.moves.listOf(initiative.id);
  return Promise.all(
    moves.map(async ({ kind, at, role, memberId, noteId }) => ({
      kind,
      at,
      role,
      by: (await store.members.find(memberId))?.fullName ?? null,
      note: noteId === null ? null : ((await store.notes.find(noteId))?.text ?? null),
    })),
  );
}

type Viewer = { mine: boolean; writes: boolean; types: boolean; decides: boolean };

/** Typing is not authorship: an officer who typed may decide. */
function actionsFor({ state }: Initiative, { mine, writes, types, decides }: Viewer): CardAction[] {
  const written = writes && (state === 'draft' || state === 'returned') ? (['write'] as const) : [];
  const linked = types && state !== 'draft' ? (['claim'] as const) : [];
  const kinds = ['accept', 'recognise', 'return', 'decline'] as const;
  const decisions = decides && !mine ? kinds.filter((kind) => move(kind, state).ok) : [];
  return [...written, ...decisions, ...linked];
}

export type Viewed = { view: InitiativeView; actions: CardAction[] };

/** An initiative with its history, for its author and for whoever decides on it; others do not learn that it exists. */
export function viewInitiative({ store }: Deps) {
  return async (input: { actor: Actor; initiativeId: number }): Promise<Result<Viewed, Refusal>> => {
    const initiative = await store.initiatives.find(input.initiativeId);
    if (initiative === undefined) return fail({ code: 'unknown-code', typed: '' });
    const { memberId } = input.actor;
    const { author, writerId, onBehalf } = await penOf(store, initiative);
    const mine = initiative.memberId !== null && initiative.memberId === memberId;
    const writes = writerId !== null && writerId === memberId;
    const follows = writes || (mine && !onBehalf);
    const decides = can(input.actor, 'decide', await store.units.path(initiative.unitId));
    if (!follows && (!decides || initiative.state === 'draft')) return fail({ code: 'not-allowed' });
    const { typistId } = initiative;
    const typist = typistId === null ? undefined : await store.members.find(typistId);
    const view: InitiativeView = {
      ...(await lineOf(store, initiative)),
      author: author?.fullName ?? null,
      typist: typist?.fullName ?? null,
      answers: await initiativeAnswers(store, initiative.id),
      files: (await store.attachments.listOf(initiative.id)).length,
      submittedAt: initiative.submittedAt,
      dueAt: waitingStates.includes(initiative.state) ? initiative.dueAt : null,
      decision:
        initiative.state === 'recognised'
          ? { number: initiative.decisionNumber, day: initiative.decisionDay }
          : null,
      history: await historyOf(store, initiative),
    };
    return ok({
      view,
      actions: actionsFor(initiative, { mine, writes, types: writes && onBehalf, decides }),
    });
  };
}
