import { move, type State } from '../domain/initiative.ts';
import type { DecisionView } from '../domain/messages.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Initiative, Member, Store } from '../store/store.ts';
import { authorIds } from './co-authors/authors.ts';
import { tellCoAuthors } from './co-authors/tell.ts';
import { wrongState } from './decide-initiative.ts';
import { codeOf, viewOf } from './decision.ts';
import type { Deps } from './deps.ts';
import { closeForm } from './form/close-form.ts';
import { standing } from './history.ts';
import { leave } from './leave.ts';
import { penOf } from './pen.ts';
import { afterQuietHours } from './quiet-hours.ts';
import { reviewerInOffice } from './tell-officers.ts';

type Input = { member: Member; initiativeId: number };
export type Withdrawn = DecisionView & { id: number };

type Withdrawable = { initiative: Initiative; to: State };

async function mayWithdraw(
  store: Store,
  { member, initiativeId }: Input,
): Promise<Result<Withdrawable, Refusal>> {
  const initiative = await store.initiatives.find(initiativeId);
  const writerId = initiative === undefined ? null : (await penOf(store, initiative)).writerId;
  if (initiative === undefined || writerId !== member.id || initiative.codeNumber === null)
    return fail({ code: 'old-button' });
  const to = move('withdraw', initiative.state);
  if (!to.ok) return fail(await wrongState(store, initiative, codeOf(initiative)));
  return ok({ initiative, to: to.value });
}

/** What would be withdrawn, for the question whether it really shall. */
export function previewWithdrawal({ store }: Deps) {
  return async (input: Input): Promise<Result<Withdrawn, Refusal>> => {
    const allowed = await mayWithdraw(store, input);
    if (!allowed.ok) return allowed;
    const { initiative } = allowed.value;
    return ok({ id: initiative.id, ...(await viewOf(store, initiative)) });
  };
}

/**
 * Takes what was submitted out of the queues; its words stay with the author. The reviewer is told only of what had been
 * accepted. Withdrawing what is withdrawn gives the same receipt and does nothing else.
 */
export function withdrawInitiative({ store, now, calendar, ownerIds }: Deps) {
  return (input: Input & { chatId: number }): Promise<Result<Withdrawn, Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const allowed = await mayWithdraw(store, input);
      if (!allowed.ok) {
        const isAgain = 'state' in allowed.error && allowed.error.state === 'withdrawn';
        const done = isAgain ? await store.initiatives.find(input.initiativeId) : undefined;
        return done === undefined ? allowed : ok({ id: done.id, ...(await viewOf(store, done)) });
      }
      const { initiative, to } = allowed.value;
      const { id, version, unitId } = initiative;
      const saved = await store.initiatives.save({ id, version, state: to, toFix: null, updatedAt: at });
      if (!saved) return fail({ code: 'stale' });
      const moves = standing(await store.moves.listOf(id));
      await store.moves.add({
        initiativeId: id,
        kind: 'withdraw',
        fromState: initiative.state,
        toState: to,
        memberId: input.member.id,
        role: 'member',
        unitId,
        block: initiative.block ?? 'other',
        authorGroup: initiative.authorGroup ?? 'worker',
        noteId: null,
        undoes: null,
        at,
      });
      await store.returnedAnswers.eraseOf(id);
      await store.untold.removeOf(id);
      await closeForm(store, { chatId: input.chatId, now: at }, id);
      // A decision that nobody was told of yet is overtaken.
      const last = moves.at(-1);
      if (last !== undefined) await store.outbox.cancel(`move:${last.id}`, at);
      const view = await viewOf(store, initiative);
      const reviewerId = moves.findLast(({ kind }) => kind !== 'submit')?.memberId ?? null;
      const place = { unitId, authorIds: await authorIds(store, initiative), at, ownerIds };
      const chatId = await reviewerInOffice(store, reviewerId, place);
      if (initiative.acceptedAt !== null && chatId !== undefined) {
        const officer = { chatId, lane: 'bulk', notBefore: afterQuietHours(calendar, at) } as const;
        await leave({ store, at }, officer, { kind: 'notice.withdrawn', values: view });
      }
      await tellCoAuthors({ store, at }, id, {
        to: { notBefore: afterQuietHours(calendar, at) },
        message: { kind: 'coauthor.withdrawn', values: view },
      });
      return ok({ id, ...view });
    });
}
