import { waitingStates } from '../../domain/initiative.ts';
import type { Initiative } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { afterQuietHours } from '../quiet-hours.ts';
import { responsibleFor } from '../responsible.ts';
import { tellQueue } from '../tell-officers.ts';
import { authorIds } from './authors.ts';

/**
 * An officer who has just become an author of what waits decides on it no more: where that leaves another unit to
 * answer, its officers are told. Returns that unit's name, or null where nothing changed.
 */
export async function moveToOthers(
  { store, now, calendar, ownerIds }: Deps,
  initiative: Initiative,
  newAuthor: number,
): Promise<string | null> {
  if (!waitingStates.includes(initiative.state)) return null;
  const at = now();
  const authors = await authorIds(store, initiative);
  const asked = { unitId: initiative.unitId, ownerIds, now: at };
  const before = await responsibleFor(store, {
    ...asked,
    authorIds: authors.filter((author) => author !== newAuthor),
  });
  const after = await responsibleFor(store, { ...asked, authorIds: authors });
  if (after.unitId === before.unitId) return null;
  await tellQueue(store, { ...after, at, notBefore: afterQuietHours(calendar, at) });
  return (await store.units.find(after.unitId))?.name ?? '';
}
