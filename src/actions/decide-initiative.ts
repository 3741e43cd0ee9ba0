import type { Calendar } from '../domain/calendar.ts';
import { careOnceAt } from '../domain/draft-care.ts';
import { type DecisionKind, move, undoWindow } from '../domain/initiative.ts';
import type { DecisionView } from '../domain/messages.ts';
import { type Actor, can, roleIn } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { settingOf } from '../store/settings.ts';
import type { Initiative, Store } from '../store/store.ts';
import { isAuthor } from './co-authors/authors.ts';
import { authorsAtReturn } from './co-authors/returned-authors.ts';
import { completeReminder, dueBy } from './deadlines.ts';
import { codeOf, type Decision, viewOf } from './decision.ts';
import { keepPaper } from './decision-files.ts';
import { decisionNotice, namesEarlier } from './decision-notice.ts';
import type { Deps } from './deps.ts';
import { findMarked } from './find-earlier.ts';
import { initiativeAnswers } from './form/state.ts';
import { hearerOf } from './hearer.ts';
import { tellAuthors } from './tell-authors.ts';
import { sameSubjects } from './tell-same.ts';
import { noteUnclaimed } from './undelivered/note-unclaimed.ts';

export type Decided = DecisionView & { moveId: number; kind: DecisionKind | 'accept' };

type Input = {
  actor: Actor;
  initiativeId: number;
  decision: Decision;
  /** When the authors may be told, epoch ms; a minute from now unless it is one of many. */
  tellAt?: number;
};

/** Takes a decision: the first one wins, the second reads who was there before. Its notices wait for the undo. */
export function decideInitiative({ store, now, calendar }: Deps) {
  return (input: Input): Promise<Result<Decided, Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const initiative = await store.initiatives.find(input.initiativeId);
      const allowed = await mayDecide(store, input.actor, initiative);
      if (!allowed.ok) return allowed;
      const { value } = allowed;
      const view = await viewOf(store, value);
      const next = move(input.decision.kind, value.state);
      if (!next.ok) return fail(await wrongState(store, value, view.code));
      const lacking = await lackingIn(store, input.decision);
      if (lacking !== undefined) return fail(lacking);
      const { memberId } = input.actor;
      if (memberId === null) return fail({ code: 'not-registered' });
      const marked = await findMarked(store, value);
      if (marked !== undefined && input.decision.kind === 'recognise' && input.decision.despite !== marked.id)
        return fail({ code: 'marked-same', initiative: view.code, earlier: marked });
      const until = await termOf({ store, calendar }, input.decision, at);
      const saved = await store.initiatives.save({
        id: value.id,
        version: value.version,
        state: next.value,
        updatedAt: at,
        ...changes(input.decision, value, { at, memberId, until }),
      });
      if (!saved) return fail(await whoWasFirst(store, input));
      const note = 'note' in input.decision ? input.decision.note : null;
      const noteId = note === null ? null : await store.notes.add({ initiativeId: value.id, text: note, at });
      const path = await store.units.path(value.unitId);
      const moveId = await store.moves.add({
        initiativeId: value.id,
        kind: input.decision.kind,
        fromState: value.state,
        toState: next.value,
        memberId,
        role: roleIn(input.actor, path),
        unitId: value.unitId,
        block: value.block ?? 'other',
        authorGroup: value.authorGroup ?? 'worker',
        noteId,
        undoes: null,
        at,
      });
      if (input.decision.kind === 'return') {
        await store.draftChecks.put(value.id, careOnceAt(completeReminder(until)));
        const answers = await initiativeAnswers(store, value.id);
        const authors = await authorsAtReturn(store, value.id);
        await store.returnedAnswers.keep({ moveId, initiativeId: value.id, answers, authors, at });
      }
      await rememberPaper(store, input.decision, { at, memberId });
      await keepPaper(store, input.decision, { initiativeId: value.id, at });
      if (namesEarlier(input.decision)) await store.outbox.cancel(sameSubjects(value.id).later, at);
      const earlier = marked?.code ?? null;
      const hearer = await hearerOf(store, value);
      const named = { ...view, ...hearer?.named };
      await tellAuthors(
        store,
        { initiativeId: value.id, hearer: hearer?.chatId },
        {
          moveId,
          at,
          tellAt: input.tellAt ?? at + undoWindow,
          message: decisionNotice(input.decision, { view: named, initiative: value, until, earlier }),
        },
      );
      await noteUnclaimed(store, value, input.decision.kind === 'accept' ? at : at + undoWindow);
      return ok({ ...view, moveId, kind: input.decision.kind });
    });
}

/** Whether somebody may decide on an initiative: an officer in its unit, and never its author. */
export async function mayDecide(
  store: Store,
  actor: Actor,
  initiative: Initiative | undefined,
): Promise<Result<Initiative, Refusal>> {
  if (initiative === undefined || initiative.codeNumber === null)
    return fail({ code: 'unknown-code', typed: '' });
  if (!can(actor, 'decide', await store.units.path(initiative.unitId))) return fail({ code: 'not-allowed' });
  if (await isAuthor(store, initiative, actor.memberId))
    return fail({ code: 'own-work', initiative: codeOf(initiative) });
  return ok(initiative);
}

/** Why this actor cannot decide so on an initiative now; undefined: nothing is in the way. */
export async function whyUndecidable(
  store: Store,
  actor: Actor,
  { initiativeId, kind }: { initiativeId: number; kind: Decision['kind'] },
): Promise<Refusal | undefined> {
  const allowed = await mayDecide(store, actor, await store.initiatives.find(initiativeId));
  if (!allowed.ok) return allowed.error;
  const { value } = allowed;
  return move(kind, value.state).ok ? undefined : wrongState(store, value, codeOf(value));
}

/** Why a recognition cannot be: without the number or the day that a setting asks for. */
async function lackingIn(store: Store, decision: Decision): Promise<Refusal | undefined> {
  if (decision.kind !== 'recognise' || (decision.number !== null && decision.day !== null)) return undefined;
  if (!(await settingOf(store, 'decisionRequired'))) return undefined;
  const { number, day } = decision;
  const lacks = number !== null ? 'day' : day !== null ? 'number' : undefined;
  return { code: 'decision-needed', ...(lacks !== undefined && { lacks }) };
}

/** Why a move cannot be made: the state, and who brought it there when. */
export async function wrongState(store: Store, initiative: Initiative, code: string): Promise<Refusal> {
  const last = await store.moves.lastOf(initiative.id);
  const by = last === undefined ? undefined : await store.members.find(last.memberId);
  return {
    code: 'wrong-state',
    initiative: code,
    state: initiative.state,
    by: by?.fullName ?? null,
    at: last?.at ?? null,
  };
}

/** Somebody was quicker between our look and our save: what the initiative is now, who brought it there and when. */
async function whoWasFirst(store: Store, { initiativeId, decision }: Input): Promise<Refusal> {
  const now = await store.initiatives.find(initiativeId);
  const isPossible = now === undefined || move(decision.kind, now.state).ok;
  return isPossible ? { code: 'stale' } : wrongState(store, now, codeOf(now));
}

type Moment = { at: number; memberId: number };

/** What is recognised by a paper with number and day is often followed by more of the same paper. */
async function rememberPaper(store: Store, decision: Decision, moment: Moment): Promise<void> {
  if (decision.kind !== 'recognise' || decision.claimed === true) return;
  const { number, day } = decision;
  if (number !== null && day !== null) await store.lastDecisions.keep({ number, day, ...moment });
}

/** By when the unit decides, or the author completes, from now on; 0 where the decision sets no term. */
async function termOf(
  deps: { store: Store; calendar: Calendar },
  { kind }: Decision,
  at: number,
): Promise<number> {
  if (kind === 'accept') return dueBy(deps, 'decide', at);
  return kind === 'return' ? dueBy(deps, 'complete', at) : 0;
}

function changes(
  decision: Decision,
  initiative: Initiative,
  { at, memberId, until }: Moment & { until: number },
): Partial<Initiative> {
  const accepted = { acceptedAt: initiative.acceptedAt ?? at };
  switch (decision.kind) {
    case 'accept':
      return { ...accepted, dueAt: until };
    case 'recognise':
      return { ...accepted, decidedAt: at, decisionNumber: decision.number, decisionDay: decision.day };
    case 'decline':
      return { ...accepted, decidedAt: at };
    case 'revoke':
      // Number, day and moment of the recognition stay: an undo brings them back.
      return {};
    case 'return':
      return { ...accepted, reviewerId: memberId, toFix: decision.keys, completeBy: until };
  }
}
