import type { MessageValues } from '../domain/messages.ts';
import type { Actor } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { ok, type Result } from '../domain/result.ts';
import { mayDecide } from './decide-initiative.ts';
import { viewOf } from './decision.ts';
import type { Deps } from './deps.ts';
import { similarInitiatives } from './similar-initiatives.ts';

/** The earlier initiatives that one may be the same as, for whoever decides on it. */
export function readDuplicates({ store }: Deps) {
  return async (input: {
    actor: Actor;
    initiativeId: number;
  }): Promise<Result<MessageValues['duplicate.choose'], Refusal>> => {
    const allowed = await mayDecide(store, input.actor, await store.initiatives.find(input.initiativeId));
    if (!allowed.ok) return allowed;
    const initiative = allowed.value;
    const view = await viewOf(store, initiative);
    const before = { year: initiative.codeYear ?? 0, number: initiative.codeNumber ?? 0 };
    const similar = await similarInitiatives(store, {
      initiative,
      title: view.title,
      before,
      standing: true,
    });
    return ok({ ...view, id: initiative.id, similar });
  };
}
