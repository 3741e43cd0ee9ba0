import { waitingStates } from '../domain/initiative.ts';
import { type Actor, can } from '../domain/permissions.ts';
import type { Deps } from './deps.ts';

export type Queued = { initiativeId: number | null; more: boolean; unitId: number | null };

/** The oldest initiative that waits for this person's decision; `after` is the one just seen. Own work is left out. */
export function nextInQueue({ store }: Deps) {
  return async (input: { actor: Actor; after: number | null }): Promise<Queued> => {
    const root = await store.units.root();
    const owned = input.actor.owner && root !== undefined ? [root.id] : [];
    const unitIds = [
      ...owned,
      ...input.actor.grants
        .filter((grant) => can(input.actor, 'seeQueue', [grant.unitId]))
        .map(({ unitId }) => unitId),
    ];
    if (unitIds.length === 0) return { initiativeId: null, more: false, unitId: null };
    const seen = input.after === null ? undefined : await store.initiatives.find(input.after);
    const query = {
      unitIds,
      states: waitingStates,
      limit: 2,
      ...(input.actor.memberId !== null && { exceptMember: input.actor.memberId }),
    };
    const start = seen?.submittedAt == null ? {} : { after: { submittedAt: seen.submittedAt, id: seen.id } };
    const found = await store.initiatives.queue({ ...query, ...start });
    // Behind the last one the queue begins anew: what was passed over is still waiting.
    const page = found.length === 0 && seen !== undefined ? await store.initiatives.queue(query) : found;
    return { initiativeId: page[0]?.id ?? null, more: page.length > 1, unitId: unitIds[0] ?? null };
  };
}
