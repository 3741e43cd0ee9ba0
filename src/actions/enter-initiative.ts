import { type Answers, inOrder } from '../domain/answers.ts';
import { initiativeForm } from '../domain/form.ts';
import type { Actor } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Member } from '../store/store.ts';
import type { Deps } from './deps.ts';
import { type Agreement, enterPerson, type NamedAuthor } from './enter-person.ts';
import { missingKeys } from './form/ask.ts';
import { formState } from './form/state.ts';
import { settleEntry } from './settle-entry.ts';
import { type Submitted, submitInitiative } from './submit-initiative.ts';

type Input = {
  actor: Actor;
  /** The actor as a member. */
  typist: Member;
  author: NamedAuthor;
  /** Values as the form keeps them, by question key; what is no question of the form is left out. */
  answers: Answers;
  agreement?: Agreement;
};
export type Entered = Submitted & { initiativeId: number; claimUrl: string };

/**
 * Enters and submits an initiative for an author without an account, all in one: the typist must be a helper or more
 * in the author's unit. A refusal leaves nothing. Within a running transaction it joins, so an import calls it by row.
 */
export function enterInitiative(deps: Deps) {
  return ({ actor, typist, author, answers, agreement }: Input): Promise<Result<Entered, Refusal>> =>
    deps.store.transaction(async (store) => {
      const missing = missingKeys(formState({ form: 'initiative' }), answers);
      if (missing.length > 0) return fail({ code: 'incomplete', keys: missing });
      const within = { ...deps, store };
      const person = await enterPerson(within)({
        actor,
        typist,
        author,
        ...(agreement !== undefined && { agreement }),
      });
      if (!person.ok) return person;

      const now = deps.now();
      const draft = { memberId: person.value.id, typistId: typist.id, unitId: author.unitId, now };
      const initiativeId = await store.initiatives.addDraft(draft);
      for (const [key, value] of Object.entries(inOrder(initiativeForm, answers)))
        await store.answers.put({ initiativeId, key, value, raw: null, now });
      const submitted = await submitInitiative(within)({ initiativeId, member: typist });
      if (!submitted.ok) {
        await store.initiatives.remove(initiativeId);
        return submitted;
      }
      const settled = await settleEntry(within)({ initiativeId, submitted: submitted.value });
      return ok({ ...submitted.value, initiativeId, claimUrl: settled?.pass?.url ?? '' });
    });
}
