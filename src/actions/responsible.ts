import { isAtLeast } from '../domain/permissions.ts';
import type { Store } from '../store/store.ts';

export type Responsible = {
  /** The unit that answers: the nearest one, from the initiative's own upwards, that has an officer for it. */
  unitId: number;
  telegramIds: readonly number[];
};

/**
 * Who decides on an initiative of this unit. Nobody decides on own work, so its author does not count; without any
 * officer above, the owners answer for the root.
 */
export async function responsibleFor(
  store: Store,
  input: { unitId: number; authorId: number | null; ownerIds: ReadonlySet<number>; now: number },
): Promise<Responsible> {
  const path = await store.units.path(input.unitId);
  const holders = (await store.grants.holders(path, input.now)).filter(
    ({ memberId, role }) => isAtLeast(role, 'officer') && memberId !== input.authorId,
  );
  for (const unitId of path) {
    const here = holders.filter((holder) => holder.unitId === unitId).map(({ telegramId }) => telegramId);
    if (here.length > 0) return { unitId, telegramIds: [...new Set(here)] };
  }
  return { unitId: path.at(-1) ?? input.unitId, telegramIds: [...input.ownerIds] };
}
