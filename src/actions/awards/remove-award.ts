import type { AwardMessages } from '../../domain/award-messages.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { keepAudit } from '../audit/keep-audit.ts';
import type { Deps } from '../deps.ts';
import { whyNotAward } from './award-target.ts';
import { awardSubject, tellOfAward } from './tell-of-award.ts';
import { rowOf, visibleAward } from './view-award.ts';

type Input = { actor: Actor; awardId: number; why: string };

/** Takes a commendation back: the row stays, closed once, with the reason; whoever had been told of it is told. */
export function removeAward({ store, now, calendar }: Deps) {
  return ({ actor, awardId, why }: Input): Promise<Result<AwardMessages['award.removed'], Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const seen = await visibleAward(store, actor, awardId);
      if (!seen.ok) return seen;
      const { award, target } = seen.value;
      const refused = await whyNotAward(store, actor, target);
      if (refused !== undefined) return fail({ code: 'own-award', about: refused.about });
      const { memberId } = actor;
      if (memberId === null) return fail({ code: 'not-registered' });
      if (!(await store.awards.remove(awardId, { memberId, at, why }))) return fail({ code: 'award-gone' });
      const removed = {
        kind: 'award.removed',
        object: `award:${awardId}`,
        from: award.form,
        to: null,
      } as const;
      await keepAudit(store, { actor, unitId: target.unitId, at }, removed);
      const waited = await store.outbox.cancel(awardSubject(awardId), at);
      if (waited === 0)
        await tellOfAward({ store, at, calendar }, target, { award, byId: memberId, reason: why });
      return ok(await rowOf(store, award));
    });
}
