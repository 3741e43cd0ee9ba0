import { wasTold } from '../domain/alike.ts';
import { comesBefore } from '../domain/codes.ts';
import { canBeDuplicate, undoWindow } from '../domain/initiative.ts';
import type { DecisionView } from '../domain/messages.ts';
import { type Actor, roleIn } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Initiative, Store } from '../store/store.ts';
import { mayDecide } from './decide-initiative.ts';
import { codeOf, viewOf } from './decision.ts';
import type { Deps } from './deps.ts';
import { sameSubjects, tellSame } from './tell-same.ts';

/** `earlierId`: the initiative that was submitted first; null takes the mark off. */
type Input = { actor: Actor; initiativeId: number; earlierId: number | null };

/**
 * Marks an initiative as a suspected duplicate of one that was submitted earlier, which keeps its precedence. Both keep
 * their authors and states: it is a flag, and the later one is not valid for the programme. The authors of both are told, once.
 */
export function markDuplicate({ store, now, calendar }: Deps) {
  return (input: Input): Promise<Result<DecisionView, Refusal>> =>
    store.transaction(async (store) => {
      const { actor, earlierId } = input;
      const found = await store.initiatives.find(input.initiativeId);
      const allowed = await mayDecide(store, actor, found);
      if (!allowed.ok) return allowed;
      const initiative = allowed.value;
      const { memberId } = actor;
      if (memberId === null) return fail({ code: 'not-registered' });
      const checked = earlierId === null ? ok(undefined) : await checkEarlier(store, initiative, earlierId);
      if (!checked.ok) return checked;
      if (initiative.duplicateOf === earlierId) return ok(await viewOf(store, initiative));
      const at = now();
      const { id, version } = initiative;
      if (!(await store.initiatives.save({ id, version, duplicateOf: earlierId, updatedAt: at })))
        return fail({ code: 'stale' });
      const earlier = checked.value;
      const { later: laterNotice, earlier: earlierNotice } = sameSubjects(id);
      for (const subject of [laterNotice, earlierNotice]) await store.outbox.cancel(subject, at);
      const marks = (await store.flags.listOf(id)).filter(({ kind }) => kind === 'duplicate');
      const isTold = earlier !== undefined && wasTold(marks, earlier.id, undoWindow);
      if (earlier !== undefined && !isTold)
        await tellSame({ store, calendar }, { later: initiative, earlier, at });
      const role = roleIn(actor, await store.units.path(initiative.unitId));
      await store.flags.add({
        initiativeId: id,
        kind: 'duplicate',
        otherId: earlierId,
        memberId,
        role,
        at,
      });
      return ok(await viewOf(store, initiative));
    });
}

/** The running number is given at the first submission, so it says who was first, whatever was returned since. */
async function checkEarlier(
  store: Store,
  initiative: Initiative,
  earlierId: number,
): Promise<Result<Initiative, Refusal>> {
  const code = codeOf(initiative);
  if (!canBeDuplicate(initiative.state))
    return fail({ code: 'wrong-state', initiative: code, state: initiative.state, by: null, at: null });
  const earlier = await store.initiatives.find(earlierId);
  const isThere = earlier?.codeNumber != null && earlier.state !== 'withdrawn';
  if (!isThere) return fail({ code: 'unknown-code', typed: earlier === undefined ? '' : codeOf(earlier) });
  const [first, second] = [earlier, initiative].map(({ codeYear, codeNumber }) => ({
    year: codeYear ?? 0,
    number: codeNumber ?? 0,
  }));
  return first !== undefined && second !== undefined && comesBefore(first, second)
    ? ok(earlier)
    : fail({ code: 'not-earlier', initiative: code, other: codeOf(earlier) });
}
