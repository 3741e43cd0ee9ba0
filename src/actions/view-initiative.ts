import { move, waitingStates } from '../domain/initiative.ts';
import type { InitiativeLine, InitiativeView } from '../domain/messages.ts';
import { type Actor, can } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Initiative, Store } from '../store/store.ts';
import { completeUntil } from './deadlines.ts';
import { codeOf } from './decision.ts';
import type { Deps } from './deps.ts';
import { draftLine } from './draft-lines.ts';
import { initiativeAnswers } from './form/state.ts';

/** What somebody may do from the card: officers decide, authors write on. */
export type CardAction = 'accept' | 'recognise' | 'return' | 'decline' | 'write' | 'drop';

async function unitName(store: Store, unitId: number): Promise<string> {
  const unit = await store.units.find(unitId);
  return unit?.workplace ?? unit?.name ?? '';
}

export async function lineOf(store: Store, initiative: Initiative): Promise<InitiativeLine> {
  const titles = await store.answers.valuesOf('title', [initiative.id]);
  const title = titles.get(initiative.id);
  return {
    id: initiative.id,
    code: initiative.codeNumber === null ? null : codeOf(initiative),
    title: typeof title === 'string' ? title : '…',
    state: initiative.state,
    unit: await unitName(store, initiative.unitId),
    ...(initiative.state === 'draft' && { draft: await draftLine(store, initiative.id) }),
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

function actionsFor(initiative: Initiative, mine: boolean, decides: boolean): CardAction[] {
  if (mine && initiative.state === 'draft') return ['write', 'drop'];
  if (mine) return initiative.state === 'returned' ? ['write'] : [];
  const kinds = ['accept', 'recognise', 'return', 'decline'] as const;
  return decides ? kinds.filter((kind) => move(kind, initiative.state).ok) : [];
}

export type Viewed = { view: InitiativeView; actions: CardAction[] };

/** An initiative with its history, for its author and for whoever decides on it; others do not learn that it exists. */
export function viewInitiative({ store, now, calendar }: Deps) {
  return async (input: { actor: Actor; initiativeId: number }): Promise<Result<Viewed, Refusal>> => {
    const initiative = await store.initiatives.find(input.initiativeId);
    if (initiative === undefined) return fail({ code: 'unknown-code', typed: '' });
    const mine = initiative.memberId !== null && initiative.memberId === input.actor.memberId;
    const decides = can(input.actor, 'decide', await store.units.path(initiative.unitId));
    if (!mine && (!decides || initiative.state === 'draft')) return fail({ code: 'not-allowed' });
    const author = initiative.memberId === null ? undefined : await store.members.find(initiative.memberId);
    const history = await historyOf(store, initiative);
    const returned = history.findLast(({ kind }) => kind === 'return');
    const until =
      initiative.state === 'returned' && returned !== undefined
        ? completeUntil(calendar, returned.at)
        : undefined;
    const view: InitiativeView = {
      ...(await lineOf(store, initiative)),
      author: author?.fullName ?? null,
      answers: await initiativeAnswers(store, initiative.id),
      files: (await store.attachments.listOf(initiative.id)).length,
      submittedAt: initiative.submittedAt,
      dueAt: waitingStates.includes(initiative.state) ? initiative.dueAt : null,
      decision:
        initiative.state === 'recognised'
          ? { number: initiative.decisionNumber, day: initiative.decisionDay }
          : null,
      ...(until !== undefined && { complete: { until, late: until < now() } }),
      ...(initiative.inGrace === 1 && { inGrace: true }),
      history,
    };
    return ok({ view, actions: actionsFor(initiative, mine, decides) });
  };
}
