import type { OnBehalfMessages } from '../domain/on-behalf-messages.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Member } from '../store/store.ts';
import { viewOf } from './decision.ts';
import type { Deps } from './deps.ts';
import { issueClaim } from './issue-claim.ts';
import { isUnclaimed, typingRole } from './pen.ts';

type Input = { typist: Member; initiativeId: number };

/** Another link for the author of what this typist typed; those before, lost or gone astray, end. */
export function renewClaim(deps: Deps) {
  return ({ typist, initiativeId }: Input): Promise<Result<OnBehalfMessages['onbehalf.pass'], Refusal>> =>
    deps.store.transaction(async (store) => {
      const at = deps.now();
      const initiative = await store.initiatives.find(initiativeId);
      const author = initiative?.memberId == null ? undefined : await store.members.find(initiative.memberId);
      if (initiative?.typistId !== typist.id || initiative.codeNumber === null || !isUnclaimed(author))
        return fail({ code: 'old-button' });
      const { unitId } = initiative;
      if ((await typingRole(store, typist, { unitId, ownerIds: deps.ownerIds, at })) === undefined)
        return fail({ code: 'not-allowed' });
      await store.claimLinks.endOf(initiativeId, at);
      const claim = { personId: author.id, initiativeId, createdBy: typist.id };
      const issued = await issueClaim({ ...deps, store }, claim);
      return ok({ ...(await viewOf(store, initiative)), author: author.fullName ?? '', ...issued });
    });
}
