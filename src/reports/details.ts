import type { Details } from '../domain/details.ts';
import { makeDetails } from '../domain/make-details.ts';
import { unitsUnder } from '../domain/roll-up.ts';
import type { Store } from '../store/store.ts';
import { loadCells, loadRecognised } from './counts.ts';
import type { Scope } from './tally.ts';

/** What is stored with the digest of a unit beside its figures, out of the scope that these were made of. */
export async function detailsIn(store: Store, scope: Scope, unitId: number): Promise<Details> {
  const { rolled, frame, programmeId } = scope;
  const { from, to } = frame.period;
  const units = unitsUnder(unitId, rolled);
  const cells = await loadCells(store, { unitId, units, programmeId: programmeId ?? 0, phaseId: 0 });
  const recognised = await loadRecognised(store, { unitId, units, from, to });
  return makeDetails(unitId, scope, { cells, recognised });
}
