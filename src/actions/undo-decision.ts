import { isSame } from '../domain/difference.ts';
import { type DecisionKind, undoWindow } from '../domain/initiative.ts';
import type { Named } from '../domain/initiative-view.ts';
import type { Actor } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Initiative, Move, Store } from '../store/store.ts';
import { mayDecide } from './decide-initiative.ts';
import { codeOf, viewOf } from './decision.ts';
import { paperQuestion } from './decision-files.ts';
import type { Deps } from './deps.ts';
import { differenceOf } from './difference.ts';
import { standing } from './history.ts';

const undoable: readonly string[] = ['recognise', 'decline', 'return', 'revoke'] satisfies DecisionKind[];

/** Whether the author has begun to complete what was sent back: those words must not get in unseen. */
async function isWrittenOn(store: Store, { kind, initiativeId }: Move): Promise<boolean> {
  if (kind !== 'return') return false;
  const difference = await differenceOf(store, initiativeId);
  return difference !== null && !isSame(difference);
}

/** What was recognised can still be taken back, with a reason. */
function tooLate({ kind }: Move, initiative: Initiative): Refusal {
  const isRevocable = kind === 'recognise' && initiative.state === 'recognised';
  return { code: 'undo-too-late', ...(isRevocable && { revoke: codeOf(initiative) }) };
}

/** `isLate`: it was one of many, whose minute began when all were decided. */
type Input = { actor: Actor; moveId: number; isLate?: true };

/** Takes a decision back within its minute: its notices never leave, and tallies leave both moves out. */
export function undoDecision({ store, now }: Deps) {
  return (input: Input): Promise<Result<Named, Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const decision = await store.moves.find(input.moveId);
      const initiative =
        decision === undefined ? undefined : await store.initiatives.find(decision.initiativeId);
      if (decision === undefined || initiative === undefined || !undoable.includes(decision.kind))
        return fail({ code: 'old-button' });
      if (decision.memberId !== input.actor.memberId) return fail({ code: 'not-allowed' });
      const allowed = await mayDecide(store, input.actor, initiative);
      if (!allowed.ok) return allowed;
      const last = await store.moves.lastOf(initiative.id);
      const isOver = input.isLate !== true && at - decision.at > undoWindow;
      if (last?.id !== decision.id || isOver) return fail(tooLate(decision, initiative));
      if (await isWrittenOn(store, decision)) return fail({ code: 'undo-too-late' });
      const earlier = standing(await store.moves.listOf(initiative.id)).filter(({ id }) => id < decision.id);
      const accepted = earlier.some(({ toState, kind }) => toState === 'in_review' || kind === 'return');
      const saved = await store.initiatives.save({
        id: initiative.id,
        version: initiative.version,
        state: decision.fromState,
        ...(decision.kind !== 'revoke' && {
          decidedAt: null,
          decisionNumber: null,
          decisionDay: null,
          toFix: null,
          completeBy: null,
          reviewerId: earlier.findLast(({ kind }) => kind === 'return')?.memberId ?? null,
          ...(!accepted && { acceptedAt: null }),
        }),
        updatedAt: at,
      });
      if (!saved) return fail({ code: 'stale' });
      const { id: _id, ...before } = decision;
      await store.moves.add({
        ...before,
        kind: 'undo',
        fromState: decision.toState,
        toState: decision.fromState,
        noteId: null,
        undoes: decision.id,
        at,
      });
      await store.returnedAnswers.forget(decision.id);
      if (decision.kind === 'recognise') await store.attachments.removeOf(initiative.id, paperQuestion);
      await store.outbox.cancel(`move:${decision.id}`, at);
      await store.untold.takeBack(initiative.id, decision.at);
      return ok({ ...(await viewOf(store, initiative)), id: initiative.id });
    });
}
