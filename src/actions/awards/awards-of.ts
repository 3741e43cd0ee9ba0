import type { AwardPaper } from '../../domain/awards.ts';
import type { Store } from '../../store/store.ts';

/** What the authors of each of these initiatives were commended with, oldest first. */
export async function awardsOf(
  store: Store,
  initiativeIds: readonly number[],
): Promise<Map<number, AwardPaper[]>> {
  const found = new Map<number, AwardPaper[]>();
  for (const { initiativeId, form, formName, number, day } of await store.awards.ofInitiatives(
    initiativeIds,
  )) {
    if (initiativeId === null) continue;
    found.set(initiativeId, [...(found.get(initiativeId) ?? []), { form, formName, number, day }]);
  }
  return found;
}
