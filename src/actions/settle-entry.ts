import type { OnBehalfMessages, TypedFor } from '../domain/on-behalf-messages.ts';
import { viewOf } from './decision.ts';
import type { Deps } from './deps.ts';
import { issueClaim } from './issue-claim.ts';
import { leave } from './leave.ts';
import { isUnclaimed } from './pen.ts';
import { afterQuietHours } from './quiet-hours.ts';
import type { Submitted } from './submit-initiative.ts';

type Input = { initiativeId: number; submitted: Submitted };
/** `pass` is for the typist to pass on to an author without an account. */
export type Settled = { typedFor: TypedFor; pass: OnBehalfMessages['onbehalf.pass'] | null };

/**
 * What follows when something typed for another was submitted: a registered author is told, for another one there is a
 * link, once. Undefined when the author typed it.
 */
export function settleEntry(deps: Deps) {
  return ({ initiativeId, submitted }: Input): Promise<Settled | undefined> =>
    deps.store.transaction(async (store) => {
      const initiative = await store.initiatives.find(initiativeId);
      if (initiative?.typistId == null || initiative.memberId === null) return undefined;
      const author = await store.members.find(initiative.memberId);
      const typedFor = { onBehalfOf: author?.fullName ?? '' };
      const view = await viewOf(store, initiative);
      if (author?.telegramId != null) {
        if (submitted.again) return undefined;
        const at = deps.now();
        await store.answers.cutMessageTies(initiativeId);
        const to = { chatId: author.telegramId, notBefore: afterQuietHours(deps.calendar, at) };
        const typist = (await store.members.find(initiative.typistId))?.fullName ?? null;
        const { unit, dueAt } = submitted;
        const values = { ...view, id: initiativeId, typist, unit, dueAt };
        await leave({ store, at }, to, { kind: 'notice.entered', values });
        return { typedFor: { ...typedFor, told: true }, pass: null };
      }
      if (submitted.again || !isUnclaimed(author)) return { typedFor, pass: null };
      const claim = { personId: author.id, initiativeId, createdBy: initiative.typistId };
      const issued = await issueClaim({ ...deps, store }, claim);
      return { typedFor, pass: { ...view, author: typedFor.onBehalfOf, ...issued } };
    });
}
