import type { GivenBelow } from '../../domain/target-messages.ts';
import type { Store } from '../../store/store.ts';

/** What was given to the open units right below a unit. */
export async function givenBelow(
  store: Store,
  { programmeId, phaseId, unitId }: { programmeId: number; phaseId: number; unitId: number },
): Promise<GivenBelow> {
  const open = (await store.units.children(unitId)).filter(({ closedAt }) => closedAt === null);
  const ids = open.map(({ id }) => id);
  const targets = await store.targets.of(programmeId, ids, phaseId);
  return {
    given: [...targets.values()].reduce((sum, target) => sum + target, 0),
    units: targets.size,
    all: open.length,
  };
}
