import { type Actor, can } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { UntoldPlace } from '../../domain/undelivered-messages.ts';
import type { Initiative, Store } from '../../store/store.ts';
import { keepAudit } from '../audit/keep-audit.ts';
import { isAuthor } from '../co-authors/authors.ts';
import { codeOf } from '../decision.ts';
import type { Deps } from '../deps.ts';

type Input = { actor: Actor; place: UntoldPlace };
type Told = { code: string };

/** The initiative, if this officer may see it and the person is an author who cannot be written to. */
async function reach(store: Store, { actor, place }: Input): Promise<Result<Initiative, Refusal>> {
  const initiative = await store.initiatives.find(place.initiativeId);
  if (initiative === undefined || !(await isAuthor(store, initiative, place.memberId)))
    return fail({ code: 'old-button' });
  const isInScope = can(actor, 'seeQueue', await store.units.path(initiative.unitId));
  return isInScope ? ok(initiative) : fail({ code: 'not-allowed' });
}

/** An officer has told an author in person: the line leaves the list. */
export function tellInPerson({ store, now }: Deps) {
  return (input: Input): Promise<Result<Told, Refusal>> =>
    store.transaction(async (store) => {
      const reached = await reach(store, input);
      if (!reached.ok) return reached;
      const { id, unitId } = reached.value;
      const told = { code: codeOf(reached.value) };
      // Nothing more to do after the second of a double tap.
      if (!(await store.untold.remove(input.place))) return ok(told);
      const about = { kind: 'author.told', object: `initiative:${id}`, from: null, to: null } as const;
      await keepAudit(store, { actor: input.actor, unitId, at: now() }, about);
      return ok(told);
    });
}

/** It was the wrong button: the author is to be told still. Not if the person has heard of it since. */
export function putBackUntold({ store, now }: Deps) {
  return (input: Input): Promise<Result<Told, Refusal>> =>
    store.transaction(async (store) => {
      const reached = await reach(store, input);
      if (!reached.ok) return reached;
      const author = await store.members.find(input.place.memberId);
      if (author === undefined || (author.telegramId !== null && author.blockedAt === null))
        return fail({ code: 'old-button' });
      const { id, unitId } = reached.value;
      if ((await store.untold.find(input.place)) === undefined) {
        await store.untold.note({ ...input.place, unitId, fromAt: now() });
        const about = { kind: 'author.untold', object: `initiative:${id}`, from: null, to: null } as const;
        await keepAudit(store, { actor: input.actor, unitId, at: now() }, about);
      }
      return ok({ code: codeOf(reached.value) });
    });
}
