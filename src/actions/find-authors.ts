import { fold } from '../domain/fold.ts';
import type { Actor } from '../domain/permissions.ts';
import type { Deps } from './deps.ts';
import { typingScope } from './typing-scope.ts';

const most = 8;

export type FoundAuthor = { id: number; name: string; unit: string };

/** Registered members of the typist's units with this name, marks or none; the typist is none of them. */
export function findAuthors({ store }: Deps) {
  return async (input: { actor: Actor; fullName: string }): Promise<FoundAuthor[]> => {
    const unitIds = await typingScope(store, input.actor);
    const found = await store.members.namesakes({
      name: { keys: [fold(input.fullName)] },
      ...{ unitIds, limit: most },
    });
    return Promise.all(
      found
        .filter(({ id }) => id !== input.actor.memberId)
        .map(async ({ id, fullName, unitId }) => {
          const unit = unitId === null ? undefined : await store.units.find(unitId);
          return { id, name: fullName ?? '', unit: unit?.workplace ?? unit?.name ?? '' };
        }),
    );
  };
}
