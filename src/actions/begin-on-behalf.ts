import { initiativeKeys } from '../domain/form.ts';
import type { Actor } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { endOf, isSuspended } from '../domain/suspension.ts';
import type { Member } from '../store/store.ts';
import type { Deps } from './deps.ts';
import { type FormState, formState, pushForm } from './form/state.ts';
import { isUnclaimed, typingRole } from './pen.ts';
import { unitName } from './unit-name.ts';

type Input = { actor: Actor; typist: Member; authorId: number; chatId: number };
export type Begun = { state: FormState; author: string; unit: string };

/** Begins a draft that the typist writes for a registered author, or for one who was entered. */
export function beginOnBehalf({ store, now, ownerIds }: Deps) {
  return ({ actor, typist, authorId, chatId }: Input): Promise<Result<Begun, Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const author = await store.members.find(authorId);
      if (author?.unitId == null || actor.memberId !== typist.id) return fail({ code: 'not-allowed' });
      if (author.id === typist.id) return fail({ code: 'own-typing' });
      const { unitId } = author;
      const isThere = author.registeredAt !== null || isUnclaimed(author);
      if (!isThere || (await typingRole(store, typist, { unitId, ownerIds, at })) === undefined)
        return fail({ code: 'not-allowed' });
      if (isSuspended(author, at))
        return fail({
          code: 'author-suspended',
          name: author.fullName ?? '',
          until: endOf(author.suspendedUntil ?? at),
        });
      const draft = { memberId: author.id, typistId: typist.id, unitId, now: at };
      const subject = await store.initiatives.addDraft(draft);
      const first = formState({ form: 'initiative', subject, at: initiativeKeys[0] ?? 'card' });
      const state = await pushForm(store, { chatId, now: at }, first);
      return ok({ state, author: author.fullName ?? '', unit: await unitName(store, unitId) });
    });
}
